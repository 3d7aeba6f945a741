/** One answer a message of the protocol. */
import * as v from "valibot";
import { browser } from "wxt/browser";
import { counted, permit, refused } from "../../core/store/asking.ts";
import { readChosen, sawUnits } from "../../core/store/chosen.ts";
import type { Database } from "../../core/store/database.ts";
import { declare, note } from "../../core/store/diary.ts";
import { readAthlete } from "../../core/store/history.ts";
import { joinByHand, keepFacts, mark } from "../../core/store/keep.ts";
import type { Answer, Protocol } from "../../core/store/messages.ts";
import { NOBODY, rememberRunner, saveSettings } from "../../core/store/runners.ts";
import type * as schema from "../../core/store/schemas.ts";
import { putCorrections } from "../../core/store/word.ts";
import type { Units } from "../../core/view.ts";
import { unitsFor } from "../popup/locale.ts";
import { type Asked, message } from "./asked.ts";
import type { HistoryReading } from "./backfill.ts";
import type { Kept } from "./copy.ts";
import { browserWords } from "./language.ts";
import { lookAt } from "./look.ts";
import { readHeard } from "./read-answer.ts";

type Sender = { tab?: { windowId?: number; id?: number }; frameId?: number };

const VANISHED = {
  keep: { kept: true, vanished: false },
  remove: { removed: true },
  undo: { removed: true, undone: true },
  "bring back": { removed: false, undone: false },
} as const;

/** What is answered only when it stands in both, the history and its second copy; for what a page brings the journal will do. */
const KEPT = new Set(["correct", "note", "declare", "relabel", "vanished", "join", "apart", "save"]);

export function answers(database: Database, changed: () => void, reading: HistoryReading, { copy, journal }: Kept) {
  const answer = answerTo(database, changed, reading, copy);
  return async (raw: unknown, sender: Sender): Promise<unknown> => {
    const asked = v.parse(message, raw);
    if (asked.name === "keep" || asked.name === "heard")
      return journal.beside(raw, () => answer(asked, sender), copy.kept);
    const said = await answer(asked, sender);
    if (KEPT.has(asked.name)) await copy.kept();
    return said;
  };
}

/** What a page brought once, kept again: the database it stood in was lost. What is not understood any more is let go. */
export async function keepAgain(database: Database, raw: unknown): Promise<void> {
  const { success, output } = v.safeParse(message, raw);
  if (!success || (output.name !== "keep" && output.name !== "heard")) return;
  const { facts } = output.name === "keep" ? output.ask : readHeard(output.ask);
  await keepFacts(database, facts);
  const athlete = facts[0]?.athlete;
  const shown = await readAthlete(database);
  if (athlete && (!shown || shown === NOBODY)) await rememberRunner(database, athlete, Date.now());
}

function answerTo(database: Database, changed: () => void, reading: HistoryReading, copy: Kept["copy"]) {
  return async (asked: Asked, sender: Sender): Promise<unknown> => {
    switch (asked.name) {
      case "look":
        if (sender.tab && asked.ask.ids.length > 0 && !asked.ask.ahead) void reading.signedIn(undefined);
        return looked(lookAt(database, asked.ask.ids, asked.ask.trace));
      case "keep":
        return keep(database, asked.ask, changed, reading);
      case "heard": {
        const { came, facts } = readHeard(asked.ask);
        const { trace } = asked.ask;
        return { came, known: facts.length > 0 ? await keep(database, { facts, trace }, changed, reading) : [] };
      }
      case "correct":
        await correct(database, asked.ask);
        changed();
        return (await lookAt(database, [asked.ask.id], asked.ask.trace))[0];
      case "note":
        await note(database, asked.ask.notes, Date.now());
        changed();
        return {};
      case "declare":
        await declare(database, asked.ask.declarations, Date.now());
        changed();
        return {};
      case "relabel":
        await relabel(database, asked.ask.corrections);
        changed();
        return {};
      case "permit":
        return permit(database, Date.now());
      case "counted":
        // Writing it down holds up whoever reads: the page that starts is answered first.
        await looking;
        await counted(database, Date.now(), asked.ask.requests);
        return {};
      case "backfill":
        await reading.order(asked.ask.order);
        return {};
      case "show":
        await rememberRunner(database, asked.ask.athlete, Date.now());
        changed();
        return {};
      case "vanished":
        await mark(database, asked.ask.ids, VANISHED[asked.ask.say], Date.now());
        changed();
        return {};
      case "apart":
        await mark(database, [asked.ask.id], { apart: asked.ask.apart }, Date.now());
        changed();
        return {};
      case "join":
        await joinByHand(database, asked.ask.id, asked.ask.other, Date.now());
        changed();
        return {};
      case "refused":
        return refused(database, Date.now(), asked.ask.status, asked.ask.retryAfterS);
      case "save":
        await saveSettings(database, asked.ask.settings);
        changed();
        return {};
      case "changed":
        changed();
        void copy.all();
        return {};
      case "preferences":
        if (sender.tab && asked.ask.athlete) void reading.signedIn(asked.ask.athlete);
        return preferences(database, asked.ask);
      case "card":
        return bringCard(sender);
      case "open":
        return open(asked.ask.page, sender);
    }
  };
}

