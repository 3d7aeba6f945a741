/**
 * How well reps are found where lap was never pressed: `node test/tools/reps-from-trace.ts [--copies 6] [--list] runs.jsonl…` (also `.gz`).
 * Laps are taken from every run that has a trace, and what is found is held against the segments of its truth. Then again on copies
 * whose traces are disturbed: samples dropped, noise on the distance, another first second.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Streams } from "../../core/activity.ts";
import { digest } from "../../core/digest.ts";
import { labelHistory } from "../../core/label-history.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import { type Random, randomFrom } from "../sample/random.ts";
import { type Read, readLine } from "./read-line.ts";

interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Truth {
  /** fast stretches; empty in an easy run */
  readonly works: readonly Stretch[];
  readonly label: string;
}

type Run = Required<Pick<Read, "activity">> & Pick<Read, "id" | "streams"> & { readonly truth?: Truth };

/** Below this contrast of paces nobody could see the reps. */
const CONTRAST = 1.08;
/** A shorter piece of work is not looked at, a gap as short as this is none. */
const SHORTEST = 8;
const TOUCHING = 5;
/** Reps this long, or a hard day, make an easy run a session that it was not. */
const LONG = 40;

interface TruthFields {
  readonly label?: string;
  readonly confidence?: string;
  readonly evidence?: string;
  readonly structureVisible?: boolean;
  readonly workContrast?: number;
  readonly segments?: readonly { readonly startS: number; readonly endS: number; readonly kind: string }[];
}

function truthOf(truth: TruthFields | undefined): Truth | undefined {
  if (!truth?.label || truth.confidence === "low") return undefined;
  const { label, segments } = truth;
  if (segments && (truth.workContrast ?? 2) >= CONTRAST && segments.some(({ kind }) => /recovery|rest/.test(kind))) {
    const works = joined(
      segments.flatMap(({ kind, startS, endS }) => (kind === "work" ? [{ from: startS, to: endS }] : [])),
    );
    return works.length < 2 ? undefined : { works, label };
  }
  const visible = truth.structureVisible !== false && /streams|laps/.test(truth.evidence ?? "");
  return visible && /easy|recovery/.test(label) ? { works: [], label } : undefined;
}

function runsIn(paths: readonly string[]): readonly Run[] {
  return paths.flatMap((path) => {
    const bytes = readFileSync(path);
    const lines = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
    return lines.flatMap((line, i) => {
      const { id, activity, streams } = line.trim() ? readLine(line, i) : {};
      if (!activity || id === undefined) return [];
      const truth = truthOf(JSON.parse(line).truth);
      return [{ id, activity: { ...activity, id: `${path}:${i}` }, streams, ...(truth && { truth }) }];
    });
  });
}

/** One in so many samples goes missing, in the middle of a copy's range; m of noise on each distance; samples cut off the start. */
const DROPPED = 0.3;
const NOISE = 1;
const MOST_CUT = 12;

function disturbed(streams: Streams, random: Random): Streams {
  const first = Math.floor(random.between(1, MOST_CUT));
  const kept: number[] = [];
  for (let i = first; i < streams.time.length; i++) if (random.next() >= DROPPED) kept.push(i);
  const only = (values: ArrayLike<number>) => Float64Array.from(kept, (i) => values[i]!);
  const distance = streams.distance && only(streams.distance).map((metres) => metres + NOISE * random.normal());
  return Object.fromEntries(
    Object.entries(streams).map(([name, values]) => [name, name === "distance" ? distance! : only(values)]),
  ) as unknown as Streams;
}

function labelled(runs: readonly Run[], seed: number): ReadonlyMap<string, LabelledRun> {
  const random = randomFrom(seed);
  const byAthlete = new Map<string, Parameters<typeof labelHistory>[0][number][]>();
  for (const { activity, streams } of runs) {
    const own = seed > 0 && streams ? disturbed(streams, random) : streams;
    const { laps: _, ...bare } = activity;
    const entry = { activity: streams ? bare : activity, digest: digest(streams ? bare : activity, own) };
    const known = byAthlete.get(activity.athlete);
    if (known) known.push(entry);
    else byAthlete.set(activity.athlete, [entry]);
  }
  const all = [...byAthlete.values()].flatMap((entries) => labelHistory(entries, {}));
  return new Map(all.map((run) => [run.activity.id, run]));
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const out: { from: number; to: number }[] = [];
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && from - last.to <= TOUCHING) last.to = Math.max(last.to, to);
    else out.push({ from, to });
  }
  return out.filter(({ from, to }) => to - from >= SHORTEST);
}

