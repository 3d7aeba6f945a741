/** One fast stretch of a run: a rep, a tempo. */
import type { BeatsPerMinute, Metres, MetresPerSecond, Seconds } from "../units.ts";
import type { Piece } from "./piece.ts";
import type { Span } from "./scene.ts";

export interface Block {
  /** indices of its first and last piece */
  readonly first: number;
  readonly last: number;
  readonly start: Seconds;
  readonly end: Seconds;
  readonly seconds: Seconds;
  readonly distance: Metres;
  readonly speed: MetresPerSecond;
  readonly maxHeartRate?: BeatsPerMinute;
  readonly climb?: Metres;
}

export function blockOf(pieces: readonly Piece[], { first, last }: Span): Block {
  let distance = 0;
  let top = 0;
  let climb: number | undefined = 0;
  for (let i = first; i <= last; i++) {
    const piece = pieces[i]!;
    distance += piece.distance;
    top = Math.max(top, piece.maxHeartRate ?? piece.heartRate ?? 0);
    climb = climb === undefined || piece.climb === undefined ? undefined : climb + piece.climb;
  }
  const start = pieces[first]!.start;
  const end = pieces[last]!.end;
  const seconds = Math.max(1, end - start);
  return {
    first,
    last,
    start,
    end,
    seconds,
    distance,
    speed: distance / seconds,
    // Always there: stretches of one shape are read sooner.
    maxHeartRate: top > 0 ? top : undefined,
    climb,
  };
}

/** How long it is from the end of each to the start of the next, and how fast that was run. */
export function restsBetween(
  pieces: readonly Piece[],
  blocks: readonly Block[],
): { readonly seconds: readonly Seconds[]; readonly speeds: readonly MetresPerSecond[] } {
  const seconds: Seconds[] = [];
  const speeds: MetresPerSecond[] = [];
  for (let i = 1; i < blocks.length; i++) {
    const [before, after] = [blocks[i - 1]!, blocks[i]!];
    const time = after.start - before.end;
    let distance = 0;
    for (let k = before.last + 1; k < after.first; k++) distance += pieces[k]!.distance;
    seconds.push(time);
    speeds.push(distance / Math.max(1, time));
  }
  return { seconds, speeds };
}
