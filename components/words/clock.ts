/** A moment as a time of day, `14:17`, with the date where it is another day. */
import { language } from "./say.ts";

export function clockTime(at: number, now = Date.now()): string {
  const far = Math.abs(at - now) > 12 * 3_600_000;
  const style: Intl.DateTimeFormatOptions = {
    hour: "2-digit",
    minute: "2-digit",
    ...(far && { day: "numeric", month: "short" }),
  };
  return new Intl.DateTimeFormat(language(), style).format(at);
}

/** `12 Nov 2026` in the runner's own zone. */
export const dayOfMoment = (at: number): string =>
  new Intl.DateTimeFormat(language(), { day: "numeric", month: "short", year: "numeric" }).format(at);
