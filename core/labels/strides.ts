/** Strides: a few short fast stretches with full recovery in an easy run; the day stays easy. */
import { STANDING } from "../bouts/bins.ts";
import type { Blocks } from "../bouts/blocks.ts";
import type { Seconds } from "../units.ts";
import type { Evidence } from "./evidence.ts";
import * as say from "./grounds.ts";
import { isLong, long } from "./long.ts";
import { tempo } from "./tempo.ts";
import type { Test } from "./verdict.ts";

const LONGEST = 40;
const SHARE = 1.05;
const SCORE = 0.3;
/** Recovery against the stride; without it short stretches are an interval session. */
const FULL = 1.5;
const MOST_TIME = 220;
/**
 * Rests of strides last 45 s and more (science.md 6.7); this many after shorter ones are a session of short intervals or floats, unless
 * so much of the run lies before them that they are how it ended.
 */
const SHORT_RESTS = { rest: 45, many: 8, ended: 0.65 };
const FEWEST = 3;
const MOST = 12;
const SURE = { clear: 0.7, any: 0.5, clearFrom: 0.42 };
/** With rests this long and this many, sprints are a session of their own; with rests of the longer kind, however many they are. */
const SPRINT_REST = { many: 120, any: 150 };
const SPRINTS = 6;

/** Strides end an easy run. Sprints in sets, a long break between and a cool-down after them, are what a run was for. */
const SETS = { shortest: 150, longest: 600, times: 3, coolDown: 300 };

export const strides: Test = (evidence) => {
  // Hard beats strides: after a tempo they are how it ended. A long run with strides is long.
  if (!hasStrides(evidence) || tempo(evidence)?.work) return undefined;
  if (isLong(evidence)) return long(evidence);
  const { blocks, work, score } = evidence.reps!;
  return {
    label: "strides",
    confidence: score >= SURE.clearFrom ? SURE.clear : SURE.any,
    work: blocks,
    because: [{ id: "strides", count: blocks.length, total: work }, say.reps(evidence, blocks), say.found(evidence)],
    near: ["easy", "repetition"],
  };
};

function hasStrides({ reps, pieces, threshold, activity }: Evidence): boolean {
  if (!reps || reps.blocks.length < FEWEST || reps.blocks.length > MOST) return false;
  if (reps.length > LONGEST || reps.speed < SHARE * threshold || reps.score < SCORE) return false;
  if (reps.recovery < FULL * reps.length || reps.work > MOST_TIME) return false;
  const ended = reps.blocks[0]!.start >= SHORT_RESTS.ended * activity.elapsedTime;
  if (reps.recovery < SHORT_RESTS.rest && reps.blocks.length >= SHORT_RESTS.many && !ended) return false;
  if (areSets(reps, pieces, activity.elapsedTime)) return false;
  return reps.recovery < (reps.blocks.length < SPRINTS ? SPRINT_REST.any : SPRINT_REST.many);
}

function areSets({ blocks }: Blocks, pieces: Evidence["pieces"], elapsed: Seconds): boolean {
  const rests = blocks.slice(1).map(({ start, first }, i) => {
    const { end, last } = blocks[i]!;
    const metres = pieces.slice(last + 1, first).reduce((sum, { distance }) => sum + distance, 0);
    return { seconds: start - end, stood: metres < STANDING * (start - end) };
  });
  const shortest = Math.min(...rests.map(({ seconds }) => seconds));
  const breaks = rests.flatMap(({ seconds, stood }, i) =>
    seconds >= SETS.shortest && seconds <= SETS.longest && seconds >= SETS.times * shortest
      ? [{ at: i + 1, stood }]
      : [],
  );
  // Who stopped somewhere made no sets: those are of one size then.
  const size = blocks.length / (breaks.length + 1);
  const parted =
    breaks.some(({ stood }) => !stood) || (breaks.length > 0 && breaks.every(({ at }, i) => at === size * (i + 1)));
  return parted && elapsed - blocks.at(-1)!.end >= SETS.coolDown;
}
