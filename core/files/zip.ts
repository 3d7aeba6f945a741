/** Zip archives of any size: read by ranges, a member at a time, none larger than it says and none larger than it may be. */
import { BlobReader, unzipRaw, type ZipEntry } from "unzipit";
import { collect, MOST_BYTES } from "./gzip.ts";
import { Refused } from "./recording.ts";

export interface Member {
  readonly name: string;
  /** the same over visits, and says nothing of the name */
  readonly key: string;
  /** Throws `Refused`. */
  read(): Promise<Uint8Array>;
  /** A zip within the zip, kept by the browser and not in memory. Throws `Refused`. */
  unpack(): Promise<Blob>;
}

/** bytes of the list of members; ten years have a few MB */
const MOST_LIST = 64_000_000;
const MOST_MEMBERS = 500_000;
/** A zip hardly packs any further: what grows more than this is made to swell. */
const MOST_SWELLING = 20;

export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);

/** Every file in it, without opening one. Throws `Refused`. */
export async function membersOf(zip: Blob): Promise<readonly Member[]> {
  const blob = new BlobReader(zip);
  const bounded = {
    getLength: () => blob.getLength(),
    read(offset: number, length: number) {
      if (length > MOST_LIST) throw new Refused("too-big");
      return blob.read(offset, length);
    },
    readStream: async (offset: number, length: number) => zip.slice(offset, offset + length).stream(),
    sliceAsBlob: async (offset: number, length: number) => zip.slice(offset, offset + length),
  };
  const { entries } = await unzipRaw(bounded).catch(refuse);
  if (entries.length > MOST_MEMBERS) throw new Refused("too-big");
  return entries.filter((entry) => !entry.isDirectory).map(memberOf);
}

function memberOf(entry: ZipEntry): Member {
  return {
    name: entry.name,
    key: `${scramble(entry.name)}-${entry.size}-${entry.compressedSize}`,
    async read() {
      if (entry.encrypted) throw new Refused("locked");
      if (entry.size > MOST_BYTES) throw new Refused("too-big");
      return collect(await entry.stream().catch(refuse));
    },
    async unpack() {
      if (entry.encrypted) throw new Refused("locked");
      if (entry.size > MOST_SWELLING * entry.compressedSize) throw new Refused("too-big");
      return entry.blob().catch(refuse);
    },
  };
}

function refuse(error: unknown): never {
  throw error instanceof Refused ? error : new Refused("damaged");
}

/** FNV-1a over two halves: enough to tell names of one archive apart, and no way back to an address in one. */
export function scramble(name: string): string {
  const halves = [0x811c9dc5, 0x01000193].map((seed) => {
    let hash = seed;
    for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
    return (hash >>> 0).toString(36);
  });
  return halves.join("");
}
