/** Progression: faster from start to end, ending near threshold. */
import { meanSpeed } from "../bouts/piece.ts";
import type { Trend } from "../bouts/structure-of.ts";
import type { BeatsPerMinute, MetresPerSecond } from "../units.ts";
import type { Evidence } from "./evidence.ts";
import * as say from "./grounds.ts";
import { weighBlock } from "./tempo.ts";
import type { Test } from "./verdict.ts";
import { weigh } from "./weigh.ts";

/** Laps that can show a trend: so many, none longer than this share of the run. */
const FEWEST_LAPS = 5;
const LONGEST_LAP = 0.25;
const TREND = 0.9;
const GAIN = 1.07;
/** The last sixth against threshold speed; the more was gained on the way, the less near it has to come, but never from afar. */
const SHARE = 0.92;
const FOR_GAIN = { each: 0.3, most: 0.04 };
/** What has to speak for the last third as work: everyone is a little faster once warm; own measurement on labelled and made-up runs. */
const ENOUGH = 0;
/** Steps of a progression go up, but for a hill here and there. */
const FALL = 0.97;
/** A quick end of a shorter run: how long, as a share of the run, how much faster, how near threshold. */
const END = { shortest: 270, longest: 660, most: 0.4, gain: 1.1, share: 0.93, run: 3600, least: 1200, heart: 0.82 };

/** An end near threshold makes a hard day by its length, or where all of the run came near the runner's best. */
const HARD = { run: 2700, share: 0.95, block: 600, weight: 3, performance: 0.96 };

const SURE = 0.65;

export const progression: Test = (evidence) => {
  const rise = rising(evidence);
  const found = rise ?? quickEnd(evidence);
  if (!found) return undefined;
  return {
    label: "progression",
    confidence: SURE,
    trend: found,
    day: rise && isHard(evidence) ? "hard" : "moderate",
    because: [{ id: "trend", ...found }, ...say.intensity(evidence, found.to), ...say.heartRate(evidence)],
    near: ["tempo", "easy"],
  };
};

/** A last third of a quarter of an hour near threshold, or as long a block as makes a tempo's day hard. */
function isHard(evidence: Evidence): boolean {
  const { duration, threshold, performance, block, young } = evidence;
  const [fifth = 0, sixth = 0] = sixthsOf(evidence).slice(-2);
  if ((fifth + sixth) / 2 < HARD.share * threshold) return false;
  if (duration >= HARD.run || (!young && performance >= HARD.performance)) return true;
  return (block?.block.seconds ?? 0) >= HARD.block && (weighBlock(evidence) ?? 0) >= HARD.weight;
}

/** From the trace, or from laps that are short enough for it; empty where neither says. */
function sixthsOf({ digest, path, pieces, duration }: Evidence): readonly MetresPerSecond[] {
  if (digest.trace) return digest.trace.sixths;
  if (path !== "laps" || pieces.length < FEWEST_LAPS || pieces.some(({ moving }) => moving > LONGEST_LAP * duration))
    return [];
  const total = pieces.reduce((sum, { moving }) => sum + moving, 0);
  return Array.from({ length: 6 }, (_, k) => {
    const [from, to] = [(k * total) / 6, ((k + 1) * total) / 6];
    let [clock, distance] = [0, 0];
    for (const { moving, speed } of pieces) {
      distance += speed * Math.max(0, Math.min(to, clock + moving) - Math.max(from, clock));
      clock += moving;
    }
    return distance / Math.max(1, to - from);
  });
}

function rising(evidence: Evidence): Trend | undefined {
  const { threshold } = evidence;
  const sixths = sixthsOf(evidence);
  if (sixths.length < 6 || threshold === 0) return undefined;
  const from = (sixths[0]! + sixths[1]!) / 2;
  const to = (sixths[4]! + sixths[5]!) / 2;
  const share = SHARE - Math.min(FOR_GAIN.most, FOR_GAIN.each * (to / from - GAIN));
  if (to < GAIN * from || sixths[5]! < share * threshold || trendOf(sixths) < TREND) return undefined;
  if (sixths.some((speed, i) => i > 0 && speed < FALL * sixths[i - 1]!)) return undefined;
  const end = { speed: to, contrast: Math.log(to / from), heartRate: heartInLastThird(evidence) };
  if (weigh(evidence, end) < ENOUGH) return undefined;
  return { from: sixths[0]!, to: sixths[5]! };
}

function heartInLastThird({ pieces, duration }: Evidence): BeatsPerMinute | undefined {
  const from = pieces.at(-1)!.end - duration / 3;
  let [beats, heard] = [0, 0];
  for (const { start, end, heartRate } of pieces) {
    const time = heartRate ? Math.max(0, end - Math.max(from, start)) : 0;
    beats += time * (heartRate ?? 0);
    heard += time;
  }
  return heard > 0 ? beats / heard : undefined;
}

/** Easy, then the last five to ten minutes near threshold. */
function quickEnd({ pieces, path, duration, threshold, topHeart }: Evidence): Trend | undefined {
  if (path === "none" || duration > END.run || duration < END.least || threshold === 0) return undefined;
  let [time, distance, first] = [0, 0, pieces.length];
  while (first > 0 && pieces[first - 1]!.speed >= END.share * threshold) {
    first--;
    time += pieces[first]!.moving;
    distance += pieces[first]!.distance;
  }
  if (time < END.shortest || time > END.longest || time > END.most * duration) return undefined;
  const before = pieces.slice(0, first);
  const [from, to] = [meanSpeed(before), distance / time];
  const even = before.every(({ speed }) => speed < to / Math.sqrt(END.gain));
  return to >= END.gain * from && even && (topHeart ?? 1) >= END.heart ? { from, to } : undefined;
}

/** Correlation of the speeds with their order. */
function trendOf(values: readonly number[]): number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  let [both, own, order] = [0, 0, 0];
  values.forEach((value, i) => {
    const at = i - (n - 1) / 2;
    both += at * (value - mean);
    own += (value - mean) ** 2;
    order += at * at;
  });
  return own > 0 ? both / Math.sqrt(own * order) : 0;
}
