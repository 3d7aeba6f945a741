/** Every day of a year as a small bar: height says how hard it was, hue (if asked for) what was run. */
import { useMemo, useState } from "preact/hooks";
import { addDays, daysBetween } from "../../core/dates.ts";
import type { TrainingDay } from "../../core/days.ts";
import { FAMILY, type Family } from "../../core/labels/label.ts";
import { dateOfViolation, type Violation } from "../../core/rules/rule.ts";
import type { LocalDate } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { type Hardness, HEIGHT } from "../EffortBar.tsx";
import { weekday } from "../format.ts";
import { say } from "../words/say.ts";
import { dayText } from "../words/year.ts";
import { type Axis, monthTicks, xOf } from "./axis.ts";
import { Flag } from "./Flag.tsx";
import type { Colour } from "./stack.ts";
import { Walk } from "./Walk.tsx";

export interface CalendarProps {
  /** consecutive, oldest first; inside the axis */
  readonly days: readonly TrainingDay[];
  readonly axis: Axis;
  readonly today: LocalDate;
  readonly units: Units;
  readonly colour: Colour;
  readonly violations: readonly Violation[];
  readonly onDay?: (date: LocalDate) => void;
  readonly onRead: (text: string | undefined) => void;
}

/** px */
const TOP = 22;
const WIDEST = 16;

export function Calendar({ days, axis, today, units, colour, violations, onDay, onRead }: CalendarProps) {
  const [at, setAt] = useState<number>();
  const first = days[0]!.date;
  const box = boxes(axis);
  const marked = useMemo(() => new Set(violations.map((one) => one.marked)), [violations]);
  const textOf = (index: number) => dayText(days[index]!, units, marked);
  const read = (index: number | undefined) => {
    setAt(index);
    onRead(index === undefined ? undefined : textOf(index));
  };
  const locate = (x: number, y: number) => {
    const column = Math.floor((x - xOf(axis, 0)) / axis.step);
    const row = Math.floor((y - TOP) / box.row);
    if (column < 0 || row < 0 || row > 6) return undefined;
    const index = daysBetween(first, addDays(axis.from, column * 7 + row));
    return days[index] ? index : undefined;
  };
  const bars = useMemo(() => layers(days, box, colour), [days, axis.from, axis.step, colour]);
  const chosen = at === undefined ? undefined : box.at(days[at]!.date);
  const now = box.at(today);
  return (
    <Walk
      name={say("days")}
      count={days.length}
      at={at}
      steps={[7, 1]}
      textOf={textOf}
      locate={locate}
      onAt={read}
      onPick={onDay && ((index) => onDay(days[index]!.date))}
    >
      <svg width={axis.width} height={TOP + 7 * box.row} aria-hidden="true">
        {monthTicks(axis, today).map(({ x, text }) => (
          <text key={text} x={x} y="11">
            {text}
          </text>
        ))}
        {[0, 1, 2, 3, 4, 5, 6].map((row) => (
          <text key={row} x="0" y={TOP + row * box.row + box.high / 2 + 4}>
            {weekday(addDays(axis.from, row))}
          </text>
        ))}
        {bars.map(([name, d]) => (
          <path key={name} class={name} d={d} />
        ))}
        {box.wide >= SMALLEST_FLAG && races(days).map((date) => <Flag key={date} {...box.at(date)} />)}
        <path class="tie" d={ties(violations, days, box)} />
        {today <= days.at(-1)!.date && (
          <rect class="today" x={now.x - 2} y={now.y - 2} width={box.wide + 4} height={box.high + 4} rx="4" />
        )}
        {chosen && (
          <rect
            class="cursor"
            x={chosen.x - 1.5}
            y={chosen.y - 1.5}
            width={box.wide + 3}
            height={box.high + 3}
            rx="3.5"
          />
        )}
      </svg>
    </Walk>
  );
}

interface Boxes {
  readonly wide: number;
  readonly high: number;
  readonly row: number;
  at(date: LocalDate): { readonly x: number; readonly y: number; readonly size: number };
}

function boxes(axis: Axis): Boxes {
  const wide = Math.min(WIDEST, axis.step - Math.min(5, Math.max(1, axis.step * 0.24)));
  const high = wide < 9 ? 12 : 16;
  const row = high + (wide < 9 ? 4 : 5);
  const at = (date: LocalDate) => {
    const days = daysBetween(axis.from, date);
    return { x: xOf(axis, Math.floor(days / 7)), y: TOP + (((days % 7) + 7) % 7) * row, size: wide };
  };
  return { wide, high, row, at };
}

/** One path a kind of day: a year is drawn with a handful of elements, ten years with no more a year. */
function layers(days: readonly TrainingDay[], box: Boxes, colour: Colour): readonly (readonly [string, string])[] {
  const paths = new Map<string, string>();
  for (const day of days) {
    const name = colour === "day" || day.hardness === "rest" ? `d-${day.hardness}` : `f-${familyOf(day)}`;
    paths.set(name, (paths.get(name) ?? "") + bar(day.hardness, box, day.date));
  }
  return [...paths];
}

function bar(hardness: Hardness, box: Boxes, date: LocalDate): string {
  const { x, y } = box.at(date);
  if (hardness === "rest") {
    const wide = Math.max(2, box.wide * 0.4);
    return `M${x + (box.wide - wide) / 2} ${y + box.high - 1.5}h${wide}v1.5h${-wide}z`;
  }
  const high = Math.max(3, HEIGHT[hardness] * box.high);
  const r = Math.min(2, box.wide / 4);
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y + box.high - high}h${box.wide - 2 * r}${corner(r, r)}v${high - 2 * r}${corner(-r, r)}h${2 * r - box.wide}${corner(-r, -r)}v${2 * r - high}${corner(r, -r)}z`;
}

/** What a day is coloured by: its hardest run, the longest of equals. */
function familyOf({ runs, hardness }: TrainingDay): Family {
  const main = runs
    .filter((run) => run.day === hardness)
    .reduce((best, run) => (run.activity.distance > best.activity.distance ? run : best));
  return FAMILY[main.label];
}

/** px; a flag smaller than this is a speck */
const SMALLEST_FLAG = 11;
const races = (days: readonly TrainingDay[]): readonly LocalDate[] =>
  days.filter((day) => day.runs.some((run) => run.label === "race")).map((day) => day.date);

/** An upright line beside each day whose run carries a mark in the list; it begins at the day before where the warning is about both. */
function ties(violations: readonly Violation[], days: readonly TrainingDay[], box: Boxes): string {
  const [first, last] = [days[0]!.date, days.at(-1)!.date];
  return violations
    .filter((one) => one.marked && dateOfViolation(one) >= first && dateOfViolation(one) <= last)
    .map((one) => {
      const date = dateOfViolation(one);
      const before = addDays(date, -1);
      const [from, to] = [box.at(before), box.at(date)];
      const top = from.x === to.x && one.dates.includes(before) ? from.y + box.high / 2 : to.y;
      return `M${to.x + box.wide + 1.5} ${top}V${to.y + box.high}`;
    })
    .join("");
}
