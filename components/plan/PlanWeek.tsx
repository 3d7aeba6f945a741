/** A week on the drawing board: sessions moved and added by pointer or keys, and what the rules would say of it. */
import { useLayoutEffect, useState } from "preact/hooks";
import type { Assessment } from "../../core/assessment.ts";
import { addDays, daysBetween } from "../../core/dates.ts";
import { toDay } from "../../core/days.ts";
import { type DeclaredRow, type Planned, plannedRow } from "../../core/declared.ts";
import type { Label } from "../../core/labels/label.ts";
import { ahead } from "../../core/plan/planned-run.ts";
import type { Template } from "../../core/plan/templates.ts";
import { eased, lengthOf, outlook, planned as plannedFrom, type Sketch, usualRun } from "../../core/plan/what-if.ts";
import type { LocalDate } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { date as dateText, weekSpan } from "../format.ts";
import { Mark } from "../marks.tsx";
import { writePlanned } from "../panel/NextUp.tsx";
import { BACK, NEXT } from "../paths.ts";
import { leaves } from "../visited.ts";
import { labelName } from "../words/labels.ts";
import { writeViolation } from "../words/rules.ts";
import { inTurn, say, sayCount } from "../words/say.ts";
import { Intended } from "./Intended.tsx";
import { Outcome } from "./Outcome.tsx";
import { datesOf, PlanDay } from "./PlanDay.tsx";
import { type Item, isSame, itemsOf, moveTo, NOTHING_MOVED, withChanged, without } from "./sketch.ts";
import { Templates } from "./Templates.tsx";

/** The sketch as it was left; without a plan where that is kept, and may change in the store. */
export type Draft = Partial<Sketch>;

interface PlanWeekProps {
  readonly assessment: Assessment;
  readonly units: Units;
  /** first day of this calendar week */
  readonly thisWeek: LocalDate;
  /** outlives the board: a look at the week loses nothing */
  readonly draft: { current: Draft };
  /** keeps a row, or takes it back where `gone` */
  readonly onDeclare: (row: DeclaredRow & { readonly gone?: boolean }) => void;
  readonly onBack: () => void;
}

