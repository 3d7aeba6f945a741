/** Fartlek: many surges in a run that never stops, no two alike or with easy running between. */

import { type Block, blockOf } from "../bouts/block.ts";
import { type Blocks, CLEAR } from "../bouts/blocks.ts";
import { median, spread } from "../bouts/median.ts";
import { levelled } from "../bouts/on-the-flat.ts";
import { spansWhere } from "../bouts/scene.ts";
import type { Seconds } from "../units.ts";
import type { Evidence } from "./evidence.ts";
import * as say from "./grounds.ts";
import type { Test } from "./verdict.ts";
import { weighReps } from "./weigh.ts";

const FEWEST = 5;
/** Spread of the lengths over their mean; with easy running between, less is enough. */
const UNEVEN = 0.45;
const UNEVEN_RUNNING = 0.3;
/** So regular, lengths of several kinds were thought out beforehand. */
const PLANNED = 0.75;
const SHARE = 1.02;
const MOST_STANDING = 0.03;
/** A longer surge is a block. */
const LONGEST = 420;
const WORK = 240;
/** What has to speak for surges: as much as for reps of that speed. */
const ENOUGH = 2;
/** Recoveries this near the speed of the easy running before are part of the run. */
const RUNNING = 0.92;
/** Between even surges: short ones, with recoveries longer than themselves. */
const EVEN = { longest: 125, recovery: 1.3 };
/** Shorter stretches before the first surge tell nothing of how easily one runs. */
const EASY_FROM: Seconds = 60;
/** Up and down by steps is a ladder or a pyramid. */
const STEP = 1.18;
const SURE = { surges: 0.55, broken: 0.5 };

/** Steady work scatters by 2 to 4 %. */
const BROKEN = { scatter: 0.07, shortest: 12 };

export const fartlek: Test = (evidence) => {
  const { threshold, standing } = evidence;
  const reps = evidence.reps && withOthers(evidence.reps);
  if (!reps || reps.blocks.length < FEWEST || reps.score < CLEAR || !isPlay(evidence, reps)) return undefined;
  if (isEvenBlock(evidence, reps)) return undefined;
  const lengths = reps.all.map(({ seconds }) => seconds);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  if (longest > LONGEST || reps.speed < SHARE * threshold || standing > MOST_STANDING || reps.work < WORK)
    return undefined;
  if (weighReps(evidence, reps) < ENOUGH) return undefined;
  return {
    label: "fartlek",
    confidence: SURE.surges,
    work: reps.all,
    because: [
      reps.unevenness >= UNEVEN_RUNNING
        ? { id: "surges", count: lengths.length, shortest, longest }
        : say.reps(evidence, reps.all),
      ...say.intensity(evidence, reps.speed),
    ],
    near: ["interval", "easy"],
  };
};

/** Where the quickest few stand out from the other surges, all of them are what was played. */
function withOthers(reps: Blocks): Blocks {
  const { blocks, all, allWork } = reps;
  if (blocks.length >= FEWEST || all.length < FEWEST) return reps;
  const lengths = all.map(({ seconds }) => seconds);
  const speed = all.reduce((sum, { distance }) => sum + distance, 0) / allWork;
  return { ...reps, blocks: all, work: allWork, length: median(lengths), unevenness: spread(lengths), speed };
}

/** What would be one block, but for its speeds: surges too unlike in length to make a set of. */
export const brokenBlock: Test = (evidence) => {
  const { block: found, path, pieces, standing } = evidence;
  if (!found || path !== "trace" || found.pieces !== pieces || standing > MOST_STANDING) return undefined;
  const { first, last, speed } = found.block;
  if (scatter(levelled(pieces.slice(first, last + 1))) < BROKEN.scatter) return undefined;
  const work = surgesIn(evidence, first, last, speed);
  if (work.length < FEWEST || work.some(({ seconds }) => seconds > LONGEST)) return undefined;
  const lengths = work.map(({ seconds }) => seconds);
  return {
    label: "fartlek",
    confidence: SURE.broken,
    work,
    because: [
      { id: "surges", count: work.length, shortest: Math.min(...lengths), longest: Math.max(...lengths) },
      ...say.intensity(evidence, median(work.map((one) => one.speed))),
    ],
    near: ["tempo", "interval"],
  };
};

/** All of them inside one block that is no more uneven than steady work. */
function isEvenBlock({ block: found, pieces }: Evidence, { all }: Blocks): boolean {
  if (!found || found.pieces !== pieces) return false;
  const { first, last } = found.block;
  if (all[0]!.first < first || all.at(-1)!.last > last) return false;
  return scatter(levelled(pieces.slice(first, last + 1))) < BROKEN.scatter;
}

const surgesIn = ({ pieces }: Evidence, first: number, last: number, limit: number): readonly Block[] =>
  spansWhere(last + 1, (i) => i >= first && pieces[i]!.speed > limit)
    .map((span) => blockOf(pieces, span))
    .filter(({ seconds }) => seconds >= BROKEN.shortest);

/** Spread of ln speed, weighed by time. */
function scatter(pieces: Evidence["pieces"]): number {
  let [time, sum, squares] = [0, 0, 0];
  for (const { start, end, speed } of pieces) {
    const x = Math.log(Math.max(1, speed));
    time += end - start;
    sum += (end - start) * x;
    squares += (end - start) * x * x;
  }
  return Math.sqrt(Math.max(0, squares / time - (sum / time) ** 2));
}

function isPlay(evidence: Evidence, reps: Blocks): boolean {
  if (isStepwise(reps.all.map(({ seconds }) => seconds))) return false;
  if (reps.unevenness >= UNEVEN && reps.regular < PLANNED) return true;
  const runsOn = reps.recoverySpeed >= RUNNING * easySpeed(evidence, reps);
  if (!runsOn) return false;
  return (
    reps.unevenness >= UNEVEN_RUNNING || (reps.length <= EVEN.longest && reps.recovery >= EVEN.recovery * reps.length)
  );
}

/** Speed of the running before the first surge; the base of the whole run where that is short. */
function easySpeed({ pieces }: Evidence, { all, base }: Blocks): number {
  const before = pieces.slice(0, all[0]!.first).filter(({ end, start }) => end - start > EASY_FROM);
  return before.length === 0 ? base : median(before.map(({ speed }) => speed));
}

function isStepwise(lengths: readonly number[]): boolean {
  const steps = lengths.slice(1).map((length, i) => length / lengths[i]!);
  return steps.every((step) => step >= STEP || step <= 1 / STEP) && turns(steps) <= 1;
}

const turns = (steps: readonly number[]): number =>
  steps.filter((step, i) => i > 0 && step > 1 !== steps[i - 1]! > 1).length;
