/** What may be in the way, answered from the runner's own days: likely causes with how often each was there, never a diagnosis. */
import type { Assessment } from "../assessment.ts";
import { addDays, daysBetween } from "../dates.ts";
import type { TrainingDay } from "../days.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import type { Log } from "../log.ts";
import { reviewSession, type SetReview } from "../reps/session.ts";
import { follows } from "../sessions.ts";
import type { LocalDate, Share } from "../units.ts";
import type { Fitness } from "./fitness.ts";

export const TROUBLES = ["missed paces", "heavy legs", "dying halfway", "not improving"] as const;
export type Trouble = (typeof TROUBLES)[number];

/** What went before or with a session, or a rule that was broken in the weeks looked at. */
export type Cause =
  | "long run the day before"
  | "hard day in the two days before"
  | "weights the day before"
  | "short night"
  | "heavy legs or ill"
  | "no warm-up"
  | "quick start"
  | "quicker than fits"
  | "short recoveries"
  | { readonly rule: string };

export interface Finding {
  readonly cause: Cause;
  /** of the days that show the trouble */
  readonly dates: readonly LocalDate[];
  readonly of: number;
  /** of the like days that do not show it, for comparison */
  readonly elsewhere?: { readonly count: number; readonly of: number };
}

export interface Answer {
  readonly trouble: Trouble;
  /** what was looked at since */
  readonly since: LocalDate;
  /** sessions looked at, and those that show the trouble; absent where weeks are looked at as a whole */
  readonly sessions?: { readonly looked: number; readonly shown: number };
  /** volume a week against as many weeks before, less one */
  readonly volume?: Share;
  /** threshold speed against the start, less one, with how far both can be told apart */
  readonly threshold?: { readonly change: Share; readonly spread: Share };
  /** commonest first */
  readonly findings: readonly Finding[];
}

export interface Asked {
  readonly assessment: Assessment;
  readonly log: Log;
  readonly fitness?: Fitness;
}

export function answer(trouble: Trouble, asked: Asked): Answer {
  switch (trouble) {
    case "missed paces":
      return fromSessions(trouble, asked, (set) => set.fit?.verdict === "slower" || set.pacing.verdict === "faded");
    case "dying halfway":
      return fromSessions(trouble, asked, (set) => set.pacing.verdict === "faded");
    case "heavy legs":
      return fromWeeks(trouble, asked, 4);
    case "not improving":
      return fromWeeks(trouble, asked, 12);
  }
}

const SESSION_WEEKS = 12;
/** A cause in one of six sessions is chance; in a third of them it is worth a look. */
const WORTH: Share = 1 / 3;

interface Session {
  readonly run: LabelledRun;
  readonly at: number;
  readonly sets: readonly SetReview[];
}

function fromSessions(trouble: Trouble, asked: Asked, shows: (set: SetReview) => boolean): Answer {
  const { assessment } = asked;
  const since = addDays(assessment.today, -7 * SESSION_WEEKS);
  const sessions = assessment.days.flatMap((day, at) =>
    day.date <= since ? [] : day.runs.flatMap((run) => sessionOf(run, at, assessment)),
  );
  const shown = sessions.filter(({ sets }) => sets.some(shows));
  const rest = sessions.filter((one) => !shown.includes(one));
  const findings = CAUSES.flatMap(([cause, there]): Finding[] => {
    const with_ = shown.filter((one) => there(one, asked));
    const elsewhere = { count: rest.filter((one) => there(one, asked)).length, of: rest.length };
    const isWorth = with_.length >= 2 && with_.length >= WORTH * shown.length;
    if (!isWorth || with_.length / shown.length <= elsewhere.count / Math.max(1, elsewhere.of)) return [];
    return [{ cause, dates: with_.map(({ at }) => assessment.days[at]!.date), of: shown.length, elsewhere }];
  });
  return {
    trouble,
    since,
    sessions: { looked: sessions.length, shown: shown.length },
    findings: findings.sort((a, b) => b.dates.length - a.dates.length),
  };
}

function sessionOf(run: LabelledRun, at: number, { athlete }: Assessment): readonly Session[] {
  if (run.day === "easy" || run.label === "race" || run.label === "unknown") return [];
  const { sets } = reviewSession(run, athlete);
  return sets.length === 0 ? [] : [{ run, at, sets }];
}

/** s; under it a night is short for most */
const SHORT_NIGHT = 6.5 * 3600;

