/** An import from chosen files to facts, in three steps: open, look, read. Runs in a worker; one broken file stops nothing. */
import type { AthleteId } from "../activity.ts";
import { type Digest, digest } from "../digest.ts";
import type { SkipReason } from "../importing.ts";
import type { Facts } from "../store/messages.ts";
import { packStreams, unpackStreams } from "../store/pack.ts";
import { type Context, type Glimpse, glimpseOf, type Item, type Source } from "./item.ts";
import { nameless } from "./name.ts";
import { openFile } from "./open.ts";
import { isSkipped, Refused, type Skipped } from "./recording.ts";

/** One chosen file. */
export interface Chosen {
  readonly name: string;
  readonly kind?: Source["kind"];
  /** whose export it is, where it says */
  readonly athlete?: AthleteId;
  /** it could not be opened at all */
  readonly refused?: SkipReason;
  readonly items: readonly Item[];
}

export async function openChosen(file: File): Promise<Chosen> {
  try {
    const { kind, items, athlete } = await openFile(file, file.name, file.lastModified);
    return { name: nameless(file.name), kind, items, ...(athlete && { athlete }) };
  } catch (error) {
    return { name: nameless(file.name), refused: error instanceof Refused ? error.reason : "damaged", items: [] };
  }
}

/** What an item holds, as far as it is worth knowing beforehand. `found` absent: a watch's file that its list tells of already. */
export interface Looked {
  readonly key: string;
  readonly name: string;
  readonly found?: readonly (Glimpse | Skipped)[];
}

/** Lists are believed; what no list tells of is opened, unless the archive has lists of its own. */
export async function lookAt(item: Item, kind: Source["kind"] | undefined, context: Context): Promise<Looked> {
  const { key, name } = item;
  if (item.listed) return { key, name, found: item.listed(context) };
  if (kind === "garmin") return { key, name };
  return { key, name, found: (await item.read(context)).map(glimpseOf) };
}

/** Ready to be stored: the recording packed, the digest made, so that the page has nothing heavy to do. */
export interface Prepared {
  readonly facts: Omit<Facts, "streams">;
  readonly packed?: Uint8Array;
  readonly digest: Digest;
  readonly rescued?: boolean;
}

export interface ReadItem {
  readonly key: string;
  readonly name: string;
  readonly kept: readonly Prepared[];
  readonly skipped: readonly SkipReason[];
}

export async function readItem(item: Item, context: Context): Promise<ReadItem> {
  const read = await item.read(context);
  const kept = read.flatMap((one) => (isSkipped(one) ? [] : [one]));
  return {
    key: item.key,
    name: item.name,
    kept: await Promise.all(kept.map(({ facts, rescued }) => prepare(facts, rescued))),
    skipped: read.flatMap((one) => (isSkipped(one) ? [one.skipped] : [])),
  };
}

/** The digest is made of what is stored, not of what was read: packing rounds. */
async function prepare({ streams, ...facts }: Facts, rescued: boolean | undefined): Promise<Prepared> {
  const { id, athlete, summary, laps } = facts;
  const packed = streams && (await packStreams(streams));
  return {
    facts,
    ...(packed && { packed }),
    digest: digest({ id, athlete, ...summary!, laps }, packed && (await unpackStreams(packed))),
    ...(rescued && { rescued }),
  };
}
