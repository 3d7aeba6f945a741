/** The tab of import and export: wires what the runner presses there to the store. */
import { signal } from "@preact/signals";
import { Backfill, type Order } from "../../components/Backfill.tsx";
import { Backup } from "../../components/Backup.tsx";
import { minutesText } from "../../components/format.ts";
import { Import } from "../../components/Import.tsx";
import { csvOf } from "../../components/import/report.ts";
import { Storage } from "../../components/Storage.tsx";
import { say, sayCount } from "../../components/words/say.ts";
import { runsTable } from "../../components/words/table.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import type { Progress } from "../../core/store/backup.ts";
import { call } from "../../core/store/call.ts";
import { readData, rememberBackup } from "../../core/store/data.ts";
import type { Database } from "../../core/store/database.ts";
import { deleteEverything, forgetDeleted } from "../../core/store/delete.ts";
import { live } from "../../core/store/live.ts";
import { BackupRefused, restoreBackup } from "../../core/store/restore.ts";
import type { Units } from "../../core/view.ts";
import { withoutCopy } from "../background/copy.ts";
import { today } from "../background/today.ts";
import { wordsFor } from "./failed.ts";
import { backupBlob, dropCopy, keepCopy, readCopy, saveFile, UNDO_MS } from "./files.ts";
import { importing } from "./import.ts";
import { askSite, askToKeep, readRoom } from "./room.ts";
import { syncing } from "./sync.tsx";

/** What was asked for last, in which part of the page, and how far it is or what it came to. */
interface Job {
  readonly at: "backup" | "storage";
  readonly progress?: Progress & { readonly what: string };
  readonly message?: string;
}

/** How often what moves by itself is looked at: the room, and the minutes in which everything deleted can be brought back. */
const LOOK_MS = 20_000;

export function dataTab(
  database: Database,
  hold: (on: boolean) => void,
  table: () => Promise<{ readonly runs: readonly LabelledRun[]; readonly units: Units }>,
) {
  const data = live(() => readData(database, today(), Date.now()));
  const files = importing(database, (on) => {
    hold(on);
    data.hold(on);
  });
  const job = signal<Job | undefined>(undefined);
  const room = signal<Awaited<ReturnType<typeof readRoom>>>(undefined);
  const now = signal(Date.now());

  const look = async () => {
    now.value = Date.now();
    room.value = await readRoom();
  };
  /** Runs a long piece of work with the page saying so where it was asked for, and its outcome in words. */
  const working = async (
    at: Job["at"],
    what: string,
    work: (tell: (progress: Progress) => void) => Promise<string>,
  ) => {
    job.value = { at, progress: { what, done: 0, of: 1 } };
    let message: string;
    try {
      message = await work((far) => {
        job.value = { at, progress: { what, ...far } };
      });
    } catch (error) {
      message = wordsOf(error);
    }
    job.value = { at, message };
    await look();
  };
  /** Nothing deleted can be brought back any more. */
  const forget = async (back = false) => {
    await dropCopy();
    await forgetDeleted(database, back);
  };
  const backup = () =>
    working("backup", say("backup_writing"), async (tell) => {
      saveFile(`hardeasy-${today()}.json`, await backupBlob(database, tell));
      await rememberBackup(database, Date.now());
      return say("backup_written");
    });
  /** `saved`: a file of the runner's, which is therefore a backup of what it holds */
  const restore = (file: Blob, saved: boolean) =>
    working(saved ? "backup" : "storage", say("restore_reading"), async (tell) => {
      await askToKeep();
      const empty = !(await database.activities.count());
      const { added } = await restoreBackup(database, file, tell);
      if (saved && empty) await rememberBackup(database, Date.now());
      if (!saved && (await database.activities.count())) await forget(true);
      await call("changed", {});
      return added === 0 ? say("import_finished_nothing") : sayCount("restored", added);
    });
  const everything = () =>
    working("storage", say("backup_writing"), async (tell) => {
      await files.clear();
      await keepCopy(await backupBlob(database, tell));
      await withoutCopy(() => deleteEverything(database, Date.now()));
      await call("changed", {});
      return "";
    });
  const undo = async () => {
    const copy = await readCopy();
    await (copy ? restore(copy, false) : forget());
  };
  const order = async (wanted: Order) => {
    if (wanted === "start") {
      await askSite();
      await askToKeep();
    }
    await call("backfill", { order: wanted });
    await look();
  };
  const saveTable = () =>
    working("backup", say("runs_reading"), async () => {
      const { runs, units } = await table();
      saveFile(`hardeasy-${today()}.csv`, new Blob([runsTable(runs, units)], { type: "text/csv" }));
      return say("table_written");
    });
  const sync = syncing(database);
  void look();
  setInterval(() => void look(), LOOK_MS);

  /** How long everything that was deleted can be brought back. */
  const deleted = (): string | undefined => {
    const at = data.value.value?.deleted ?? 0;
    const minutes = Math.ceil((at + UNDO_MS - now.value) / 60_000);
    return minutes > 0 ? minutesText(minutes * 60) : undefined;
  };
  const draw = () => {
    const { reading, vanished, removed, lastBackup, since, runners, copy } = data.value.value ?? {
      vanished: [],
      removed: [],
      runners: [],
    };
    const jobAt = (at: Job["at"]) => (job.value?.at === at ? job.value : {});
    return (
      <div class="data">
        <Backfill
          reading={reading}
          vanished={vanished}
          removed={removed}
          onOrder={(wanted) => void order(wanted)}
          onVanished={(ids, wanted) => void call("vanished", { ids, say: wanted })}
        />
        <Import
          state={files.state.value}
          onFiles={(chosen) => void files.choose(chosen)}
          onStart={() => {
            void askToKeep().then(look);
            files.start();
          }}
          onPause={files.pause}
          onCancel={files.cancel}
          onUndo={files.undo}
          onReport={(report) =>
            saveFile(`hardeasy-import-${today()}.csv`, new Blob([csvOf(report)], { type: "text/csv" }))
          }
        />
        <Backup
          last={lastBackup}
          {...(since !== undefined && { since })}
          onBackup={() => void backup()}
          onRestore={(file) => void restore(file, true)}
          onTable={() => void saveTable()}
          busy={job.value?.progress !== undefined}
          {...jobAt("backup")}
        />
        {sync()}
        <Storage
          room={room.value}
          copy={copy}
          onKeep={() => void askToKeep().then(look)}
          runners={runners}
          onRunner={(id) => void call("show", { athlete: id as `${string}:${string}` })}
          onDelete={() => void everything()}
          deleted={deleted()}
          onUndo={() => void undo()}
          {...jobAt("storage")}
        />
      </div>
    );
  };
  return { draw, deleted };
}

const REFUSED = { "no backup": "refused_no_backup", newer: "newer_version", damaged: "refused_damaged" } as const;

function wordsOf(error: unknown): string {
  const words = wordsFor(error);
  if (words) return words;
  if (error instanceof BackupRefused) return say(REFUSED[error.why], { detail: error.detail.replace(/[.\s]+$/, "") });
  return error instanceof Error ? error.message : String(error);
}
