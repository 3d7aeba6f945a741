/** Resting heart rate clearly above the runner's usual on two mornings running, where it is logged. */
import { addDays, daysBetween } from "../dates.ts";
import type { BeatsPerMinute, Share } from "../units.ts";
import type { Morning, Rule, Violation } from "./rule.ts";

export const restingHeartRateUp: Rule = {
  id: "resting-heart-rate-up",
  about: "block",
  severity: "info",
  evidence: "coaching custom",
  check(days, { mornings = [] }) {
    const last = days.at(-1)?.date;
    const found: Violation[] = [];
    let before = false;
    mornings.forEach((morning, i) => {
      const usual = usualAt(mornings, i);
      const up = usual !== undefined && isUp(morning, usual);
      const yesterday = mornings[i - 1];
      const running = up && before && yesterday !== undefined && daysBetween(yesterday.date, morning.date) === 1;
      before = up;
      if (running && last !== undefined && morning.date <= last)
        found.push(violation([yesterday.date, morning.date], usual, morning));
    });
    return found;
  },
};

const USUAL_DAYS = 28;
const LEAST_MORNINGS = 7;
/** A tenth or seven beats, whichever is reached first. */
const UP: { readonly share: Share; readonly beats: BeatsPerMinute } = { share: 0.1, beats: 7 };

const isUp = ({ restingHeartRate }: Morning, usual: BeatsPerMinute): boolean =>
  restingHeartRate >= Math.min(usual * (1 + UP.share), usual + UP.beats);

/** Median of the four weeks before; undefined while too few mornings are known. */
function usualAt(mornings: readonly Morning[], i: number): BeatsPerMinute | undefined {
  const from = addDays(mornings[i]!.date, -USUAL_DAYS);
  const known: number[] = [];
  for (let j = i - 1; j >= 0 && mornings[j]!.date >= from; j--) known.push(mornings[j]!.restingHeartRate);
  return known.length < LEAST_MORNINGS ? undefined : known.sort((a, b) => a - b)[known.length >> 1];
}

const violation = (dates: Violation["dates"], usual: BeatsPerMinute, { restingHeartRate }: Morning): Violation => ({
  rule: restingHeartRateUp.id,
  severity: restingHeartRateUp.severity,
  dates,
  runs: [],
  figures: { usual, now: restingHeartRate },
});
