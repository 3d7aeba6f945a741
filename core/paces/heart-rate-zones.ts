/** Heart-rate zones by every system that is in use, and what each takes its shares of: a measured threshold, the maximum, the reserve. */
import type { BeatsPerMinute, Share } from "../units.ts";

/** How a zone feels, in the words of coaching; RPE 3-4, 5-6, 7-9 and 10 of ten. */
export type Feel = "easy" | "moderate" | "hard" | "sprint";

export const FEEL_RPE: Readonly<Record<Feel, readonly [number, number]>> = {
  easy: [3, 4],
  moderate: [5, 6],
  hard: [7, 9],
  sprint: [10, 10],
};

export interface HeartRateZone {
  /** as the system names it: `1`, `5a`, `T` */
  readonly name: string;
  /** absent where the system goes by pace or feel alone */
  readonly from?: BeatsPerMinute;
  /** the start of the next zone; absent for the topmost */
  readonly to?: BeatsPerMinute;
  readonly feel: Feel;
}

/** What the runner has; a system that needs more gives no zones. */
export interface HeartFigures {
  readonly maximum?: BeatsPerMinute;
  readonly threshold?: BeatsPerMinute;
  readonly resting?: BeatsPerMinute;
}

type Band = readonly [name: string, from: Share | undefined, to: Share | undefined, feel: Feel];

interface System {
  readonly of: "maximum" | "threshold" | "reserve";
  readonly bands: readonly Band[];
}

/** Bands that follow one another: each ends where the next begins, the topmost is open. */
const row = (names: string, starts: readonly Share[], feels: readonly Feel[]): readonly Band[] =>
  names.split(" ").map((name, i) => [name, starts[i]!, starts[i + 1], feels[i]!]);

const FIVE: readonly Feel[] = ["easy", "easy", "moderate", "hard", "hard"];

export const ZONE_SYSTEMS = {
  /** Friel, running */
  friel: {
    of: "threshold",
    bands: row(
      "1 2 3 4 5a 5b 5c",
      [0, 0.85, 0.9, 0.95, 1, 1.03, 1.06],
      ["easy", "easy", "moderate", "hard", "hard", "hard", "hard"],
    ),
  },
  /** Seiler's three, by what stands for the two ventilatory thresholds in the field */
  three: { of: "threshold", bands: row("1 2 3", [0, 0.89, 1], ["easy", "moderate", "hard"]) },
  /** GoldenCheetah's defaults */
  golden: { of: "threshold", bands: row("1 2 3 4 5", [0, 0.68, 0.83, 0.94, 1.05], FIVE) },
  /** what most watches draw */
  five: { of: "maximum", bands: row("1 2 3 4 5", [0.5, 0.6, 0.7, 0.8, 0.9], FIVE) },
  /** the same five by Karvonen: resting rate plus a share of what lies above it */
  reserve: { of: "reserve", bands: row("1 2 3 4 5", [0.5, 0.6, 0.7, 0.8, 0.9], FIVE) },
  /** of the Norwegian federation, drawn beside lactate */
  norwegian: { of: "maximum", bands: row("1 2 3 4 5", [0.6, 0.72, 0.82, 0.88, 0.94], FIVE) },
  /** Daniels: bands for his training paces, with room between them */
  daniels: {
    of: "maximum",
    bands: [
      ["E", 0.65, 0.79, "easy"],
      ["M", 0.8, 0.89, "moderate"],
      ["T", 0.88, 0.92, "hard"],
      ["I", 0.975, 1, "hard"],
    ],
  },
  /** six gears: only the easy and the interval gear have a heart rate, the others go by pace */
  gears: {
    of: "maximum",
    bands: [
      ["1–2", 0.6, 0.7, "easy"],
      ["3", undefined, undefined, "moderate"],
      ["4", undefined, undefined, "hard"],
      ["5", 0.9, 1, "hard"],
      ["6", undefined, undefined, "sprint"],
    ],
  },
  /** ACSM 2018: public health; its fourth band holds easy to interval running. Not for training: name it as what it is. */
  general: { of: "maximum", bands: row("1 2 3 4 5", [0, 0.57, 0.64, 0.77, 0.96], FIVE) },
  /** the same five of ACSM 2018 by reserve */
  general_reserve: { of: "reserve", bands: row("1 2 3 4 5", [0, 0.3, 0.4, 0.6, 0.9], FIVE) },
} as const satisfies Readonly<Record<string, System>>;

export type ZoneSystem = keyof typeof ZONE_SYSTEMS;

/** Undefined without the figures the system needs. */
export function zonesOf(id: ZoneSystem, figures: HeartFigures): readonly HeartRateZone[] | undefined {
  const { of, bands }: System = ZONE_SYSTEMS[id];
  const beats = beatsOf(of, figures);
  if (!beats) return undefined;
  return bands.map(([name, from, to, feel]) => ({
    name,
    feel,
    ...(from !== undefined && { from: beats(from) }),
    ...(to !== undefined && { to: beats(to) }),
  }));
}

function beatsOf(
  of: System["of"],
  { maximum, threshold, resting }: HeartFigures,
): ((share: Share) => BeatsPerMinute) | undefined {
  if (of === "threshold") return threshold ? (share) => share * threshold : undefined;
  if (!maximum) return undefined;
  if (of === "maximum") return (share) => share * maximum;
  return resting && resting < maximum ? (share) => karvonen(maximum, resting, share) : undefined;
}

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
