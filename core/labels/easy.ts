/** Easy: nothing in the record speaks for more. */
import { CLEAR } from "../bouts/blocks.ts";
import type { Evidence } from "./evidence.ts";
import * as say from "./grounds.ts";
import type { Test } from "./verdict.ts";

/** How sure one can be that nothing is hidden, by what was recorded. */
const SURE = { trace: 0.95, pressed: 0.95, automatic: 0.88, none: 0.8 };
/** Quicker or higher than usual makes it less likely. */
const SLOPE = 4;
const USUAL = 1.02;
const WEAK_BLOCKS = { from: 0.12, less: 0.1 };
const HIGH_HEART = { share: 0.97, less: 0.08 };

export const easy: Test = (evidence) => ({
  label: "easy",
  confidence: sureness(evidence),
  because: [
    ...say.intensity(evidence, evidence.speed),
    ...say.heartRate(evidence),
    ...say.againstUsual(evidence),
    ...(evidence.path === "none" ? [{ id: "no trace" as const }] : []),
  ],
  near: ["recovery", "tempo"],
});

function sureness({ path, digest, againstUsual, heartAgainstUsual, reps, topHeart }: Evidence): number {
  let sure = SURE[path === "laps" ? (digest.laps?.kind === "pressed" ? "pressed" : "automatic") : path];
  sure -= SLOPE * Math.max(0, againstUsual - USUAL) + SLOPE * Math.max(0, heartAgainstUsual - USUAL);
  if (reps && reps.score >= WEAK_BLOCKS.from && reps.score < CLEAR) sure -= WEAK_BLOCKS.less;
  if ((topHeart ?? 0) > HIGH_HEART.share) sure -= HIGH_HEART.less;
  return Math.max(0.2, sure);
}
