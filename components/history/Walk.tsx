/** A chart that can be read one item at a time: pointer, touch and arrow keys move a cursor, and its words are spoken. */
import type { ComponentChildren } from "preact";

interface WalkProps {
  /** what is walked: the control's name */
  readonly name: string;
  readonly count: number;
  /** where the cursor stands; undefined before anyone looked */
  readonly at: number | undefined;
  readonly textOf: (index: number) => string;
  /** px inside the chart → item, or nothing there */
  readonly locate: (x: number, y: number) => number | undefined;
  readonly onAt: (index: number | undefined) => void;
  readonly onPick?: (index: number) => void;
  /** items an arrow moves by; [left and right, up and down] */
  readonly steps?: readonly [number, number];
  readonly children: ComponentChildren;
}

export function Walk({ name, count, at, textOf, locate, onAt, onPick, steps = [1, 1], children }: WalkProps) {
  const now = Math.min(at ?? count - 1, count - 1);
  const found = (event: MouseEvent) => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    return locate(event.clientX - box.left, event.clientY - box.top);
  };
  const key = (event: KeyboardEvent) => {
    const to = moved(event.key, now, count, steps);
    if (to !== undefined) onAt(to);
    else if ((event.key === "Enter" || event.key === " ") && onPick) onPick(now);
    else return;
    event.preventDefault();
  };
  return (
    <div
      class="walk"
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, count - 1)}
      aria-valuenow={now}
      aria-valuetext={count > 0 ? textOf(now) : ""}
      onKeyDown={key}
      onFocus={() => at === undefined && onAt(now)}
      onBlur={() => onAt(undefined)}
      onPointerMove={(event) => onAt(found(event))}
      onPointerLeave={() => onAt(undefined)}
      onClick={(event) => {
        const index = found(event);
        if (index !== undefined) onPick?.(index);
      }}
    >
      {children}
    </div>
  );
}

function moved(key: string, now: number, count: number, [across, along]: readonly [number, number]) {
  const by: Readonly<Record<string, number>> = {
    ArrowLeft: -across,
    ArrowRight: across,
    ArrowUp: -along,
    ArrowDown: along,
    PageUp: -4 * across,
    PageDown: 4 * across,
    Home: -now,
    End: count - 1 - now,
  };
  const step = by[key];
  return step === undefined ? undefined : Math.min(count - 1, Math.max(0, now + step));
}
