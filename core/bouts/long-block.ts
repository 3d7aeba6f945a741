/** One long fast stretch inside a run: a tempo block, a fast finish; and cruise reps that only walks set apart. */
import type { MetresPerSecond, Seconds } from "../units.ts";
import { type Block, blockOf } from "./block.ts";
import { FROM, GAP } from "./find-blocks.ts";
import { inOrder } from "./median.ts";
import { meanSpeed, type Piece } from "./piece.ts";
import { RUNNING, type Span, spansWhere } from "./scene.ts";

export interface LongBlock {
  readonly block: Block;
  readonly contrast: number;
  readonly base: MetresPerSecond;
}

/** What may be slower in it: so much; and so much of standing, once, at a light. */
const HOLE: Seconds = 45;
const STOOD: Seconds = 90;
const SHORTEST: Seconds = 540;
const OTHER: Seconds = 240;
const CONTRAST = 0.06;

/** The longest stretch above any dividing speed that stands out from the rest of the running. */
export function findLongBlock(pieces: readonly Piece[], threshold: MetresPerSecond): LongBlock | undefined {
  const speeds = inOrder(pieces.map(({ speed }) => speed));
  let best: LongBlock | undefined;
  let bestWorth = 0;
  let before: Span | undefined;
  for (let i = 1; i < speeds.length; i++) {
    const low = speeds[i - 1]!;
    const high = speeds[i]!;
    if (high < FROM * threshold || high < low * (1 + GAP)) continue;
    const whole = longestAbove(pieces, Math.sqrt(Math.max(0.1, low) * high));
    // The higher the dividing speed, the shorter the stretch.
    if (!whole || lengthOf(pieces, whole) < SHORTEST) break;
    // Most dividing speeds find the same stretch as the one before.
    if (whole.first === before?.first && whole.last === before.last) continue;
    before = whole;
    const span = withoutSlowEnds(pieces, whole, RUNNING * threshold);
    if (lengthOf(pieces, span) < SHORTEST) continue;
    const { speed: base, time } = outside(pieces, span, RUNNING * threshold);
    if (base <= 0) continue;
    const block = blockOf(pieces, span);
    const contrast = Math.log(block.speed / base);
    // As two means are told apart: much on both sides, or a warm-up counts as block against a slower cool-down.
    const worth = contrast * Math.sqrt((block.seconds * time) / (block.seconds + time));
    if (contrast < CONTRAST || worth <= bestWorth) continue;
    best = { block, contrast, base };
    bestWorth = worth;
  }
  return best;
}

const lengthOf = (pieces: readonly Piece[], { first, last }: Span): Seconds => pieces[last]!.end - pieces[first]!.start;

/** Ends that are nearer to the running around than to the stretch are warm-up and cool-down. */
function withoutSlowEnds(pieces: readonly Piece[], span: Span, walking: MetresPerSecond): Span {
  let { first, last } = span;
  for (;;) {
    const { speed: base } = outside(pieces, { first, last }, walking);
    const limit = Math.sqrt(base * blockOf(pieces, { first, last }).speed);
    if (base <= 0 || first === last) return { first, last };
    if (pieces[first]!.speed < limit) first++;
    else if (pieces[last]!.speed < limit) last--;
    else return { first, last };
  }
}

/** The longest stretch that is no walk nor jog. */
export function findMain(pieces: readonly Piece[], threshold: MetresPerSecond): Block | undefined {
  const span = longestAbove(pieces, FROM * threshold);
  return span && blockOf(pieces, span);
}

/** The other running; speed 0 where there is too little. */
function outside(pieces: readonly Piece[], span: Span, walking: MetresPerSecond) {
  let time = 0;
  let distance = 0;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if ((i >= span.first && i <= span.last) || piece.speed < walking) continue;
    time += piece.end - piece.start;
    distance += piece.distance;
  }
  return { time, speed: time < OTHER ? 0 : distance / time };
}

function longestAbove(pieces: readonly Piece[], limit: MetresPerSecond): Span | undefined {
  let best: Span | undefined;
  let most = 0;
  let first = -1;
  let last = -1;
  let [moved, hasStop] = [0, false];
  for (let i = 0; i <= pieces.length; i++) {
    const piece = pieces[i];
    if (piece && piece.speed > limit) {
      if (first < 0) [first, hasStop] = [i, false];
      else if (piece.start - pieces[last]!.end > HOLE) hasStop = true;
      last = i;
      moved = 0;
      continue;
    }
    if (first < 0) continue;
    if (piece && i + 1 < pieces.length) {
      moved += piece.moving;
      const gap = piece.end - pieces[last]!.end;
      if (gap <= HOLE || (!hasStop && moved <= HOLE && gap <= moved + STOOD)) continue;
    }
    const seconds = pieces[last]!.end - pieces[first]!.start;
    if (seconds > most) {
      most = seconds;
      best = { first, last };
    }
    first = -1;
  }
  return best;
}

const CRUISE = { least: 3, shortest: 100, alike: 0.07, share: 0.95, slowest: 0.88 };

/** Runs of one length between walks, most of those there are, as fast as threshold: there is no contrast in running speed to find them by. */
export function findCruise(pieces: readonly Piece[], threshold: MetresPerSecond): readonly Block[] {
  const runs = spansWhere(pieces.length, (i) => pieces[i]!.speed >= RUNNING * threshold)
    .filter((span) => lengthOf(pieces, span) >= CRUISE.shortest)
    .map((span) => blockOf(pieces, span));
  if (runs.length < CRUISE.least) return [];
  const fast = runs.filter(({ speed }) => speed >= CRUISE.slowest * threshold);
  let best: readonly Block[] = [];
  for (const { seconds } of fast) {
    const alike = fast.filter((other) => Math.abs(other.seconds - seconds) <= CRUISE.alike * seconds);
    if (
      alike.length >= CRUISE.least &&
      alike.length > best.length &&
      2 * alike.length > runs.length &&
      meanSpeed(alike) >= CRUISE.share * threshold
    )
      best = alike;
  }
  return best;
}
