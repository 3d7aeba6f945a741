/** The import as the history page runs it: a worker reads, this writes, and the state is what the page draws. */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { ImportState } from "../../components/Import.tsx";
import type { ActivityId } from "../../core/activity.ts";
import { nameless } from "../../core/files/name.ts";
import { countsOf, previewOf } from "../../core/files/preview.ts";
import type { ReadItem } from "../../core/files/work.ts";
import type { ImportReport, LeftOut } from "../../core/importing.ts";
import type { Recorded } from "../../core/same-run.ts";
import { call } from "../../core/store/call.ts";
import type { Database } from "../../core/store/database.ts";
import { endImport, importedKeys, importFor, keepImported, readImport } from "../../core/store/imports.ts";
import { live } from "../../core/store/live.ts";
import { wordsFor } from "./failed.ts";
import type { FromWorker, ToWorker } from "./import-protocol.ts";
import { send } from "./send.ts";

export interface Importing {
  readonly state: ReadonlySignal<ImportState>;
  choose(files: readonly File[]): Promise<void>;
  start(): void;
  pause(paused: boolean): void;
  cancel(): void;
  /** takes out again what the import brought that was not here before, or brings that back */
  undo(undone: boolean): void;
  /** ends what is under way, and says no more of what was imported */
  clear(): Promise<void>;
}

/** `quiet`: called with true while batches are written, so that the page need not draw the history anew for each. */
export function importing(database: Database, quiet: (on: boolean) => void): Importing {
  const [was, brought] = recall();
  const state = signal<ImportState>(was);
  let worker: Worker | undefined;
  let done: ReadonlySet<string> = new Set();
  let names: readonly string[] = [];
  let here: readonly Recorded[] = [];
  let told: Recorded[] = [];
  let added = brought;
  effect(() => remember(state.value, added));
  let report = EMPTY;
  let [already, of, count] = [0, 0, 0];
  let [paused, awaited] = [false, false];
  let writing = Promise.resolve();

  /** Lets go of the lock that the page which imports holds as long as it is there. */
  let letGo = (): void => undefined;
  let waiting = false;
  /** An import that another page runs, or one that was cut off; as every page of the extension writes it. */
  const follow = async () => {
    const row = await readImport(database);
    const elsewhere = row && (await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => !lock));
    if (state.value.at === "idle")
      state.value = { at: "idle", ...(row && { stopped: { ...row, ...(elsewhere && { elsewhere }) } }) };
    if (!elsewhere || waiting) return;
    waiting = true;
    // Where that page is closed nothing is written that would tell of it.
    void navigator.locks
      .request(LOCK, async () => {
        waiting = false;
      })
      .then(follow);
  };
  live(follow);

  const ask = (message: ToWorker) => worker?.postMessage(message);
  /** One batch is on its way at most. */
  const more = () => {
    if (awaited || paused) return;
    awaited = true;
    ask({ ask: "more" });
  };
  const end = (next: ImportState) => {
    worker?.terminate();
    worker = undefined;
    letGo();
    state.value = next;
    quiet(false);
  };
  const fail = (error: unknown) => {
    end({ at: "failed", why: wordsFor(error) ?? String(error) });
  };

  async function choose(files: readonly File[]): Promise<void> {
    worker?.terminate();
    [paused, awaited, count] = [false, false, 0];
    [done, names, told, added, report] = [await importedKeys(database), namesOf(files), [], [], EMPTY];
    // Where wxt.config.ts puts it.
    worker = new Worker("/import-worker.js", { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      hear(data).catch(fail);
    });
    worker.addEventListener("error", (event) => fail(event.message));
    state.value = { at: "looking", done: 0, of: 0 };
    ask({ ask: "look", files, athlete: await importFor(database), done: [...done] });
  }

  async function hear(message: FromWorker): Promise<void> {
    switch (message.say) {
      case "looking":
        state.value = { at: "looking", done: message.done, of: message.of };
        return;
      case "looked": {
        const athlete = await importFor(database);
        const rows = await database.activities.where("[athlete+start]").between([athlete], [athlete, []]).toArray();
        here = rows.filter((row) => row.summary) as unknown as readonly Recorded[];
        const refused = message.files.flatMap(({ name, refused: reason }) => (reason ? [{ name, reason }] : []));
        const preview = previewOf(message.looked, here, done);
        already = preview.done;
        of = message.looked.length - already;
        report = { ...report, leftOut: refused };
        const foreign = message.files.some(
          (one) => one.athlete && !athlete.startsWith("local:") && one.athlete !== athlete,
        );
        state.value = { at: "preview", preview: { ...preview, leftOut: [...refused, ...preview.leftOut] }, foreign };
        return;
      }
      case "batch": {
        awaited = false;
        const before = writing;
        const written = before.then(() => write(message.batch));
        writing = written.catch(() => undefined);
        // One batch is read while the one before it is written.
        await before;
        if (!message.last) more();
        await written;
        if (message.last && worker) await finish();
        return;
      }
      case "failed":
        fail(message.why);
    }
  }

  async function write(batch: readonly ReadItem[]): Promise<void> {
    if (!worker) return;
    added.push(
      ...(await keepImported(database, batch, { names, done: already + count + batch.length, of: already + of })),
    );
    count += batch.length;
    report = reported(report, batch);
    told.push(...batch.flatMap((item) => item.kept.map(({ facts }) => facts as Recorded)));
    if (worker) state.value = { at: "importing", done: count, of, paused };
  }

  async function finish(cancelled?: true): Promise<void> {
    const { runs, others, known } = countsOf(here, told);
    const outcome = { ...report, runs, others, filled: known };
    await endImport(database);
    end({ at: "done", report: outcome, ...(cancelled && { cancelled }) });
    await call("changed", {});
  }

  return {
    state,
    choose: (files) => choose(files).catch(fail),
    start() {
      quiet(true);
      const over = new Promise<void>((done) => {
        letGo = done;
      });
      void navigator.locks.request(LOCK, () => over);
      state.value = { at: "importing", done: 0, of, paused: false };
      more();
    },
    pause(next) {
      if (state.value.at !== "importing" || next === paused) return;
      paused = next;
      state.value = { ...state.value, paused };
      more();
    },
    /** What was written stays; there is nothing half. */
    cancel() {
      const began = state.value.at === "importing";
      worker?.terminate();
      worker = undefined;
      if (began) void writing.then(() => finish(true)).catch(fail);
      else end({ at: "idle" });
    },
    undo(undone) {
      const of = state.value;
      if (of.at !== "done") return;
      void send("vanished", { ids: added, say: undone ? "undo" : "bring back" }).then((kept) => {
        if (kept && state.value === of) state.value = { ...of, undone };
      });
    },
    async clear() {
      worker?.terminate();
      worker = undefined;
      await writing;
      end({ at: "idle" });
    },
  };
}

