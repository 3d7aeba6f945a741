/** Hills: fast stretches that all climb. */
import { CLEAR, median } from "../bouts/blocks.ts";
import type { Evidence } from "./evidence.ts";
import * as say from "./grounds.ts";
import type { Test } from "./verdict.ts";

const RISE = 4;
const GRADE = 0.03;
const FEWEST = 3;

export const hills: Test = (evidence) => {
  const { reps } = evidence;
  if (!reps || reps.blocks.length < FEWEST || reps.score < CLEAR || !climbs(evidence)) return undefined;
  const climb = median(reps.blocks.map((block) => block.climb ?? 0));
  return {
    label: "hills",
    confidence: 0.7,
    work: reps.blocks,
    because: [say.reps(evidence, reps.blocks), { id: "uphill", climb }, ...say.heartRate(evidence)],
    near: ["interval", "repetition"],
  };
};

/** Rise and grade of the middle block. */
export function climbs({ reps }: Evidence): boolean {
  if (!reps?.blocks.every(({ climb }) => climb !== undefined)) return false;
  const rise = median(reps.blocks.map(({ climb }) => climb!));
  const grade = median(reps.blocks.map(({ climb, distance }) => climb! / Math.max(1, distance)));
  return rise >= RISE && grade >= GRADE;
}
