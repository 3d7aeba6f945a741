/**
 * Runs the rules over whole histories and prints how often each fires, with random cases to read by eye:
 * `node test/tools/rules-over-years.ts [--cases 10] [--rule id] runs.jsonl…` (also `.gz`), one athlete a file or several.
 */
import { plain } from "../../components/format.ts";
import { writeViolation } from "../../components/words/rules.ts";
import { assess } from "../../core/assess.ts";
import type { Assessment } from "../../core/assessment.ts";
import { addDays, daysBetween } from "../../core/dates.ts";
import { toDay } from "../../core/days.ts";
import { label } from "../../core/label-history.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import { RULES } from "../../core/rules/index.ts";
import { dateOfViolation, type Violation } from "../../core/rules/rule.ts";
import { speakFrom } from "./catalogue.ts";
import { histories } from "./histories.ts";

const MONTH = 30.4;
const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv.splice(at, 2)[1];
};
const cases = Number(option("cases") ?? 10);
const only = option("rule");

interface Found {
  readonly athlete: string;
  readonly assessment: Assessment;
  readonly violation: Violation;
}

/** The same cases at every run: a small generator of its own. */
function shuffled<Item>(items: readonly Item[], seed = 1): readonly Item[] {
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

/** Three weeks up to the day of the flag. */
function around({ assessment, violation }: Found): string {
  const last = dateOfViolation(violation);
  const days = Array.from({ length: 21 }, (_, i) => {
    const date = addDays(last, i - 20);
    return assessment.days[daysBetween(assessment.days[0]!.date, date)] ?? toDay(date, []);
  });
  return days.map((day) => day.runs.map(word).join("+") || ".").join(" ");
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
  for (const violation of assessment.violations) found.push({ athlete, assessment, violation });
}
console.log(`${months.toFixed(0)} months with running\n`);
for (const { id, severity, rows } of RULES) {
  const own = found.filter((one) => one.violation.rule === id);
  const warned = own.filter((one) => one.violation.severity === "warn").length;
  console.log(
    `${id.padEnd(32)} ${rows.join(" ").padEnd(9)} ${severity}  ${own.length} in all, ${warned} warnings, ${(own.length / months).toFixed(2)} a month`,
  );
}
for (const { id } of RULES) {
  if (only && id !== only) continue;
  console.log(`\n## ${id}`);
  for (const one of shuffled(found.filter((each) => each.violation.rule === id)).slice(0, cases))
    console.log(
      `- ${plain(writeViolation(one.violation).fact)}\n  ${one.violation.severity} ${one.athlete.slice(0, 14)}: ${around(one)}`,
    );
}
