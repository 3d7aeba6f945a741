/** The shared folder as this browser holds it: remembered once it was chosen, and looked at by whichever page is open. */
import { signal } from "@preact/signals";
import { say } from "../../components/words/say.ts";
import { call } from "../../core/store/call.ts";
import type { Database } from "../../core/store/database.ts";
import { forgetFolder, type Synced, syncWith } from "../../core/store/sync.ts";
import { wordsFor } from "./failed.ts";
import { linesIn } from "./lines-in.ts";

/** The parts of the interface that the type library does not know yet. */
type Handle = FileSystemDirectoryHandle & {
  queryPermission(how: { mode: "readwrite" }): Promise<PermissionState>;
  requestPermission(how: { mode: "readwrite" }): Promise<PermissionState>;
};
const picker = (globalThis as { showDirectoryPicker?: (how: object) => Promise<Handle> }).showDirectoryPicker;
/** Whether this browser can use a folder at all. */
export const able = picker !== undefined;
const HOW = { mode: "readwrite" } as const;

/** While a page is open the folder is looked at this often. */
const EVERY_MS = 3 * 60_000;

/** This browser's name in a shared folder says nothing of anybody. */
export const freshName = (): string => crypto.randomUUID().replaceAll("-", "").slice(0, 12);

async function readFolder(database: Database) {
  const row = await database.settings.get("folder");
  return row?.key === "folder" ? row.value : undefined;
}

/** What a page knows of the folder, and how the last looks into it went. */
export interface FolderState {
  readonly folder?: { readonly name: string; readonly allowed: boolean; readonly at?: number };
  readonly busy: boolean;
  /** facts that came from the others */
  readonly heard?: number;
  readonly damaged: number;
  readonly newer: number;
  /** in a sentence */
  readonly failed?: string;
}

/** Looks into the folder now and every few minutes, as long as this page is open and the browser allows it. */
export function keepingInStep(database: Database) {
  const state = signal<FolderState>({ busy: false, damaged: 0, newer: 0 });
  const tell = (more: Partial<FolderState>) => {
    state.value = { ...state.value, ...more };
  };
  const look = async () => {
    const kept = await readFolder(database);
    const allowed = kept && (await (kept.handle as Handle).queryPermission(HOW)) === "granted";
    const { folder: _, ...rest } = state.value;
    const folder = kept && { name: kept.handle.name, allowed: allowed === true, ...(kept.at && { at: kept.at }) };
    state.value = { ...rest, ...(folder && { folder }) };
  };
  /** A folder can be gone, locked or full: it is said, and nothing of it is lost, since both sides are read again. */
  const working = async (work: () => Promise<void>) => {
    const { failed: _, ...rest } = state.value;
    state.value = { ...rest, busy: true };
    try {
      await work();
    } catch (error) {
      tell({ failed: wordsFor(error) ?? say("sync_failed", { why: String(error) }) });
    }
    tell({ busy: false });
  };
  const heard = async ({ read, damaged, newer }: Omit<Synced, "written">, asked: boolean) => {
    tell({ damaged, newer, ...((read > 0 || asked) && { heard: read }) });
    if (read > 0) await call("changed", {});
  };
  /** Two pages at once would write over each other's lines. `asked`: by the runner, who may be asked too, and all is looked through. */
  const sync = async (asked: boolean) => {
    const kept = await readFolder(database);
    if (!kept || state.value.busy) return look();
    const handle = kept.handle as Handle;
    const permission = asked ? await handle.requestPermission(HOW) : await handle.queryPermission(HOW);
    if (permission === "granted")
      await navigator.locks.request("folder", { ifAvailable: !asked }, async (lock) => {
        if (!lock) return;
        await working(async () => {
          await heard(
            await syncWith(
              database,
              linesIn(async () => handle),
              freshName,
              asked,
            ),
            asked,
          );
          await database.settings.put({ key: "folder", value: { handle, at: Date.now() } });
        });
      });
    await look();
  };
  const choose = async () => {
    const handle = await picker?.({ id: "hardeasy", ...HOW }).catch(() => undefined);
    if (!handle) return;
    await forgetFolder(database);
    await database.settings.put({ key: "folder", value: { handle } });
    await sync(true);
  };
  const leave = async () => {
    await database.settings.delete("folder");
    await look();
  };
  void sync(false);
  setInterval(() => void sync(false), EVERY_MS);
  return { state, sync, choose, leave, working, heard };
}
