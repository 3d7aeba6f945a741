/** When to pass each mark of a race: even, or with a quicker second half. */
import type { Metres, Seconds, Share } from "../units.ts";

export interface Split {
  readonly at: Metres;
  /** since the start */
  readonly time: Seconds;
}

/**
 * A mark every `every` metres and the finish. `quicker` is how much faster the second half is run than the first, 0.02 for
 * 2 %; 0 is even.
 */
export function splits(distance: Metres, time: Seconds, every: Metres, quicker: Share = 0): readonly Split[] {
  const half = distance / 2;
  const first = time / (half + half / (1 + quicker));
  const at = (metres: Metres): Seconds =>
    metres <= half ? metres * first : half * first + ((metres - half) * first) / (1 + quicker);
  const marks = Array.from({ length: Math.ceil(distance / every - CLOSE) }, (_, i) =>
    Math.min(distance, (i + 1) * every),
  );
  return marks.map((metres) => ({ at: metres, time: at(metres) }));
}

/** of a mark; the finish stands for a mark it nearly falls on */
const CLOSE: Share = 0.01;
