/** The recoveries of a set by name: how long against the reps, and how they were spent. */

import type { RecoveryKind } from "../bouts/bout.ts";
import { median } from "../bouts/median.ts";
import type { Metres, Seconds, Share } from "../units.ts";
import { lengthOf, type Rep } from "./rep.ts";

export interface Rests {
  /** against the rep: longer, about as long, or shorter; a float is no rest at all */
  readonly name: "full" | "equal" | "short" | "float";
  readonly kind: RecoveryKind;
  readonly duration: Seconds;
  readonly distance: Metres;
  /** all within a tenth of the middle one */
  readonly alike: boolean;
}

/** Recoveries this much longer than the rep let the legs come back; the rule strides are known by. */
const FULL: Share = 1.5;
/** `equal` in the coaches' words, give or take. */
const EQUAL: Share = 0.75;
const ALIKE = 0.1;
/** A watch is pressed this late. */
const ALIKE_FLOOR: Seconds = 5;

export function restsOf(reps: readonly Rep[]): Rests | undefined {
  const rests = reps.slice(0, -1).flatMap(({ recovery }) => (recovery ? [recovery] : []));
  if (rests.length === 0) return undefined;
  const lengths = rests.map(lengthOf);
  const duration = median(lengths);
  const kind = commonest(rests.map(({ recovery = "jog" }) => recovery));
  const share = duration / Math.max(1, median(reps.map(({ time }) => time)));
  const off = Math.max(...lengths.map((length) => Math.abs(length - duration)));
  return {
    name: kind === "float" ? "float" : share >= FULL ? "full" : share >= EQUAL ? "equal" : "short",
    kind,
    duration,
    distance: median(rests.map(({ distance }) => distance)),
    alike: off <= Math.max(ALIKE * duration, ALIKE_FLOOR),
  };
}

function commonest<Kind>(kinds: readonly Kind[]): Kind {
  const counts = new Map<Kind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}