/** Seconds in both over seconds in either. */
function overlap(a: readonly Stretch[], b: readonly Stretch[]): number {
  const length = (all: readonly Stretch[]) => all.reduce((sum, { from, to }) => sum + to - from, 0);
  let both = 0;
  for (const x of a) for (const y of b) both += Math.max(0, Math.min(x.to, y.to) - Math.max(x.from, y.from));
  return both / Math.max(1, length(a) + length(b) - both);
}

interface Tally {
  runs: number;
  exact: number;
  overlap: number;
  hit: number;
  pieces: number;
  easy: number;
  falseReps: number;
}

const empty = (): Tally => ({ runs: 0, exact: 0, overlap: 0, hit: 0, pieces: 0, easy: 0, falseReps: 0 });

function weigh(tally: Tally, { works }: Truth, run: LabelledRun): boolean {
  const got = joined(run.bouts.flatMap(({ kind, start, end }) => (kind === "work" ? [{ from: start, to: end }] : [])));
  if (works.length === 0) {
    const isFalse =
      got.length >= 3 && (run.day === "hard" || got.filter(({ from, to }) => to - from > LONG).length >= 3);
    tally.easy++;
    if (isFalse) tally.falseReps++;
    return !isFalse;
  }
  tally.runs++;
  if (got.length === works.length) tally.exact++;
  tally.overlap += overlap(works, got);
  tally.pieces += works.length + got.length;
  for (const work of works) if (got.some((one) => overlap([work], [one]) >= 0.5)) tally.hit++;
  return got.length === works.length;
}

const said = (name: string, { runs, exact, overlap: sum, hit, pieces, easy, falseReps }: Tally): string =>
  [
    name.padEnd(12),
    `${runs} rep runs: exact ${((100 * exact) / Math.max(1, runs)).toFixed(1)} %`,
    `overlap ${(sum / Math.max(1, runs)).toFixed(3)}`,
    `pieces F1 ${((200 * hit) / Math.max(1, pieces)).toFixed(1)}`,
    `false reps ${((100 * falseReps) / Math.max(1, easy)).toFixed(2)} % of ${easy} easy runs`,
  ].join(", ");

const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv.splice(at, name === "list" ? 1 : 2);
};
const copies = Number(option("copies")?.[1] ?? 6);
const list = option("list") !== undefined;
const runs = runsIn(process.argv.slice(2));
const disturbedAll = empty();
for (let seed = 0; seed <= copies; seed++) {
  const answers = labelled(runs, seed);
  const tally = seed === 0 ? empty() : disturbedAll;
  for (const { id, activity, streams, truth } of runs) {
    const run = answers.get(activity.id);
    if (!truth || !run || (truth.works.length > 0 && !streams)) continue;
    const right = weigh(tally, truth, run);
    if (!list || (right && truth.works.length === 0)) continue;
    const works = run.bouts.filter(({ kind }) => kind === "work");
    console.log(
      `${seed} ${id} ${right ? "ok " : "NOT"} ${truth.label}: ${truth.works.length} of ${Math.round(truth.works[0] ? truth.works[0].to - truth.works[0].from : 0)} s;`,
      `${run.label} ${works.map(({ start, end }) => `${Math.round(start)}+${Math.round(end - start)}`).join(" ")}`,
      `overlap ${overlap(truth.works, joined(works.map(({ start, end }) => ({ from: start, to: end })))).toFixed(2)}`,
    );
  }
  if (seed === 0) console.log(said("as recorded", tally));
}
if (copies > 0) console.log(said("disturbed", disturbedAll));
