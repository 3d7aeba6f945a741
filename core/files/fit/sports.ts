/** What the protocol's numbers for sports mean: running and its kinds, and plain names for the rest. */
import type { Sport } from "../../activity.ts";

const RUNNING = 1;
const FITNESS_EQUIPMENT = 4;
export const TRANSITION = 3;
export const MULTISPORT = 18;
/** sub-sports that tell kinds of running apart */
const KINDS: Readonly<Record<number, Sport>> = { 1: "treadmill", 45: "treadmill", 3: "trail", 58: "virtual" };
const TREADMILL = 1;

const NAMES: Readonly<Record<number, string>> = {
  0: "generic",
  2: "cycling",
  4: "fitness equipment",
  5: "swimming",
  6: "basketball",
  7: "soccer",
  8: "tennis",
  10: "training",
  11: "walking",
  12: "cross-country skiing",
  13: "alpine skiing",
  14: "snowboarding",
  15: "rowing",
  16: "mountaineering",
  17: "hiking",
  19: "paddling",
  21: "e-biking",
  30: "inline skating",
  31: "rock climbing",
  33: "ice skating",
  35: "snowshoeing",
  37: "stand-up paddleboarding",
  38: "surfing",
  41: "kayaking",
  62: "interval training",
};
/** sub-sports of "training" worth a name of their own */
const TRAININGS: Readonly<Record<number, string>> = {
  20: "strength training",
  26: "cardio",
  43: "yoga",
  44: "pilates",
};

/** Walking and hiking are not running. */
export function sportOf(
  sport: number,
  sub: number | undefined,
): { readonly sport: Sport; readonly sportName?: string } {
  if (sport === RUNNING) return { sport: KINDS[sub ?? 0] ?? "run" };
  if (sport === FITNESS_EQUIPMENT && sub === TREADMILL) return { sport: "treadmill" };
  return { sport: "other", sportName: (sport === 10 && TRAININGS[sub ?? 0]) || (NAMES[sport] ?? `sport ${sport}`) };
}
