/** What a runner's labels are measured against at each date: threshold speed, usual speed, heart-rate maximum, from the runs around it. */
import type { Activity } from "./activity.ts";
import type { Athlete, Entered, Estimate } from "./athlete.ts";
import { type CalibrationRun, type Chosen, type Columns, columnsOf, TOLD, withoutRides } from "./columns.ts";
import { dayNumber } from "./dates.ts";
import { firstFrom } from "./labels/context.ts";
import { maxHeartRateAt } from "./max-heart-rate.ts";
import { GRID, MOST_AFTER, MOST_BEFORE, runsAround } from "./runs-around.ts";
import type { BeatsPerMinute, LocalDate, MetresPerSecond } from "./units.ts";

/** The usual run against threshold in runners who run everything near it; no fixed ratio fits all, so only a floor. */
const USUAL_SHARE = 0.93;
/** Who only jogs may do so at the slow end of easy paces (Daniels). */
const SLOWEST_SHARE = 0.763;
/** Threshold heart rate as a share of the maximum where nothing better is known (range 0.88 to 0.92). */
const THRESHOLD_HEART_RATE = 0.9;
const THRESHOLD_SPREAD = 0.05;
/** m/s: a brisk walk. Who was never faster for long has walked, and nobody knows from that what they could hold running. */
const WALK = 1.6;
/** Half-widths by source: a race predicts another to 2 or 3 %, efforts by how they agree, usual runs hardly; own measurement on raced runs. */
const SPREADS = { race: 0.03, effort: 0.03, training: 0.07 };
/**
 * One effort this far above the others counts with a mean heart rate this high: who races once in months is no slower for it. The
 * best of many predicted other races 5.7 % too fast.
 */
const LONE = { above: 1.1, heart: 0.9, share: 0.95 };
/** Or so far above the usual mean: beyond easy running, from its middle (Daniels: 65 to 79 % of the maximum). */
const OVER_USUAL = 1.1;
/** An effort so near to the floor, with such a heart, has measured it. */
const NEAR = 0.97;
/** Two efforts this alike, both with such a heart, are no jumps: the slower of them counts. */
const ALIKE = 0.95;
/** Slower against the best efforts it was not raced. */
const RACED = 0.95;

function toldRun({ distance, time, date }: NonNullable<Entered["race"]>): CalibrationRun {
  const activity: Activity = {
    id: TOLD,
    athlete: TOLD,
    sport: "run",
    tag: "race",
    start: `${date}T00:00:00`,
    distance,
    movingTime: time,
    elapsedTime: time,
  };
  return { activity, digest: { performance: 0 } };
}

export function calibrate(runs: readonly CalibrationRun[], entered: Entered): (date: LocalDate) => Athlete {
  const columns = columnsOf(entered.race ? [...runs, toldRun(entered.race)] : runs);
  const known = new Map<number, Athlete>();
  return (date) => {
    const day = Math.floor(dayNumber(date) / GRID) * GRID;
    let athlete = known.get(day);
    if (!athlete) {
      athlete = withEntered(athleteAt(columns, day), entered);
      known.set(day, athlete);
    }
    return athlete;
  };
}

function athleteAt(columns: Columns, day: number): Athlete {
  const [from, to] = runsAround(columns.day, day);
  const [farFrom, farTo] = [firstFrom(columns.day, day - MOST_BEFORE), firstFrom(columns.day, day + MOST_AFTER + 1)];
  const rate = columns.medianRate(from, to, 0.5);
  const chosen = withoutRides(columns, [from, to], rate);
  const usual = chosen.runs.medianSpeed(...chosen.range, 0.5);
  const top = columns.medianTop(from, to, 0.5);
  const max = maxHeartRateAt(columns, [farFrom, farTo], rate);
  const threshold = thresholdAt(chosen, usual, rate, max?.value);
  return {
    ...(threshold && threshold.value >= WALK && { thresholdSpeed: threshold }),
    ...(usual > 0 && { usualSpeed: { value: usual, source: "training", spread: 0.05, runs: to - from } }),
    ...(rate > 0 && { usualHeartRate: { value: rate, source: "heart rate", spread: 0.05, runs: to - from } }),
    ...(top > 0 && { usualTopHeartRate: { value: top, source: "heart rate", spread: 0.05, runs: to - from } }),
    ...(max && { maxHeartRate: max }),
    ...(max && { thresholdHeartRate: { ...max, value: max.value * THRESHOLD_HEART_RATE, spread: THRESHOLD_SPREAD } }),
  } as Athlete;
}

