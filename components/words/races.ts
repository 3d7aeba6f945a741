/** The names of race distances, the same in kilometres and miles. */
import { RACE_DISTANCES } from "../../core/paces/best-race.ts";
import { HALF_MARATHON, MARATHON, type Metres, MILE } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import type { Result } from "../calculator/result.ts";
import { amount, distance, number, pace } from "../format.ts";
import { capital, say } from "./say.ts";

export const raceName = (distance: Metres, length: "short" | "full" = "full"): string =>
  capital(length === "short" && isRace(distance, HALF_MARATHON) ? say("race_half") : eventName(distance));

/** The races to choose from, in metres and by name. */
export const raceChoices = () => RACE_DISTANCES.map((metres) => [String(metres), raceName(metres)] as const);

/** What a race that was told says of the runner. */
export const raceSays = ({ vdot, paces }: Result, units: Units): string =>
  say("welcome_race_says", { vdot: number(vdot, 1), pace: pace(paces.threshold, units) });

/** Within a sentence: `half marathon`, `10 km`, `5 mi`. */
export function eventName(event: Metres): string {
  if (isRace(event, HALF_MARATHON)) return say("event_half_marathon");
  return isRace(event, MARATHON) ? say("event_marathon") : amount({ distance: event }, "metric");
}
const isRace = (distance: Metres, race: Metres): boolean => Math.abs(distance - race) < 1;

/** The race that was measured as `distance`, if it is one; 8 km and 5 miles differ by less than a watch does. */
export const raceRun = (event: Metres | undefined, measured: Metres, units: Units): string =>
  event ? eventName(event === 8000 && units === "imperial" ? 5 * MILE : event) : distance(measured, units);
