/** Start, length and distance of a session: what the device says, unless the samples prove it wrong. */
import { type Fields, num, scaled } from "./decode.ts";
import { coveredBy, type Samples } from "./samples.ts";

export interface Totals {
  /** s on the protocol's clock */
  readonly start: number;
  readonly elapsed: number;
  readonly distance?: number;
  /** the samples hold much less than the session: the file lost some */
  readonly partial: boolean;
}

/** Figures further apart than this share contradict each other. */
const CONTRADICTION = 0.1;
/** s; a session and its first sample are not further apart */
const LATE_SAMPLE = 3600;
const WEEK = 7 * 86_400;

/**
 * `whole`: the checksum fits, so the session is believed unless it is impossible. Else session and samples must agree,
 * and where they do not the samples, of which there are many, are believed. Undefined when there is nothing to believe.
 */
export function totalsOf(session: Fields | undefined, samples: Samples, whole: boolean): Totals | undefined {
  const stated = { start: num(session, 2), elapsed: scaled(session, 7, 1000) ?? scaled(session, 8, 1000) };
  const metres = scaled(session, 9, 100);
  const [first, last] = [samples.time[0], samples.time.at(-1)];
  const covered = coveredBy(samples);
  const span = first === undefined || last === undefined ? 0 : last - first;
  const { start, elapsed } = stated;
  if (
    start === undefined ||
    elapsed === undefined ||
    elapsed > WEEK ||
    (span > 0 && Math.abs(first! - start) > LATE_SAMPLE)
  )
    return span > 0 ? { start: first!, elapsed: span, distance: covered ?? metres, partial: false } : undefined;
  if (elapsed < span * (1 - CONTRADICTION))
    return { start, elapsed: span, distance: covered ?? metres, partial: false };
  const partial = !whole && span < elapsed * (1 - CONTRADICTION);
  if (!whole && samples.time.length === 0) return undefined;
  const wrong = !whole && !partial && covered !== undefined && differ(covered, metres ?? 0);
  return { start, elapsed, distance: wrong ? covered : (metres ?? covered), partial };
}

const differ = (a: number, b: number): boolean => Math.abs(a - b) > CONTRADICTION * Math.max(a, b);
