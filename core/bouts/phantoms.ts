/** Sprints that positions made up: where the watch's own speed knows the others, what it does not know was a jump of the position. */
import type { Streams } from "../activity.ts";
import type { Seconds, Share } from "../units.ts";
import type { Bins } from "./bins.ts";
import { speedIn } from "./stretch.ts";

/** A longer one is no jump. */
const LONGEST: Seconds = 50;
/** How much faster than what is before and after. */
const CHANGE = 1.35;
/** A watch that smooths is late by this much, and knows at its fastest at least this share of a true one's mean. */
const LATE: Seconds = 6;
const KNOWN: Share = 0.8;
/** A watch that knows fewer smooths too much to be asked. */
const FEWEST = 2;

/** The edges without those of made-up sprints. */
export function withoutPhantoms(edges: readonly number[], bins: Bins, streams: Streams): readonly number[] {
  if (!streams.speed || !streams.distance) return edges;
  const phantoms = new Set<number>();
  let known = 0;
  for (let e = 1; e + 2 < edges.length; e++) {
    const [from, to] = [edges[e]!, edges[e + 1]!];
    const speed = speedIn(bins, from, to);
    if ((to - from) * bins.step > LONGEST) continue;
    if (speed < CHANGE * Math.max(speedIn(bins, edges[e - 1]!, from), speedIn(bins, to, edges[e + 2]!))) continue;
    if (fastest(streams, bins.elapsed[from]!, bins.elapsed[to]! + LATE) >= KNOWN * speed) known++;
    else phantoms.add(from).add(to);
  }
  return known < Math.max(FEWEST, phantoms.size / 2) ? edges : edges.filter((edge) => !phantoms.has(edge));
}

/** What the watch claims at most between two times. */
function fastest({ time, speed }: Streams, from: Seconds, to: Seconds): number {
  let [low, high] = [0, time.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time[middle]! < from) low = middle + 1;
    else high = middle;
  }
  let top = 0;
  for (let i = low; i < time.length && time[i]! <= to; i++) if (speed![i]! > top) top = speed![i]!;
  return top;
}
