/** A session's reps set side by side: times, spread and fade, and whether they held. */
import type { Bout } from "../core/bouts/bout.ts";
import type { MetresPerSecond, Seconds } from "../core/units.ts";
import type { Units } from "../core/view.ts";
import { paceSeconds } from "./format.ts";

export interface Rep {
  readonly work: Bout;
  readonly time: Seconds;
  /** the rest after it, where one follows before the next rep */
  readonly recovery?: Bout;
}

/** The work bouts in order, each with the recovery that leads to the next. */
export function repsOf(bouts: readonly Bout[]): readonly Rep[] {
  const last = bouts.findLastIndex((bout) => bout.kind === "work");
  return bouts.flatMap((work, i) => {
    if (work.kind !== "work") return [];
    const next = bouts[i + 1];
    const recovery = i < last && next?.kind === "recovery" ? next : undefined;
    return [{ work, time: work.end - work.start, recovery }];
  });
}

/** Over all reps together: their distance over their time. */
export function meanSpeed(reps: readonly Rep[]): MetresPerSecond {
  const distance = reps.reduce((sum, rep) => sum + rep.work.distance, 0);
  const time = reps.reduce((sum, rep) => sum + (rep.work.speed > 0 ? rep.work.distance / rep.work.speed : 0), 0);
  return time > 0 ? distance / time : 0;
}

export interface Evenness {
  readonly verdict: "even" | "faded" | "faster" | "uneven";
  /** slowest minus fastest, whole seconds a kilometre or mile as shown */
  readonly spread: number;
  /** last minus first; plus is slower */
  readonly fade: number;
}

/** Reps within this share of the mean pace of each other are even (coaching convention: a lap clock's 2 s in 60). */
const EVEN = 0.035;
/** Lengths further apart than this are not the same rep, and a ladder is not uneven. */
const LIKE = 0.15;

/** Undefined where there is nothing to compare: fewer than three reps, or reps of different lengths. */
export function evenness(reps: readonly Rep[], units: Units): Evenness | undefined {
  const paces = reps.map((rep) => paceSeconds(rep.work.speed, units)).filter(Number.isFinite);
  if (paces.length < 3 || paces.length < reps.length || !alike(reps)) return undefined;
  const spread = Math.max(...paces) - Math.min(...paces);
  const fade = paces.at(-1)! - paces[0]!;
  const limit = EVEN * (paces.reduce((a, b) => a + b, 0) / paces.length);
  const verdict = spread <= limit ? "even" : fade > limit / 2 ? "faded" : fade < -limit / 2 ? "faster" : "uneven";
  return { verdict, spread, fade };
}

function alike(reps: readonly Rep[]): boolean {
  const within = (values: readonly number[]) => Math.max(...values) - Math.min(...values) <= LIKE * Math.max(...values);
  return within(reps.map((rep) => rep.time)) || within(reps.map((rep) => rep.work.distance));
}
