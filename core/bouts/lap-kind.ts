/** Whose laps they are: the runner's, or the watch's every kilometre. */
import type { Lap } from "../activity.ts";
import type { Metres, Seconds } from "../units.ts";
import { lapClimbs } from "./lap-climb.ts";
import type { Piece } from "./piece.ts";

export type LapKind = "automatic" | "mostly automatic" | "pressed" | "whole";

/** Distances watches cut by themselves. */
const AUTOMATIC_DISTANCES: readonly Metres[] = [1000, 1609.344, 500, 400, 800, 2000, 3000, 5000];
const AUTOMATIC_TIMES: readonly Seconds[] = [300, 600];
/** Measured on recorded runs: automatic laps scatter this much around their length. */
const DISTANCE_SHARE = 0.015;
const DISTANCE_FLOOR: Metres = 12;
const TIME_SCATTER: Seconds = 2;
/** Below a kilometre equal laps are as likely reps of a track session, unless there are many. */
const KILOMETRE: Metres = 1000;
const MANY_SHORT = 6;
const ALL_AUTOMATIC = 0.9;
/** Shorter laps alike may be reps and floats taking turns. */
const EVEN_FROM: Metres = 600;
const FEWEST_EVEN = 4;
const MOSTLY_AUTOMATIC = 0.6;
/** A press too short to mean anything. */
const STRAY_DISTANCE: Metres = 20;
const STRAY_TIME: Seconds = 5;
/** A stop inside a lap that is worth a piece of its own. */
const STOP: Seconds = 12;

export function lapKind(laps: readonly Lap[]): LapKind {
  const real = laps.filter((lap) => !isStray(lap));
  if (real.length < 2) return "whole";
  const most = real.slice(0, -1);
  const share = Math.max(
    ...AUTOMATIC_DISTANCES.map((length) =>
      length < KILOMETRE && most.length < MANY_SHORT
        ? 0
        : shareOf(most, (lap) => Math.abs(lap.distance - length) <= Math.max(DISTANCE_SHARE * length, DISTANCE_FLOOR)),
    ),
    ...AUTOMATIC_TIMES.map((length) => shareOf(most, (lap) => Math.abs(lap.movingTime - length) <= TIME_SCATTER)),
  );
  // One cut of a watch's own length says nothing; any other was the runner's.
  if (real.length === 2) return share > 0 ? "whole" : "pressed";
  if (share >= ALL_AUTOMATIC || isEven(most)) return "automatic";
  return share >= MOSTLY_AUTOMATIC ? "mostly automatic" : "pressed";
}

/** A length of the runner's own choice: every lap alike, with nothing between. */
function isEven(laps: readonly Lap[]): boolean {
  const middle = [...laps].sort((a, b) => a.distance - b.distance)[laps.length >> 1]!.distance;
  const alike = shareOf(laps, (lap) => Math.abs(lap.distance - middle) <= DISTANCE_SHARE * middle);
  return middle >= EVEN_FROM && laps.length >= FEWEST_EVEN && alike >= ALL_AUTOMATIC;
}

/** The laps as pieces, stray presses dropped, a long stop inside a lap as a standing piece after it. */
export function lapPieces(laps: readonly Lap[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const climbs = lapClimbs(laps);
  for (const [i, lap] of laps.entries()) {
    if (isStray(lap)) continue;
    const end = lap.start + Math.max(lap.elapsedTime, lap.movingTime);
    const stopped = lap.elapsedTime - lap.movingTime;
    const stands = stopped >= STOP && lap.movingTime > STRAY_TIME;
    const moving = Math.max(1, stands ? lap.movingTime : Math.min(lap.elapsedTime, end - lap.start));
    const runEnd = stands ? lap.start + lap.movingTime : end;
    pieces.push({
      start: lap.start,
      end: runEnd,
      moving,
      distance: lap.distance,
      speed: lap.distance / moving,
      ...(lap.averageHeartRate !== undefined && { heartRate: lap.averageHeartRate }),
      ...(lap.maxHeartRate !== undefined && { maxHeartRate: lap.maxHeartRate }),
      ...(climbs && { climb: climbs[i]! }),
    });
    if (stands) pieces.push({ start: runEnd, end, moving: 0, distance: 0, speed: 0 });
  }
  return pieces;
}

const isStray = (lap: Lap): boolean => lap.distance < STRAY_DISTANCE && lap.elapsedTime < STRAY_TIME;
const shareOf = (laps: readonly Lap[], test: (lap: Lap) => boolean): number => laps.filter(test).length / laps.length;
