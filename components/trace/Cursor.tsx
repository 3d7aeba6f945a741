/** Chooses the moment of the trace that is read out, by pointer or by keys: a line over all strips. */
import { useRef } from "preact/hooks";
import type { Bout } from "../../core/bouts/bout.ts";
import type { Seconds } from "../../core/units.ts";
import type { Trace } from "../../core/view.ts";
import { say, sayCount } from "../words/say.ts";
import { FULL } from "./scale.ts";

interface CursorProps {
  readonly trace: Trace;
  readonly bouts: readonly Bout[];
  readonly end: Seconds;
  /** index of the value read out */
  readonly at: number | undefined;
  /** the figures of a value in a sentence */
  readonly textOf: (at: number) => string;
  readonly onMove: (at: number | undefined) => void;
}

/** One key goes so many pixels of the chart as drawn; with Page keys to the next bout. */
const STEP = 1;
const STRIDE = 10;

export function Cursor({ trace, bouts, end, at, textOf, onMove }: CursorProps) {
  const box = useRef<DOMRect | undefined>(undefined);
  const last = trace.speed.length - 1;
  const to = (index: number) => onMove(Math.max(0, Math.min(last, Math.round(index))));
  const point = (event: PointerEvent) => {
    box.current ??= (event.currentTarget as Element).getBoundingClientRect();
    const { left, width } = box.current;
    if (width > 0) to((((event.clientX - left) / width) * end) / trace.step);
  };
  const leave = () => {
    box.current = undefined;
    onMove(undefined);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") return onMove(undefined);
    const next = nextBy(event, at ?? 0, bouts, trace.step, last);
    if (next === undefined) return;
    event.preventDefault();
    to(next);
  };
  const work = bouts.filter(({ kind }) => kind === "work").length;
  return (
    <div
      class="hand"
      role="slider"
      tabIndex={0}
      aria-label={work > 0 ? sayCount("trace_with_work", work) : say("trace")}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at ?? 0}
      aria-valuetext={textOf(at ?? 0)}
      onPointerEnter={() => {
        box.current = undefined;
      }}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={leave}
      onKeyDown={press}
      onBlur={leave}
    >
      {at !== undefined && <span class="at" style={{ left: `${((at * trace.step) / end) * FULL}%` }} />}
    </div>
  );
}

function nextBy(
  { key, shiftKey }: KeyboardEvent,
  at: number,
  bouts: readonly Bout[],
  step: Seconds,
  last: number,
): number | undefined {
  const by = shiftKey ? STRIDE : STEP;
  // The middle of a bout is the place to read it.
  const middles = bouts.map(({ start, end }) => Math.round((start + end) / 2 / step));
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return at + by;
    case "ArrowLeft":
    case "ArrowDown":
      return at - by;
    case "PageDown":
      return middles.find((middle) => middle > at) ?? last;
    case "PageUp":
      return middles.findLast((middle) => middle < at) ?? 0;
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}
