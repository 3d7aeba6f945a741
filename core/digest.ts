/** One activity condensed to what its label is made from: plain data that knows nothing of the runner, so it is made once and kept. */
import type { Activity, Streams } from "./activity.ts";
import { condense } from "./bouts/condense.ts";
import { type LapKind, lapKind, lapPieces } from "./bouts/lap-kind.ts";
import type { Piece } from "./bouts/piece.ts";
import type { TraceDigest } from "./bouts/trace-digest.ts";

/** Raised whenever a digest of the same facts would come out differently. */
export const DIGEST_VERSION = 1;

export interface Digest {
  readonly trace?: TraceDigest;
  readonly laps?: { readonly kind: LapKind; readonly pieces: readonly Piece[] };
}

/** Linear in the points of the streams. */
export function digest(activity: Activity, streams?: Streams): Digest {
  const trace = streams && condense(streams);
  const laps = activity.laps && activity.laps.length > 0 ? activity.laps : undefined;
  return {
    ...(trace && { trace }),
    ...(laps && { laps: { kind: lapKind(laps), pieces: lapPieces(laps) } }),
  };
}
