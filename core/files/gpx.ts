/** GPX: points with positions and times, no laps, no distance; one recording a track. */
import { present } from "../sites/shape.ts";
import { MOST_POINTS, mean, metresBetween, movingTimeOf, type Point, rising, streamsOf } from "./points.ts";
import { type Format, type Reading, type Recording, Refused, type Skipped, upTo } from "./recording.ts";
import { instantOf, numberOf, readXml, rootOf } from "./xml.ts";

export const gpx: Format = {
  id: "gpx",
  endings: [".gpx"],
  claims: (bytes) => rootOf(bytes) === "gpx",
  read,
};

interface Track {
  type?: string;
  name?: string;
  readonly points: Point[];
  timeless: number;
}

type Open<Value> = { -readonly [Key in keyof Value]?: Value[Key] };

function read(bytes: Uint8Array): Reading {
  const tracks: Track[] = [];
  let point: Open<Point> | undefined;
  let pause = false;
  let count = 0;
  const whole = readXml(bytes, {
    open(name, attributes) {
      if (name === "trk") tracks.push({ points: [], timeless: 0 });
      else if (name === "trkseg") pause = (tracks.at(-1)?.points.length ?? 0) > 0;
      else if (name === "trkpt") {
        if (++count > MOST_POINTS) throw new Refused("too-big");
        point = { latitude: numberOf(attributes.lat ?? ""), longitude: numberOf(attributes.lon ?? "") };
        if (pause) point.afterPause = true;
        pause = false;
      }
    },
    close(name, text, path) {
      const track = tracks.at(-1);
      if (name === "trkpt" && point) {
        if (point.time === undefined) track!.timeless += 1;
        else track!.points.push(point as Point);
        point = undefined;
      } else if (point) readPoint(point, name, text);
      else if (track && path.at(-2) === "trk" && name === "type") track.type = text;
      else if (track && path.at(-2) === "trk" && name === "name") track.name = text;
    },
  });
  return upTo(whole, tracks.length > 0 ? tracks.map(recordingOf) : [{ skipped: "not-an-activity" }]);
}

function readPoint(point: Open<Point>, name: string, text: string): void {
  const value = numberOf(text);
  if (name === "time") point.time = instantOf(text);
  else if (name === "ele") point.altitude = value;
  else if (name === "speed") point.speed = value;
  else if (name === "hr" || name === "heartrate") point.heartRate = value;
  // One leg, as the extension's schema has it.
  else if (name === "cad" || name === "cadence") point.cadence = value === undefined ? undefined : 2 * value;
}

function recordingOf({ type, name, points, timeless }: Track): Recording | Skipped {
  const first = points[0];
  if (!first || points.length < 2) return { skipped: timeless > 0 ? "no-times" : "not-an-activity" };
  const measured = measure(rising(points, first.time));
  const last = measured.at(-1)!;
  const [elapsedTime, movingTime] = [last.time - first.time, movingTimeOf(measured)];
  const distance = last.distance ?? 0;
  const sport = sportOf(type, distance / Math.max(1, movingTime));
  if (!sport) return { skipped: "no-sport" };
  const highest = measured.reduce((best, one) => Math.max(best, one.heartRate ?? 0), 0);
  return present<Recording>({
    ...sport,
    name: name && !instantOf(name) ? name : undefined,
    startUtc: first.time,
    longitude: first.longitude,
    distance,
    movingTime,
    elapsedTime,
    averageHeartRate: mean(measured.map((one) => one.heartRate)),
    maxHeartRate: highest > 0 ? highest : undefined,
    averageCadence: mean(measured.map((one) => one.cadence)),
    streams: streamsOf(measured, first.time),
  });
}

/** Distance from start, over the ground; a stop by hand covers none. */
function measure(points: readonly Point[]): readonly Point[] {
  let metres = 0;
  return points.map((point, at) => {
    if (at > 0 && !point.afterPause) metres += metresBetween(points[at - 1]!, point);
    return { ...point, distance: metres };
  });
}

/** `running` by watches, `9` by the Strava app, words of sites. */
const RUNS = /^(9|run(ning)?|trail[_ ]?run(ning)?|street_running|track_running|treadmill(_running)?|virtual_?run)$/i;
/** m/s; a track that does not say what it is moves like a run between these: 8:20 and 3:00 /km */
const [SLOWEST_RUN, FASTEST_RUN] = [2, 5.55];

function sportOf(type: string | undefined, speed: number): Pick<Recording, "sport" | "sportName"> | undefined {
  if (type) {
    if (!RUNS.test(type)) return { sport: "other", sportName: type.toLowerCase().replaceAll("_", " ").slice(0, 40) };
    return {
      sport: /trail/i.test(type)
        ? "trail"
        : /treadmill/i.test(type)
          ? "treadmill"
          : /virtual/i.test(type)
            ? "virtual"
            : "run",
    };
  }
  return speed >= SLOWEST_RUN && speed <= FASTEST_RUN ? { sport: "run" } : undefined;
}
