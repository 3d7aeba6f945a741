/**
 * Heart-rate variability below the runner's usual for a week, where it is logged.
 * Training guided by a mean of seven days against a band of half a standard deviation did as well as fixed plans in small groups.
 */
import { addDays } from "../dates.ts";
import { type Log, valuesBetween } from "../log.ts";
import type { LocalDate } from "../units.ts";
import { brokenOver, type Rule } from "./rule.ts";

export const hrvDown: Rule = {
  id: "hrv-down",
  about: "block",
  again: 14,
  severity: "info",
  evidence: "small studies",
  source: "Kiviniemi 2007; Vesterinen 2016",
  check(days, { log }) {
    if (!log) return [];
    return days.flatMap((day, i) => {
      const found = hrvAt(log, day.date);
      // Said once, on the day the mean falls out of the band.
      return found?.down && !hrvAt(log, addDays(day.date, -1))?.down
        ? [brokenOver(hrvDown, days[Math.max(0, i - RECENT + 1)]!, day, { usual: found.usual, now: found.now })]
        : [];
    });
  },
};

const RECENT = 7;
const USUAL = 60;
/** readings a mean needs to be believed */
const FEWEST = { recent: 5, usual: 14 };
/** of the standard deviation: the smallest change those studies called one */
const BAND = 0.5;
/** most of a week: one odd reading moves a mean, and of everyday mornings one in three lies below the band */
const LOW_MORNINGS = 5;

/** ms, middle values; undefined while too few mornings are known. */
export function hrvAt(
  log: Log,
  date: LocalDate,
): { readonly usual: number; readonly now: number; readonly down: boolean } | undefined {
  if (log.days.get(date)?.hrv === undefined) return undefined;
  const from = addDays(date, 1 - RECENT);
  const recent = logs(log, from, date);
  const before = logs(log, addDays(from, -USUAL), addDays(from, -1));
  if (recent.length < FEWEST.recent || before.length < FEWEST.usual) return undefined;
  const [now, usual] = [mean(recent), mean(before)];
  const spread = Math.sqrt(mean(before.map((value) => (value - usual) ** 2)));
  const edge = usual - BAND * spread;
  const low = recent.filter((value) => value < edge).length;
  return { usual: Math.exp(usual), now: Math.exp(now), down: now < edge && low >= LOW_MORNINGS };
}

const logs = (log: Log, from: LocalDate, to: LocalDate): readonly number[] =>
  valuesBetween(log, "hrv", from, to).map(({ value }) => Math.log(value));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