const LOCK = "import";

/**
 * What an import came to, and what it brought: it can be undone as long as this tab is there, however often it is loaded anew. Names
 * of files go with the page.
 */
const KEPT = "import";

const recall = (): readonly [ImportState, ActivityId[]] =>
  JSON.parse(sessionStorage.getItem(KEPT) ?? '[{"at":"idle"},[]]');

function remember(state: ImportState, added: readonly ActivityId[]): void {
  sessionStorage.removeItem(KEPT);
  if (state.at !== "done") return;
  const report = { ...state.report, rescued: [], leftOut: [] };
  sessionStorage.setItem(KEPT, JSON.stringify([{ ...state, report }, added]));
}

/** More names than these are not kept, and of none whose account it was. */
const MOST_NAMES = 3;
const namesOf = (files: readonly File[]) => files.slice(0, MOST_NAMES).map((file) => nameless(file.name));

const EMPTY: ImportReport = { runs: 0, others: 0, filled: 0, rescued: [], leftOut: [] };

/** What was left out, and what was damaged. */
function reported(report: ImportReport, batch: readonly ReadItem[]): ImportReport {
  return {
    ...report,
    rescued: [
      ...report.rescued,
      ...batch.flatMap(({ name, kept }) => kept.flatMap((one) => (one.rescued ? [name] : []))),
    ],
    leftOut: [
      ...report.leftOut,
      ...batch.flatMap(({ name, skipped }) => skipped.map((reason): LeftOut => ({ name, reason }))),
    ],
  };
}
