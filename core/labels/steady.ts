/** Steady: more than an easy run by all rulers together, less than threshold work; the whole run, or a block in it. */
import type { Evidence } from "./evidence.ts";
import * as say from "./grounds.ts";
import { steadyHeartRate } from "./sensors.ts";
import { weighBlock } from "./tempo.ts";
import type { Test, Verdict } from "./verdict.ts";
import { lastingOf, weigh } from "./weigh.ts";

/** What has to speak for it; own measurement on labelled runs, for a block on made-up ones too. */
const ENOUGH = { whole: 0.5, block: 0 };
const SHORTEST = 1500;
/** Shorter or with a calmer heart it is a good patch of an easy run. */
const BLOCK = { shortest: 900, heart: 0.8 };

const SURE = 0.45;

export const steady: Test = (evidence) => whole(evidence) ?? block(evidence);

function whole(evidence: Evidence): Verdict | undefined {
  const { speed, duration, standing, path } = evidence;
  if (duration < SHORTEST || path === "none") return undefined;
  const stretch = { speed, standing, heartRate: steadyHeartRate(evidence), lasting: lastingOf(evidence) };
  if (weigh(evidence, stretch) <= ENOUGH.whole) return undefined;
  return {
    label: "steady",
    confidence: SURE,
    because: say.inOrder(evidence, stretch, "hard"),
    near: ["easy", "tempo"],
  };
}

/** Marathon pace after a warm-up, a gentle tempo. */
function block(evidence: Evidence): Verdict | undefined {
  const { block: found } = evidence;
  if (!found || found.block.seconds < BLOCK.shortest || (evidence.heart ?? 1) < BLOCK.heart) return undefined;
  if ((weighBlock(evidence) ?? -1) < ENOUGH.block) return undefined;
  const { seconds: duration, distance, speed } = found.block;
  return {
    label: "steady",
    confidence: SURE,
    work: [found.block],
    pieces: found.pieces,
    because: [{ id: "block", duration, distance }, ...say.inOrder(evidence, { speed }, "hard")],
    near: ["tempo", "easy"],
  };
}
