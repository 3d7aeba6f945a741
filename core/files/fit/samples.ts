/** The record messages of one session as parallel series on the device's clock. */
import type { Streams } from "../../activity.ts";
import { type Fields, num, scaled, TIMESTAMP } from "./decode.ts";

export interface Samples {
  /** s on the protocol's clock, rising */
  readonly time: readonly number[];
  readonly distance: readonly number[];
  readonly speed: readonly number[];
  readonly heartRate: readonly number[];
  readonly altitude: readonly number[];
  readonly cadence: readonly number[];
  /** degrees east of the first position */
  readonly longitude?: number;
}

/** Which samples belong to the session, in s on the protocol's clock. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** no session is longer; in damaged files times are found centuries away */
const WEEK = 7 * 86_400;
/** a full turn is 2^32 */
const DEGREES = 180 / 2 ** 31;

/** Where the samples are, if nothing else says: within a week of the middle one. */
export function spanOf(records: readonly Fields[]): Span {
  const times = records.map((one) => num(one, TIMESTAMP) ?? 0).sort((a, b) => a - b);
  const middle = times[times.length >> 1] ?? 0;
  return { from: middle - WEEK, to: middle + WEEK };
}

export function samplesOf(records: readonly Fields[], { from, to }: Span): Samples {
  const samples = { time: [], distance: [], speed: [], heartRate: [], altitude: [], cadence: [] } as Record<
    keyof Streams,
    number[]
  >;
  let longitude: number | undefined;
  for (const record of records) {
    const time = num(record, TIMESTAMP);
    if (time === undefined || time < from || time > to || time <= (samples.time.at(-1) ?? 0)) continue;
    longitude ??= scaled(record, 1, 1 / DEGREES);
    samples.time.push(time);
    samples.distance.push(scaled(record, 5, 100) ?? Number.NaN);
    samples.speed.push(scaled(record, 73, 1000) ?? scaled(record, 6, 1000) ?? Number.NaN);
    samples.heartRate.push(num(record, 3) ?? Number.NaN);
    samples.altitude.push(metresHigh(record) ?? Number.NaN);
    samples.cadence.push(steps(record) ?? Number.NaN);
  }
  return { ...samples, longitude };
}

/** 1/5 m above 500 m below the sea */
function metresHigh(record: Fields): number | undefined {
  const fifths = num(record, 78) ?? num(record, 2);
  return fifths === undefined ? undefined : fifths / 5 - 500;
}

/** The device counts one leg, its fraction by itself. */
function steps(record: Fields): number | undefined {
  const legs = num(record, 4);
  return legs === undefined ? undefined : 2 * (legs + (scaled(record, 53, 128) ?? 0));
}

/** m between first and last sample that say; undefined where none does */
export function coveredBy({ distance }: Samples): number | undefined {
  const last = distance.findLast((metres) => !Number.isNaN(metres));
  return last === undefined || last === 0 ? undefined : last;
}

/** The series on the clock of the session; a sensor that was never heard is no series. */
export function streamsOf(samples: Samples, start: number): Streams | undefined {
  if (samples.time.length < 2) return undefined;
  const from = samples.time.findIndex((time) => time >= start);
  if (from < 0) return undefined;
  const series = (name: Exclude<keyof Streams, "time">) =>
    samples[name].some((value) => value > 0) ? { [name]: samples[name].slice(from) } : {};
  return {
    time: samples.time.slice(from).map((time) => time - start),
    ...series("distance"),
    ...series("speed"),
    ...series("heartRate"),
    ...series("altitude"),
    ...series("cadence"),
  };
}
