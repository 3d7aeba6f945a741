/** How running is spread over easy, moderate and hard, and the name of that pattern. No pattern is called wrong. */
import type { Share } from "../units.ts";

/** Shares of easy, moderate and hard; they add up to 1. */
export type Shares = readonly [easy: Share, moderate: Share, hard: Share];

export type Distribution = "base" | "pyramidal" | "polarized" | "threshold" | "high intensity" | "mixed";

/** Almost all of it easy; what is left is too little to have a pattern. */
const BASE: Share = 0.9;
/** From here on the middle band leads, however much is easy (review of published distributions). */
const THRESHOLD: Share = 0.35;
/** Treff 2019: above it a distribution is called polarized. */
const POLARIZED = 2;
/** Treff's rule for an empty middle band. */
const LITTLE: Share = 0.01;
export function distributionOf(shares: Shares): Distribution {
  const [easy, moderate, hard] = shares;
  if (easy >= BASE) return "base";
  if (moderate > THRESHOLD || (moderate > hard && moderate > easy)) return "threshold";
  if (hard > THRESHOLD || hard > easy) return "high intensity";
  if (hard > moderate && polarizationIndex(shares) > POLARIZED) return "polarized";
  return moderate >= hard ? "pyramidal" : "mixed";
}

/** Treff's index log10(easy / moderate · hard · 100): 0 without hard running; said only where hard is less than easy. */
export function polarizationIndex([easy, moderate, hard]: Shares): number {
  if (hard === 0) return 0;
  const [low, middle] = moderate === 0 ? [easy - LITTLE, LITTLE] : [easy, moderate];
  return Math.log10((low / middle) * hard * 100);
}
