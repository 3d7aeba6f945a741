/** Two outings of one session compared in a sentence: what was the same, and how much quicker at what heart rate. */
import type { Outing, Twin } from "../../core/reps/twins.ts";
import type { Units } from "../../core/view.ts";
import { capital, counted } from "../counts.ts";
import { amount, paceDifference } from "../format.ts";
import { secondsBetween } from "./session.ts";

/** s; a recovery this close is the same one */
const SAME_RECOVERY = 5;
/** bpm; day to day a heart differs by more for no reason */
const SAME_HEART = 2;

export function compareOutings(now: Outing, then: Twin, units: Units): string {
  const reps =
    then.reps === 0 ? "Same reps" : `${counted(Math.abs(then.reps), "rep")} ${then.reps < 0 ? "more" : "fewer"}`;
  const rest = then.recovery === 0 && !then.rests ? "" : `, ${restText(then.recovery)}`;
  const off = secondsBetween(then.pacing.mean, now.pacing.mean, units);
  const pace =
    off === 0
      ? "at the same pace on average"
      : `${paceDifference(Math.abs(off), units)} ${off < 0 ? "quicker" : "slower"} on average`;
  return `${capital(reps)}${rest}, ${pace}${heartText(now, then)}.`;
}

function restText(recovery: number): string {
  if (Math.abs(recovery) <= SAME_RECOVERY) return "same recoveries";
  const by = amount({ duration: Math.abs(Math.round(recovery)) }, "metric");
  return `recoveries ${by} ${recovery > 0 ? "shorter" : "longer"}`;
}

function heartText({ heartRate: now }: Outing, { heartRate: then }: Twin): string {
  if (!now || !then) return "";
  const off = Math.round(now) - Math.round(then);
  if (Math.abs(off) <= SAME_HEART) return ", heart rate about the same";
  return `, heart rate ${Math.abs(off)} ${off < 0 ? "lower" : "higher"}`;
}
