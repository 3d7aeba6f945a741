/** What a chosen file is: an export of a site, a zip of recordings, or a recording. */
import { garminExport, isGarminExport } from "./garmin-export.ts";
import { MOST_BYTES } from "./gzip.ts";
import type { Source } from "./item.ts";
import { nameless } from "./name.ts";
import { Refused } from "./recording.ts";
import { singleItem } from "./single.ts";
import { isStravaExport, stravaExport } from "./strava-export.ts";
import { isZip, type Member, membersOf, scramble } from "./zip.ts";

/** `changed`: when the file was last changed, epoch ms. Throws `Refused` for an archive that cannot be opened; a recording is looked into only when it is read. */
export async function openFile(file: Blob, name: string, changed = 0): Promise<Source> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  if (isZip(head)) {
    const source = await openZip(await membersOf(file));
    if (source.items.length === 0) throw new Refused("empty");
    return source;
  }
  if (BACKUP.test(new TextDecoder().decode(head))) throw new Refused("backup");
  const key = `${scramble(name)}-${file.size}-${changed}`;
  return { kind: "file", items: [singleItem(key, nameless(name), () => whole(file))] };
}

/** A backup of our own begins so, and comes in elsewhere. */
const BACKUP = /^\s*\{\s*"format"\s*:\s*"hardeasy-backup"/;
const HEAD_BYTES = 64;

async function whole(file: Blob): Promise<Uint8Array> {
  if (file.size > MOST_BYTES) throw new Refused("too-big");
  return new Uint8Array(await file.arrayBuffer());
}

async function openZip(members: readonly Member[]): Promise<Source> {
  if (isStravaExport(members)) return stravaExport(members);
  if (isGarminExport(members)) return garminExport(members);
  return {
    kind: "zip",
    items: members.map((member) => singleItem(member.key, nameless(member.name), () => member.read())),
  };
}
