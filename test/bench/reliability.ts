/** How often an answer is right, by how sure it says it is: on recorded runs where they lie beside the project, else on made-up ones. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { digest } from "../../core/digest.ts";
import { type HistoryEntry, labelHistory } from "../../core/label-history.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import { CLUB, opinionOn, RECORDINGS, sample, TODAY } from "../sample/club.ts";
import { KINDS } from "../sample/kinds.ts";
import { readLine } from "../tools/read-line.ts";

const RECORDED = join(import.meta.dirname, "../../../shared/data/labelled");
const BANDS = [0.9, 0.8, 0.65, 0.5, 0];

interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** Lines of a table: of answers so sure, so many right. */
export function reliability(): readonly string[] {
  const [from, judged] = existsSync(RECORDED)
    ? ["recorded runs", onRecorded()]
    : ["made-up runs (no recorded ones here)", onMadeUp()];
  return [
    `How often an answer is right, on ${judged.length} ${from}:`,
    ...BANDS.map((least, i) => {
      const most = BANDS[i - 1] ?? Infinity;
      const inside = judged.filter(({ confidence }) => confidence >= least && confidence < most);
      const right = inside.filter((one) => one.right).length;
      const share = inside.length > 0 ? `${Math.round((100 * right) / inside.length)} % right` : "-";
      return `  sure ${least.toFixed(2)} and up   ${String(inside.length).padStart(5)} answers   ${share}`;
    }),
  ];
}

interface Truth {
  readonly label?: string;
  readonly accept?: readonly string[];
  readonly confidence?: string;
  readonly evidence?: string;
  readonly structureVisible?: boolean;
}

function onRecorded(): readonly Judged[] {
  const truths = new Map<HistoryEntry, Truth>();
  const histories = new Map<string, HistoryEntry[]>();
  for (const file of readdirSync(RECORDED).filter((name) => name.endsWith(".jsonl.gz")))
    for (const [index, line] of gunzipSync(readFileSync(join(RECORDED, file)))
      .toString()
      .split("\n")
      .entries()) {
      if (!line) continue;
      const { activity, streams } = readLine(line, index);
      if (!activity) continue;
      const { name: _, ...blind } = activity;
      const entry = { activity: { ...blind, id: `${file}:${index}` as const }, digest: digest(activity, streams) };
      const history = histories.get(activity.athlete);
      if (history) history.push(entry);
      else histories.set(activity.athlete, [entry]);
      const { truth } = JSON.parse(line) as { truth?: Truth };
      if (
        truth?.label &&
        truth.confidence !== "low" &&
        truth.structureVisible !== false &&
        truth.evidence !== "summary"
      )
        truths.set(entry, truth);
    }
  return [...histories.values()].flatMap((history) => {
    const known = new Map(history.map((entry) => [entry.activity, truths.get(entry)]));
    return labelHistory(history, {}).flatMap((run) => {
      const truth = known.get(run.activity);
      return truth ? [{ confidence: run.confidence, right: isAccepted(run, truth) }] : [];
    });
  });
}

function isAccepted({ label, day }: LabelledRun, { label: said = "", accept = [] }: Truth): boolean {
  if (label === said || accept.includes(label)) return true;
  if (label === "strides") return day !== "hard" && (said === "easy" || said === "recovery");
  return label === "steady" && ["tempo", "progression", "long"].includes(said);
}

function onMadeUp(): readonly Judged[] {
  return CLUB.flatMap((member) =>
    Object.values(KINDS)
      .flat()
      .map((kind, i) => {
        const watch = RECORDINGS[i % RECORDINGS.length]!;
        const made = sample(member, kind.workout, { ...watch, seed: i, id: "strava:9", start: TODAY, laps: "km" });
        const { label, confidence } = opinionOn(member, made);
        return { confidence, right: kind.labels.includes(label) };
      }),
  );
}
