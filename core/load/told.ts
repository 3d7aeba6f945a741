/** What the runner said that a load rests on: how hard runs felt, and the resting heart rate. */
import type { ActivityId } from "../activity.ts";
import type { RuleContext } from "../rules/rule.ts";
import type { BeatsPerMinute } from "../units.ts";

export interface Told {
  /** RPE 0 to 10 by activity, as logged */
  readonly efforts?: ReadonlyMap<ActivityId, number>;
  readonly restingHeartRate?: BeatsPerMinute;
}

/** Mornings that make what is usual. */
const MORNINGS = 28;

/** The rate entered, else the middle of the last mornings logged. */
export function toldIn({ log, mornings = [], restingHeartRate }: RuleContext): Told {
  const efforts = new Map(
    [...(log?.runs ?? [])].flatMap(([id, { effort }]) => (effort === undefined ? [] : [[id, effort]])),
  );
  const rates = mornings.slice(-MORNINGS).map((one) => one.restingHeartRate);
  const resting = restingHeartRate ?? rates.sort((a, b) => a - b)[rates.length >> 1];
  return { efforts, ...(resting && { restingHeartRate: resting }) };
}
