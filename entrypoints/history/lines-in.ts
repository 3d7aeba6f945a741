/** A folder of the browser as the store writes lines into it: the runner's own, or the private one of the extension. */
import type { SharedFolder } from "../../core/store/sync.ts";

/** What the type library does not know yet. */
type Entries = { entries(): AsyncIterable<readonly [string, FileSystemHandle]> };

export function linesIn(open: () => Promise<FileSystemDirectoryHandle>): SharedFolder {
  const file = async (name: string) => (await (await open()).getFileHandle(name)).getFile();
  return {
    async list() {
      const files = [];
      for await (const [name, entry] of ((await open()) as FileSystemDirectoryHandle & Entries).entries())
        if (entry.kind === "file" && name.endsWith(".jsonl"))
          files.push(file(name).then(({ size }) => ({ name, size }), gone));
      return (await Promise.all(files)).flatMap((one) => one ?? []);
    },
    read: async (name, from) => new Uint8Array(await (await file(name)).slice(from).arrayBuffer()),
    async append(name, text) {
      const entry = await (await open()).getFileHandle(name, { create: true });
      const { size } = await entry.getFile();
      // Written beside the file and put in its place when it is whole.
      const writable = await entry.createWritable({ keepExistingData: true });
      await Promise.all([writable.write({ type: "write", position: size, data: text }), writable.close()]);
    },
    remove: async (name) => (await open()).removeEntry(name),
  };
}

/** Listed, and not there when it is opened. */
function gone(error: unknown): undefined {
  if ((error as Error).name !== "NotFoundError") throw error;
}
