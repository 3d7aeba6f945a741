/** Round figures for a scale, in the runner's own units, from zero to just above the most. */
import type { Units } from "../../core/view.ts";
import { unitLength } from "../format.ts";
import type { Measure } from "./stack.ts";

/** Values in SI, rising, the first 0; at most five steps. */
export function ticksUpTo(most: number, measure: Measure, units: Units): readonly number[] {
  const unit = measure === "distance" ? unitLength(units) : measure === "time" ? 3600 : 1;
  const wanted = Math.max(most / unit, measure === "share" ? 1 : 0.1) / 4;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step =
    (measure === "share" ? 0.25 : ([1, 2, 5, 10].find((n) => n * power >= wanted * 0.999) ?? 10) * power) * unit;
  const count = Math.max(1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}
