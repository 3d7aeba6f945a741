/**
 * How far the thresholds of structure and label are fitted to the runs they were set on: `node test/tools/leave-one-out.ts --scorer FILE
 * [--only PATTERN] [--wide] [--keep FILE] DIR` (Node 22.15 or newer; a core's minute per hundred numbers). Every number of every constant is moved alone, all athletes are labelled anew,
 * and for each athlete left out each number becomes what is best on the others. Prints the score as it is beside the score left out,
 * and each number that matters with the range in which nothing changes.
 */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Outcome, Prediction, Question, Ready, Scorer, Truth } from "./leave-one-out-worker.ts";
import { Pool } from "./pool.ts";
import type { Values } from "./tuned.ts";

/** Numbers nobody tuned, or that no label here depends on. */
const LEFT_ALONE: readonly (readonly [RegExp, string])[] = [
  [/^units\.ts|^dates\.ts|MINUTE$/, "units"],
  [/^digest\.ts|^relabel\.ts|MOST_REASONS|MOST_THRESHOLDS|median\.ts MANY/, "what is kept, shown or afforded"],
  [/^threshold\.ts|^paces\/grade\.ts/, "published curves"],
  [/^teach\/|^label-history\.ts|^labels\/hint\.ts/, "corrections and names, which blind runs have none of"],
  [/snap\.ts|session-of\.ts|structure-of\.ts/, "the words of a session, not its label"],
  [
    /EVENTS\.\d\.distance|BEST_WINDOWS|MAD_TO_SD|SPREADS|THRESHOLD_SPREAD/,
    "what races are long, statistics, spreads that are only shown",
  ],
];

const { values: options, positionals: places } = parseArgs({
  options: {
    scorer: { type: "string" },
    only: { type: "string", default: "" },
    wide: { type: "boolean", default: false },
    keep: { type: "string" },
  },
  allowPositionals: true,
});
const scorer = pathToFileURL(options.scorer ?? "").href;
const { readTruth, score } = (await import(scorer)) as Scorer;

/** Steps up and down: the near ones can be chosen, the far ones only say how far nothing changes. */
const NEAR = [1, 2];
const FAR = [4, 8, 16];
/** An athlete with fewer runs counts for less. */
const FULL = 10;

/** Evidence is weighed in points of any size, however round they are written. */
const POINTS =
  /weigh\.ts|[Ee]nough|ENOUGH|race\.ts [A-Z_]+\.\d\.1|EVENTS|SLOPE|tempo\.ts (CRUISE|BLOCK)|CLEARLY|WITHIN/;

/** One step: a twentieth; of a ratio near one a hundredth, of a small count one. */
function stepOf(name: string, value: number): number {
  const size = Math.abs(value);
  if (size === 0) return 0.1;
  if (size > 0.8 && size < 1.25) return 0.01;
  if (!Number.isInteger(value) || POINTS.test(name)) return size / 20;
  return Math.max(1, Math.round(size / 20));
}

interface Tried {
  readonly value: number;
  readonly outcome: Outcome;
}

const here = (file: string) => new URL(file, import.meta.url);
const pool = new Pool<Question, Outcome>();
const { numbers, athletes } = await pool.start<Ready>(
  here("./leave-one-out-worker.ts"),
  ["--import", here("./tuned.ts").href],
  [scorer, places],
);
const names = [...numbers.keys()].filter(
  (name) => !LEFT_ALONE.some(([pattern]) => pattern.test(name)) && new RegExp(options.only).test(name),
);
const today = await pool.ask({ values: new Map(), want: "moves" });
const weight = (key: string) => Math.min(FULL, athletes.get(key)!) / FULL;

/** The stated objective: the mean over athletes, one left out. */
function objective({ objective: each }: Outcome, leftOut?: string): number {
  let [sum, weights] = [0, 0];
  for (const [key, value] of Object.entries(each)) {
    if (key === leftOut) continue;
    sum += weight(key) * value;
    weights += weight(key);
  }
  return sum / weights;
}

const isAsToday = ({ objective: each }: Outcome) =>
  Object.entries(each).every(([key, value]) => value === today.objective[key]);

/** What was answered before, as long as no code has changed: a run that was cut goes on. */
const kept = new Map<string, Outcome>();
if (options.keep && existsSync(options.keep))
  for (const line of readFileSync(options.keep, "utf8").split("\n").filter(Boolean)) {
    const [key, outcome] = JSON.parse(line);
    kept.set(key, outcome);
  }

