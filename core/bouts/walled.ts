/** Reps between laps that were stood or walked: nobody presses the button for a rest without a reason. */
import type { MetresPerSecond, Seconds } from "../units.ts";
import { type Block, blockOf } from "./blocks.ts";
import type { Piece } from "./piece.ts";

/** A rest: slower than this share of threshold speed, and this long; a shorter press is a slip. */
const REST: { readonly share: number; readonly shortest: Seconds } = { share: 0.5, shortest: 20 };
const SHORTEST: Seconds = 45;
/** Slower than the other reps by this much it is a warm-up, a cool-down or the run in between. */
const AS_FAST = 0.92;
/** Rests that lie between reps. */
const RESTS = 2;

/** Of pressed laps; empty where they show no such thing. */
export function findWalled(laps: readonly Piece[], threshold: MetresPerSecond): readonly Block[] {
  const isRest = ({ start, end, speed }: Piece) =>
    speed < REST.share * threshold && (end - start >= REST.shortest || speed === 0);
  const runs: Block[] = [];
  let first = -1;
  for (let i = 0; i <= laps.length; i++) {
    const lap = laps[i];
    if (lap && !isRest(lap)) {
      if (first < 0) first = i;
      continue;
    }
    if (first >= 0) {
      const run = blockOf(laps, { first, last: i - 1 });
      if (run.seconds >= SHORTEST) runs.push(run);
    }
    first = -1;
  }
  const fastest = Math.max(0, ...runs.map(({ speed }) => speed));
  const reps = runs.filter(({ speed }) => speed >= AS_FAST * fastest);
  const rests = reps
    .slice(1)
    .filter((rep, i) => rep.first - reps[i]!.last >= 2 && rep.start - reps[i]!.end >= REST.shortest);
  return rests.length >= RESTS && rests.length === reps.length - 1 ? reps : [];
}
