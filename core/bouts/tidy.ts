/** Pieces that are only the way from one speed to the next, or a short dip inside one, given to their neighbours. */
import type { Seconds } from "../units.ts";
import type { Bins } from "./bins.ts";
import { speedIn } from "./stretch.ts";

const TRANSITION: Seconds = 12;
const DIP: Seconds = 15;
/** A dip is short against what it interrupts; 15 s on, 15 s off is a session. */
const DIP_SHARE = 1 / 3;
/** Neighbours this close in ln speed are one effort. */
const ALIKE = 0.1;

export function tidy(edges: readonly number[], bins: Bins): readonly number[] {
  const kept = edges.slice();
  const speed = (e: number) => speedIn(bins, kept[e]!, kept[e + 1]!);
  const length = (e: number) => (kept[e + 1]! - kept[e]!) * bins.step;
  for (let e = 1; e + 2 < kept.length; e++) {
    const [before, own, after] = [speed(e - 1), speed(e), speed(e + 1)].map((v) => Math.log(Math.max(0.5, v))) as [
      number,
      number,
      number,
    ];
    const dip = own < Math.min(before, after) && Math.abs(before - after) < ALIKE;
    if (dip && length(e) <= DIP && length(e) <= DIP_SHARE * Math.min(length(e - 1), length(e + 1))) {
      kept.splice(e, 2);
      e = Math.max(0, e - 2);
    } else if (length(e) <= TRANSITION && own > Math.min(before, after) && own < Math.max(before, after)) {
      kept.splice(Math.abs(own - before) < Math.abs(own - after) ? e : e + 1, 1);
      e = Math.max(0, e - 2);
    }
  }
  return kept;
}
