/**
 * Two states of knowledge about one activity become one: of every part the later word. Pure, and the same whatever the
 * order, the grouping or the repetition, so machines that exchange facts in any way end with the same history.
 */
import type { ActivityRow, Stamps } from "./rows.ts";
import { wantsOf } from "./wants.ts";

/** A row kept before words had moments was said before everything else that is stored… */
export const UNDATED = 1;
/** …but after what a backup of that time says. */
export const OF_A_FIRST_BACKUP = 0;

/** Parts that are replaced whole; each is one key of the row. */
const WHOLE = ["laps", "vanished", "kept", "removed", "undone", "apart"] as const;
/** The moment of a change of length on the site, after which laps and recording must be read anew; not a part of the row. */
const TRIMMED = "trimmed";
/** The recording is in a table of its own and only its moment in the row. */
const STREAMS = "streams";

type Summary = Record<string, unknown>;

/** When a part was said; `part` is a field of the summary or another key of `Stamps`. */
export const stampOf = (row: ActivityRow, part: string): number => row.stamps?.[part] ?? row.stamps?.["*"] ?? UNDATED;

export function join(a: ActivityRow, b: ActivityRow): ActivityRow {
  const stamps: Record<string, number> = {};
  const summary: Summary = {};
  for (const field of new Set([...Object.keys(a.summary ?? {}), ...Object.keys(b.summary ?? {})]))
    take(field, summary, stamps, later(field, [a, a.summary as Summary], [b, b.summary as Summary]));
  const whole: Summary = {};
  for (const part of WHOLE)
    take(part, whole, stamps, later(part, [a, a as unknown as Summary], [b, b as unknown as Summary]));
  for (const part of [STREAMS, TRIMMED]) {
    const said = [a, b].filter((row) => (part === STREAMS ? row.hasStreams : row.stamps?.[part] !== undefined));
    if (said.length > 0) stamps[part] = Math.max(...said.map((row) => stampOf(row, part)));
  }
  const also = united(a.also, b.also);
  const absent = united(a.absent, b.absent);
  return tidy({
    id: a.id,
    athlete: a.athlete > b.athlete ? a.athlete : b.athlete,
    ...(also && { also }),
    ...(Object.keys(summary).length > 0 && { summary: summary as unknown as ActivityRow["summary"] }),
    ...whole,
    ...((a.hasStreams || b.hasStreams) && { hasStreams: true }),
    ...(absent && { absent }),
    stamps,
  });
}

/** The fields made for the indexes, and stamps in as few words as they need. */
export function tidy(row: ActivityRow): ActivityRow {
  const { start: _start, wants: _wants, lost: _lost, ...facts } = row;
  const whole = { ...facts, stamps: shorten(row) } as ActivityRow;
  const shown = row.removed ? undefined : row.summary?.start;
  const wants = wantsOf(whole);
  const lost = row.removed ? 2 : row.vanished && !row.kept ? 1 : undefined;
  return { ...whole, ...(shown && { start: shown }), ...(wants && { wants }), ...(lost && { lost }) };
}

/** Most fields of a summary were said at once: that moment is written once, under `*`. */
function shorten(row: ActivityRow): Stamps {
  const fields = Object.keys(row.summary ?? {});
  const counts = new Map<number, number>();
  for (const field of fields) counts.set(stampOf(row, field), (counts.get(stampOf(row, field)) ?? 0) + 1);
  const [base] = [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0] ?? [];
  const stamps: Record<string, number> = {};
  if (base !== undefined) stamps["*"] = base;
  for (const field of fields) if (stampOf(row, field) !== base) stamps[field] = stampOf(row, field);
  for (const part of [...WHOLE, STREAMS, TRIMMED]) {
    const said =
      part === STREAMS
        ? row.hasStreams
        : part === TRIMMED
          ? row.stamps?.[part]
          : row[part as keyof ActivityRow] !== undefined;
    if (said) stamps[part] = stampOf(row, part);
  }
  return Object.fromEntries(Object.entries(stamps).sort(([a], [b]) => (a < b ? -1 : 1)));
}

type Side = readonly [row: ActivityRow, values: Summary | undefined];

function later(part: string, ...sides: readonly Side[]): { readonly value: unknown; readonly at: number } | undefined {
  const said = sides
    .filter(([, values]) => values?.[part] !== undefined)
    .map(([row, values]) => ({ value: values![part], at: stampOf(row, part) }));
  const [first, second] = said;
  if (!first || !second) return first;
  if (first.at !== second.at) return first.at > second.at ? first : second;
  // Said at the same moment: any order will do that is the same everywhere.
  return text(first.value) >= text(second.value) ? first : second;
}

function take(part: string, into: Summary, stamps: Record<string, number>, said: ReturnType<typeof later>): void {
  if (!said) return;
  into[part] = said.value;
  stamps[part] = said.at;
}

const united = <Item extends string>(a: readonly Item[] = [], b: readonly Item[] = []): readonly Item[] | undefined => {
  const all = [...new Set([...a, ...b])].sort();
  return all.length > 0 ? all : undefined;
};

/** The same text for the same data, whatever the order of its keys. */
export const text = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    each && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  ) ?? "";
