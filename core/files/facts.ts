/** A recording as facts for the store: named, on the local clock, rounded to what was measured. */
import type { ActivityId, AthleteId, Streams } from "../activity.ts";
import { present } from "../sites/shape.ts";
import type { Facts } from "../store/messages.ts";
import { clockOf, type Zone } from "./clock.ts";
import type { Recording } from "./recording.ts";

export interface Naming {
  readonly id: ActivityId;
  readonly also?: readonly ActivityId[];
  readonly athlete: AthleteId;
}

const LONGEST_NAME = 200;

export function factsOf(recording: Recording, naming: Naming, zone: Zone): Facts {
  const { laps, streams, name } = recording;
  return present<Facts>({
    ...naming,
    summary: present({
      sport: recording.sport,
      sportName: recording.sportName,
      name: name?.slice(0, LONGEST_NAME) || undefined,
      tag: recording.tag,
      format: recording.format,
      ...clockOf(recording, zone),
      distance: rounded(recording.distance),
      movingTime: rounded(recording.movingTime),
      elapsedTime: rounded(recording.elapsedTime),
      elevationGain: recording.elevationGain,
      averageHeartRate: recording.averageHeartRate && rounded(recording.averageHeartRate),
      maxHeartRate: recording.maxHeartRate,
      averageCadence: recording.averageCadence && rounded(recording.averageCadence),
    }),
    laps: laps?.map((lap) => ({
      ...lap,
      start: rounded(lap.start),
      elapsedTime: rounded(lap.elapsedTime),
      movingTime: rounded(lap.movingTime),
      distance: rounded(lap.distance),
    })),
    streams: streams && single(streams),
  });
}

/** to the thousandth: below what any device measures */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** 32 bits hold a hundredth of a metre over 100 km and every second of a week. */
const single = (streams: Streams): Streams =>
  Object.fromEntries(
    Object.entries(streams).map(([name, values]) => [name, Float32Array.from(values as ArrayLike<number>)]),
  ) as unknown as Streams;

/** The content's own name, so that the same file is the same activity wherever it comes from. */
export async function nameOf(bytes: Uint8Array, part: number): Promise<ActivityId> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  const hex = Array.from(hash.subarray(0, 10), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return part === 0 ? `file:${hex}` : `file:${hex}-${part + 1}`;
}
