/** Laps as `/activities/:id/lap_efforts` gives them. */
import type { Lap } from "../../activity.ts";
import { finite, notNegative, positive, present, record } from "../shape.ts";
import type { Unreadable } from "../site.ts";

export function readLapEfforts(json: unknown): readonly Lap[] | Unreadable {
  if (!Array.isArray(json)) return { unreadable: "laps are not a list" };
  const laps: Lap[] = [];
  let start = 0;
  for (const item of json) {
    const lap = readLap(record(item), start);
    if (!lap) return { unreadable: `lap ${laps.length + 1} has no distance or time` };
    laps.push(lap);
    start += lap.elapsedTime;
  }
  return laps;
}

/** Lap starts are not given: laps follow each other on the elapsed clock. */
function readLap(effort: Readonly<Record<string, unknown>> | undefined, start: number): Lap | undefined {
  const elapsedTime = notNegative(effort?.elapsed_time) ?? notNegative(effort?.moving_time);
  const distance = notNegative(effort?.distance);
  if (!effort || elapsedTime === undefined || distance === undefined) return undefined;
  const cadence = positive(effort.avg_cadence);
  return present<Lap>({
    start,
    elapsedTime,
    movingTime: notNegative(effort.moving_time) ?? elapsedTime,
    distance,
    averageHeartRate: positive(effort.avg_hr),
    maxHeartRate: positive(effort.max_hr),
    // The site counts one leg.
    averageCadence: cadence === undefined ? undefined : 2 * cadence,
    elevationGain: climb(effort, distance),
  });
}

/** Steeper than any road over a whole lap: a stray lap of a few metres, whose grade means nothing. */
const ABSURD_GRADE = 40;

function climb(effort: Readonly<Record<string, unknown>>, distance: number): number | undefined {
  const difference = finite(effort.elev_difference);
  if (difference !== undefined) return Math.max(0, difference);
  const grade = finite(effort.avg_grade);
  if (grade === undefined || Math.abs(grade) > ABSURD_GRADE) return undefined;
  return Math.max(0, Math.round(grade * distance) / 100);
}
