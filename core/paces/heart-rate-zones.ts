/** Heart-rate zones and where they come from: measured threshold first, shares of the maximum else. */
import type { BeatsPerMinute, Share } from "../units.ts";

export interface HeartRateZone {
  /** as the system names it: `1`, `5a`, `light` */
  readonly name: string;
  readonly from: BeatsPerMinute;
  /** the start of the next zone; absent for the topmost */
  readonly to?: BeatsPerMinute;
}

export type ZoneSystem = "threshold" | "maximum" | "reserve" | "general activity";

export interface HeartRateZones {
  readonly system: ZoneSystem;
  readonly zones: readonly HeartRateZone[];
}

/** Friel's running zones, shares of threshold heart rate. */
export const thresholdZones = (threshold: BeatsPerMinute): HeartRateZones => ({
  system: "threshold",
  zones: zones(["1", "2", "3", "4", "5a", "5b", "5c"], [0, 0.85, 0.9, 0.95, 1, 1.03, 1.06], threshold),
});

/** The five zones most watches draw: 50-60, 60-70, 70-80, 80-90, 90-100 % of the maximum. */
export const maximumZones = (maximum: BeatsPerMinute): HeartRateZones => ({
  system: "maximum",
  zones: zones(["1", "2", "3", "4", "5"], [0.5, 0.6, 0.7, 0.8, 0.9], maximum),
});

/** The same five by heart-rate reserve (Karvonen): resting rate plus a share of what lies above it. */
export const reserveZones = (maximum: BeatsPerMinute, resting: BeatsPerMinute): HeartRateZones => ({
  system: "reserve",
  zones: zones(["1", "2", "3", "4", "5"], [0.5, 0.6, 0.7, 0.8, 0.9], maximum - resting).map((zone) => ({
    ...zone,
    from: zone.from + resting,
    ...(zone.to !== undefined && { to: zone.to + resting }),
  })),
});

/** ACSM 2018: a public-health scale whose "vigorous" holds easy to interval running. Not for training; name it as what it is. */
export const generalActivityZones = (maximum: BeatsPerMinute): HeartRateZones => ({
  system: "general activity",
  zones: zones(["very light", "light", "moderate", "vigorous", "near-maximal"], [0, 0.57, 0.64, 0.77, 0.96], maximum),
});

/** Resting rate plus a share of the reserve. */
export const karvonen = (maximum: BeatsPerMinute, resting: BeatsPerMinute, share: Share): BeatsPerMinute =>
  resting + share * (maximum - resting);

/** Maximum from age: each is off by 7-11 bpm for one runner in three, so they are a start, never a measurement. */
export const MAXIMUM_BY_AGE = {
  /** Fox; no original study */
  "220 − age": (age: number): BeatsPerMinute => 220 - age,
  /** Tanaka 2001 */
  tanaka: (age: number): BeatsPerMinute => 208 - 0.7 * age,
  /** Gellish 2007 */
  gellish: (age: number): BeatsPerMinute => 207 - 0.7 * age,
  /** Nes 2013, HUNT */
  nes: (age: number): BeatsPerMinute => 211 - 0.64 * age,
  /** Gulati 2010, women */
  gulati: (age: number): BeatsPerMinute => 206 - 0.88 * age,
} as const;

const zones = (names: readonly string[], starts: readonly Share[], whole: BeatsPerMinute): HeartRateZone[] =>
  names.map((name, i) => ({
    name,
    from: starts[i]! * whole,
    ...(i + 1 < starts.length && { to: starts[i + 1]! * whole }),
  }));
