/** Hard work with neither a warm-up nor a cool-down around it, as far as was recorded. */
import type { Bout } from "../bouts/bout.ts";
import type { TrainingDay } from "../days.ts";
import type { Label } from "../labels/label.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import { follows } from "../sessions.ts";
import type { MetresPerSecond, Seconds, Share } from "../units.ts";
import { brokenBy, type Rule } from "./rule.ts";

export const hardSessionWithoutWarmUp: Rule = {
  id: "hard-session-without-warm-up",
  about: "session",
  again: 28,
  severity: "info",
  evidence: "coaching custom",
  check: (days) =>
    days.flatMap((day) =>
      day.hardness === "hard"
        ? bareOf(day).map((run) => brokenBy(hardSessionWithoutWarmUp, [run], { time: run.activity.movingTime }))
        : [],
    ),
};

/** Racers warm up and record the race alone; a progression run is its own warm-up. */
const SESSIONS: ReadonlySet<Label> = new Set(["interval", "repetition", "hills", "tempo"]);
/** A jog shorter than this is the way to the start. */
const LEAST: Seconds = 240;
/** m/s; slower is a walk */
const RUNNING: MetresPerSecond = 1.8;
/** Of the work: a jog before or after all but so much of it is a warm-up or cool-down, whatever began the recording. */
const ASIDE: Share = 0.15;
/** A few surges in a run are no session to warm up for. */
const LEAST_WORK: Seconds = 360;

function bareOf(day: TrainingDay): readonly LabelledRun[] {
  return day.runs.filter(
    (run) => run.day === "hard" && SESSIONS.has(run.label) && isBare(run) && !hasRunBeside(run, day),
  );
}

/** Whatever it was called and however long: who runs into a session, or out of it, is warm. */
const hasRunBeside = (run: LabelledRun, { runs }: TrainingDay): boolean =>
  runs.some((other) => other !== run && (follows(other, run) || follows(run, other)));

/** Only where the pieces are known: a session of which only totals are known may have both. */
function isBare({ bouts }: LabelledRun): boolean {
  const work = bouts.filter(({ kind }) => kind === "work");
  const all = lengthOf(work);
  if (work.length < 2 || all < LEAST_WORK) return false;
  return !bouts.some((bout) => {
    if (bout.kind === "work" || bout.speed < RUNNING || bout.end - bout.start < LEAST) return false;
    const before = lengthOf(work.filter(({ end }) => end <= bout.start));
    return Math.min(before, all - before) <= ASIDE * all;
  });
}

const lengthOf = (bouts: readonly Bout[]): Seconds => bouts.reduce((sum, { start, end }) => sum + end - start, 0);
