/** Points of a track, one by one, into the parallel series of a session. */
import type { Streams } from "../activity.ts";

export interface Point {
  /** s since 1970 */
  readonly time: number;
  readonly distance?: number;
  readonly speed?: number;
  readonly heartRate?: number;
  readonly altitude?: number;
  /** steps a minute, both feet */
  readonly cadence?: number;
  readonly latitude?: number;
  readonly longitude?: number;
  /** the watch was stopped before this point */
  readonly afterPause?: boolean;
}

const SERIES = ["distance", "speed", "heartRate", "altitude", "cadence"] as const;
/** a week, one a second: no recording holds more */
export const MOST_POINTS = 700_000;

/** Points that do not rise in time are left out; a sensor that was never heard is no series. */
export function streamsOf(points: readonly Point[], start: number): Streams | undefined {
  const kept = rising(points, start);
  if (kept.length < 2) return undefined;
  const streams: Record<string, number[]> = { time: kept.map((one) => one.time - start) };
  for (const name of SERIES) {
    const values = kept.map((one) => one[name] ?? Number.NaN);
    if (values.some((value) => value > 0)) streams[name] = values;
  }
  return streams as unknown as Streams;
}

export function rising(points: readonly Point[], start: number): readonly Point[] {
  let last = Number.NEGATIVE_INFINITY;
  return points.filter(({ time }) => {
    if (time < start || time <= last) return false;
    last = time;
    return true;
  });
}

/** m; mean radius of the earth */
const EARTH = 6_371_009;
const RADIANS = Math.PI / 180;

/** Great-circle distance (haversine). */
export function metresBetween(a: Point, b: Point): number {
  if (a.latitude === undefined || b.latitude === undefined || a.longitude === undefined || b.longitude === undefined)
    return 0;
  const up = Math.sin(((b.latitude - a.latitude) * RADIANS) / 2);
  const along = Math.sin(((b.longitude - a.longitude) * RADIANS) / 2);
  const chord = up * up + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * along * along;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** m/s, s: slower, or silent for longer without getting anywhere, is standing */
const STANDING = 0.5;

/** s in motion: neither stopped by hand nor standing. */
export function movingTimeOf(points: readonly Point[]): number {
  let moving = 0;
  for (let at = 1; at < points.length; at++) {
    const [from, to] = [points[at - 1]!, points[at]!];
    const seconds = to.time - from.time;
    const metres = (to.distance ?? Number.NaN) - (from.distance ?? Number.NaN);
    if (!to.afterPause && (Number.isNaN(metres) || metres / seconds >= STANDING)) moving += seconds;
  }
  return moving;
}

export function mean(values: readonly (number | undefined)[]): number | undefined {
  const heard = values.filter((value): value is number => value !== undefined && value > 0);
  return heard.length === 0 ? undefined : heard.reduce((sum, value) => sum + value, 0) / heard.length;
}
