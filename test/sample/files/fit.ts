/** Writes FIT files the way watches do, odd ones included: what the parser tests and the sample export are made of. */
import { checksum } from "../../../core/files/fit/checksum.ts";
import type { SampleRun } from "../runner.ts";

export interface FitOptions {
  /** s that the watch's local clock is ahead of UTC; absent: it does not say */
  readonly utcOffset?: number;
  /** sport and sub-sport by the protocol's numbers; running unless told */
  readonly sport?: number;
  readonly subSport?: number;
  readonly laps?: boolean;
  readonly session?: boolean;
  /** lap causes and intents by the protocol's numbers, one a lap, the last for all that follow */
  readonly triggers?: readonly number[];
  readonly intents?: readonly number[];
  readonly steps?: readonly number[];
  /** record headers hold five bits of time in place of the whole */
  readonly compressed?: boolean;
  readonly bigEndian?: boolean;
  /** records carry a field of an app */
  readonly developer?: boolean;
  readonly fileType?: number;
  readonly positions?: boolean;
}

/** name of base type: number in the file, bytes */
const TYPES = { enum: [0, 1], uint8: [2, 1], uint16: [0x84, 2], sint32: [0x85, 4], uint32: [0x86, 4] } as const;
type TypeName = keyof typeof TYPES;
type Layout = readonly (readonly [field: number, type: TypeName])[];

const EPOCH = 631_065_600;
const [FILE, SESSION, LAP, RECORD, ACTIVITY] = [0, 18, 19, 20, 34];
const DEVELOPER_FIELD = [0, 2, 0];

class Writer {
  readonly bytes: number[] = [];
  private readonly big: boolean;
  constructor(big: boolean) {
    this.big = big;
  }

  number(value: number | undefined, type: TypeName): void {
    const size = TYPES[type][1];
    const invalid = type === "sint32" ? 0x7fffffff : 2 ** (8 * size) - 1;
    const whole = Math.round(value === undefined || Number.isNaN(value) ? invalid : value) >>> 0;
    for (let at = 0; at < size; at++) this.bytes.push((whole >>> (8 * (this.big ? size - 1 - at : at))) & 0xff);
  }

  define(local: number, message: number, layout: Layout, developer = false): void {
    this.bytes.push(0x40 | (developer ? 0x20 : 0) | local, 0, this.big ? 1 : 0);
    this.number(message, "uint16");
    this.bytes.push(layout.length);
    for (const [field, type] of layout) this.bytes.push(field, TYPES[type][1], TYPES[type][0]);
    if (developer) this.bytes.push(1, ...DEVELOPER_FIELD);
  }

  message(header: number, layout: Layout, values: readonly (number | undefined)[]): void {
    this.bytes.push(header);
    for (const [at, [, type]] of layout.entries()) this.number(values[at], type);
  }
}

const RECORDS: Layout = [
  [253, "uint32"],
  [0, "sint32"],
  [1, "sint32"],
  [5, "uint32"],
  [73, "uint32"],
  [3, "uint8"],
  [78, "uint32"],
  [4, "uint8"],
];
const LAPS: Layout = [
  [2, "uint32"],
  [7, "uint32"],
  [8, "uint32"],
  [9, "uint32"],
  [15, "uint8"],
  [16, "uint8"],
  [17, "uint8"],
  [23, "enum"],
  [24, "enum"],
  [71, "uint16"],
  [25, "enum"],
];
const SESSIONS: Layout = [
  [253, "uint32"],
  [2, "uint32"],
  [5, "enum"],
  [6, "enum"],
  [7, "uint32"],
  [8, "uint32"],
  [9, "uint32"],
  [16, "uint8"],
  [17, "uint8"],
  [18, "uint8"],
  [22, "uint16"],
];

/** One session. The sample's start is taken as the local clock of `utcOffset`. */
export const fitOf = (run: SampleRun, options: FitOptions = {}): Uint8Array => fitOfMany([run], options);

