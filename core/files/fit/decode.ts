/** FIT on the level of bytes: messages with numbered fields, as the public protocol description has them; damage ends the reading, not the reader. */
import { Refused } from "../recording.ts";
import { checksum } from "./checksum.ts";
import { valueAt } from "./value.ts";

/** Field number to value; what the device marked invalid is absent. Only the first of a list is read. */
export type Fields = ReadonlyMap<number, number | string>;

export const num = (fields: Fields | undefined, number: number): number | undefined => {
  const value = fields?.get(number);
  return typeof value === "number" ? value : undefined;
};
/** `scale` units of the field make one of ours. */
export const scaled = (fields: Fields | undefined, number: number, scale: number): number | undefined => {
  const value = num(fields, number);
  return value === undefined ? undefined : value / scale;
};

/** One FIT file; files can be chained in one. */
export interface FitFile {
  readonly messages: ReadonlyMap<number, readonly Fields[]>;
  /** the checksum fits what was read */
  readonly whole: boolean;
}

/** Field of every message that says when, s since 1989-12-31 UTC */
export const TIMESTAMP = 253;
/** the only message whose speed and distance may be packed together */
const RECORD = 20;
const PACKED_SPEED_DISTANCE = 8;
/** The fields something is made of, by message; the many others are stepped over. */
const WANTED: ReadonlyMap<number, ReadonlySet<number>> = new Map([
  [0, new Set([0, 1])],
  [12, new Set([0, 1])],
  [18, new Set([2, 5, 6, 7, 8, 9, 16, 17, 18, 22])],
  [19, new Set([2, 7, 8, 9, 15, 16, 17, 21, 23, 24, 25, 71, 80])],
  [RECORD, new Set([1, 2, 3, 4, 5, 6, PACKED_SPEED_DISTANCE, 53, 73, 78])],
  [34, new Set([5])],
]);
const HEADER = 12;
/** messages of all files of a chain together: a week of records every second and as much again beside them */
const MOST_MESSAGES = 1_500_000;
const MOST_CHAINED = 50;

/** Every file of the chain that has a readable header. Throws `Refused` where there is none. */
export function decodeFit(bytes: Uint8Array): readonly FitFile[] {
  const files: FitFile[] = [];
  const budget = { left: MOST_MESSAGES };
  let at = 0;
  while (files.length < MOST_CHAINED && at + HEADER <= bytes.length && isFit(bytes, at)) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const start = at + bytes[at]!;
    const stated = view.getUint32(at + 4, true);
    // A device that died, and some apps, leave a length that is too great or none at all.
    const cut = stated === 0 || start + stated + 2 > bytes.length;
    const end = cut ? bytes.length : start + stated;
    const { messages, complete } = readMessages(view, start, Math.max(start, end), budget);
    const checked = !cut && checksum(bytes, at, end) === view.getUint16(end, true);
    files.push({ messages, whole: checked && complete });
    at = cut ? bytes.length : end + 2;
  }
  if (files.length === 0) throw new Refused("damaged");
  return files;
}

export const isFit = (bytes: Uint8Array, at = 0): boolean =>
  bytes.length >= at + HEADER &&
  bytes[at]! >= HEADER &&
  bytes[at + 8] === 0x2e &&
  bytes[at + 9] === 0x46 &&
  bytes[at + 10] === 0x49 &&
  bytes[at + 11] === 0x54;

interface Field {
  readonly number: number;
  readonly offset: number;
  readonly size: number;
  readonly type: number;
}

interface Definition {
  readonly message: number;
  readonly little: boolean;
  /** bytes of one message, fields of apps included */
  readonly size: number;
  /** only those worth reading */
  readonly fields: readonly Field[];
}

