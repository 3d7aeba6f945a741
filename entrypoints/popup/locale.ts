/** What the browser's own language says about units and weeks, until the runner says otherwise. */
import type { Units } from "../../core/view.ts";

/** Countries that give road distances in miles. */
const MILES = new Set(["US", "GB", "LR", "MM"]);

const locale = (): Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } } =>
  new Intl.Locale(navigator.language || "en");

export const unitsOfLocale = (): Units => (MILES.has(locale().maximize().region ?? "") ? "imperial" : "metric");

export function weekStartOfLocale(): 1 | 6 | 7 {
  const here = locale();
  const first = (here.getWeekInfo?.() ?? here.weekInfo)?.firstDay;
  return first === 7 || first === 6 ? first : 1;
}
