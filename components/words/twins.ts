/** Two outings of one session compared in a sentence: what was the same, and how much quicker at what heart rate. */
import type { Outing, Twin } from "../../core/reps/twins.ts";
import type { Units } from "../../core/view.ts";
import { amount, paceDifference } from "../format.ts";
import { say, sayCount, side } from "./say.ts";
import { secondsBetween } from "./session.ts";

/** s; a recovery this close is the same one */
const SAME_RECOVERY = 5;
/** bpm; day to day a heart differs by more for no reason */
const SAME_HEART = 2;

export function compareOutings(now: Outing, then: Twin, units: Units): string {
  const parts = [repsText(then), ...restText(then), paceText(now, then, units), ...heartText(now, then)];
  return say("sentence", { text: side(parts) });
}

function repsText({ reps }: Twin): string {
  if (reps === 0) return say("twins_reps_same");
  return sayCount(reps < 0 ? "twins_reps_more" : "twins_reps_fewer", Math.abs(reps));
}

function restText({ recovery, rests }: Twin): readonly string[] {
  if (!rests) return [];
  if (Math.abs(recovery) <= SAME_RECOVERY) return [say("twins_rests_same")];
  const by = amount({ duration: Math.abs(Math.round(recovery)) }, "metric");
  return [say(recovery > 0 ? "twins_rests_shorter" : "twins_rests_longer", { by })];
}

function paceText(now: Outing, then: Twin, units: Units): string {
  const off = secondsBetween(then.pacing.mean, now.pacing.mean, units);
  const difference = paceDifference(Math.abs(off), units);
  return off === 0 ? say("twins_pace_same") : say(off < 0 ? "twins_pace_quicker" : "twins_pace_slower", { difference });
}

function heartText({ heartRate: now }: Outing, { heartRate: then }: Twin): readonly string[] {
  if (!now || !then) return [];
  const off = Math.round(now) - Math.round(then);
  if (Math.abs(off) <= SAME_HEART) return [say("twins_heart_same")];
  return [say(off < 0 ? "twins_heart_lower" : "twins_heart_higher", { by: Math.abs(off) })];
}
