/** One activity condensed to what its label is made from: plain data that knows nothing of the runner, so it is made once and kept. */
import type { Activity, Streams } from "./activity.ts";
import { condense } from "./bouts/condense.ts";
import { type LapKind, lapKind, lapPieces } from "./bouts/lap-kind.ts";
import type { Piece } from "./bouts/piece.ts";
import type { TraceDigest } from "./bouts/trace-digest.ts";
import { performanceIn } from "./performance.ts";
import type { MetresPerSecond } from "./units.ts";

/** Raised whenever a digest of the same facts would come out differently. */
export const DIGEST_VERSION = 25;

export interface Digest {
  readonly trace?: TraceDigest;
  readonly laps?: { readonly kind: LapKind; readonly pieces: readonly Piece[] };
  /** the threshold speed its best stretches speak for at least; 0 where they cannot say */
  readonly performance: MetresPerSecond;
}

/** Linear in the points of the streams. */
export function digest(activity: Activity, streams?: Streams): Digest {
  const trace = streams && condense(streams);
  const pieces = lapPieces(activity.laps?.some(({ distance }) => distance > 0) ? activity.laps : []);
  const laps = pieces.length > 0 ? { kind: lapKind(activity.laps!), pieces } : undefined;
  const own = laps?.kind === "pressed" || !trace ? laps?.pieces : undefined;
  return {
    ...(trace && { trace }),
    ...(laps && { laps }),
    performance: performanceIn(trace?.bests, trace ? undefined : laps?.pieces, own ?? trace?.pieces),
  };
}
