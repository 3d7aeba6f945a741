/** Where a run changed, look by look: what one look leaves, the next takes up. Each look is a file and says what it is for. */
import type { Streams } from "../activity.ts";
import type { MetresPerSecond, Seconds } from "../units.ts";
import { blocksIn, longBlockIn } from "./any-runner.ts";
import type { Bins } from "./bins.ts";
import type { Blocks } from "./blocks.ts";
import { changesOf, noiseOf } from "./changes.ts";
import { withEvenReps } from "./even-reps.ts";
import { withFiner } from "./finer.ts";
import { withoutPhantoms } from "./phantoms.ts";
import type { Piece } from "./piece.ts";
import type { Span } from "./scene.ts";
import { sharpened } from "./sharpen.ts";
import { withSprints } from "./sprints.ts";
import type { Stretch } from "./stretch.ts";
import { tidy } from "./tidy.ts";
import { withWholeSet } from "./whole-set.ts";

export interface Cut {
  /** of the pieces, in bins and parts of them, the first and the last one included */
  readonly edges: readonly number[];
  /** reps of a set that hid in what looked like one fast block */
  readonly hidden: readonly Stretch[];
  /** spread of ln speed from bin to bin that is noise */
  readonly noise: number;
}

/** What stands out by itself: fast stretches, and one fast block. */
interface Seen {
  readonly blocks: Blocks | undefined;
  readonly reps: readonly Stretch[];
  readonly long: Stretch | undefined;
}

/** `piecesOf`: the stretches between edges, as they are told in the end. */
export function cut(bins: Bins, streams: Streams, piecesOf: (edges: readonly number[]) => readonly Piece[]): Cut {
  const x = logs(bins.effort, bins.step);
  // A watch's own speed is smooth, and running is not: what positions scatter by is what a change has to earn.
  const noisy = bins.effort === bins.distance ? x : logs(bins.distance, bins.step);
  const noise = noiseOf(noisy, bins.step);
  const even: Bins = { ...bins, distance: bins.effort };

  const coarse = tidy(changesOf(x, noise, bins.step, 1, noisy).edges, even);
  const finer = withFiner(coarse, { x, noisy, noise }, even, piecesOf);
  const fine = withSprints(finer, even);
  const seen = seenIn(fine, piecesOf(fine));
  const { edges: full, hidden } = withWholeSet(fine, seen.reps, seen.long, even);
  const real = withoutPhantoms(full, even, streams);
  const alike =
    hidden.length > 0 ? real : withEvenReps(real, real === fine ? seen.blocks : blocksIn(piecesOf(real)), even);
  return { edges: sharpened(alike, even), hidden, noise };
}

/** Walking and standing are one to the logarithm: their differences are not a change of effort. */
const SLOWEST: MetresPerSecond = 0.8;

/** ln speed of each bin. */
function logs(metres: Float64Array, step: Seconds): Float64Array {
  const x = new Float64Array(metres.length - 1);
  for (let i = 0; i < x.length; i++) x[i] = Math.log(Math.max(SLOWEST, (metres[i + 1]! - metres[i]!) / step));
  return x;
}

function seenIn(edges: readonly number[], pieces: readonly Piece[]): Seen {
  const stretchOf = ({ first, last }: Span): Stretch => ({ from: edges[first]!, to: edges[last + 1]! });
  const blocks = blocksIn(pieces);
  const long = longBlockIn(pieces);
  return { blocks, reps: (blocks?.blocks ?? []).map(stretchOf), long: long && stretchOf(long) };
}
