/** How a set of like reps was paced: even, fading, quickening, or up and down. Twelve alike beat a few quick ones and a crawl. */
import type { MetresPerSecond } from "../units.ts";
import { meanSpeed, type Rep } from "./rep.ts";

export interface Pacing {
  readonly mean: MetresPerSecond;
  readonly fastest: MetresPerSecond;
  readonly slowest: MetresPerSecond;
  readonly first: MetresPerSecond;
  readonly last: MetresPerSecond;
  /** absent for fewer than three reps, or reps that are not alike */
  readonly verdict?: Evenness;
  /** the quick start a fading set was paid with: that many reps at this speed, the rest at that */
  readonly early?: { readonly count: number; readonly speed: MetresPerSecond; readonly rest: MetresPerSecond };
}

export type Evenness = "even" | "faded" | "faster" | "uneven";

/** Paces within this share of the mean of each other are even (coaching convention: a lap clock's 2 s in 60). */
const EVEN = 0.035;
const FEWEST = 3;
/** A quick start is told from a steady fade when it explains this much of the differences: half of a straight line explains 0.8 at most. */
const EXPLAINED = 0.82;

export function pacingOf(reps: readonly Rep[], alike: boolean): Pacing {
  const speeds = reps.map(({ work }) => work.speed);
  const pacing = {
    mean: meanSpeed(reps),
    fastest: Math.max(...speeds),
    slowest: Math.min(...speeds),
    first: speeds[0]!,
    last: speeds.at(-1)!,
  };
  if (!alike || reps.length < FEWEST || pacing.slowest <= 0) return pacing;
  const paces = speeds.map((speed) => 1 / speed);
  const verdict = verdictOn(paces);
  const early = verdict === "faded" ? quickStart(reps, paces) : undefined;
  return { ...pacing, verdict, ...(early && { early }) };
}

function verdictOn(paces: readonly number[]): Evenness {
  const limit = EVEN * average(paces);
  if (Math.max(...paces) - Math.min(...paces) <= limit) return "even";
  const drift = slopeOf(paces) * (paces.length - 1);
  return drift > limit / 2 ? "faded" : drift < -limit / 2 ? "faster" : "uneven";
}

/** The cut that parts quick first reps from slower ones best, in the first half of the set. */
function quickStart(reps: readonly Rep[], paces: readonly number[]): Pacing["early"] {
  const whole = scatter(paces);
  let best = 0;
  let left = whole;
  for (let cut = 1; cut <= paces.length / 2; cut++) {
    const inside = scatter(paces.slice(0, cut)) + scatter(paces.slice(cut));
    if (inside < left) [best, left] = [cut, inside];
  }
  if (best === 0 || left > (1 - EXPLAINED) * whole) return undefined;
  const [speed, rest] = [meanSpeed(reps.slice(0, best)), meanSpeed(reps.slice(best))];
  return speed > rest ? { count: best, speed, rest } : undefined;
}

/** Least squares, a step of the order. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  let [both, order] = [0, 0];
  values.forEach((value, i) => {
    both += (i - middle) * value;
    order += (i - middle) ** 2;
  });
  return both / order;
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const scatter = (values: readonly number[]): number => {
  const mean = average(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
};
