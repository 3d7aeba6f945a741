/** How long something still takes and how much room it takes, in round words: nobody can promise minutes days ahead. */
import { number } from "../format.ts";
import { say, sayCount } from "./say.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `about 6 min`, `about 3 hours`, `about 2 days` */
export function timeLeft(ms: number): string {
  if (ms < MINUTE) return say("left_moment");
  if (ms < 90 * MINUTE) return say("left_minutes", { count: Math.round(ms / MINUTE) });
  if (ms < 36 * HOUR) return sayCount("left_hours", Math.round(ms / HOUR));
  return sayCount("left_days", Math.round(ms / DAY));
}

/** `12 MB` */
export function size(bytes: number): string {
  const mega = bytes / 1e6;
  if (mega < 1000) return say("size_mega", { size: number(mega, mega < 10 ? 1 : 0) });
  return say("size_giga", { size: number(mega / 1000, 1) });
}
