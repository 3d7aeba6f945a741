/** One session on the drawing board: dragged, or moved with the arrow keys; opened, it has buttons for both. */
import { Tile } from "../Glyph.tsx";
import { Mark } from "../marks.tsx";
import { CLOSE, DOWN, UP } from "../paths.ts";
import { closing } from "../visited.ts";
import { labelName } from "../words/labels.ts";
import { say } from "../words/say.ts";
import type { Item } from "./sketch.ts";

export interface ChipActions {
  readonly onOpen: (key: string | undefined) => void;
  /** by so many days */
  readonly onMove: (item: Item, days: number) => void;
  readonly onRemove: (item: Item) => void;
  readonly onTime: (item: Item, minutes: number) => void;
  readonly onDrag: (item: Item | undefined) => void;
}

interface SessionChipProps extends ChipActions {
  readonly item: Item;
  readonly open: boolean;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

export function SessionChip({ item, open, ...act }: SessionChipProps) {
  const { label, time, done, key } = item;
  // Spoken as it is written: whoever speaks to the page says what they read.
  const minutes = Math.round(time / 60);
  const close = closing(() => act.onOpen(undefined));
  const onKeyDown = (event: KeyboardEvent) => {
    if (open) close(event);
    const days = STEPS[event.key];
    const gone = !done && (event.key === "Delete" || event.key === "Backspace");
    if (days === undefined && !gone) return;
    event.preventDefault();
    if (gone) act.onRemove(item);
    else act.onMove(item, days!);
  };
  return (
    <div class={`session ${done ? "" : "planned"}`}>
      <button
        type="button"
        class="chip"
        data-session={key}
        draggable
        aria-expanded={open}
        aria-label={`${labelName(label)} ${say("amount_minutes", { minutes })}, ${say(done ? "plan_done" : "plan_planned")}`}
        aria-describedby="plan-how"
        onKeyDown={onKeyDown}
        onClick={() => act.onOpen(open ? undefined : key)}
        onDragStart={(event) => {
          // Firefox drags nothing without data.
          event.dataTransfer?.setData("text/plain", key);
          act.onDrag(item);
        }}
        onDragEnd={() => act.onDrag(undefined)}
      >
        <Tile label={label} />
        {labelName(label)} <span class="unit">{say("amount_minutes", { minutes })}</span>
      </button>
      {open && <Tools item={item} onKeyDown={close} {...act} />}
    </div>
  );
}

interface ToolsProps extends ChipActions {
  readonly item: Item;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** For fingers and pointers without a drag. */
const Tools = ({ item, onKeyDown, onMove, onRemove, onTime }: ToolsProps) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Escape of what it holds
  <span class="tools" onKeyDown={onKeyDown}>
    <button type="button" class="button icon" aria-label={say("plan_day_before")} onClick={() => onMove(item, -1)}>
      <Mark sign={UP} />
    </button>
    <button type="button" class="button icon" aria-label={say("plan_day_after")} onClick={() => onMove(item, 1)}>
      <Mark sign={DOWN} />
    </button>
    {!item.done && (
      <>
        <label>
          <input
            class="field"
            type="number"
            min="5"
            max="600"
            step="5"
            aria-label={say("minutes")}
            value={Math.round(item.time / 60)}
            onChange={(event) => onTime(item, Number(event.currentTarget.value))}
          />
          {say("unit_min")}
        </label>
        <button type="button" class="button icon" aria-label={say("goal_remove")} onClick={() => onRemove(item)}>
          <Mark sign={CLOSE} />
        </button>
      </>
    )}
  </span>
);