function readMessages(view: DataView, start: number, end: number, budget: { left: number }) {
  const messages = new Map<number, Fields[]>();
  const definitions: (Definition | undefined)[] = [];
  const packed = { distance: 0, last: -1 };
  let [at, time] = [start, 0];
  while (at < end && budget.left-- > 0) {
    const header = view.getUint8(at);
    const compressed = (header & 0x80) !== 0;
    if (!compressed && (header & 0x40) !== 0) {
      const read = readDefinition(view, at, end);
      if (!read) return { messages, complete: false };
      definitions[header & 0x0f] = read.definition;
      at = read.next;
      continue;
    }
    const definition = definitions[compressed ? (header >> 5) & 0x03 : header & 0x0f];
    if (!definition || at + 1 + definition.size > end) return { messages, complete: false };
    if (compressed) time += ((header & 0x1f) - time) & 0x1f;
    if (WANTED.has(definition.message)) {
      const fields = readFields(view, at + 1, definition, packed);
      if (compressed) fields.set(TIMESTAMP, time);
      const list = messages.get(definition.message);
      if (list) list.push(fields);
      else messages.set(definition.message, [fields]);
    }
    const stamp = compressed ? undefined : timeOf(view, at + 1, definition);
    if (stamp !== undefined) time = stamp;
    at += 1 + definition.size;
  }
  return { messages, complete: at === end };
}

function readDefinition(view: DataView, at: number, end: number) {
  if (at + 6 > end) return undefined;
  const developer = (view.getUint8(at) & 0x20) !== 0;
  const little = view.getUint8(at + 2) === 0;
  const message = view.getUint16(at + 3, little);
  const count = view.getUint8(at + 5);
  let next = at + 6 + 3 * count;
  if (next + (developer ? 1 : 0) > end) return undefined;
  const fields: Field[] = [];
  let size = 0;
  for (let entry = at + 6; entry < next; entry += 3) {
    const [number, bytes] = [view.getUint8(entry), view.getUint8(entry + 1)];
    fields.push({ number, offset: size, size: bytes, type: view.getUint8(entry + 2) & 0x1f });
    size += bytes;
  }
  if (developer) {
    const own = view.getUint8(next);
    if (next + 1 + 3 * own > end) return undefined;
    for (let entry = 0; entry < own; entry++) size += view.getUint8(next + 1 + 3 * entry + 1);
    next += 1 + 3 * own;
  }
  const kept = fields.filter(({ number }) => number === TIMESTAMP || WANTED.get(message)?.has(number));
  return { definition: { message, little, size, fields: kept } satisfies Definition, next };
}

function readFields(
  view: DataView,
  at: number,
  definition: Definition,
  packed: { distance: number; last: number },
): Map<number, number | string> {
  const read = new Map<number, number | string>();
  for (const { number, offset, size, type } of definition.fields) {
    if (definition.message === RECORD && number === PACKED_SPEED_DISTANCE && size === 3) {
      unpack(view, at + offset, packed, read);
      continue;
    }
    const value = valueAt(view, at + offset, size, type, definition.little);
    if (value !== undefined) read.set(number, value);
  }
  return read;
}

function timeOf(view: DataView, at: number, definition: Definition): number | undefined {
  const field = definition.fields.find(({ number }) => number === TIMESTAMP);
  const value = field && valueAt(view, at + field.offset, field.size, field.type, definition.little);
  return typeof value === "number" ? value : undefined;
}

/** Speed in 12 bits of 1/100 m/s and distance in 12 bits of 1/16 m that start anew at 256 m; given as the plain fields 6 and 5. */
function unpack(
  view: DataView,
  at: number,
  packed: { distance: number; last: number },
  read: Map<number, number | string>,
): void {
  const [low, middle, high] = [view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2)];
  if (low === 0xff && middle === 0xff && high === 0xff) return;
  const distance = (middle >> 4) | (high << 4);
  packed.distance += packed.last < 0 ? distance : (distance - packed.last) & 0xfff;
  packed.last = distance;
  read.set(6, (low | ((middle & 0x0f) << 8)) * 10);
  read.set(5, (packed.distance / 16) * 100);
}
