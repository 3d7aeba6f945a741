/** The background: the only writer of the history. Wires messages to the store and keeps the toolbar badge right. */
import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { readAssessment } from "../../core/store/assessment.ts";
import { openDatabase } from "../../core/store/database.ts";
import { isFull } from "../../core/store/full.ts";
import { packEarlier } from "../../core/store/streams.ts";
import { COPY_ALARM, readCopy } from "../history/files.ts";
import { answers, keepAgain } from "./answers.ts";
import { readingOfHistory } from "./backfill.ts";
import { keepSecondCopy } from "./copy.ts";
import { speakAsBrowser } from "./language.ts";
import { lookForRoom, noteFull } from "./room.ts";
import { nextDay, today } from "./today.ts";
import { showToolbarBadge } from "./toolbar.ts";

/** Another day is another week in panel and toolbar, also where nothing wakes this worker: each start of it sees to the next. */
const NEXT_DAY = "day";
const wakeNextDay = () => void browser.alarms.create(NEXT_DAY, { when: nextDay() });

export default defineBackground({
  type: "module",
  main() {
    speakAsBrowser();
    const database = openDatabase();
    const toolbar = () => showToolbarBadge(database).catch(() => undefined);
    const redraw = (wrote: boolean) => {
      // First of all, and for whoever asks next: what was written changes it.
      void readAssessment(database, today(), true).catch(() => undefined);
      void lookForRoom(wrote)
        .catch(() => undefined)
        .then(toolbar);
    };
    const kept = keepSecondCopy(database, (said) => keepAgain(database, said));
    const reading = readingOfHistory(database, () => redraw(false), kept.copy.kept);
    const answer = answers(database, () => redraw(true), reading, kept);
    browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
      if (sender.id !== browser.runtime.id) return false;
      answer(message, sender).then(reply, (error: unknown) => {
        void noteFull(error).then(toolbar);
        reply({ error: String(error), ...(isFull(error) && { full: true }) });
      });
      return true;
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === COPY_ALARM) void readCopy();
      if (name !== NEXT_DAY) return;
      wakeNextDay();
      redraw(false);
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
      void packEarlier(database).catch(() => undefined);
    });
    wakeNextDay();
    redraw(false);
  },
});