/** One file of several sessions, as a multi-sport watch writes it; sport and sub-sport of each by `sports`. */
export function fitOfMany(
  runs: readonly SampleRun[],
  options: FitOptions = {},
  sports: readonly (readonly [number, number])[] = [],
): Uint8Array {
  const writer = new Writer(options.bigEndian ?? false);
  const first = startOf(runs[0]!, options);
  const fileLayout: Layout = [
    [0, "enum"],
    [1, "uint16"],
    [4, "uint32"],
  ];
  writer.define(0, FILE, fileLayout);
  writer.message(0, fileLayout, [options.fileType ?? 4, 1, first]);
  for (const run of runs) writeRecords(writer, run, options);
  if (options.laps !== false) for (const run of runs) writeLaps(writer, run, options);
  if (options.session !== false) for (const [at, run] of runs.entries()) writeSession(writer, run, options, sports[at]);
  const activityLayout: Layout = [
    [253, "uint32"],
    [5, "uint32"],
  ];
  writer.define(4, ACTIVITY, activityLayout);
  const end = first + 5000;
  writer.message(4, activityLayout, [end, options.utcOffset === undefined ? undefined : end + options.utcOffset]);
  return framed(writer.bytes);
}

const startOf = ({ activity }: SampleRun, { utcOffset = 0 }: FitOptions): number =>
  Date.parse(`${activity.start}Z`) / 1000 - utcOffset - EPOCH;

/** degrees to the protocol's turns of 2^32 */
const turns = (degrees: number) => (degrees / 180) * 2 ** 31;
/** m north a degree */
const DEGREE = 111_195;

function writeRecords(writer: Writer, run: SampleRun, options: FitOptions): void {
  const layout = options.compressed ? RECORDS.slice(1) : RECORDS;
  const start = startOf(run, options);
  const { time, distance, speed, heartRate, altitude, cadence } = run.streams;
  // The five bits of time count on from a whole one.
  writer.define(1, RECORD, RECORDS, options.developer);
  if (options.compressed) writer.define(2, RECORD, layout, options.developer);
  for (let at = 0; at < time.length; at++) {
    const place = options.positions === false ? undefined : 48 + (distance?.[at] ?? 0) / DEGREE;
    const values = [
      start + time[at]!,
      place === undefined ? undefined : turns(place),
      place === undefined ? undefined : turns(11.5),
      100 * (distance?.[at] ?? Number.NaN),
      1000 * (speed?.[at] ?? Number.NaN),
      heartRate?.[at],
      altitude === undefined ? undefined : 5 * (altitude[at]! + 500),
      cadence === undefined ? undefined : cadence[at]! / 2,
    ];
    const near = options.compressed && at > 0 && time[at]! - time[at - 1]! < 32;
    if (near) writer.message(0x80 | (2 << 5) | (values[0]! & 0x1f), layout, values.slice(1));
    else writer.message(1, RECORDS, values);
    if (options.developer) writer.number(at, "uint16");
  }
}

function writeLaps(writer: Writer, run: SampleRun, options: FitOptions): void {
  const start = startOf(run, options);
  writer.define(3, LAP, LAPS);
  for (const [at, lap] of (run.activity.laps ?? []).entries()) {
    const told = (list: readonly number[] | undefined) => list && (list[at] ?? list.at(-1));
    writer.message(3, LAPS, [
      start + lap.start,
      1000 * lap.elapsedTime,
      1000 * lap.movingTime,
      100 * lap.distance,
      lap.averageHeartRate,
      lap.maxHeartRate,
      (lap.averageCadence ?? Number.NaN) / 2,
      told(options.intents),
      told(options.triggers),
      told(options.steps),
      options.sport ?? 1,
    ]);
  }
}

function writeSession(writer: Writer, run: SampleRun, options: FitOptions, sport?: readonly [number, number]): void {
  const { activity } = run;
  const start = startOf(run, options);
  writer.define(5, SESSION, SESSIONS);
  writer.message(5, SESSIONS, [
    start + activity.elapsedTime,
    start,
    sport?.[0] ?? options.sport ?? 1,
    sport?.[1] ?? options.subSport ?? 0,
    1000 * activity.elapsedTime,
    1000 * activity.movingTime,
    100 * activity.distance,
    activity.averageHeartRate,
    activity.maxHeartRate,
    (activity.averageCadence ?? Number.NaN) / 2,
    activity.elevationGain,
  ]);
}

/** Header in front, checksum behind. */
export function framed(data: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(12 + data.length + 2);
  const view = new DataView(bytes.buffer);
  bytes.set([12, 0x10]);
  view.setUint16(2, 2100, true);
  view.setUint32(4, data.length, true);
  bytes.set([0x2e, 0x46, 0x49, 0x54], 8);
  bytes.set(data, 12);
  view.setUint16(12 + data.length, checksum(bytes, 0, 12 + data.length), true);
  return bytes;
}

/** Several files one after the other in one. */
export function chained(...files: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(files.reduce((sum, file) => sum + file.length, 0));
  let at = 0;
  for (const file of files) {
    whole.set(file, at);
    at += file.length;
  }
  return whole;
}
