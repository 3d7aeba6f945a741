/** A week as seven bars: height for how hard the day was, the label's glyph below, a tie where a rule broke. */
import { addDays, daysBetween } from "../core/dates.ts";
import type { Planned } from "../core/declared.ts";
import type { Label } from "../core/labels/label.ts";
import { plannedDay } from "../core/plan/planned-day.ts";
import type { Violation } from "../core/rules/rule.ts";
import type { DayInShort, WeekInShort } from "../core/top-of-week.ts";
import type { LocalDate, Seconds } from "../core/units.ts";
import { weekday, weekdayInitial } from "./format.ts";
import { Glyph } from "./Glyph.tsx";
import { Mark } from "./marks.tsx";
import { SEVERITIES } from "./paths.ts";
import { dayWords, labelName, sportWords } from "./words/labels.ts";
import { say, side } from "./words/say.ts";

interface WeekStripProps {
  readonly week: WeekInShort;
  readonly today: LocalDate;
  readonly nextHardDay?: LocalDate;
  readonly planned?: readonly Planned[];
}

/** px on the baseline (design: 46 / 30 / 16) */
const BAR = { hard: 46, moderate: 30, easy: 16, rest: 0 } as const;

export function WeekStrip({ week, today, nextHardDay, planned = [] }: WeekStripProps) {
  const dates = Array.from({ length: 7 }, (_, i) => addDays(week.start, i));
  const dayOf = (date: LocalDate) => week.days.find((day) => day.date === date);
  const plannedOn = (date: LocalDate) => (date > today ? planned.find((one) => one.date === date) : undefined);
  const ran = (date: LocalDate) => dayOf(date)?.runs.reduce((sum, run) => sum + run.activity.movingTime, 0) ?? 0;
  const length = (date: LocalDate) => plannedOn(date)?.time ?? (date <= today ? ran(date) : 0);
  // The unit stands once, as on an axis: a column has no room for more.
  const first = dates.find((date) => length(date) > 0);
  const known = week.days.length > 0;
  const spoken = side(dates.map((date) => spokenDay(date, dayOf(date), plannedOn(date))));
  return (
    <div
      class={known ? "strip" : "strip none"}
      {...(spoken ? { role: "img", "aria-label": spoken } : { "aria-hidden": true })}
    >
      {dates.map((date) => (
        <Column
          key={date}
          date={date}
          day={date <= today ? dayOf(date) : undefined}
          today={today}
          ghost={date === nextHardDay && date > today}
          planned={plannedOn(date)}
          seconds={length(date)}
          named={date === first}
          open={!known || date > today}
        />
      ))}
      {tiesOf(week).map(({ from, to, violation }) => (
        <Tie key={`${violation.rule} ${from}`} from={from} to={to} severity={violation.severity} />
      ))}
    </div>
  );
}

interface ColumnProps {
  readonly date: LocalDate;
  readonly day: DayInShort | undefined;
  readonly today: LocalDate;
  readonly ghost: boolean;
  readonly planned: Planned | undefined;
  /** as planned or as run */
  readonly seconds: Seconds;
  /** the minutes say that they are minutes */
  readonly named: boolean;
  /** nothing is known of it: it is to come, or nothing is known at all */
  readonly open: boolean;
}

/** `Tue hard`, `Wed Ride`, `Fri Tempo, planned`; nothing of a day to come that holds nothing. */
function spokenDay(date: LocalDate, day: DayInShort | undefined, planned: Planned | undefined): string {
  if (planned) return `${weekday(date)} ${say("planned", { label: labelName(planned.label) })}`;
  if (!day) return "";
  return `${weekday(date)} ${side(dayWords(day))}`;
}

function Column({ date, day, today, ghost, planned, seconds, named, open }: ColumnProps) {
  const hardness = planned ? plannedDay(planned) : (day?.hardness ?? "rest");
  const height = BAR[hardness];
  const minutes = Math.round(seconds / 60);
  const label = planned?.label ?? (day && leading(day));
  const beside = (day?.others.length ?? 0) > 0;
  return (
    <div class={`column d-${hardness} ${open ? "ahead" : ""} ${date === today ? "today" : ""}`}>
      <div class="bar" style={{ "--h": `${height}px` }}>
        {height > 0 && <i class={planned ? "planned" : ""} style={{ height: `${height}px` }} />}
        {day && height === 0 && date < today && !beside && <i class="tick" />}
        {beside && <i class="beside" title={side(day!.others.map(({ activity }) => sportWords(activity)))} />}
        {ghost && !planned && <i class="ghost" />}
        {seconds > 0 && (
          <span class="minutes">
            {named ? <Fitting long={say("amount_minutes", { minutes })} short={String(minutes)} /> : minutes}
          </span>
        )}
      </div>
      <div class="label">{label && <Glyph label={label} />}</div>
      <span class="weekday">
        <Fitting long={weekday(date)} short={weekdayInitial(date)} />
      </span>
    </div>
  );
}

/** One of both: with large letters a column has room for few of them. */
const Fitting = ({ long, short }: { readonly long: string; readonly short: string }) => (
  <>
    <span class="roomy">{long}</span>
    <span class="tight">{short}</span>
  </>
);

const RANK = { hard: 2, moderate: 1, easy: 0 } as const;

/** The label a day is known by: its hardest run, the longest of equals. */
function leading(day: DayInShort): Label | undefined {
  const ranked = [...day.runs].sort(
    (a, b) => RANK[b.day] - RANK[a.day] || b.activity.movingTime - a.activity.movingTime,
  );
  return ranked[0]?.label;
}

interface Tied {
  readonly from: number;
  readonly to: number;
  readonly violation: Violation;
}

/** The shortest ties first; one that would cross another is left to its sentence. */
function tiesOf(week: WeekInShort): readonly Tied[] {
  const all = week.violations
    .map((violation) => ({
      from: daysBetween(week.start, violation.dates[0] ?? ""),
      to: daysBetween(week.start, violation.dates.at(-1) ?? ""),
      violation,
    }))
    .filter(({ from, to }) => from >= 0 && to <= 6 && to > from)
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  const drawn: Tied[] = [];
  for (const tie of all) if (drawn.every((other) => tie.from > other.to || tie.to < other.from)) drawn.push(tie);
  return drawn;
}

const Tie = ({
  from,
  to,
  severity,
}: {
  readonly from: number;
  readonly to: number;
  readonly severity: "warn" | "info";
}) => (
  <div
    class={`tie ${severity}`}
    style={{
      left: `calc(12px + (100% - 24px) / 7 * ${from + 0.5})`,
      width: `calc((100% - 24px) / 7 * ${to - from})`,
    }}
  >
    <Mark sign={SEVERITIES[severity]} />
  </div>
);
