/** The shared folder as this browser holds it: chosen by the runner, remembered, written and read. */
import { signal } from "@preact/signals";
import { SyncFolder } from "../../components/SyncFolder.tsx";
import { say } from "../../components/words/say.ts";
import { call } from "../../core/store/call.ts";
import type { Database } from "../../core/store/database.ts";
import { isFull } from "../../core/store/full.ts";
import { forgetFolder, joinFile, type SharedFolder, syncWith } from "../../core/store/sync.ts";
import { noteFull } from "../background/room.ts";
import { saveFile } from "./files.ts";

/** While a page is open the folder is looked at this often. */
const EVERY_MS = 3 * 60_000;

/** The browser's own folder; the parts of the interface that the type library does not know yet. */
type Handle = FileSystemDirectoryHandle & {
  entries(): AsyncIterable<readonly [string, FileSystemHandle]>;
  queryPermission(how: { mode: "readwrite" }): Promise<PermissionState>;
  requestPermission(how: { mode: "readwrite" }): Promise<PermissionState>;
};
const picker = (globalThis as { showDirectoryPicker?: (how: object) => Promise<Handle> }).showDirectoryPicker;

export function shared(handle: FileSystemDirectoryHandle): SharedFolder {
  const file = async (name: string) => (await handle.getFileHandle(name)).getFile();
  return {
    async list() {
      const files = [];
      for await (const [name, entry] of (handle as Handle).entries())
        if (entry.kind === "file" && name.endsWith(".jsonl")) files.push({ name, size: (await file(name)).size });
      return files;
    },
    read: async (name, from) => new Uint8Array(await (await file(name)).slice(from).arrayBuffer()),
    async append(name, text) {
      const entry = await handle.getFileHandle(name, { create: true });
      const { size } = await entry.getFile();
      // Written beside the file and put in its place when it is whole.
      const writable = await entry.createWritable({ keepExistingData: true });
      await writable.write({ type: "write", position: size, data: text });
      await writable.close();
    },
  };
}

/** This browser's name in a shared folder: made up once, and it says nothing of anybody. */
async function ownName(database: Database): Promise<string> {
  const row = await database.settings.get("browser");
  if (row?.key === "browser") return row.value;
  const value = crypto.randomUUID().replaceAll("-", "").slice(0, 12);
  await database.settings.put({ key: "browser", value });
  return value;
}

async function readFolder(database: Database) {
  const row = await database.settings.get("folder");
  return row?.key === "folder" ? row.value : undefined;
}

export function syncing(database: Database) {
  const folder = signal<{ name: string; allowed: boolean; at?: number } | undefined>(undefined);
  const [busy, heard] = [signal(false), signal<number | undefined>(undefined)];
  const failed = signal<string | undefined>(undefined);

  const look = async () => {
    const kept = await readFolder(database);
    const allowed = kept && (await (kept.handle as Handle).queryPermission({ mode: "readwrite" })) === "granted";
    folder.value = kept && { name: kept.handle.name, allowed: allowed === true, ...(kept.at && { at: kept.at }) };
  };
  const sync = async (ask: boolean) => {
    const kept = await readFolder(database);
    if (!kept || busy.value) return;
    const handle = kept.handle as Handle;
    const how = { mode: "readwrite" } as const;
    const state = ask ? await handle.requestPermission(how) : await handle.queryPermission(how);
    if (state !== "granted") return look();
    await working(async () => {
      const { read } = await syncWith(database, shared(handle), await ownName(database));
      heard.value = read > 0 || ask ? read : heard.value;
      await database.settings.put({ key: "folder", value: { handle, at: Date.now() } });
      if (read > 0) await call("changed", {});
    });
    await look();
  };
  /** A folder can be gone, locked or full: it is said, and nothing of it is lost, since both sides are read again. */
  const working = async (work: () => Promise<void>) => {
    busy.value = true;
    failed.value = undefined;
    try {
      await work();
    } catch (error) {
      void noteFull(error);
      failed.value = isFull(error) ? say("disk_full") : say("sync_failed", { why: String(error) });
    }
    busy.value = false;
  };
  const choose = async () => {
    const handle = await picker?.({ id: "hardeasy", mode: "readwrite" }).catch(() => undefined);
    if (!handle) return;
    await forgetFolder(database);
    await database.settings.put({ key: "folder", value: { handle } });
    await sync(true);
  };
  const leave = async () => {
    await database.settings.delete("folder");
    await look();
  };
  const save = async () => {
    const pieces: string[] = [];
    const name = await ownName(database);
    await forgetFolder(database);
    const hands: SharedFolder = {
      list: async () => [],
      read: async () => new Uint8Array(),
      append: async (_, text) => void pieces.push(text),
    };
    await syncWith(database, hands, name);
    saveFile(`hardeasy-${name}-0001.jsonl`, new Blob(pieces));
  };
  const readFiles = async (files: readonly File[]) => {
    await working(async () => {
      let read = 0;
      for (const file of files) read += (await joinFile(database, new Uint8Array(await file.arrayBuffer()))).read;
      heard.value = read;
      await call("changed", {});
    });
  };
  void look().then(() => sync(false));
  setInterval(() => void sync(false), EVERY_MS);

  return () => (
    <SyncFolder
      able={picker !== undefined}
      folder={folder.value}
      busy={busy.value}
      heard={heard.value}
      failed={failed.value}
      onChoose={() => void choose()}
      onSync={() => void sync(true)}
      onLeave={() => void leave()}
      onSave={() => void save()}
      onRead={(files) => void readFiles(files)}
    />
  );
}
