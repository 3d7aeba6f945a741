/** Tempo: minutes on end at about threshold speed, as long reps, one block, or the whole run. */
import { type Block, isCertain } from "../bouts/blocks.ts";
import { findMain } from "../bouts/long-block.ts";
import { median } from "../bouts/median.ts";
import { gradeFactor } from "../paces/grade.ts";
import { type Evidence, heartRateOf } from "./evidence.ts";
import * as say from "./grounds.ts";
import { isLong } from "./long.ts";
import { steadyHeartRate } from "./sensors.ts";
import { isMeasured, isQuick } from "./totals.ts";
import type { Test, Verdict } from "./verdict.ts";
import { gradeOf, heartRateIn, type Stretch, weigh, weighReps, weights } from "./weigh.ts";

const REP = { shortest: 240, work: 720, share: 0.97, clearShare: 0.95, clear: 0.3, score: 0.21, heart: 0.8, enough: 1 };
/** What has to speak for reps that only walks set apart: little if the button was pressed for them. */
const CRUISE = { pressed: -2, found: 2 };
/** What has to speak for one block, and for a whole run, which nothing in it sets apart; own measurement on labelled runs. */
const BLOCK = { trace: 1.5, pressed: 0, automatic: 2, clear: 3 };
/** Kilometres differ by less than this for hills and wind alone. */
const AUTOMATIC_CONTRAST = 0.09;
/** A shorter block in a long run is a part of it. */
const LONG_SHARE = 0.5;
/** In any run so little of it is a patch. */
const PATCH = 0.15;
const MAIN = { shortest: 900, share: 0.6 };
const WHOLE = { shortest: 1200, longest: 4800, enough: 1 };
/** Ten minutes near threshold make a hard day; so short a run has to say it by its speed and by the heart alike. */
const TRIAL = { shortest: 600, enough: 3 };

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
  if ((evidence.heart ?? 1) < REP.heart && !(evidence.path === "laps" && isCertain(reps))) return undefined;
  if (weighReps(evidence, reps) < REP.enough) return undefined;
  return verdict(evidence, 0.8, reps.all);
}

/** Reps of one length between walks, which have no slower running to stand out from. */
function cruise(evidence: Evidence): Verdict | undefined {
  const { cruise: found } = evidence;
  if (!found || found.work < REP.work) return undefined;
  const weight = weighReps(evidence, found, {});
  if (weight < (found.fromLaps ? CRUISE.pressed : CRUISE.found)) return undefined;
  const { pieces } = found;
  return { ...verdict({ ...evidence, pieces }, 0.7, found.blocks), pieces };
}

function block(evidence: Evidence): Verdict | undefined {
  const { block: found } = evidence;
  const weight = weighBlock(evidence);
  if (!found || weight === undefined || weight < BLOCK[found.from]) return undefined;
  return { ...verdict(evidence, weight >= BLOCK.clear ? 0.85 : 0.65, [found.block]), pieces: found.pieces };
}

/** What speaks for the one block of a run; undefined without a block, and where it is a part of a long run. */
export function weighBlock(evidence: Evidence): number | undefined {
  const { block: found, standing, duration } = evidence;
  if (!found || (found.from === "automatic" && found.contrast < AUTOMATIC_CONTRAST)) return undefined;
  if (isLong(evidence) && found.block.seconds < LONG_SHARE * duration) return undefined;
  if (found.block.seconds < PATCH * duration) return undefined;
  const heartRate = heartRateIn(found.pieces, [found.block]);
  const grade = gradeOf(evidence, found.block);
  const contrast = found.contrast + (found.from === "trace" && grade ? Math.log(gradeFactor(grade)) : 0);
  return weigh(evidence, { speed: found.block.speed, contrast, heartRate, standing, grade });
}

/** Nearly all of the running at one speed: what is walked or jogged at its ends says nothing against it. */
function main(evidence: Evidence): Verdict | undefined {
  const { pieces, path, threshold, duration, standing } = evidence;
  if (path !== "trace" || threshold === 0 || duration < WHOLE.shortest || duration > WHOLE.longest) return undefined;
  const block = findMain(pieces, threshold);
  if (!block || block.seconds < MAIN.shortest || block.seconds < MAIN.share * duration) return undefined;
  const heartRate = heartRateIn(pieces, [block]);
  const weight = weigh(evidence, { speed: block.speed, heartRate, standing, grade: gradeOf(evidence, block) });
  return weight >= WHOLE.enough ? verdict(evidence, 0.65, [block]) : undefined;
}

function whole(evidence: Evidence): Verdict | undefined {
  const { duration, speed, standing, path } = evidence;
  const heartRate = steadyHeartRate(evidence);
  const stretch = { speed, heartRate, standing };
  if (duration < WHOLE.shortest && !isTrial(evidence, stretch)) return undefined;
  const enough = duration <= WHOLE.longest && weigh(evidence, stretch) >= WHOLE.enough;
  if (!enough && !isQuick(evidence)) return undefined;
  const holds = enough && (path !== "none" || isMeasured(evidence));
  const grounds = say.inOrder(evidence, stretch, "hard");
  return {
    label: "tempo",
    confidence: path === "none" ? 0.5 : 0.6,
    // How hard the work was does not show.
    ...(!holds && { day: "moderate" }),
    because: holds ? [{ id: "unbroken", speed }, ...grounds] : [...grounds, { id: "no trace" }],
    near: ["easy", "steady", "race"],
  };
}

/** A few kilometres as fast as they can, where more than the usual speed is known to measure by. */
function isTrial(evidence: Evidence, stretch: Stretch): boolean {
  const { duration, young, athlete } = evidence;
  if (duration < TRIAL.shortest || young || athlete.thresholdSpeed?.source === "training") return false;
  return weigh(evidence, stretch) >= TRIAL.enough && weights(evidence, stretch).heart > 0;
}
