/**
 * How well whole seasons of made-up people are labelled: `node test/tools/people.ts [--seed 1] [--only NAME] [--list] [--keep FILE]
 * [--write DIR] [--scorer score.mjs]`. `--keep` reads the digests from a file of a former time, or writes them there; they hold as long
 * as nothing of `core/bouts` and of the people changes. `--write` leaves the runs with their truths, and the answers, as files of lines.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { digest } from "../../core/digest.ts";
import { type HistoryEntry, labelHistory } from "../../core/label-history.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import { type Line, life } from "../sample/lives.ts";
import { PEOPLE } from "../sample/people.ts";
import { readLine } from "./read-line.ts";

type Known = Omit<Line, "streams" | "laps"> & { readonly entry: HistoryEntry };

const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : (process.argv[at + 1] ?? "");
};
const seed = Number(option("seed") ?? 1);
const only = option("only");
const [keep, folder, scorer] = [option("keep"), option("write"), option("scorer")];
if (folder) mkdirSync(folder, { recursive: true });

function known(): readonly Known[] {
  if (keep && existsSync(keep)) return JSON.parse(readFileSync(keep, "utf8"));
  const all = PEOPLE.filter(({ name }) => only === undefined || name.includes(only)).flatMap((person) => {
    const lines = life(person, seed);
    const text = lines.map((line) => JSON.stringify(line));
    if (folder) writeFileSync(join(folder, `${person.name}.labelled.jsonl.gz`), gzipSync(`${text.join("\n")}\n`));
    return lines.map(({ streams: _s, laps: _l, ...line }, i) => {
      const { activity, streams } = readLine(text[i]!, i);
      return {
        ...line,
        entry: { activity: { ...activity!, id: `person:${line.id}` as const }, digest: digest(activity!, streams) },
      };
    });
  });
  if (keep) writeFileSync(keep, JSON.stringify(all));
  return all;
}

const lines = known();
const byPerson = Map.groupBy(lines, ({ athleteKey }) => athleteKey);
const said = new Map<string, LabelledRun>();
for (const own of byPerson.values())
  for (const run of labelHistory(
    own.map(({ entry }) => entry),
    {},
  ))
    said.set(run.activity.id, run);

const answers = lines.map(({ id }) => {
  const { label, day, confidence, bouts } = said.get(`person:${id}`)!;
  return {
    id,
    label,
    day,
    confidence,
    bouts: bouts.map(({ kind, start, end }) => ({ kind, startS: start, endS: end })),
  };
});
if (folder) writeFileSync(join(folder, "labels.jsonl"), `${answers.map((one) => JSON.stringify(one)).join("\n")}\n`);

/** As the scorer of labelled runs takes them. */
function isRight({ truth, summary, athleteKey }: Known, { label, day }: LabelledRun): boolean {
  if (label === truth.label || truth.accept.includes(label)) return true;
  if (label === "steady") return ["tempo", "progression", "long"].includes(truth.label);
  if (truth.label !== "easy" && truth.label !== "recovery") return false;
  if (label === "strides") return day !== "hard";
  return label === "long" && truth.label === "easy" && summary.movingTimeS! >= 1.3 * usual.get(athleteKey)!;
}

const usual = new Map(
  [...byPerson].map(([name, own]) => {
    const times = own.map(({ summary }) => summary.movingTimeS!).sort((a, b) => a - b);
    return [name, times[times.length >> 1]!];
  }),
);

interface Tally {
  runs: number;
  right: number;
  falseHard: number;
  easy: number;
  missed: number;
  hard: number;
}
const empty = (): Tally => ({ runs: 0, right: 0, falseHard: 0, easy: 0, missed: 0, hard: 0 });
const tables = { person: new Map<string, Tally>(), session: new Map<string, Tally>(), style: new Map<string, Tally>() };
const misses = new Map<string, string[]>();

function count(of: keyof typeof tables, name: string, { truth }: Known, right: boolean, day: string): void {
  const tally = tables[of].get(name) ?? empty();
  tables[of].set(name, tally);
  tally.runs++;
  if (right) tally.right++;
  if (truth.hardness === "easy") tally.easy++;
  if (truth.hardness === "hard") tally.hard++;
  if (truth.hardness === "easy" && day === "hard") tally.falseHard++;
  if (truth.hardness === "hard" && day === "easy") tally.missed++;
}

for (const line of lines) {
  const run = said.get(`person:${line.id}`)!;
  const right = isRight(line, run);
  const { session, style, workout } = line.made;
  const where = line.truth.structureVisible ? session : `(hidden) ${session}`;
  count("session", where, line, right, run.day);
  count("person", line.truth.structureVisible ? line.athleteKey : "(hidden)", line, right, run.day);
  count("style", line.truth.structureVisible ? style : `(hidden) ${style}`, line, right, run.day);
  if (right || !line.truth.structureVisible) continue;
  const key = `${session} → ${run.label}`;
  misses.set(key, [
    ...(misses.get(key) ?? []),
    `${line.id}, ${style}: ${workout} (${run.day}, ${run.confidence.toFixed(2)})`,
  ]);
}

const percent = (part: number, all: number) => (all === 0 ? "-" : ((100 * part) / all).toFixed(1)).padStart(6);
for (const [of, table] of Object.entries(tables)) {
  console.log(`\n${of.padEnd(30)}  runs  right  false hard  missed hard`);
  for (const [name, { runs, right, falseHard, easy, missed, hard }] of [...table].sort(
    ([, a], [, b]) => a.right / a.runs - b.right / b.runs,
  ))
    console.log(
      `${name.padEnd(30)} ${String(runs).padStart(5)} ${percent(right, runs)} ${percent(falseHard, easy)} ${percent(missed, hard)}`,
    );
}
console.log("\nmisses");
for (const [key, all] of [...misses].sort(([, a], [, b]) => b.length - a.length)) {
  console.log(`${String(all.length).padStart(4)} ${key}`);
  if (process.argv.includes("--list")) for (const one of all) console.log(`       ${one}`);
}
if (scorer) {
  const { score } = await import(pathToFileURL(resolve(scorer)).href);
  const { gradable, summaryOnly, reps } = score(lines, answers);
  for (const { per, confusion, ...figures } of [gradable, summaryOnly, reps]) {
    console.log(figures);
    for (const label of Object.keys(per ?? {}))
      console.log(`  ${label.padEnd(12)} ${per[label].accepted}/${per[label].n}`, JSON.stringify(confusion[label]));
  }
}
