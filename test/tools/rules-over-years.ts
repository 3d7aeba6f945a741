/**
 * Runs the rules over whole histories and prints how often each fires, with random cases to read by eye:
 * `node test/tools/rules-over-years.ts [--cases 10] [--seed 1] [--rule id] [--days 35] runs.jsonl…` (also `.gz`), one athlete a
 * file or several. `--days`: so many days before each flag, a run a line, to recompute its figures from; else three weeks in brief.
 */
import { pace, plain } from "../../components/format.ts";
import { writeViolation } from "../../components/words/rules.ts";
import { assess } from "../../core/assess.ts";
import type { Assessment } from "../../core/assessment.ts";
import { addDays, daysBetween, weekdayOf } from "../../core/dates.ts";
import { type TrainingDay, toDay } from "../../core/days.ts";
import { label } from "../../core/label-history.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import { RULES } from "../../core/rules/index.ts";
import { dateOfViolation, type Violation } from "../../core/rules/rule.ts";
import type { LocalDate } from "../../core/units.ts";
import { speakFrom } from "./catalogue.ts";
import { histories } from "./histories.ts";

const MONTH = 30.4;
const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv.splice(at, 2)[1];
};
const cases = Number(option("cases") ?? 10);
const seed = Number(option("seed") ?? 1);
const only = option("rule");
const inFull = Number(option("days") ?? 0);

interface Found {
  readonly athlete: string;
  readonly assessment: Assessment;
  readonly violation: Violation;
  readonly threshold: (date: LocalDate) => number | undefined;
}

/** The same cases at every run: a small generator of its own. */
function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  let state = seed;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
  return items
    .map((item) => [next(), item] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item);
}

const letters: Readonly<Record<string, string>> = {
  easy: "E",
  recovery: "r",
  long: "L",
  steady: "M",
  strides: "S",
  race: "R",
  unknown: "?",
};
const word = (run: LabelledRun) =>
  `${run.day === "hard" ? (letters[run.label] ?? run.label.slice(0, 4).toUpperCase()) : (letters[run.label] ?? run.label)}${(run.activity.distance / 1000).toFixed(1)}`;

/** So many days up to the day of the flag. */
function daysUpTo({ assessment, violation }: Found, count: number): readonly TrainingDay[] {
  const last = dateOfViolation(violation);
  return Array.from({ length: count }, (_, i) => {
    const date = addDays(last, i + 1 - count);
    return assessment.days[daysBetween(assessment.days[0]!.date, date)] ?? toDay(date, []);
  });
}

const around = (one: Found): string =>
  daysUpTo(one, 21)
    .map((day) => day.runs.map(word).join("+") || ".")
    .join(" ");

const whole = (seconds: number) => (seconds / 60).toFixed(0);

/** Everything the rules look at, a run a line, and what else was flagged in those days. */
function inRows(one: Found): string {
  const { assessment } = one;
  return daysUpTo(one, inFull)
    .filter((day) => day.runs.length > 0)
    .flatMap((day) =>
      day.runs.map((run) => {
        const { activity, minutes } = run;
        const speed = activity.distance / activity.movingTime;
        const threshold = one.threshold(day.date);
        const flags = assessment.violations
          .filter((each) => dateOfViolation(each) === day.date)
          .map(({ rule }) => rule);
        return `    ${weekdayOf(day.date)} ${activity.start.slice(0, 16)} ${run.label} ${run.day}${run.stress ? " stress" : ""} ${run.confidence.toFixed(2)} ${run.basis}  ${(activity.distance / 1000).toFixed(1)} km ${whole(activity.movingTime)} min ${pace(speed, "metric")}${threshold ? ` ${((100 * speed) / threshold).toFixed(0)} %` : ""} ${activity.averageHeartRate ?? "-"} bpm  ${whole(minutes.easy)}/${whole(minutes.moderate)}/${whole(minutes.hard)}  ${activity.name ?? ""}${activity.tag ? ` [${activity.tag}]` : ""}  ${flags.join(" ")}`;
      }),
    )
    .join("\n");
}

speakFrom("en");
const found: Found[] = [];
let months = 0;
for (const [athlete, entries] of histories(process.argv.slice(2))) {
  const last = entries
    .map((one) => one.activity.start.slice(0, 10))
    .sort()
    .at(-1)!;
  const { runs, athleteOn } = label(entries, {});
  const assessment = assess(runs, athleteOn(last), last, {});
  months +=
    assessment.days.filter((_, i) => i % 7 === 0 && assessment.days.slice(i, i + 7).some((day) => day.runs.length > 0))
      .length *
    (7 / MONTH);
  for (const violation of assessment.violations)
    found.push({ athlete, assessment, violation, threshold: (date) => athleteOn(date).thresholdSpeed?.value });
}
console.log(`${months.toFixed(0)} months with running\n`);
for (const { id, severity } of RULES) {
  const own = found.filter((one) => one.violation.rule === id);
  const warned = own.filter((one) => one.violation.severity === "warn").length;
  console.log(
    `${id.padEnd(32)} ${severity}  ${own.length} in all, ${warned} warnings, ${(own.length / months).toFixed(2)} a month`,
  );
}
for (const { id } of RULES) {
  if (only && id !== only) continue;
  console.log(`\n## ${id}`);
  for (const one of shuffled(found.filter((each) => each.violation.rule === id)).slice(0, cases))
    console.log(
      `- ${plain(writeViolation(one.violation).fact)}\n  ${one.violation.severity} ${one.athlete.slice(0, 14)}: ${inFull ? `${JSON.stringify(one.violation.figures)}\n${inRows(one)}` : around(one)}`,
    );
}
