/** Tempo: minutes on end at about threshold speed, as long reps, one block, or the whole run. */
import type { Block } from "../bouts/block.ts";
import { isCertain } from "../bouts/blocks.ts";
import { findMain } from "../bouts/long-block.ts";
import { median, spread } from "../bouts/median.ts";
import { gradeFactor } from "../paces/grade.ts";
import { EVEN } from "./easy.ts";
import { type Evidence, heartRateOf } from "./evidence.ts";
import * as say from "./grounds.ts";
import { isHilly } from "./hilly.ts";
import { isLong } from "./long.ts";
import { steadyHeartRate } from "./sensors.ts";
import { isMeasured, isQuick } from "./totals.ts";
import type { Test, Verdict } from "./verdict.ts";
import { gradeOf, heartRateIn, lastingOf, type Stretch, USUALLY, weigh, weighReps, weights } from "./weigh.ts";

const REP = {
  shortest: 240,
  work: 720,
  share: 0.97,
  clearShare: 0.95,
  clear: 0.3,
  score: 0.21,
  heart: 0.8,
  enough: 1,
  calm: 2,
};
const TWINS = { shortest: 600, regular: 1 };
/** What has to speak for reps that only walks set apart: little if the button was pressed for them. */
const CRUISE = { pressed: -2, found: 2 };
/** What has to speak for one block, and for a whole run, which nothing in it sets apart; own measurement on labelled runs. */
const BLOCK = { trace: 1.5, pressed: -1, automatic: 2, clear: 3 };
/** Kilometres differ by less than this for hills and wind alone. */
const AUTOMATIC_CONTRAST = 0.09;
/** A shorter block in a long run is a part of it, and so is a second half run a little quicker; its length makes it no harder. */
const LONG_SHARE = 0.5;
const LONG_CONTRAST = 0.09;
/** In any run so little of it is a patch. */
const PATCH = 0.15;
const START = { from: 120, most: 0.4 };
const MAIN = { shortest: 900, share: 0.6 };
const WHOLE = { shortest: 1200, longest: 4800, enough: 1 };
/** Ten minutes near threshold make a hard day; so short a run has to say it by its speed and by the heart alike. */
const TRIAL = { shortest: 600, enough: 3 };

const SURE = { sets: 0.8, cruise: 0.7, clear: 0.85, block: 0.65, main: 0.65, whole: 0.6, totals: 0.5, uneven: 0.6 };

export const tempo: Test = (evidence) =>
  sets(evidence) ?? cruise(evidence) ?? block(evidence) ?? main(evidence) ?? whole(evidence);

function verdict(evidence: Evidence, confidence: number, work: readonly Block[]): Verdict {
  const speed = median(work.map((one) => one.speed));
  const only = work.length === 1 ? work[0]! : undefined;
  return {
    label: "tempo",
    confidence,
    work,
    because: [
      only ? { id: "block", duration: only.seconds, distance: only.distance } : say.reps(evidence, work),
      ...say.inOrder(evidence, { speed, heartRate: heartRateOf(evidence) }, "hard"),
    ],
    near: only ? ["steady", "progression"] : ["interval"],
  };
}

function sets(evidence: Evidence): Verdict | undefined {
  const { reps, threshold } = evidence;
  if (!reps || reps.blocks.length < 2 || reps.length < REP.shortest || reps.work < REP.work) return undefined;
  const share = reps.speed / threshold;
  if (reps.score < REP.score || share < (reps.score >= REP.clear ? REP.clearShare : REP.share)) return undefined;
  const weight = weighReps(evidence, reps);
  const isCalm = (evidence.heart ?? 1) < REP.heart && !(evidence.path === "laps" && isCertain(reps));
  if (weight < (isCalm ? REP.calm : REP.enough)) return undefined;
  return verdict(evidence, SURE.sets, reps.all);
}

/** Reps of one length between walks, which have no slower running to stand out from. */
function cruise(evidence: Evidence): Verdict | undefined {
  const { cruise: found } = evidence;
  if (!found || found.work < REP.work) return undefined;
  const weight = weighReps(evidence, found, {});
  if (weight < (found.fromLaps ? CRUISE.pressed : CRUISE.found)) return undefined;
  const { pieces } = found;
  return { ...verdict({ ...evidence, pieces }, SURE.cruise, found.blocks), pieces };
}

function block(evidence: Evidence): Verdict | undefined {
  const { block: found } = evidence;
  const weight = weighBlock(evidence);
  if (!found || weight === undefined || weight < BLOCK[found.from]) return undefined;
  const reps = mayBeReps(found);
  return {
    ...verdict(
      evidence,
      reps ? SURE.uneven : weight >= BLOCK.clear ? SURE.clear : SURE.block,
      blocksOf(evidence, found),
    ),
    pieces: found.pieces,
    ...(reps && { near: ["interval", "steady"] as const }),
  };
}

