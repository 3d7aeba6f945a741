/** Race times from other race times: the published formulas, and one answer with a range. */
import type { Metres, Seconds, Share } from "../units.ts";
import { HALF_MARATHON, MARATHON, MILE } from "../units.ts";
import { timeFor, vdot } from "./vdot.ts";

export interface Race {
  readonly distance: Metres;
  readonly time: Seconds;
  /** where it is the slowest it can be: how much quicker the runner may be */
  readonly reach?: Share;
}

export interface Prediction {
  readonly distance: Metres;
  readonly time: Seconds;
  /** what the formulas span */
  readonly fast: Seconds;
  readonly slow: Seconds;
  /** true where the time holds only for a runner trained for the distance */
  readonly ifTrained: boolean;
}

/** Equal to a race by VDOT, within what Riegel and Cameron say; over a half marathon never faster than Vickers & Vertosick. */
export function predict(race: Race, distance: Metres, weeklyDistance?: Metres): Prediction {
  const equal = timeFor(vdot(race.distance, race.time), distance);
  const all = [equal, riegel(race, distance), cameron(race, distance)];
  const long = distance > HALF_MARATHON * 1.01;
  if (long) all.push(longRaceTime(race, distance, weeklyDistance));
  const time = long && weeklyDistance ? Math.max(equal, all.at(-1)!) : equal;
  return { distance, time, fast: Math.min(...all) / (1 + (race.reach ?? 0)), slow: Math.max(...all), ifTrained: long };
}

/** Riegel 1981: endurance falls off as a power of the distance. */
export const riegel = (race: Race, distance: Metres, exponent = RIEGEL): Seconds =>
  race.time * (distance / race.distance) ** exponent;

/** A runner's own exponent from two races. */
export const exponentOf = (a: Race, b: Race): number => Math.log(b.time / a.time) / Math.log(b.distance / a.distance);

/** Cameron 1998, in metres: mixing its metre and mile forms is a common mistake. */
export const cameron = (race: Race, distance: Metres): Seconds =>
  race.time * (distance / race.distance) * (cameronFactor(race.distance) / cameronFactor(distance));

/** Marathon of a recreational runner from one race and the weekly distance, Vickers & Vertosick 2016. */
export function vickersMarathon(race: Race, weeklyDistance: Metres): Seconds {
  const riegelSpeed = MARATHON / (race.time * (MARATHON / race.distance) ** 1.07);
  return MARATHON / (0.16018617 + 0.83076202 * riegelSpeed + 0.06423826 * (weeklyDistance / MILE / 10));
}

/** The same from two races; the longer one carries the time. */
export function vickersMarathonOfTwo(a: Race, b: Race, weeklyDistance: Metres): Seconds {
  const longer = a.distance > b.distance ? a : b;
  const exponent = 1.4510756 - 0.23797948 * exponentOf(a, b) - 0.01410023 * (weeklyDistance / MILE / 10);
  return longer.time * (MARATHON / longer.distance) ** exponent;
}

/** Riegel 1981 */
const RIEGEL = 1.06;
/** half marathon to marathon, median of 1,071 recreational runners (Fetcheveryone); fewer than one in twenty reach 1.06 */
const RIEGEL_RECREATIONAL = 1.15;

const cameronFactor = (distance: Metres): number => 13.49681 - 0.000030363 * distance + 835.7114 / distance ** 0.7905;

/** The cautious end beyond a half marathon: by weekly distance where known, else by what most recreational runners lose. */
function longRaceTime(race: Race, distance: Metres, weeklyDistance: Metres | undefined): Seconds {
  if (weeklyDistance && Math.abs(distance / MARATHON - 1) < 0.01) return vickersMarathon(race, weeklyDistance);
  const half = timeFor(vdot(race.distance, race.time), HALF_MARATHON);
  return riegel({ distance: HALF_MARATHON, time: half }, distance, RIEGEL_RECREATIONAL);
}
