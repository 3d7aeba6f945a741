/** From instants to the wall clock where the run was. */
import type { LocalDateTime } from "../units.ts";
import type { Recording } from "./recording.ts";

/** s that the runner's own clock is ahead of UTC at an instant (s since 1970); the browser knows. */
export type Zone = (instant: number) => number;

const HOUR = 3600;
/** degrees the earth turns in an hour */
const DEGREES_AN_HOUR = 15;
/** No country keeps a clock further from its sun than this (western China: about 3 h). */
const FAR_FROM_SUN = 3.2 * HOUR;

export interface Clock {
  readonly start: LocalDateTime;
  readonly utcOffset?: number;
  readonly offsetGuessed?: true;
}

/** The file's own offset; else home's, unless the run was too far from home for it; then the sun's. */
export function clockOf(recording: Recording, zone: Zone): Clock {
  const { startUtc, startLocal, utcOffset, longitude } = recording;
  if (startUtc === undefined) return { start: written(startLocal ?? 0) };
  if (utcOffset !== undefined) return { start: written(startUtc + utcOffset), utcOffset };
  const home = zone(startUtc);
  // A receiver that has not found itself writes 0.
  const sun = longitude ? (longitude / DEGREES_AN_HOUR) * HOUR : home;
  const guess = Math.abs(sun - home) > FAR_FROM_SUN ? Math.round(sun / HOUR) * HOUR : home;
  return { start: written(startUtc + guess), utcOffset: guess, offsetGuessed: true };
}

const written = (seconds: number): LocalDateTime => new Date(1000 * Math.round(seconds)).toISOString().slice(0, 19);
