/** A day on the drawing board: how hard it would be, its sessions, and a way to add one. */
import { addDays } from "../../core/dates.ts";
import type { TrainingDay } from "../../core/days.ts";
import type { Label } from "../../core/labels/label.ts";
import type { LocalDate } from "../../core/units.ts";
import { EffortBar } from "../EffortBar.tsx";
import { date as dateText, dayInMonth } from "../format.ts";
import { SeverityMark } from "../marks.tsx";
import { dayName, labelName, sportWords } from "../words/labels.ts";
import { say } from "../words/say.ts";
import { type ChipActions, SessionChip } from "./SessionChip.tsx";
import type { Item } from "./sketch.ts";

interface PlanDayProps extends ChipActions {
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly day: TrainingDay;
  readonly items: readonly Item[];
  readonly flagged: boolean;
  /** the session whose tools are open */
  readonly open: string | undefined;
  readonly onDrop: (date: LocalDate) => void;
  readonly onAdd: (date: LocalDate, label: Label) => void;
}

/** What a runner plans; the rest is found out by running. */
const PLANNABLE: readonly Label[] = [
  "easy",
  "strides",
  "long",
  "steady",
  "tempo",
  "interval",
  "hills",
  "repetition",
  "race",
];

export function PlanDay({ date, today, day, items, flagged, open, onDrop, onAdd, ...act }: PlanDayProps) {
  return (
    <li
      class={`plan-day ${date === today ? "today" : ""}`}
      data-date={date}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop(date);
      }}
    >
      <span class="when">
        <EffortBar hardness={day.hardness} />
        <time class={date < today ? "third" : "second"} datetime={date}>
          {dayInMonth(date)}
        </time>
        <span class="spoken">{dayName(day.hardness)}</span>
        {flagged && (
          <>
            <SeverityMark severity="warn" size={12} />
            <span class="spoken">{say("to_watch_mark")}</span>
          </>
        )}
      </span>
      <span class="sessions">
        {items.map((item) => (
          <SessionChip key={item.key} item={item} open={open === item.key} {...act} />
        ))}
        {day.others.map(({ activity }) => (
          <span key={activity.id} class="third t12">
            {sportWords(activity)}
          </span>
        ))}
      </span>
      {date >= today && (
        <select
          class="add"
          aria-label={say("plan_add", { date: dateText(date) })}
          value=""
          onChange={(event) => {
            onAdd(date, event.currentTarget.value as Label);
            event.currentTarget.value = "";
          }}
        >
          <option value="">+</option>
          {PLANNABLE.map((label) => (
            <option key={label} value={label}>
              {labelName(label)}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}

export const datesOf = (start: LocalDate): readonly LocalDate[] =>
  Array.from({ length: 7 }, (_, i) => addDays(start, i));
