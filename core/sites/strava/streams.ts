/** The recording itself, as `/activities/:id/streams` gives it. Position is never asked for. */
import type { Streams } from "../../activity.ts";
import { present, record } from "../shape.ts";
import type { Unreadable } from "../site.ts";

export const STREAM_TYPES = ["time", "distance", "velocity_smooth", "heartrate", "altitude", "cadence"] as const;

/** One object of parallel lists; a sensor that was not there is a key that is not there. */
export function readStreams(json: unknown): Streams | Unreadable {
  const lists = record(json);
  const time = lists && series(lists.time);
  if (!lists || !time) return { unreadable: "streams without time" };
  if (!rises(time)) return { unreadable: "stream time does not rise" };
  const parallel = (name: string): number[] | undefined => {
    const list = series(lists[name]);
    return list?.length === time.length ? list : undefined;
  };
  return present<Streams>({
    time,
    distance: parallel("distance"),
    speed: parallel("velocity_smooth"),
    heartRate: parallel("heartrate"),
    altitude: parallel("altitude"),
    // The site counts one leg.
    cadence: parallel("cadence")?.map((oneLeg) => 2 * oneLeg),
  });
}

/** Numbers as they are; anything else in the list is a silent sensor. */
function series(value: unknown): number[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.map((item) => (typeof item === "number" ? item : Number.NaN));
}

const rises = (time: readonly number[]): boolean =>
  time.every((second, at) => Number.isFinite(second) && (at === 0 || second >= (time[at - 1] as number)));