export function PlanWeek({ assessment, units, thisWeek, draft, onDeclare, onBack }: PlanWeekProps) {
  const { today, context = {} } = assessment;
  const still = (plan: readonly Planned[]) => ahead(plan, assessment.days, today);
  const kept = still(context.planned ?? []);
  const [start, setStart] = useState(thisWeek);
  const [sketch, setSketch] = useState<Sketch>(() => {
    const { moved = NOTHING_MOVED, planned } = draft.current;
    return { moved, planned: planned ? still(planned) : kept };
  });
  const saved = isSame(kept, sketch.planned);
  if (saved) draft.current = { moved: sketch.moved };
  const [open, setOpen] = useState<string>();
  const [dragged, setDragged] = useState<Item>();
  const [focus, setFocus] = useState<string>();
  const [said, tell] = useState({ seen: "", spoken: "" });
  // Before the next key can arrive: a key held down moves a session day after day.
  useLayoutEffect(() => {
    if (focus) document.querySelector<HTMLElement>(`[data-session="${CSS.escape(focus)}"]`)?.focus();
  }, [focus, sketch]);

  const now = outlook(assessment, start, sketch);
  const items = itemsOf(assessment, start, sketch);
  const usual = usualRun(assessment.runs);
  // What was moved is seen where it went; that the plan is kept, or why a day is easy, is seen nowhere else.
  const change = (next: Sketch, text: string, seen = "") => {
    setSketch(next);
    draft.current = next;
    const flags = outlook(assessment, start, next).week.violations;
    tell({ seen, spoken: inTurn([text, ...flags.map((one) => writeViolation(one, units).fact)]) });
  };
  const move = (item: Item, date: LocalDate) => {
    // A planned session stays out of the days that are past.
    const to = !item.done && date < today ? today : date;
    if (to === item.date || to < start || to > addDays(start, 6)) return;
    setFocus(item.key);
    change(moveTo(sketch, item, to), say("plan_moved", { label: labelName(item.label), date: dateText(to) }));
  };
  const add = (date: LocalDate, label: Label) => {
    const id = freeId(`planned ${date} ${label}`, sketch.planned);
    const one: Planned = { id, date, label, time: lengthOf(label, usual) };
    setFocus(id);
    change(
      { ...sketch, planned: [...sketch.planned, one] },
      say("plan_added", { label: labelName(label), date: dateText(date) }),
    );
  };
  const remove = (item: Item) => {
    const at = items.findIndex(({ key }) => key === item.key);
    setFocus((items[at + 1] ?? items[at - 1])?.key);
    change(without(sketch, item.key), say("plan_removed", { label: labelName(item.label) }));
  };
  const fill = (template: Template) => {
    const others = sketch.planned.filter((one) => one.date < start || one.date > addDays(start, 6));
    const from = assessment.days.at(-1)?.date === today && ranToday(assessment) ? addDays(today, 1) : today;
    const filled = { ...sketch, planned: [...others, ...plannedFrom(template, start, from, usual)] };
    const { sketch: kept, given } = eased(assessment, start, filled);
    const easy = labelName("easy");
    const why = given.flatMap((one) => [
      writePlanned(one),
      say("plan_added", { label: easy, date: dateText(one.date) }),
    ]);
    const days = sayCount("plan_template", template.sessions.length);
    change(kept, say("sentence", { text: say("planned", { label: days }) }), inTurn(why));
  };
  const keep = () => {
    const ids = new Set(sketch.planned.map((one) => one.id));
    for (const one of kept) if (!ids.has(one.id)) onDeclare({ ...plannedRow(one), gone: true });
    for (const one of sketch.planned) onDeclare(plannedRow(one));
    tell({ seen: say("plan_kept"), spoken: "" });
  };
  const isNext = start !== thisWeek;
  const name = say(isNext ? "plan_next_week" : "this_week");
  return (
    <main class="panel one plan">
      <header>
        <button type="button" class="button quiet" {...leaves} onClick={onBack}>
          <Mark sign={BACK} />
          {say("this_week")}
        </button>
        <span>
          {weekSpan(start)}
          {isNext ? (
            <Turn sign={BACK} label={say("plan_week")} onClick={() => setStart(thisWeek)} />
          ) : (
            <Turn sign={NEXT} label={say("plan_next_week")} onClick={() => setStart(addDays(thisWeek, 7))} />
          )}
        </span>
      </header>
      <h1>{say("plan_title")}</h1>
      <p class="second t12 how" id="plan-how">
        {say("plan_how")}
      </p>
      <ul class="plan-days">
        {datesOf(start).map((date) => (
          <PlanDay
            key={date}
            date={date}
            today={today}
            day={now.week.days.find((day) => day.date === date) ?? toDay(date, [])}
            items={items.filter((item) => item.date === date)}
            flagged={now.week.violations.some((one) => one.severity === "warn" && one.dates.includes(date))}
            open={open}
            onOpen={setOpen}
            onMove={(item, days) => move(item, addDays(item.date, days))}
            onRemove={remove}
            onTime={(item, minutes) => {
              if (minutes >= 5 && minutes <= 600) change(withChanged(sketch, item.key, { time: minutes * 60 }), "");
            }}
            onDrag={setDragged}
            onDrop={(to) => dragged && move(dragged, to)}
            onAdd={add}
          />
        ))}
      </ul>
      <div class="ways">
        <button type="button" class="button primary" disabled={saved} onClick={keep}>
          {say("plan_keep")}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => change({ moved: NOTHING_MOVED, planned: kept }, say("plan_reset_done"))}
        >
          {say("plan_reset")}
        </button>
      </div>
      <p class="second t12" role="status">
        {said.spoken && <span class="spoken">{said.spoken} </span>}
        {said.seen}
      </p>
      <Intended
        key={start}
        days={datesOf(start).filter((date) => date >= today)}
        exceptions={context.exceptions ?? []}
        onDeclare={onDeclare}
      />
      <Templates start={start} own={now.week.days} name={name} onFill={fill} />
      <Outcome
        names={[name, say(isNext ? "this_week" : "week_before")]}
        outlook={now}
        before={outlook(assessment, addDays(start, -7), sketch)}
        units={units}
      />
    </main>
  );
}

const ranToday = ({ days, today }: Assessment): boolean =>
  days.some((day) => daysBetween(day.date, today) === 0 && day.runs.length > 0);

/** The first of `name`, `name 2`… that is not taken. */
function freeId(name: string, all: readonly Planned[]): string {
  let id = name;
  for (let i = 2; all.some((one) => one.id === id); i++) id = `${name} ${i}`;
  return id;
}

interface TurnProps {
  readonly sign: string;
  readonly label: string;
  readonly onClick: () => void;
}

const Turn = ({ sign, label, onClick }: TurnProps) => (
  <button type="button" class="button quiet icon" aria-label={label} title={label} onClick={onClick}>
    <Mark sign={sign} />
  </button>
);
