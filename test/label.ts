/** `npm run -s label < runs.jsonl > labels.jsonl`: labels runs from text lines with the code of the extension. */
import { createInterface } from "node:readline";
import { plain } from "../components/format.ts";
import { writeReason } from "../components/words/reasons.ts";
import { structureText } from "../components/words/structure.ts";
import { digest } from "../core/digest.ts";
import { type HistoryEntry, labelHistory } from "../core/label-history.ts";
import type { LabelledRun } from "../core/labels/labelled-run.ts";
import type { Reason } from "../core/labels/reason.ts";
import { speakFrom } from "./tools/catalogue.ts";
import { readLine } from "./tools/read-line.ts";

interface Slot {
  readonly id: string | number | null;
  readonly fault?: string;
  readonly athlete?: string;
  readonly entry?: HistoryEntry;
}

/** Answers in the order of the lines; empty lines are none. Of a line only its digest is kept, so that millions of points fit. */
async function writeAnswers(lines: AsyncIterable<string>): Promise<void> {
  const slots: Slot[] = [];
  for await (const line of lines) if (line.trim() !== "") slots.push(slotOf(line, slots.length));
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
  for (const slot of slots)
    process.stdout.write(`${JSON.stringify(answerOf(slot, slot.entry && opinions.get(slot.entry.activity)))}\n`);
}

function slotOf(line: string, index: number): Slot {
  const { activity, streams, ...slot } = readLine(line, index);
  try {
    if (!activity) return slot;
    return { ...slot, athlete: activity.athlete, entry: { activity, digest: digest(activity, streams) } };
  } catch (error) {
    return { ...slot, fault: `${error}.` };
  }
}

function answerOf({ id, fault }: Slot, run: LabelledRun | undefined) {
  if (!run) return { id, label: "unknown", because: [written({ id: "unreadable" }), ...(fault ? [fault] : [])] };
  return {
    id,
    label: run.label,
    family: run.family,
    day: run.day,
    confidence: Math.round(run.confidence * 100) / 100,
    structure: joined(structureText(run.structure, "metric")),
    bouts: run.bouts.map(({ kind, start, end, distance }) => ({
      kind,
      startS: Math.round(start),
      endS: Math.round(end),
      distanceM: Math.round(distance),
    })),
    because: run.because.map(written),
  };
}

/** `3:45/km`: in a line of text a pace needs no space to be read by. */
const joined = (text: string): string => text.replaceAll(" /km", "/km");
const written = (reason: Reason): string => joined(plain(writeReason(reason, "metric")));

speakFrom("en");
await writeAnswers(createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }));
