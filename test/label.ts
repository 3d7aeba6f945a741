/** `npm run -s label < runs.jsonl > labels.jsonl`: labels runs from text lines with the code of the extension. */
import { readFileSync } from "node:fs";
import { writeReason } from "../components/words/reasons.ts";
import { structureText } from "../components/words/structure.ts";
import { digest } from "../core/digest.ts";
import { type HistoryEntry, labelHistory } from "../core/label-history.ts";
import type { LabelledRun } from "../core/labels/labelled-run.ts";
import { readLine } from "./tools/read-line.ts";

interface Slot {
  readonly id: string | null;
  readonly athlete?: string;
  readonly entry?: HistoryEntry;
}

/** Answers in the order of the lines; empty lines are none. */
function answers(text: string): string {
  const slots = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(slotOf);
  const histories = new Map<string, HistoryEntry[]>();
  for (const { athlete, entry } of slots) {
    if (!entry) continue;
    const history = histories.get(athlete!);
    if (history) history.push(entry);
    else histories.set(athlete!, [entry]);
  }
  const opinions = new Map<HistoryEntry["activity"], LabelledRun>();
  for (const history of histories.values())
    for (const run of labelHistory(history, {})) opinions.set(run.activity, run);
  return slots
    .map(({ id, entry }) => `${JSON.stringify(answerOf(id, entry && opinions.get(entry.activity)))}\n`)
    .join("");
}

function slotOf(line: string, index: number): Slot {
  try {
    const read = readLine(line, index);
    if (!read.activity) return { id: read.id };
    const entry = { activity: read.activity, digest: digest(read.activity, read.streams) };
    return { id: read.id, athlete: read.activity.athlete, entry };
  } catch {
    return { id: null };
  }
}

function answerOf(id: string | null, run: LabelledRun | undefined) {
  if (!run) return { id, label: "unknown", because: [writeReason({ id: "unreadable" }, "metric")] };
  return {
    id,
    label: run.label,
    family: run.family,
    day: run.day,
    confidence: Math.round(run.confidence * 100) / 100,
    structure: structureText(run.structure, "metric"),
    bouts: run.bouts.map(({ kind, start, end, distance }) => ({
      kind,
      startS: Math.round(start),
      endS: Math.round(end),
      distanceM: Math.round(distance),
    })),
    because: run.because.map((reason) => writeReason(reason, "metric")),
  };
}

process.stdout.write(answers(readFileSync(0, "utf8")));
