/** Hard work with neither a warm-up nor a cool-down around it, as far as was recorded. */
import type { TrainingDay } from "../days.ts";
import type { Label } from "../labels/label.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import { sessionsOf } from "../sessions.ts";
import type { Seconds } from "../units.ts";
import { brokenBy, type Rule } from "./rule.ts";

export const hardSessionWithoutWarmUp: Rule = {
  id: "hard-session-without-warm-up",
  rows: ["C13"],
  about: "session",
  severity: "info",
  evidence: "coaching custom",
  source: "Coaching convention: 10 to 15 minutes of jogging before hard work, 5 to 10 after it",
  examples: [
    { days: "H[6x800]", flags: [[1]] },
    { days: "H[w 6x800]", flags: [] },
    { days: "H[6x800 c]", flags: [] },
    { days: "R10", flags: [] },
    { days: "H", flags: [] },
  ],
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

function bareOf(day: TrainingDay): readonly LabelledRun[] {
  return sessionsOf(day)
    .filter(({ main, runs }) => runs.length === 1 && main.day === "hard" && SESSIONS.has(main.label) && isBare(main))
    .map(({ main }) => main);
}

/** Only where the pieces are known: a session of which only totals are known may have both. */
const isBare = ({ bouts }: LabelledRun): boolean =>
  bouts.filter(({ kind }) => kind === "work").length > 1 &&
  !bouts.some(({ kind, start, end }) => (kind === "warmup" || kind === "cooldown") && end - start >= LEAST);