type There = (session: Session, asked: Asked) => boolean;
const before = ({ at }: Session, { assessment }: Asked, days: number): readonly TrainingDay[] =>
  assessment.days.slice(Math.max(0, at - days), at);
const morning = ({ at }: Session, { assessment, log }: Asked) => log.days.get(assessment.days[at]!.date) ?? {};

const CAUSES: readonly (readonly [Cause, There])[] = [
  [
    "long run the day before",
    (one, asked) => before(one, asked, 1).some((day) => day.stress && day.hardness !== "hard" && day.runs.length > 0),
  ],
  ["hard day in the two days before", (one, asked) => before(one, asked, 2).some((day) => day.hardness === "hard")],
  [
    "weights the day before",
    (one, asked) =>
      before(one, asked, 1).some((day) => day.others.some((other) => other.kind === "strength" && other.stress)),
  ],
  ["short night", (one, asked) => (morning(one, asked).sleep ?? SHORT_NIGHT) < SHORT_NIGHT],
  [
    "heavy legs or ill",
    (one, asked) => {
      const { legs, ill } = morning(one, asked);
      return legs === "heavy" || ill === true;
    },
  ],
  ["no warm-up", (one, { assessment }) => !hasWarmUp(one.run, assessment.days[one.at]!)],
  ["quick start", ({ sets }) => sets.some((set) => set.pacing.early !== undefined)],
  ["quicker than fits", ({ sets }) => sets.some((set) => set.fit?.verdict === "quicker")],
  ["short recoveries", ({ sets }) => sets.some((set) => set.rests?.name === "short" || set.rests?.name === "float")],
];

/** In the run, or any run that it went on from. */
const hasWarmUp = (run: LabelledRun, { runs }: TrainingDay): boolean =>
  run.bouts[0]?.kind !== "work" || runs.some((other) => other !== run && follows(other, run));

/** Rules whose breaking goes with each trouble, by coaching custom. */
const RULES: Readonly<Record<"heavy legs" | "not improving", readonly string[]>> = {
  "heavy legs": [
    "back-to-back-hard-days",
    "too-many-hard-days",
    "hard-day-after-long-run",
    "weeks-without-a-lighter-one",
    "monotonous-weeks",
    "easy-run-too-fast",
    "easy-runs-drifting",
    "much-longer-run",
    "short-sleep",
    "several-signs",
    "resting-heart-rate-up",
    "hrv-down",
  ],
  "not improving": [
    "no-speed-for-weeks",
    "same-workout-for-weeks",
    "easy-runs-drifting",
    "too-little-easy-running",
    "weeks-without-a-lighter-one",
    "too-many-hard-days",
    "short-sleep",
  ],
};

function fromWeeks(trouble: "heavy legs" | "not improving", { assessment, fitness }: Asked, weeks: number): Answer {
  const { today, violations, days } = assessment;
  const since = addDays(today, -7 * weeks);
  const byRule = new Map<string, LocalDate[]>();
  for (const { rule, dates } of violations) {
    const date = dates.at(-1)!;
    if (date > since && RULES[trouble].includes(rule)) byRule.set(rule, [...(byRule.get(rule) ?? []), date]);
  }
  const findings = [...byRule].map(([rule, dates]): Finding => ({ cause: { rule }, dates, of: weeks }));
  const volume = against(days, since, weeks);
  const threshold = trouble === "not improving" && fitness ? risenSince(fitness, since) : undefined;
  return {
    trouble,
    since,
    ...(volume !== undefined && { volume }),
    ...(threshold && { threshold }),
    findings: findings.sort((a, b) => b.dates.length - a.dates.length),
  };
}

/** Distance since a day against as many weeks before it, less one; undefined while the earlier weeks are not known. */
function against(days: readonly TrainingDay[], since: LocalDate, weeks: number): Share | undefined {
  const from = addDays(since, -7 * weeks);
  if (days.length === 0 || daysBetween(days[0]!.date, from) < 0) return undefined;
  let [now, then] = [0, 0];
  for (const { date, runs } of days) {
    const metres = runs.reduce((sum, { activity }) => sum + activity.distance, 0);
    if (date > since) now += metres;
    else if (date > from) then += metres;
  }
  return then > 0 ? now / then - 1 : undefined;
}

function risenSince({ points }: Fitness, since: LocalDate): Answer["threshold"] {
  const [now, then] = [points.at(-1)?.threshold, points.findLast(({ date }) => date <= since)?.threshold];
  return now && then ? { change: now.value / then.value - 1, spread: Math.max(now.spread, then.spread) } : undefined;
}