/** The best of few, the third best of many: single best efforts are too often a jump of the position. */
function thresholdAt(
  { runs: columns, range: [from, to], best: top }: Chosen,
  usual: MetresPerSecond,
  usualRate: BeatsPerMinute,
  max: BeatsPerMinute | undefined,
): Estimate<MetresPerSecond> | undefined {
  const counted = top.counted;
  if (counted === 0) return undefined;
  const rank = counted < 6 ? 0 : counted < 15 ? 1 : 2;
  const index = top.indices[rank]!;
  const effort = columns.threshold[index]!;
  const floor = usual / USUAL_SHARE;
  const race = columns.bestRaced(from, to).indices[0]!;
  const raced = race >= 0 ? columns.raced[race]! : 0;
  // A race says what a runner can do, unless it was jogged or others were better by far.
  if (raced >= RACED * Math.max(effort, floor))
    return { value: raced, source: "race", spread: SPREADS.race, ...dated(columns, race), runs: counted };
  // Efforts far above all others are no jump of the position where the heart went along.
  const [first, second] = top.indices as [number, number];
  const best = columns.threshold[first]!;
  const wentAlong = (i: number) =>
    (usualRate > 0 && columns.rate[i]! >= OVER_USUAL * usualRate) ||
    (max !== undefined && columns.rate[i]! >= LONE.heart * max && columns.top[i]! >= max);
  if (best >= LONE.above * Math.max(effort, floor) && wentAlong(first)) {
    const again = second >= 0 && columns.threshold[second]! >= ALIKE * best && wentAlong(second);
    const value = again ? columns.threshold[second]! : LONE.share * best;
    const spread = 1 - LONE.share;
    return { value, source: "best effort", spread, ...dated(columns, again ? second : first), runs: counted };
  }
  if (floor > effort && best >= NEAR * floor && wentAlong(first))
    return { value: floor, source: "best effort", spread: SPREADS.effort, ...dated(columns, first), runs: counted };
  if (floor > effort)
    return {
      value: floor,
      source: "training",
      spread: SPREADS.training,
      reach: USUAL_SHARE / SLOWEST_SHARE - 1,
      runs: counted,
    };
  const spread = Math.min(SPREADS.training, Math.max(SPREADS.effort, best / effort - 1));
  return { value: effort, source: "best effort", spread, ...dated(columns, index), runs: counted };
}

const dated = ({ dates }: Columns, index: number) => (dates[index] ? { date: dates[index] } : {});

/** What the runner entered outranks every estimate. */
function withEntered(athlete: Athlete, entered: Entered): Athlete {
  const own = (value: number) => ({ value, source: "entered" as const, spread: 0, runs: 0 });
  return {
    ...athlete,
    ...(entered.thresholdSpeed && { thresholdSpeed: own(entered.thresholdSpeed) }),
    ...(entered.maxHeartRate && { maxHeartRate: own(entered.maxHeartRate) }),
    // Worked out, whoever told the maximum: only a threshold that was measured is one to hold a runner to.
    ...(entered.maxHeartRate && {
      thresholdHeartRate: {
        ...own(entered.maxHeartRate * THRESHOLD_HEART_RATE),
        source: "heart rate",
        spread: THRESHOLD_SPREAD,
      },
    }),
    ...(entered.thresholdHeartRate && { thresholdHeartRate: own(entered.thresholdHeartRate) }),
  };
}
