/** Short nights over a week, where sleep is logged. */
import { addDays } from "../dates.ts";
import { type Log, valuesBetween } from "../log.ts";
import type { LocalDate, Seconds } from "../units.ts";
import { brokenOver, type Rule } from "./rule.ts";

export const shortSleep: Rule = {
  id: "short-sleep",
  about: "block",
  again: 14,
  severity: "info",
  evidence: "coaching custom",
  check(days, { log }) {
    if (!log) return [];
    return days.flatMap((day, i) => {
      const sleep = sleepAt(log, day.date);
      const before = sleepAt(log, addDays(day.date, -1));
      return sleep !== undefined && sleep < ENOUGH && !(before !== undefined && before < ENOUGH)
        ? [brokenOver(shortSleep, days[Math.max(0, i - NIGHTS + 1)]!, day, { sleep })]
        : [];
    });
  },
};

/** Seven hours by common advice, less a quarter of an hour: no watch knows sleep better. */
export const ENOUGH: Seconds = 6.75 * 3600;
const NIGHTS = 7;
/** one short night is no habit */
const FEWEST = 4;

/** Mean of the nights logged in the week up to a morning; undefined for a few. */
export function sleepAt(log: Log, date: LocalDate): Seconds | undefined {
  if (log.days.get(date)?.sleep === undefined) return undefined;
  const nights = valuesBetween(log, "sleep", addDays(date, 1 - NIGHTS), date);
  return nights.length < FEWEST ? undefined : nights.reduce((sum, { value }) => sum + value, 0) / nights.length;
}