/** Where the watch cut the laps, reps that are no longer than they are make them unlike, and show no more than that. */
function mayBeReps({ from, block, pieces }: NonNullable<Evidence["block"]>): boolean {
  const ran = pieces.slice(block.first, block.last + 1).filter(({ moving }) => moving > 0);
  return from === "automatic" && spread(ran.map(({ speed }) => speed)) > EVEN;
}

/** One of a few long reps alike, or all of them with what lies between: the reps are what was run. */
function blocksOf({ reps, pieces, threshold }: Evidence, found: NonNullable<Evidence["block"]>): readonly Block[] {
  const { start, end } = found.block;
  const areReps =
    reps &&
    found.pieces === pieces &&
    reps.regular >= TWINS.regular &&
    reps.length >= TWINS.shortest &&
    reps.speed >= REP.clearShare * threshold &&
    reps.blocks.some((rep) => rep.start < end && rep.end > start);
  return areReps ? reps.all : [found.block];
}

/** What speaks for the one block of a run; undefined without a block, and where it is a part of a long run. */
export function weighBlock(evidence: Evidence): number | undefined {
  const { block: found, standing, duration } = evidence;
  if (!found || (found.from === "automatic" && found.contrast < AUTOMATIC_CONTRAST)) return undefined;
  const isPart = found.block.seconds < LONG_SHARE * duration || found.contrast < LONG_CONTRAST;
  if (isPart && isLong(evidence)) return undefined;
  if (found.block.seconds < PATCH * duration || isQuickStart(evidence, found.block)) return undefined;
  const heartRate = heartRateIn(found.pieces, [found.block]);
  const grade = gradeOf(evidence, found.block);
  const slope = found.from === "trace" && grade ? Math.log(gradeFactor(grade)) : 0;
  const lasting = found.contrast >= LONG_CONTRAST ? found.block.seconds / USUALLY.block : 1;
  const stretch = { speed: found.block.speed, heartRate, standing, grade, lasting };
  // Kilometres of hills stand out by the ground, however their slopes are reckoned: what speaks for work there is the heart.
  const isGround = found.from === "automatic" && isHilly(evidence);
  if (!isGround) return weigh(evidence, { ...stretch, contrast: found.contrast + slope });
  return weights(evidence, stretch).heart < 0 ? undefined : weigh(evidence, stretch);
}

/** Nobody leaves the house at threshold to jog for longer after it. */
const isQuickStart = ({ duration }: Evidence, { start, seconds }: Block): boolean =>
  start < START.from && seconds < START.most * duration;

/** Nearly all of the running at one speed: what is walked or jogged at its ends says nothing against it. */
function main(evidence: Evidence): Verdict | undefined {
  const { pieces, path, threshold, duration, standing } = evidence;
  if (path !== "trace" || threshold === 0 || duration < WHOLE.shortest || duration > WHOLE.longest) return undefined;
  const block = findMain(pieces, threshold);
  if (!block || block.seconds < MAIN.shortest || block.seconds < MAIN.share * duration) return undefined;
  const heartRate = heartRateIn(pieces, [block]);
  const lasting = block.seconds / USUALLY.whole;
  const grade = gradeOf(evidence, block);
  const weight = weigh(evidence, { speed: block.speed, heartRate, standing, grade, lasting });
  return weight >= WHOLE.enough ? verdict(evidence, SURE.main, [block]) : undefined;
}

function whole(evidence: Evidence): Verdict | undefined {
  const { duration, speed, standing, path } = evidence;
  const heartRate = steadyHeartRate(evidence);
  const stretch = { speed, heartRate, standing, lasting: lastingOf(evidence) };
  if (duration < WHOLE.shortest && !isTrial(evidence, stretch)) return undefined;
  const enough = duration <= WHOLE.longest && weigh(evidence, stretch) >= WHOLE.enough;
  if (!enough && !isQuick(evidence)) return undefined;
  const holds = enough && (path !== "none" || isMeasured(evidence));
  const grounds = say.inOrder(evidence, stretch, "hard");
  return {
    label: "tempo",
    confidence: path === "none" ? SURE.totals : SURE.whole,
    // How hard the work was does not show.
    ...(!holds && { day: "moderate" }),
    because: [...(holds ? say.unbroken(evidence) : []), ...grounds, ...(holds ? [] : [{ id: "no trace" as const }])],
    near: ["easy", "steady", "race"],
  };
}

/** A few kilometres as fast as they can, where more than the usual speed is known to measure by. */
function isTrial(evidence: Evidence, stretch: Stretch): boolean {
  const { duration, young, athlete } = evidence;
  if (duration < TRIAL.shortest || young || athlete.thresholdSpeed?.source === "training") return false;
  return weigh(evidence, stretch) >= TRIAL.enough && weights(evidence, stretch).heart > 0;
}
