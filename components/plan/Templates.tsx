/** Weeks of three, five and seven days to compare with, each a tap away from the drawing board. */
import { addDays } from "../../core/dates.ts";
import type { TrainingDay } from "../../core/days.ts";
import { plannedDay } from "../../core/plan/planned-day.ts";
import { TEMPLATES, type Template } from "../../core/plan/templates.ts";
import { planned } from "../../core/plan/what-if.ts";
import type { LocalDate } from "../../core/units.ts";
import { WeekBars } from "../WeekBars.tsx";
import { say, sayCount } from "../words/say.ts";

interface TemplatesProps {
  readonly start: LocalDate;
  /** the week as it is drawn, and its name */
  readonly own: readonly TrainingDay[];
  readonly name: string;
  readonly onFill: (template: Template) => void;
}

export const Templates = ({ start, own, name, onFill }: TemplatesProps) => (
  <section>
    <h2>{say("plan_templates")}</h2>
    <p class="own second t12">
      <WeekBars days={own} />
      {name}
    </p>
    <div class="templates">
      {TEMPLATES.map((template) => (
        <button key={template.id} type="button" class="button big" onClick={() => onFill(template)}>
          <WeekBars days={daysOf(template, start)} />
          {sayCount("plan_template", template.sessions.length)}
        </button>
      ))}
    </div>
    <p class="second t12">{say("plan_templates_what")}</p>
  </section>
);

function daysOf(template: Template, start: LocalDate) {
  const sessions = planned(template, start, start);
  return Array.from({ length: 7 }, (_, i) => {
    const date = addDays(start, i);
    const session = sessions.find((one) => one.date === date);
    return { date, hardness: session ? plannedDay(session) : ("rest" as const) };
  });
}
