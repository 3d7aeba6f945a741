/** No strides and nothing fast for four weeks. */
import { lapKind } from "../bouts/lap-kind.ts";
import type { TrainingDay } from "../days.ts";
import { mayBeHard } from "../labels/day.ts";
import type { Label } from "../labels/label.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import { sums, worthSaying } from "../rolling.ts";
import type { Seconds, Share } from "../units.ts";
import { brokenOver, type Rule } from "./rule.ts";

export const noSpeedForWeeks: Rule = {
  id: "no-speed-for-weeks",
  about: "missing",
  again: 28,
  severity: "info",
  evidence: "coaching custom",
  check(days) {
    const ran = sums(days, (day) => (day.runs.length > 0 ? 1 : 0));
    const runs = sums(days, (day) => day.runs.length);
    // Asked of few runners, and dear.
    let known: ReturnType<typeof sums> | undefined;
    const seen = (from: number, to: number) => {
      known ??= sums(days, (day) => day.runs.reduce((sum, run) => (wouldShow(run) ? sum + 1 : sum), 0));
      return known(from, to);
    };
    const huge = sums(days, (day) => (day.runs.some((run) => run.activity.movingTime >= HUGE) ? 1 : 0));
    const fast = sums(days, (day) => (isFast(day) ? 1 : 0));
    const none = (i: number) => {
      const from = i - DAYS + 1;
      const to = i + 1;
      if (from < 0 || fast(from, to) > 0 || huge(from, to) > 0) return false;
      return ran(from, to) >= LEAST_DAYS && seen(from, to) >= SEEN * runs(from, to);
    };
    return worthSaying(days.length, (i) => days[i]!.runs.length > 0, none).map((i) =>
      brokenOver(noSpeedForWeeks, days[i - DAYS + 1]!, days[i]!, { days: DAYS }),
    );
  },
};

const DAYS = 28;
/** Two and a half a week: with fewer there are other things to begin with. Three recordings of one outing are one day. */
const LEAST_DAYS = 10;
/** s; around an ultra there are other things to think of */
const HUGE: Seconds = 4 * 3600;
/** Strides show in a trace or in laps the runner cut, never in totals or kilometres. */
const SEEN: Share = 0.8;
const FAST: ReadonlySet<Label> = new Set(["strides", "interval", "repetition", "hills", "fartlek", "race"]);

const isFast = (day: TrainingDay): boolean =>
  day.runs.some(
    (run) => FAST.has(run.label) || mayBeHard(run) || run.structure.some((part) => part.kind === "strides"),
  );

const wouldShow = ({ basis, activity }: LabelledRun): boolean =>
  basis === "streams" || (basis === "laps" && lapKind(activity.laps ?? []) === "pressed");
