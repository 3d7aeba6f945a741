/** Perpetual medium: over four weeks much of the running that was not hard lay above easy. */
import { aboveEasy, easyCeiling } from "../above-easy.ts";
import type { Label } from "../labels/label.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import { sums, worthSaying } from "../rolling.ts";
import type { Seconds, Share } from "../units.ts";
import { brokenOver, type Rule } from "./rule.ts";

export const easyRunsDrifting: Rule = {
  id: "easy-runs-drifting",
  about: "block",
  again: 28,
  severity: "info",
  evidence: "coaching custom",
  check(days, { athlete = {} }) {
    const ceiling = easyCeiling(athlete);
    const ofEasy = (value: (run: LabelledRun) => number) =>
      sums(days, ({ runs }) => runs.reduce((sum, run) => (isSession(run) ? sum : sum + value(run)), 0));
    const runs = ofEasy(() => 1);
    const time = ofEasy((run) => run.activity.movingTime);
    const above = ofEasy((run) => aboveEasy(run, ceiling));
    const from = (i: number) => i - DAYS + 1;
    const drifts = (i: number) =>
      from(i) >= 0 &&
      runs(from(i), i + 1) >= LEAST_RUNS &&
      time(from(i), i + 1) >= LEAST_TIME &&
      above(from(i), i + 1) > SHARE * time(from(i), i + 1);
    return worthSaying(days.length, (i) => days[i]!.runs.length > 0, drifts).map((i) =>
      brokenOver(easyRunsDrifting, days[from(i)]!, days[i]!, {
        above: above(from(i), i + 1),
        total: time(from(i), i + 1),
        runs: runs(from(i), i + 1),
      }),
    );
  },
};

const DAYS = 28;
const LEAST_RUNS = 6;
/** With less running than this a week of rest does what easy runs are for. */
const LEAST_TIME: Seconds = 4 * 3600;
const SHARE: Share = 0.25;

/** On purpose, though it made no hard day; a steady run is what an easy one drifts to. */
const SESSIONS: ReadonlySet<Label> = new Set(["tempo", "progression"]);
const isSession = ({ day, label }: LabelledRun): boolean => day === "hard" || SESSIONS.has(label);