/** The last page that asked what is known of it. */
let looking: Promise<unknown> = Promise.resolve();
function looked<Answer>(answer: Promise<Answer>): Promise<Answer> {
  looking = answer.catch(() => undefined);
  return answer;
}

/** A page says nothing before this: nobody waits for its units to be written down. */
async function preferences(
  database: Database,
  { site, speaks }: { readonly site?: Units | undefined; readonly speaks?: boolean | undefined },
): Promise<Answer<"preferences">> {
  void sawUnits(database, site).catch(() => undefined);
  const { settings, siteUnits } = await readChosen(database);
  return { units: unitsFor({ settings, siteUnits: site ?? siteUnits }), ...(!speaks && { words: browserWords() }) };
}

interface Keeping {
  readonly facts: readonly schema.CheckedFacts[];
  readonly trace?: boolean | undefined;
}

/** All that has begun to be written. */
let writing: Promise<unknown> = Promise.resolve();

async function keep(database: Database, { facts, trace }: Keeping, changed: () => void, reading: HistoryReading) {
  const athlete = facts[0]?.athlete;
  const kept = keepFacts(database, facts);
  writing = Promise.allSettled([writing, kept]);
  const [shown] = await Promise.all([readAthlete(database), kept]);
  // A run's totals and laps come almost together: an opinion between them would be in the way of the one on both.
  await writing;
  const remember = async () => athlete && rememberRunner(database, athlete, Date.now());
  if (athlete !== shown) await remember();
  changed();
  void reading.signedIn(athlete);
  const ids = facts.map((one) => one.id);
  const known = await lookAt(database, ids, trace);
  // Nobody waits for the moment a runner was seen whose history is shown already.
  if (athlete === shown) void remember().catch(() => undefined);
  return known;
}

/** Only into the frame that asks, and only our own file. */
async function bringCard({ tab, frameId = 0 }: Sender): Promise<Record<never, never>> {
  if (tab?.id === undefined) throw new Error("no page to bring the card into");
  const target = { tabId: tab.id, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: ["/content-scripts/card.js"] });
  return {};
}

async function correct(database: Database, { id, label, reps }: Parameters<Protocol["correct"]>[0]) {
  if (reps !== undefined)
    return note(database, [{ about: id, what: "reps", ...(reps && { value: reps }) }], Date.now());
  const [known] = await lookAt(database, [id]);
  const was = known?.view?.correctedFrom ?? known?.view?.label ?? "unknown";
  await putCorrections(database, [{ id, ...(label && { label }), was, at: Date.now() }]);
}

type Relabel = Parameters<Protocol["relabel"]>[0]["corrections"][number];

const relabel = (database: Database, corrections: readonly Relabel[], at = Date.now()) =>
  putCorrections(
    database,
    corrections.map((one) => ({ ...one, at })),
  );

/** `sidePanel.open` must be the first call after the click's message: nothing may be awaited before it. */
async function open(page: "sidepanel" | "history", sender: Sender): Promise<{ opened: boolean }> {
  const windowId = sender.tab?.windowId;
  if (page === "sidepanel" && browser.sidePanel && windowId !== undefined) {
    await browser.sidePanel.open({ windowId });
    return { opened: true };
  }
  await browser.tabs.create({ url: browser.runtime.getURL(page === "history" ? "/history.html" : "/sidepanel.html") });
  return { opened: true };
}
