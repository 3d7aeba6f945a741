/** The lap messages of one session, with what ended each and what the device calls it. */
import type { Lap, LapIntent, LapTrigger } from "../../activity.ts";
import { present } from "../../sites/shape.ts";
import { type Fields, num, scaled } from "./decode.ts";

const TRIGGERS: readonly (LapTrigger | undefined)[] = [
  "button",
  "time",
  "distance",
  "position",
  "position",
  "position",
  "position",
  "end",
];
const INTENTS: readonly (LapIntent | undefined)[] = ["active", "rest", "warmup", "cooldown", "recovery", "interval"];
/** s; the device rounds the start of a session to the second after its first lap */
const ROUNDING = 2;
/** s, m; a lap below both is a key pressed twice */
const LEAST_TIME = 0.5;
const LEAST_DISTANCE = 1;

/** Undefined where the device wrote none. */
export function lapsOf(messages: readonly Fields[], start: number, elapsed: number): readonly Lap[] | undefined {
  const laps = messages
    .filter((lap) => inside(num(lap, 2), start, elapsed))
    .map((lap) => lapOf(lap, start))
    .filter((lap): lap is Lap => lap !== undefined)
    .sort((a, b) => a.start - b.start);
  return laps.length > 0 ? laps : undefined;
}

const inside = (time: number | undefined, start: number, elapsed: number): boolean =>
  time !== undefined && time >= start - ROUNDING && time < start + elapsed;

function lapOf(lap: Fields, start: number): Lap | undefined {
  const elapsedTime = scaled(lap, 7, 1000) ?? scaled(lap, 8, 1000);
  if (elapsedTime === undefined) return undefined;
  const distance = scaled(lap, 9, 100) ?? 0;
  if (elapsedTime < LEAST_TIME && distance < LEAST_DISTANCE) return undefined;
  const legs = num(lap, 17);
  return present<Lap>({
    start: Math.max(0, num(lap, 2)! - start),
    elapsedTime,
    movingTime: Math.min(elapsedTime, scaled(lap, 8, 1000) ?? elapsedTime),
    distance,
    averageHeartRate: num(lap, 15),
    maxHeartRate: num(lap, 16),
    averageCadence: legs ? 2 * (legs + (scaled(lap, 80, 128) ?? 0)) : undefined,
    elevationGain: num(lap, 21),
    trigger: TRIGGERS[num(lap, 24) ?? -1],
    intent: INTENTS[num(lap, 23) ?? -1],
    step: num(lap, 71),
  });
}
