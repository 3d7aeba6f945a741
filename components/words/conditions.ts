/** What heat, height or slope makes of a pace, in words. */
import type { Slowing } from "../../core/paces/conditions.ts";
import type { MetresPerSecond } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { number, paceFigure, paceUnit, percent } from "../format.ts";
import { say } from "./say.ts";

/** `4:11–4:19 /km, 2–5% slower`; the same words for faster downhill. */
export function slowedText({ least, most }: Slowing, speed: MetresPerSecond, units: Units): string {
  if (least === 1 && most === 1) return say("conditions_same");
  const from = paceFigure(speed / least, units);
  const unit = paceUnit(units);
  if (most === undefined) return say("conditions_at_least", { pace: `${from} ${unit}`, percent: percent(least - 1) });
  const range = `${from}–${paceFigure(speed / most, units)} ${unit}`;
  const shares = [least, most].map((factor) => Math.abs(factor - 1)).sort((a, b) => a - b);
  const percents = say("amount_percent", { percent: shares.map((share) => number(Math.round(share * 100))).join("–") });
  if (least < 1 && most > 1) return range;
  return say(least < 1 ? "conditions_quicker" : "conditions_slower", { range, percents });
}
