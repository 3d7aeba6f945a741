/** Minutes along the bottom, at most six, on round figures. */
import type { Seconds } from "../../core/units.ts";
import { amount, number } from "../format.ts";
import type { Along } from "./scale.ts";

/** Every so many minutes, whichever gives few enough. */
const STEPS = [5, 10, 15, 20, 30, 60, 120];
const MOST = 6;

export function Times({ end, x }: { readonly end: Seconds; readonly x: Along }) {
  const step = STEPS.find((minutes) => end / 60 / minutes <= MOST) ?? 240;
  const minutes = Array.from({ length: Math.floor(end / 60 / step) + 1 }, (_, i) => i * step);
  return (
    <div class="times" aria-hidden="true">
      {minutes.map((minute, i) => (
        <span key={minute} style={{ left: `${Math.min(96, x(minute * 60))}%` }}>
          {i === minutes.length - 1 ? amount({ duration: minute * 60 }, "metric") : number(minute)}
        </span>
      ))}
    </div>
  );
}
