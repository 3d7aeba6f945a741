/** Fast running before there are some weeks of regular running under it. */

import type { Label } from "../labels/label.ts";
import { sums } from "../rolling.ts";
import { brokenBy, type Rule } from "./rule.ts";

export const speedBeforeBase: Rule = {
  id: "speed-before-base",
  about: "progress",
  severity: "info",
  evidence: "coaching custom",
  example: { days: "E . H", level: "beginner", flags: [[3]] },
  check(days, { level }) {
    const ran = sums(days, (day) => (day.runs.length > 0 ? 1 : 0));
    return days.flatMap((day, i) => {
      const fast = day.runs.find((run) => run.day === "hard" && FAST.has(run.label));
      if (!fast || (i < KNOWN && level !== "beginner") || hasBase(ran, i)) return [];
      return [brokenBy(speedBeforeBase, [fast], { runs: ran(i - KNOWN, i) })];
    });
  },
};

const FAST: ReadonlySet<Label> = new Set(["interval", "repetition", "hills", "fartlek"]);
/** Days looked at: three weeks of two runs at least, or as many runs as make two in each of the four, are a base, however modest. */
const KNOWN = 28;
const WEEKS = 3;
const RUNS = 2;

function hasBase(ran: (from: number, to: number) => number, i: number): boolean {
  let weeks = 0;
  for (let back = 1; back <= 4; back++) if (ran(i - 7 * back, i - 7 * (back - 1)) >= RUNS) weeks++;
  return weeks >= WEEKS || ran(i - KNOWN, i) >= (KNOWN / 7) * RUNS;
}
