/** One moment of a run in figures: when, in which bout, how fast, heart rate and slope. */
import type { Bout } from "../../core/bouts/bout.ts";
import type { Doubted } from "../../core/reps/inside.ts";
import type { Seconds } from "../../core/units.ts";
import type { Trace, Units } from "../../core/view.ts";
import { duration, heartRate, pace, slope } from "../format.ts";
import { capital, say, side } from "./say.ts";

/** Whether a moment lies in a stretch whose heart rate is not believed. */
export const isDoubted = (doubted: readonly Doubted[], second: Seconds): boolean =>
  doubted.some(({ start, end }) => second >= start && second <= end);

/** `12:30 · Rep 2 · 3:44 /km · 176 bpm, not used · +2%`; what is not known is left out. */
export function momentText(
  trace: Trace,
  bouts: readonly Bout[],
  units: Units,
  at: number,
  doubted: readonly Doubted[] = [],
): string {
  const second = at * trace.step;
  const [speed, beats, grade] = [trace.speed[at] ?? 0, trace.heartRate?.[at] ?? 0, trace.grade?.[at]];
  const parts = [
    duration(second),
    boutName(bouts, second),
    pace(speed, units),
    beats > 0 ? side([heartRate(beats), isDoubted(doubted, second) ? say("heart_unused") : ""]) : "",
    grade === undefined ? "" : slope(grade),
  ];
  return parts.filter(Boolean).join(" · ");
}

function boutName(bouts: readonly Bout[], second: number): string {
  const index = bouts.findIndex(({ start, end }) => second >= start && second < end);
  const bout = bouts[index];
  switch (bout?.kind) {
    case "work": {
      const before = bouts.slice(0, index).filter(({ kind }) => kind === "work").length;
      const several = bouts.some(({ kind }, i) => kind === "work" && i !== index);
      return several ? say("rep_number", { number: before + 1 }) : "";
    }
    case "recovery":
      return say("reps_recovery");
    case "warmup":
    case "cooldown":
      return capital(say(`badge_${bout.kind}`));
    default:
      return "";
  }
}
