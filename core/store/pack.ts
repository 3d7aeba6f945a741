/**
 * Recordings as few bytes: a header, then each series as whole numbers of its own step, differences from sample to
 * sample, in one to three bytes each, deflated. Steps are finer than the sensors, so nothing measured is lost.
 */
import type { Streams } from "../activity.ts";

/** steps in one unit: time in 1/100 s, distance in cm, speed in mm/s, altitude in dm, half steps a minute */
const STEPS: Readonly<Record<string, number>> = {
  time: 100,
  distance: 100,
  speed: 1000,
  heartRate: 1,
  altitude: 10,
  cadence: 2,
};
/** for a series without a line above */
const FINE = 1000;
const VERSION = 1;

interface Header {
  readonly version: number;
  readonly samples: number;
  /** name and steps in one unit, in the order of the series */
  readonly series: readonly (readonly [string, number])[];
}

export async function packStreams(streams: Streams): Promise<Uint8Array> {
  const named = Object.entries(streams).filter((each): each is [string, ArrayLike<number>] => each[1] !== undefined);
  const series = named.map(([name]) => [name, STEPS[name] ?? FINE] as const);
  const header = JSON.stringify({ version: VERSION, samples: streams.time.length, series } satisfies Header);
  const bytes: number[] = [];
  const text = new TextEncoder().encode(header);
  writeNumber(bytes, text.length);
  for (const byte of text) bytes.push(byte);
  for (const [name, values] of named) writeSeries(bytes, values, STEPS[name] ?? FINE);
  return through(Uint8Array.from(bytes), new CompressionStream("deflate-raw"));
}

/** Throws an Error when the bytes are not what `packStreams` made. */
export async function unpackStreams(packed: Uint8Array): Promise<Streams> {
  const reader = { bytes: await through(packed, new DecompressionStream("deflate-raw")), at: 0 };
  const length = readNumber(reader);
  const text = new TextDecoder().decode(reader.bytes.subarray(reader.at, reader.at + length));
  const { version, samples, series } = JSON.parse(text) as Header;
  if (version !== VERSION) throw new Error(`a recording packed by version ${version}`);
  reader.at += length;
  return Object.fromEntries(
    series.map(([name, steps]) => [name, readSeries(reader, samples, steps)]),
  ) as unknown as Streams;
}

/** 0 is a silent sensor; anything else is one more than the folded difference from the last value heard. */
function writeSeries(bytes: number[], values: ArrayLike<number>, steps: number): void {
  let before = 0;
  for (let i = 0; i < values.length; i++) {
    const value = Math.round(values[i]! * steps);
    if (!Number.isFinite(value)) {
      bytes.push(0);
      continue;
    }
    const difference = value - before;
    writeNumber(bytes, 1 + (difference < 0 ? -2 * difference - 1 : 2 * difference));
    before = value;
  }
}

function readSeries(reader: Reader, samples: number, steps: number): Float32Array {
  const values = new Float32Array(samples);
  let before = 0;
  for (let i = 0; i < samples; i++) {
    const code = readNumber(reader) - 1;
    if (code >= 0) before += code % 2 === 1 ? -(code + 1) / 2 : code / 2;
    values[i] = code < 0 ? Number.NaN : before / steps;
  }
  return values;
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

/** Seven bits a byte, lowest first; arithmetic rather than shifts, which end at 32 bits. */
function writeNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

function readNumber(reader: Reader): number {
  let value = 0;
  for (let weight = 1; ; weight *= 128) {
    const byte = reader.bytes[reader.at++];
    if (byte === undefined) throw new Error("a recording cut short");
    value += (byte % 128) * weight;
    if (byte < 128) return value;
  }
}

async function through(bytes: Uint8Array, by: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(by);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
