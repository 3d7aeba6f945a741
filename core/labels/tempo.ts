/** Tempo: minutes on end at about threshold speed, as long reps, one block, or the whole run. */
import { type Block, isCertain, median } from "../bouts/blocks.ts";
import type { Evidence } from "./evidence.ts";
import * as say from "./grounds.ts";
import type { Test, Verdict } from "./verdict.ts";

const REP = { shortest: 240, work: 720, share: 0.97, clearShare: 0.95, clear: 0.3, score: 0.21, heart: 0.8 };
/** Steps of a workout on the watch. */
const EXACT = 0.01;
const BLOCK = { share: 0.97, contrastShare: 0.95, contrast: 0.1, heart: 0.82, standing: 0.06, autoContrast: 0.09 };
/** The whole run: faster than usual with a heart rate to match, or it is a good day. */
const WHOLE = {
  shortest: 1200,
  longest: 4800,
  standing: 0.06,
  usual: 1.07,
  heartUsual: 1.01,
  share: 0.95,
  heart: 0.85,
  heartUnseen: 0.8,
};

export const tempo: Test = (evidence) => sets(evidence) ?? cruise(evidence) ?? block(evidence) ?? whole(evidence);

function verdict(evidence: Evidence, confidence: number, work: readonly Block[]): Verdict {
  const speed = median(work.map((one) => one.speed));
  const only = work.length === 1 ? work[0]! : undefined;
  return {
    label: "tempo",
    confidence,
    work,
    because: [
      only ? { id: "block", duration: only.seconds, distance: only.distance } : say.reps(evidence, work),
      ...say.intensity(evidence, speed),
      ...say.heartRate(evidence),
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
  return verdict(evidence, 0.8, reps.all);
}

/** Reps of one length between walks: by the lap button as they are, else only with a heart to match. */
function cruise(evidence: Evidence): Verdict | undefined {
  const { cruise: found, heart } = evidence;
  if (!found || found.work < REP.work) return undefined;
  const exact = found.fromLaps && found.unevenness <= EXACT;
  if (!exact && (heart ?? 1) < REP.heart) return undefined;
  return { ...verdict(evidence, 0.7, found.blocks), pieces: found.pieces };
}

function block(evidence: Evidence): Verdict | undefined {
  const { block: found, threshold, standing, path } = evidence;
  if (!found || standing > BLOCK.standing) return undefined;
  const share = found.block.speed / threshold;
  if (share < (found.contrast >= BLOCK.contrast ? BLOCK.contrastShare : BLOCK.share)) return undefined;
  if (path === "laps" && found.contrast < BLOCK.autoContrast) return undefined;
  if ((evidence.heart ?? 1) < BLOCK.heart) return undefined;
  return verdict(evidence, 0.7, [found.block]);
}

function whole(evidence: Evidence): Verdict | undefined {
  const { duration, standing, againstUsual, heartAgainstUsual, effort, heart, path } = evidence;
  if (duration < WHOLE.shortest || duration > WHOLE.longest || standing > WHOLE.standing) return undefined;
  if (againstUsual < WHOLE.usual || heartAgainstUsual < WHOLE.heartUsual) return undefined;
  if (path === "trace" && (effort < WHOLE.share || (heart ?? 1) < WHOLE.heart)) return undefined;
  if ((heart ?? 1) < WHOLE.heartUnseen) return undefined;
  return {
    label: "tempo",
    confidence: path === "none" ? 0.5 : 0.6,
    because: [
      { id: "unbroken", speed: evidence.speed },
      ...say.againstUsual(evidence),
      ...say.intensity(evidence, evidence.speed),
      ...say.heartRate(evidence),
    ],
    near: ["easy", "steady", "race"],
  };
}
