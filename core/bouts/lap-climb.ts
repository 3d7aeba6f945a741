/** Net rise of laps, of which watches tell only the ascent: who comes home has gone down as much, mostly where it went up least. */
import type { Lap } from "../activity.ts";
import type { Metres } from "../units.ts";

/** Flatter courses than this are flat: what is counted there is the barometer's noise. */
const HILLY = 0.008;
/** Unless some lap is a climb beyond doubt. */
const STEEP = 0.06;
const FEWEST = 3;

/** One value a lap; undefined where the course is flat or its ascent unknown. */
export function lapClimbs(laps: readonly Lap[]): readonly Metres[] | undefined {
  let [ascent, distance, steepest] = [0, 0, 0];
  for (const lap of laps) {
    if (lap.elevationGain === undefined && lap.distance > 0) return undefined;
    ascent += lap.elevationGain ?? 0;
    distance += lap.distance;
    steepest = Math.max(steepest, gradeOf(lap));
  }
  if (laps.length < FEWEST || (ascent < HILLY * distance && steepest < STEEP)) return undefined;
  const room = (lap: Lap) => (steepest - gradeOf(lap)) * lap.distance;
  const rooms = laps.reduce((sum, lap) => sum + room(lap), 0);
  return laps.map((lap) => (lap.elevationGain ?? 0) - (rooms > 0 ? (ascent * room(lap)) / rooms : 0));
}

const gradeOf = ({ elevationGain = 0, distance }: Lap): number => elevationGain / Math.max(1, distance);
