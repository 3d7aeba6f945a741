/** Fast running before there are some weeks of regular running under it. */

import type { Label } from "../labels/label.ts";
import { sums } from "../rolling.ts";
import { brokenBy, type Rule } from "./rule.ts";

export const speedBeforeBase: Rule = {
  id: "speed-before-base",
  rows: ["C10"],
  about: "progress",
  severity: "info",
  evidence: "coaching custom",
  examples: [
    { days: "4(E . E . E . .) 4(. . . . . . .) E . H", flags: [[59]] },
    { days: "4(E . E . E . .) E . H", flags: [] },
    { days: "E . H", flags: [] },
    { days: "E . H", level: "beginner", flags: [[3]] },
    { days: "4(E . E . E . .) 4(. . . . . . .) 3(E . E . E . .) E . H", flags: [] },
  ],
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
/** Days looked at: three weeks of two runs at least are a base, however modest. */
const KNOWN = 28;
const WEEKS = 3;
const RUNS = 2;

function hasBase(ran: (from: number, to: number) => number, i: number): boolean {
  let weeks = 0;
  for (let back = 1; back <= 4; back++) if (ran(i - 7 * back, i - 7 * (back - 1)) >= RUNS) weeks++;
  return weeks >= WEEKS;
}
