/** Units and weeks: as the runner chose, else as the site or the browser's own language says. */
import type { Chosen } from "../../core/store/chosen.ts";
import type { Units } from "../../core/view.ts";

/** Countries that give road distances in miles. */
const MILES = new Set(["US", "GB", "LR", "MM"]);

const locale = (): Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } } =>
  new Intl.Locale(navigator.language || "en");

/** One rule for pages and overlays: the runner's choice, what the site last showed, the browser's language. */
export const unitsFor = (chosen: Chosen | undefined): Units =>
  chosen?.settings.units ?? chosen?.siteUnits ?? unitsOfLocale();

const unitsOfLocale = (): Units => (MILES.has(locale().maximize().region ?? "") ? "imperial" : "metric");

export function weekStartOfLocale(): 1 | 6 | 7 {
  const here = locale();
  const first = (here.getWeekInfo?.() ?? here.weekInfo)?.firstDay;
  return first === 7 || first === 6 ? first : 1;
}
