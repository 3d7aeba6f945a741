/** What cannot be is not stored: dates before running watches, lengths beyond any race, speeds beyond any legs, sensors gone wild. */
import type { Lap, Streams } from "../activity.ts";
import type { SkipReason } from "../importing.ts";
import { present } from "../sites/shape.ts";
import type { Recording, Skipped } from "./recording.ts";

/** s since 1970 of 1980-01-01; the first training logs that were ever digital */
const EARLIEST = 315_532_800;
const DAY = 86_400;
/** the longest timed races are six days */
const LONGEST = 7 * DAY;
/** m; the six-day record is near 1,040 km, a bicycle does more */
const FARTHEST_RUN = 1_200_000;
const FARTHEST = 5_000_000;
/** m/s, over a whole run; nobody has run 800 m at 8 */
const FASTEST_RUN = 8;
/** m; below it a mean speed is the noise of the receiver */
const SHORT = 400;
/** m/s, any moment; a little above the fastest human stride ever measured (12.4) */
const FASTEST_MOMENT = 13;
const HEART = { least: 25, most: 250 };
/** steps a minute; hurdlers reach 290 */
const MOST_STEPS = 300;
/** m; the Dead Sea shore and the top of the highest mountain, with room for a barometer's error */
const HEIGHT = { least: -600, most: 9500 };
/** m that a receiver may jump over and above what legs do */
const JUMP = 60;
/** samples; a jump that stays is where the runner is */
const STAYS = 30;

/** `now`: s since 1970. */
export function sane(recording: Recording, now: number): Recording | Skipped {
  const reason = impossible(recording, now);
  if (reason) return { skipped: reason };
  const { elapsedTime } = recording;
  return present<Recording>({
    ...recording,
    movingTime: Math.min(recording.movingTime, elapsedTime),
    elevationGain: within(recording.elevationGain, 0, HEIGHT.most * 2),
    averageHeartRate: within(recording.averageHeartRate, HEART.least, HEART.most),
    maxHeartRate: within(recording.maxHeartRate, HEART.least, HEART.most),
    averageCadence: within(recording.averageCadence, 1, MOST_STEPS),
    laps: recording.laps && saneLaps(recording.laps, recording),
    streams: recording.streams && saneStreams(recording.streams, elapsedTime),
  });
}

function impossible(one: Recording, now: number): SkipReason | undefined {
  const start = one.startUtc ?? one.startLocal;
  if (start === undefined || !(start >= EARLIEST && start <= now + DAY)) return "impossible-date";
  const { distance, movingTime, elapsedTime } = one;
  if (!(elapsedTime > 0 && elapsedTime <= LONGEST && movingTime >= 0)) return "impossible-length";
  const run = one.sport !== "other";
  if (!(distance >= 0 && distance <= (run ? FARTHEST_RUN : FARTHEST))) return "impossible-length";
  // A timer of nothing says nothing; then the whole time is what counts.
  const seconds = movingTime > 0 ? Math.min(movingTime, elapsedTime) : elapsedTime;
  return run && distance > SHORT && distance / seconds > FASTEST_RUN ? "impossible-speed" : undefined;
}

const within = (value: number | undefined, least: number, most: number): number | undefined =>
  value !== undefined && value >= least && value <= most ? value : undefined;

/** s; rounding between the clocks of laps and session */
const LAP_ROUNDING = 10;

/** All laps or none: a row of laps with a hole in it would misplace the rest. */
function saneLaps(laps: readonly Lap[], { sport, elapsedTime }: Recording): readonly Lap[] | undefined {
  const good = laps.every(
    (lap) =>
      lap.start >= 0 &&
      lap.elapsedTime >= 0 &&
      lap.movingTime >= 0 &&
      lap.distance >= 0 &&
      lap.start + lap.elapsedTime <= elapsedTime * 1.02 + LAP_ROUNDING &&
      (sport === "other" || lap.distance <= FASTEST_MOMENT * Math.max(1, lap.elapsedTime) + JUMP),
  );
  return good ? laps.map(saneLap) : undefined;
}

const saneLap = (lap: Lap): Lap =>
  present<Lap>({
    ...lap,
    movingTime: Math.min(lap.movingTime, lap.elapsedTime),
    averageHeartRate: within(lap.averageHeartRate, HEART.least, HEART.most),
    maxHeartRate: within(lap.maxHeartRate, HEART.least, HEART.most),
    averageCadence: within(lap.averageCadence, 1, MOST_STEPS),
    elevationGain: within(lap.elevationGain, 0, HEIGHT.most),
  });

function saneStreams({ time, ...series }: Streams, elapsed: number): Streams | undefined {
  let end = time.length;
  while (end > 0 && time[end - 1]! > elapsed + LAP_ROUNDING) end -= 1;
  if (end < 2) return undefined;
  const cut = (values: ArrayLike<number> | undefined, least: number, most: number) =>
    values && silenced(Array.from(values).slice(0, end), least, most);
  const times = Array.from(time).slice(0, end);
  return present<Streams>({
    time: times,
    distance: series.distance && steady(times, Array.from(series.distance).slice(0, end)),
    speed: cut(series.speed, 0, 60),
    heartRate: cut(series.heartRate, HEART.least, HEART.most),
    altitude: cut(series.altitude, HEIGHT.least, HEIGHT.most),
    cadence: cut(series.cadence, 0, MOST_STEPS),
  });
}

const silenced = (values: number[], least: number, most: number): number[] =>
  values.map((value) => (value >= least && value <= most ? value : Number.NaN));

/** Distance never shrinks, and a jump no legs make is a silent receiver, unless it stays. */
function steady(time: readonly number[], distance: readonly number[]): number[] {
  let [last, at, refused] = [0, 0, 0];
  return distance.map((metres, i) => {
    if (!(metres >= 0 && metres <= FARTHEST)) return Number.NaN;
    const most = last + FASTEST_MOMENT * Math.max(1, time[i]! - time[at]!) + JUMP;
    if ((metres < last || metres > most) && refused < STAYS) {
      refused += 1;
      return metres < last && last - metres < JUMP ? last : Number.NaN;
    }
    [last, at, refused] = [Math.max(last, metres), i, 0];
    return last;
  });
}