async function answerTo(values: Values, want: "objective" | "moves"): Promise<Outcome> {
  const key = `${want} ${[...values].sort().join("; ")}`;
  const known = kept.get(key);
  if (known) return known;
  const outcome = await pool.ask({ values, want });
  kept.set(key, outcome);
  if (options.keep) appendFileSync(options.keep, `${JSON.stringify([key, outcome])}\n`);
  return outcome;
}

/** All values tried, sorted, today's among them. */
async function tried(name: string): Promise<readonly Tried[]> {
  const value = numbers.get(name)!;
  const all: Tried[] = [{ value, outcome: today }];
  const ways = [1, -1].map(async (sign) => {
    for (const steps of options.wide ? [...NEAR, ...FAR] : NEAR) {
      const other = Number((value + sign * steps * stepOf(name, value)).toPrecision(6));
      if (value > 0 && other < 0) break;
      const outcome = await answerTo(new Map([[name, other]]), "moves");
      all.push({ value: other, outcome });
      if (steps >= NEAR.at(-1)! && !isAsToday(outcome)) break;
    }
  });
  await Promise.all(ways);
  return all.sort((a, b) => a.value - b.value);
}

const started = Date.now();
let done = 0;
const grid = new Map(
  await Promise.all(
    names.map(async (name) => {
      const all = await tried(name);
      if (++done % 50 === 0)
        console.error(`${done} of ${names.length}, ${Math.round((Date.now() - started) / 1000)} s`);
      return [name, all] as const;
    }),
  ),
);

const EQUAL = 1e-9;

/** The values next to today's, in a row, that are no worse. */
function level(all: readonly Tried[], from: number, isLevel: (one: Tried) => boolean): readonly Tried[] {
  const at = all.findIndex(({ value }) => value === from);
  let [first, last] = [at, at];
  while (first > 0 && isLevel(all[first - 1]!)) first--;
  while (last < all.length - 1 && isLevel(all[last + 1]!)) last++;
  return all.slice(first, last + 1);
}

/** The values that can be chosen, and which of them are best without this athlete; of several the one nearest to today's. */
function bestOf(name: string, leftOut?: string) {
  const value = numbers.get(name)!;
  const off = (one: Tried) => Math.abs(one.value - value);
  const near = grid.get(name)!.filter((one) => off(one) <= (NEAR.at(-1)! + 0.5) * stepOf(name, value));
  const best = Math.max(...near.map(({ outcome }) => objective(outcome, leftOut)));
  const isBest = ({ outcome }: Tried) => objective(outcome, leftOut) > best - EQUAL;
  return { near, best, isBest, nearest: near.filter(isBest).sort((a, b) => off(a) - off(b))[0]!.value };
}

/** One number after the other at its best on all athletes but one, those first that gain most, as long as each still gains. */
async function chosen(leftOut?: string): Promise<Values> {
  let values: Values = new Map();
  let score = objective(today, leftOut);
  const gains = names
    .map((name) => ({ name, ...bestOf(name, leftOut) }))
    .filter(({ name, nearest }) => nearest !== numbers.get(name))
    .sort((a, b) => b.best - a.best);
  for (const { name, nearest } of gains) {
    const more = new Map([...values, [name, nearest]]);
    const own = objective(await answerTo(more, "objective"), leftOut);
    if (own < score + EQUAL) continue;
    [values, score] = [more, own];
  }
  return values;
}

/** Each number in the middle of what is best on the others: nothing of what the athlete left out told is kept, and nothing is tried together. */
function middles(leftOut?: string): Values {
  return new Map(
    names.map((name) => {
      const { near, nearest, isBest } = bestOf(name, leftOut);
      const flat = level(near, nearest, isBest);
      const middle = (flat[0]!.value + flat.at(-1)!.value) / 2;
      return [name, Number.isInteger(numbers.get(name)) ? Math.round(middle) : middle] as const;
    }),
  );
}

const truths: readonly Truth[] = readTruth(places);
const fixed = (value: number | null | undefined, digits = 1) => (value ?? Number.NaN).toFixed(digits);

