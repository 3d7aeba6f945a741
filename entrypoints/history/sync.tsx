/** The part of the history page about other computers: the shared folder, and its files by hand where there are no folders. */
import { SyncFolder } from "../../components/SyncFolder.tsx";
import type { Database } from "../../core/store/database.ts";
import { settleIn } from "../../core/store/runners.ts";
import { forgetFolder, joinFile, type SharedFolder, syncWith } from "../../core/store/sync.ts";
import { saveFile } from "./files.ts";
import { able, freshName, keepingInStep } from "./folder.ts";

export function syncing(database: Database) {
  const { state, sync, choose, leave, working, heard } = keepingInStep(database);
  /** The whole history as one file, each time of another name: nobody takes it for more of the last one. */
  const save = async () => {
    const pieces: string[] = [];
    let saved = "";
    await forgetFolder(database);
    const hands: SharedFolder = {
      list: async () => [],
      read: async () => new Uint8Array(),
      append: async (name, text) => {
        saved ||= name;
        pieces.push(text);
      },
      remove: async () => undefined,
    };
    await syncWith(database, hands, freshName);
    saveFile(saved, new Blob(pieces));
  };
  const readFiles = (files: readonly File[]) =>
    working(async () => {
      const all = { read: 0, damaged: 0, newer: 0 };
      for (const file of files) {
        const one = await joinFile(database, new Uint8Array(await file.arrayBuffer()));
        all.read += one.heard;
        all.damaged += one.damaged;
        all.newer += one.newer;
      }
      await settleIn(database);
      await heard(all, true);
    });

  return () => (
    <SyncFolder
      {...state.value}
      able={able}
      onChoose={() => void choose()}
      onSync={() => void sync(true)}
      onLeave={() => void leave()}
      onSave={() => void save()}
      onRead={(files) => void readFiles(files)}
    />
  );
}
