/** What the body did in a set: heart rate up in the reps and down between them, pace and cadence held inside a rep or not. */
import { median } from "../bouts/median.ts";
import type { BeatsPerMinute, Seconds, Share, StepsPerMinute } from "../units.ts";
import type { Inside } from "./inside.ts";
import type { Rep } from "./rep.ts";

export interface Body {
  /** middle of the reps: highest in the rep less at its start */
  readonly rise?: BeatsPerMinute;
  /** middle of the recoveries: at its start less at its end; the heart follows late, so the top may lie in the recovery */
  readonly drop?: BeatsPerMinute;
  /** middle of the reps: speed of the second half over the first, less one; minus is slower */
  readonly pace?: Share;
  /** middle of the reps: second half less first */
  readonly cadence?: StepsPerMinute;
}

/** In shorter reps halves are too short to compare, and the heart has not followed. */
const SHORTEST: Seconds = 60;

/** `inside` and `between` in the order of the reps, with holes where nothing is known. */
export function bodyOf(
  reps: readonly Rep[],
  inside: readonly (Inside | undefined)[],
  between: readonly (Inside | undefined)[],
): Body {
  const long = inside.filter((_, i) => reps[i]!.time >= SHORTEST);
  const rise = middle(long.map((one) => one?.heartRate && one.heartRate.top - one.heartRate.start));
  const drop = middle(between.map((one) => one?.heartRate && one.heartRate.top - one.heartRate.end));
  const pace = middle(long.map((one) => one?.speed && one.speed.second / one.speed.first - 1));
  const cadence = middle(long.map((one) => one?.cadence && one.cadence.second - one.cadence.first));
  return {
    ...(rise !== undefined && { rise }),
    ...(drop !== undefined && { drop }),
    ...(pace !== undefined && { pace }),
    ...(cadence !== undefined && { cadence }),
  };
}

function middle(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 && known.length * 2 >= values.length ? median(known) : undefined;
}