function told(name: string, predictions: readonly Prediction[], bare: readonly Prediction[]): string {
  const { gradable: seen, summaryOnly: totals, reps } = score(truths, predictions);
  const traced = score(truths, bare).reps;
  const repsOf = ({ repExactPct, workOverlap, pieceF1Pct, falseRepsPct }: typeof reps) =>
    `${fixed(repExactPct)} ${fixed(workOverlap, 3)} ${fixed(pieceF1Pct)} ${fixed(falseRepsPct)}`;
  return [
    name,
    `${fixed(seen.acceptedPct)} / ${fixed(seen.macroRecallPct)}`,
    `${fixed(seen.hardEasyPct)} / ${fixed(seen.falseHardPct)} / ${fixed(seen.missedHardPct)}`,
    fixed(seen.athleteWorstPct),
    repsOf(reps),
    repsOf(traced),
    `${fixed(totals.acceptedPct)} / ${fixed(totals.falseHardPct)} / ${fixed(totals.missedHardPct)}`,
  ].join(" | ");
}

async function leftOut(choose: (key: string) => Values | Promise<Values>) {
  const each = await Promise.all(
    [...athletes.keys()].map(async (key) => pool.ask({ values: await choose(key), want: "predictions", athlete: key })),
  );
  return [each.flatMap(({ predictions }) => predictions!), each.flatMap(({ bare }) => bare!)] as const;
}

const whole = await pool.ask({ values: new Map(), want: "predictions" });
const everyone = await pool.ask({ values: await chosen(), want: "predictions" });
console.log(
  `${names.length} numbers of ${numbers.size}, ${athletes.size} athletes; reps: exact, overlap, F1, false reps\n`,
);
console.log(
  "| accepted / macro | hard/easy / false / missed | worst | reps | without laps | totals: accepted / false / missed hard",
);
console.log(told("as it is", whole.predictions!, whole.bare!));
console.log(told("chosen on all", everyone.predictions!, everyone.bare!));
console.log(told("left out", ...(await leftOut(chosen))));
console.log(told("left out, all in the middle", ...(await leftOut(middles))));
pool.stop();

/** What a step costs or gains, in runs' worth of the objective and in answers. */
const keys = [...athletes.keys()];
const rows = [...grid].map(([name, all]) => {
  const value = numbers.get(name)!;
  const flat = level(all, value, ({ outcome }) => isAsToday(outcome));
  const edge = (at: number) => `${at === 0 || at === all.length - 1 ? "~" : ""}${all[at]!.value}`;
  const [from, to] = [all.indexOf(flat[0]!), all.indexOf(flat.at(-1)!)];
  const steps = all
    .filter((one) => one.value !== value && Math.abs(one.value - value) <= (NEAR.at(-1)! + 0.5) * stepOf(name, value))
    .map(({ value: other, outcome }) => {
      const who = keys
        .map((key, i) => [i + 1, 1000 * (outcome.objective[key]! - today.objective[key]!)] as const)
        .filter(([, change]) => Math.abs(change) > EQUAL)
        .map(([i, change]) => `${i}:${change > 0 ? "+" : ""}${change.toFixed(0)}`);
      const change = 1000 * (objective(outcome) - objective(today));
      return { other, moved: outcome.moved, change, who, wrong: outcome.wrong - today.wrong };
    });
  return {
    name,
    value,
    flat: `${edge(from)} to ${edge(to)}`,
    steps,
    isDead: all.every(({ outcome }) => outcome.moved === 0 && outcome.wrong === today.wrong),
  };
});
const matters = (row: (typeof rows)[number]) => Math.max(0, ...row.steps.map(({ change }) => Math.abs(change)));
console.log(
  `\nathletes: ${keys.map((key, i) => `${i + 1}: ${athletes.get(key)} runs`).join(", ")}; ${today.wrong} made-up sessions wrong`,
);
console.log(
  "number, value, where nothing of the score changes (~: as far as was tried); each step: objective in thousandths, answers moved, made-up sessions wrong, athletes",
);
for (const { name, value, flat, steps } of rows
  .filter((row) => matters(row) > 0 || row.steps.some(({ wrong }) => wrong !== 0))
  .sort((a, b) => matters(b) - matters(a))) {
  console.log(`${name} ${value}, flat ${flat}`);
  for (const { other, change, moved, wrong, who } of steps)
    if (moved > 0 || wrong !== 0)
      console.log(
        `    ${other}: ${change > 0 ? "+" : ""}${change.toFixed(1)}, ${moved} moved, made-up ${wrong > 0 ? "+" : ""}${wrong}  ${who.join(" ")}`,
      );
}
console.log(
  `\nflat: ${rows
    .filter((row) => matters(row) === 0)
    .map(({ name, value, flat, isDead }) => `\n${isDead ? "nothing moves  " : ""}${name} ${value}: ${flat}`)
    .join("")}`,
);
