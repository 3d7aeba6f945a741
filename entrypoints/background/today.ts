/** Today where the runner is: the browser's own calendar day. The core has no clock, so it is asked for here. */
import type { LocalDate } from "../../core/units.ts";

export function today(now = new Date()): LocalDate {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** ms since 1970 when another day begins there. */
export const nextDay = (now = new Date()): number =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
