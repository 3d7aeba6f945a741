/** The history page: every run, backup out and in, settings. Also the options page. */
import "../../components/page.css";
import "../../components/rest.css";
import { effect, signal } from "@preact/signals";
import { type ComponentChildren, render } from "preact";
import { keepFocus } from "../../components/focus.ts";
import { History } from "../../components/History.tsx";
import { readBackWords, roomWords } from "../../components/RoomNotice.tsx";
import { Deleted } from "../../components/Storage.tsx";
import { say } from "../../components/words/say.ts";
import type { ActivityId } from "../../core/activity.ts";
import type { Label } from "../../core/labels/label.ts";
import { call } from "../../core/store/call.ts";
import { readReadBack } from "../../core/store/copy-book.ts";
import { openDatabase } from "../../core/store/database.ts";
import { breath } from "../../core/store/in-steps.ts";
import { live } from "../../core/store/live.ts";
import { followPictures } from "../../core/store/picture.ts";
import { liveLittle } from "../../core/store/room.ts";
import { liveYear, readYear } from "../../core/store/year.ts";
import type { Goal } from "../../core/year/goal.ts";
import { speakOnPage } from "../background/language.ts";
import { today } from "../background/today.ts";
import { unitsFor, weekStartOfLocale } from "../popup/locale.ts";
import { dataTab } from "./data.tsx";
import { wordsFor } from "./failed.ts";
import { notKept, send } from "./send.ts";
import { openWords, type Words, withWords } from "./word.ts";

speakOnPage();
followPictures();
const database = openDatabase();
const page = liveYear(database, today);

const little = liveLittle();
const readBack = live(() => readReadBack(database, Date.now()));

const words = signal<Words>(new Map());
/** Said and not yet read again. */
const hear = (said: readonly (readonly [ActivityId, Label | undefined])[]) => {
  words.value = new Map([...words.value, ...said]);
};
/** Could not be kept. */
const unhear = (ids: readonly ActivityId[]) => {
  words.value = new Map([...words.value].filter(([id]) => !ids.includes(id)));
};
effect(() => {
  const assessment = page.value.value?.assessment;
  if (assessment) words.value = openWords(assessment, words.peek());
});

/** The charts are drawn and the list is not yet, or not yet anew. */
const begun = signal(true);
effect(() => {
  if (!page.value.value) return;
  begun.value = true;
  void breath().then(() => {
    begun.value = false;
  });
});

// What the page shows may be a part of it yet.
const data = dataTab(database, page.hold, async () => {
  const whole = await readYear(database, today());
  return { runs: whole.assessment?.runs ?? [], units: unitsFor(whole) };
});

const declared = ({ id, date, distance, name }: Goal, gone?: boolean) => ({
  id,
  kind: "goal",
  from: date,
  to: date,
  value: { distance, ...(name && { name }) },
  ...(gone && { gone }),
});

function messageOf(): ComponentChildren {
  const failed = page.error.value;
  if (failed) return wordsFor(failed) ?? say("history_failed", { why: String(failed) });
  if (little.value !== undefined) return roomWords(little.value);
  if (notKept.value) return say("not_kept");
  const deleted = data.deleted();
  if (deleted) return <Deleted time={deleted} />;
  const count = readBack.value.value;
  return count === undefined ? undefined : readBackWords(count);
}

function App() {
  const reading = page.value.value;
  const settings = reading?.settings ?? {};
  return (
    <History
      assessment={reading?.assessment && withWords(reading.assessment, words.value)}
      units={unitsFor(reading)}
      fitness={reading?.fitness}
      begun={begun.value}
      partial={reading?.partial}
      reading={reading?.reading}
      goals={reading?.goals}
      planned={reading?.planned}
      onPrint={() => print()}
      onGoal={(goal, gone) => send("declare", { declarations: [declared(goal, gone)] })}
      today={today()}
      weekStart={settings.weekStart ?? weekStartOfLocale()}
      loading={reading === undefined}
      settings={settings}
      tab={location.hash.slice(1)}
      onTab={(tab) => history.replaceState(null, "", `#${tab}`)}
      onSettings={(next) => send("save", { settings: next })}
      log={reading?.log}
      onNote={(about, what, value) => send("note", { notes: [{ about, what, value }] })}
      onCorrect={(id, label) => {
        hear([[id, label]]);
        send("correct", { id, label }, () => unhear([id]));
      }}
      onApart={(id, apart) => send("apart", { id, apart })}
      onJoin={(id, other) => send("join", { id, other })}
      onRemove={(id, gone) => send("vanished", { ids: [id], say: gone ? "remove" : "bring back" })}
      onRelabel={(corrections) => {
        hear(corrections.map(({ id, label }) => [id, label]));
        send("relabel", { corrections }, () => unhear(corrections.map(({ id }) => id)));
      }}
      onLook={async (id) => (await call("look", { ids: [id], trace: true }))[0]?.view}
      data={data.draw()}
      message={messageOf()}
    />
  );
}

render(<App />, document.getElementById("root")!);
keepFocus(document);
