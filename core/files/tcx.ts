/** TCX: laps of tracks of points. What it says of a lap's cause is left aside: exporters write `Manual` on laps the watch cut. */
import type { Lap } from "../activity.ts";
import { present } from "../sites/shape.ts";
import { MOST_POINTS, mean, type Point, rising, streamsOf } from "./points.ts";
import type { Format, Reading, Recording } from "./recording.ts";
import { Refused, type Skipped, upTo } from "./recording.ts";
import { instantOf, numberOf, readXml, rootOf } from "./xml.ts";

export const tcx: Format = {
  id: "tcx",
  endings: [".tcx"],
  claims: (bytes) => rootOf(bytes) === "TrainingCenterDatabase",
  read,
};

interface OpenLap {
  start?: number;
  timer?: number;
  distance?: number;
  heartRate?: number;
  maxHeartRate?: number;
  points: Point[];
}

interface OpenActivity {
  readonly sport: string;
  name?: string;
  readonly laps: OpenLap[];
}

type Open<Value> = { -readonly [Key in keyof Value]?: Value[Key] };

function read(bytes: Uint8Array): Reading {
  const found: (Recording | Skipped)[] = [];
  let activity: OpenActivity | undefined;
  let lap: OpenLap | undefined;
  let point: Open<Point> | undefined;
  let pause = false;
  let count = 0;
  const whole = readXml(bytes, {
    open(name, attributes) {
      if (name === "Activity") activity = { sport: attributes.Sport ?? "", laps: [] };
      else if (name === "Lap") {
        lap = { start: instantOf(attributes.StartTime ?? ""), points: [] };
        activity?.laps.push(lap);
      } else if (name === "Track") pause = (lap?.points.length ?? 0) > 0;
      else if (name === "Trackpoint") point = {};
    },
    close(name, text, path) {
      if (name === "Activity" && activity) found.push(recordingOf(activity));
      else if (name === "Trackpoint" && point) {
        if (++count > MOST_POINTS) throw new Refused("too-big");
        if (point.time !== undefined) lap?.points.push({ ...(point as Point), ...(pause && { afterPause: true }) });
        point = undefined;
        pause = false;
      } else if (point) readPoint(point, name, text, path);
      else if (lap) readLap(lap, name, text, path);
      if (name === "Lap") lap = undefined;
    },
  });
  return upTo(whole, found.length > 0 ? found : [{ skipped: "not-an-activity" }]);
}

function readPoint(point: Open<Point>, name: string, text: string, path: readonly string[]): void {
  const value = numberOf(text);
  if (name === "Time") point.time = instantOf(text);
  else if (name === "DistanceMeters") point.distance = value;
  else if (name === "AltitudeMeters") point.altitude = value;
  else if (name === "LongitudeDegrees") point.longitude = value;
  else if (name === "Speed") point.speed = value;
  else if (name === "Value" && path.at(-2) === "HeartRateBpm") point.heartRate = value;
  // One leg, both in the schema's own element and in the running one of the extension.
  else if (name === "RunCadence" || (name === "Cadence" && point.cadence === undefined))
    point.cadence = value === undefined ? undefined : 2 * value;
}

function readLap(lap: OpenLap, name: string, text: string, path: readonly string[]): void {
  const parent = path.at(-2);
  if (parent === "Lap" && name === "TotalTimeSeconds") lap.timer = numberOf(text);
  else if (parent === "Lap" && name === "DistanceMeters") lap.distance = numberOf(text);
  else if (parent === "AverageHeartRateBpm") lap.heartRate = numberOf(text);
  else if (parent === "MaximumHeartRateBpm") lap.maxHeartRate = numberOf(text);
}

function recordingOf({ sport, laps }: OpenActivity): Recording | Skipped {
  const points = laps.flatMap((lap) => lap.points);
  const start = laps[0]?.start ?? points[0]?.time;
  if (start === undefined) return { skipped: "no-times" };
  const ends = laps.map((lap) => Math.max(lap.points.at(-1)?.time ?? 0, (lap.start ?? 0) + (lap.timer ?? 0)));
  const end = Math.max(...ends);
  const sorted = rising(points, start);
  const elapsedTime = end - start;
  const told = laps.map((lap, at) => lapOf(lap, { start, next: laps[at + 1]?.start ?? end }));
  const whole = told.filter((lap): lap is Lap => lap !== undefined);
  const distance = distanceOf(laps, sorted);
  const timer = laps.reduce((sum, lap) => sum + (lap.timer ?? 0), 0);
  return present<Recording>({
    ...sportOf(sport),
    startUtc: start,
    longitude: points.find((one) => one.longitude)?.longitude,
    distance,
    movingTime: Math.min(elapsedTime, timer || elapsedTime),
    elapsedTime,
    averageHeartRate: mean(sorted.map((one) => one.heartRate)),
    maxHeartRate: highest(sorted),
    averageCadence: mean(sorted.map((one) => one.cadence)),
    laps: whole.length === laps.length && whole.length > 0 ? whole : undefined,
    streams: streamsOf(sorted, start),
  });
}

/** Laps and points further apart than this share contradict each other. */
const CONTRADICTION = 0.1;

/** As the laps say, unless the many points say something else. */
function distanceOf(laps: readonly OpenLap[], points: readonly Point[]): number {
  const told = laps.reduce((sum, lap) => sum + (lap.distance ?? 0), 0);
  const covered = points.findLast((one) => one.distance !== undefined)?.distance ?? 0;
  const agree = Math.abs(told - covered) <= CONTRADICTION * Math.max(told, covered);
  return covered === 0 || (told > 0 && agree) ? told : covered;
}

function lapOf(lap: OpenLap, { start, next }: { start: number; next: number }): Lap | undefined {
  if (lap.start === undefined || lap.timer === undefined) return undefined;
  const elapsedTime = Math.max(lap.timer, next - lap.start);
  return present<Lap>({
    start: Math.max(0, lap.start - start),
    elapsedTime,
    movingTime: lap.timer,
    distance: lap.distance ?? 0,
    averageHeartRate: lap.heartRate,
    maxHeartRate: lap.maxHeartRate,
    averageCadence: mean(lap.points.map((one) => one.cadence)),
  });
}

function highest(points: readonly Point[]): number | undefined {
  const most = points.reduce((best, one) => Math.max(best, one.heartRate ?? 0), 0);
  return most > 0 ? most : undefined;
}

const sportOf = (word: string): Pick<Recording, "sport" | "sportName"> =>
  /^running$/i.test(word) ? { sport: "run" } : { sport: "other", sportName: word.toLowerCase() || "other" };
