/** The effort a runner's paces come from, found in the history: the best race of the last months, else the threshold. */
import type { Assessment } from "../assessment.ts";
import type { Entered, EstimateSource } from "../athlete.ts";
import { addDays } from "../dates.ts";
import { HALF_MARATHON, type LocalDate, MARATHON, type Metres, MILE, type Seconds, type Share } from "../units.ts";
import type { Race } from "./predict.ts";
import { trainingPaces, vdotOfThreshold } from "./training-paces.ts";
import { SHORTEST_RACE, timeFor, vdot } from "./vdot.ts";

export interface BestRace extends Race {
  readonly date?: LocalDate;
  /** worked out from the threshold, not raced: where that is from */
  readonly estimated: EstimateSource | false;
  /** the runner told of a race, and this one counts instead */
  readonly outranks?: boolean;
}

/** m: what people race or time themselves over */
export const RACE_DISTANCES: readonly Metres[] = [
  1500,
  MILE,
  3000,
  5000,
  10_000,
  15_000,
  10 * MILE,
  HALF_MARATHON,
  MARATHON,
];

/** days a race stays good for paces (coaching convention) */
const RACE_DAYS = 120;
/** what a watch may measure short or long */
const MEASURED: number = 0.03;
const ESTIMATE_OVER: Metres = 10_000;

/** A race the runner told of counts unless the runs since show a threshold this much quicker. */
const TOLD: Share = 0.95;

/** The best by VDOT, over the distance that was raced rather than the one the watch measured; `told`: as the runner entered it. */
export function bestRace(
  { runs, today, athlete }: Pick<Assessment, "runs" | "today" | "athlete">,
  told?: Entered["race"],
): BestRace | undefined {
  const instead = told && { outranks: true };
  const since = addDays(today, -RACE_DAYS);
  const stands =
    told &&
    told.date >= since &&
    trainingPaces(vdot(told.distance, told.time)).threshold >= TOLD * (athlete.thresholdSpeed?.value ?? 0);
  const races = runs
    .filter((run) => run.label === "race" && run.activity.start >= since)
    .flatMap(({ activity }): readonly BestRace[] => {
      const distance = listed(activity.distance);
      const time: Seconds = activity.movingTime;
      if (!distance || time < SHORTEST_RACE) return [];
      return [{ distance, time, date: activity.start.slice(0, 10), estimated: false, ...instead }];
    })
    .concat(stands ? [{ distance: told.distance, time: told.time, estimated: false }] : [])
    .sort((a, b) => vdot(b.distance, b.time) - vdot(a.distance, a.time));
  if (races[0]) return races[0];
  const threshold = athlete.thresholdSpeed;
  if (!threshold) return undefined;
  const time = Math.round(timeFor(vdotOfThreshold(threshold.value), ESTIMATE_OVER));
  const { source, date, reach } = threshold;
  return {
    distance: ESTIMATE_OVER,
    time,
    estimated: source,
    ...(source !== "entered" && instead),
    ...(date && { date }),
    ...(reach && { reach }),
  };
}

const listed = (metres: Metres, among = RACE_DISTANCES): Metres | undefined =>
  among.find((distance) => Math.abs(metres / distance - 1) < MEASURED);

const EVENTS: readonly Metres[] = [...RACE_DISTANCES, 8000, 20_000, 30_000, 50_000, 100_000];
/** The race that a watch measured as this long; undefined for a length nobody races by. */
export const eventNear = (metres: Metres): Metres | undefined => listed(metres, EVENTS);

/** days over which the weekly distance is taken */
const WEEKS_DAYS = 28;

/** Metres a week over the last four; undefined for a history shorter than that. */
export function weeklyDistance({ days, today }: Assessment): Metres | undefined {
  const since = addDays(today, -WEEKS_DAYS + 1);
  if (!days[0] || days[0].date > since) return undefined;
  const lately = days.filter((day) => day.date >= since).flatMap((day) => day.runs);
  const metres = lately.reduce((sum, run) => sum + run.activity.distance, 0);
  return metres > 0 ? (metres * 7) / WEEKS_DAYS : undefined;
}
