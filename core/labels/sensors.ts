/** What of the sensors was believed in this run, and what was not. */
import { CLEAR } from "../bouts/blocks.ts";
import type { BeatsPerMinute, Share } from "../units.ts";
import { type Evidence, heartRateOf } from "./evidence.ts";
import type { Reason } from "./reason.ts";
import { FOLLOWED } from "./weigh.ts";

/** Silence of the heart-rate sensor worth a note. */
const SILENT = 120;
/** Position jumps worth one. */
const JUMPS = 3;
/** Rise of the heart at the same speed from half to half that says heat, hills or a long day (after Friel: above 5 %). */
const DRIFT: Share = 0.05;

export function sensorNotes(evidence: Evidence): readonly Reason[] {
  const { digest, activity, reps } = evidence;
  const { locks = [], heartRateSilent = 0, jumps = 0 } = digest.trace ?? {};
  const hasHeart = heartRateOf(evidence) !== undefined;
  const drift = driftOf(evidence);
  const lags = hasHeart && reps && reps.blocks.length > 2 && reps.length < FOLLOWED;
  const notes: Reason[] = [];
  if (locks.length > 0) notes.push({ id: "cadence lock", locks });
  if (heartRateSilent >= SILENT)
    notes.push({ id: "heart rate drops out", silent: heartRateSilent, of: activity.elapsedTime });
  if (lags) notes.push({ id: "heart lags", length: reps.length });
  if (drift > DRIFT) notes.push({ id: "heart drift", share: drift });
  if (jumps >= JUMPS) notes.push({ id: "position jumps", count: jumps });
  if (activity.sport === "treadmill" && activity.distance > 0) notes.push({ id: "treadmill speed" });
  return notes;
}

/** Heart rate of an unbroken run without what heat and hours add to it. */
export function steadyHeartRate(evidence: Evidence): BeatsPerMinute | undefined {
  const rate = heartRateOf(evidence);
  const drift = rate === undefined ? 0 : driftOf(evidence);
  return rate !== undefined && drift > DRIFT ? rate / (1 + drift / 2) : rate;
}

/** Of a run without repetitions; 0 where it says nothing. */
const driftOf = ({ digest, reps }: Evidence): Share =>
  (reps?.score ?? 0) < CLEAR ? (digest.trace?.heartDrift ?? 0) : 0;
