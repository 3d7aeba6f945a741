/** The laps a watch would have cut: by the button at every step, every kilometre inside steps too, by itself every kilometre, mile, 500 m or five minutes, or none. */
import type { Lap } from "../../core/activity.ts";
import type { Moment } from "./runner.ts";

export type LapMode = "button" | "steps" | "km" | "mile" | "500 m" | "5 min" | "none";

const LENGTH = { steps: 1000, km: 1000, mile: 1609.344, "500 m": 500 } as const;
const FIVE_MINUTES = 300;

export function lapsOf(
  moments: readonly Moment[],
  { mode, heartRate, moving }: { mode: LapMode; heartRate: boolean; moving: number },
): readonly Lap[] | undefined {
  if (mode === "none") return undefined;
  const began = new Map<number, number>();
  for (const { step, distance } of moments) if (!began.has(step)) began.set(step, distance);
  const number = ({ step, distance, time }: Moment): number => {
    if (mode === "button") return step;
    if (mode === "5 min") return Math.floor(time / FIVE_MINUTES);
    if (mode !== "steps") return Math.floor(distance / LENGTH[mode]);
    return step + Math.floor((distance - began.get(step)!) / LENGTH.steps) / 1000;
  };
  const groups: Moment[][] = [];
  for (const [index, moment] of moments.entries()) {
    const before = moments[index - 1];
    if (!before || number(before) !== number(moment)) groups.push([]);
    groups.at(-1)!.push(moment);
  }
  return groups.map((group, index) => lapOf(group, groups[index - 1]?.at(-1) ?? group[0]!, { heartRate, moving }));
}

function lapOf(
  group: readonly Moment[],
  before: Moment,
  { heartRate, moving }: { heartRate: boolean; moving: number },
): Lap {
  const last = group.at(-1)!;
  const running = group.filter((moment) => moment.speed > moving);
  const beats = group.map((moment) => moment.heartRate);
  const average = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return {
    start: before.time,
    elapsedTime: last.time - before.time,
    movingTime: Math.min(running.length, last.time - before.time),
    distance: Number((last.distance - before.distance).toFixed(2)),
    ...(heartRate && {
      averageHeartRate: Number(average(beats).toFixed(1)),
      maxHeartRate: Math.round(Math.max(...beats)),
    }),
    elevationGain: gainOf([before, ...group]),
    averageCadence: Math.round(average(running.map((moment) => moment.cadence))),
  };
}

/** Metres up, downs left out; watches look over a few seconds. */
function gainOf(group: readonly Moment[]): number {
  let [gain, low] = [0, group[0]!.altitude];
  for (const { altitude } of group) {
    if (altitude > low) gain += altitude - low;
    low = altitude;
  }
  return Math.round(gain * 10) / 10;
}
