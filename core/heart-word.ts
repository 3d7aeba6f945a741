/** The runner's word on the heart rate of one run: left out, or believed although it ran in step with the cadence. A fact; labels follow it. */
import type { Activity } from "./activity.ts";
import type { Piece } from "./bouts/piece.ts";
import type { TraceDigest } from "./bouts/trace-digest.ts";
import type { Digest } from "./digest.ts";

export const HEART_WORDS = ["ignored", "believed"] as const;
export type HeartWord = (typeof HEART_WORDS)[number];

interface Heard {
  readonly activity: Activity;
  readonly digest: Digest;
  readonly heart?: HeartWord;
}

/** The record as the runner wants it read. */
export function asHeard<Entry extends Heard>(entry: Entry): Entry {
  if (entry.heart === "ignored")
    return { ...entry, activity: silentActivity(entry.activity), digest: silentDigest(entry.digest) };
  const trace = entry.heart === "believed" && entry.digest.trace;
  return trace ? { ...entry, digest: { ...entry.digest, trace: withLocked(trace) } } : entry;
}

function silentActivity({ averageHeartRate: _a, maxHeartRate: _m, laps, ...activity }: Activity): Activity {
  return {
    ...activity,
    ...(laps && { laps: laps.map(({ averageHeartRate: _la, maxHeartRate: _lm, ...lap }) => lap) }),
  };
}

const silent = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map(({ heartRate: _h, maxHeartRate: _m, ...piece }) => piece);

function silentDigest({ trace, laps, ...digest }: Digest): Digest {
  return {
    ...digest,
    ...(laps && { laps: { ...laps, pieces: silent(laps.pieces) } }),
    ...(trace && { trace: silentTrace(trace) }),
  };
}

function silentTrace(trace: TraceDigest): TraceDigest {
  const { averageHeartRate: _a, topHeartRate: _t, heartRateSilent: _s, heartDrift: _d, locks: _l, ...rest } = trace;
  const { locked: _locked, ...speed } = rest;
  return { ...speed, pieces: silent(speed.pieces), ...(speed.hill && { hill: silent(speed.hill) }) };
}

/** Nothing of it taken for steps. */
function withLocked({ locks: _l, locked, ...trace }: TraceDigest): TraceDigest {
  if (!locked) return trace;
  const { rates, ...whole } = locked;
  const pieces = trace.pieces.map((piece, i) => {
    const [heartRate = 0, maxHeartRate = 0] = rates[i] ?? [];
    return heartRate > 0 ? { ...piece, heartRate, maxHeartRate } : piece;
  });
  return { ...trace, ...whole, pieces };
}
