/** One week in the side panel: a sentence and a strip, what to watch, what comes next, balance, runs, earlier weeks. */
import type { ComponentChildren } from "preact";
import type { ActivityId } from "../../core/activity.ts";
import { weekOf } from "../../core/assess.ts";
import type { Assessment, Week } from "../../core/assessment.ts";
import { addDays, weekStartOf } from "../../core/dates.ts";
import { type Log, NO_LOG, type OnNote } from "../../core/log.ts";
import type { LocalDate } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { formOf } from "../../core/year/form.ts";
import { EarlierWeeks } from "../EarlierWeeks.tsx";
import { weekSpan } from "../format.ts";
import { LogDay } from "../LogDay.tsx";
import { Mark, type MarkProps } from "../marks.tsx";
import { WeekStrip } from "../WeekStrip.tsx";
import { capital, say, sayCount, side } from "../words/say.ts";
import { BalancePart } from "./BalancePart.tsx";
import { NextUp } from "./NextUp.tsx";
import { Runs } from "./Runs.tsx";
import { ToWatch, type WatchActions } from "./ToWatch.tsx";

interface ThisWeekProps extends WatchActions {
  readonly assessment: Assessment;
  readonly units: Units;
  /** 1 Monday … 7 Sunday */
  readonly weekStart: number;
  /** first day of the week shown */
  readonly start: LocalDate;
  readonly onWeek: (start: LocalDate) => void;
  readonly onChoose: (id: ActivityId) => void;
  readonly onPlan?: () => void;
  /** how far the reading of the history is */
  readonly history?: ComponentChildren;
  readonly log?: Log;
  /** the runner writes something down about a day; without a value it is taken back */
  readonly onNote?: OnNote;
  readonly onSettings?: () => void;
  readonly onHistory?: () => void;
}

export function ThisWeek(props: ThisWeekProps) {
  const { assessment, units, weekStart, start, log, onNote, onWeek, onChoose, onPlan, onHistory } = props;
  const { today, nextHardDay, suggestion, context } = assessment;
  const week = weekOf(assessment, start);
  const current = start === weekStartOf(today, weekStart);
  const shown = current ? lastSeven(assessment, start) : week.days;
  const dates = new Set(shown.map((day) => day.date));
  const isShown = ({ dates: own }: { readonly dates: readonly LocalDate[] }) => dates.has(own.at(-1)!);
  return (
    <main class="panel all">
      <Head {...props} current={current} />
      <p class="sentence">{weekSentence(week)}</p>
      <WeekStrip
        week={week}
        today={today}
        nextHardDay={current ? nextHardDay?.date : undefined}
        planned={context?.planned ?? []}
      />
      {props.history}
      {current && onPlan && (
        <p class="plan-link">
          <button type="button" class="link" onClick={onPlan}>
            {say("plan_week")}
          </button>
        </p>
      )}
      <ToWatch
        key={start}
        violations={assessment.violations.filter(isShown)}
        setAside={(assessment.setAside ?? []).filter(isShown)}
        units={units}
        onDeclare={props.onDeclare}
        onMute={props.onMute}
      />
      {current && <NextUp today={today} next={nextHardDay} suggestion={suggestion} />}
      {week.balance.distance > 0 && <BalancePart assessment={assessment} week={week} units={units} />}
      <Runs days={shown} units={units} onChoose={onChoose} />
      {current && onNote && (
        <LogDay
          notes={log?.days.get(today)}
          form={formOf(assessment.runs, log ?? NO_LOG, today)}
          onNote={(what, value) => onNote(today, what, value)}
        />
      )}
      <EarlierWeeks assessment={assessment} before={start} units={units} onHistory={onHistory} onWeek={onWeek} />
    </main>
  );
}

interface HeadProps extends Pick<ThisWeekProps, "start" | "onWeek" | "onSettings" | "assessment" | "weekStart"> {
  readonly current: boolean;
}

const Head = ({ start, current, onWeek, onSettings, assessment, weekStart }: HeadProps) => (
  <header>
    <h1>{current ? say("this_week") : say("a_week")}</h1>
    <span>
      {weekSpan(start)}
      {!current && (
        <>
          <Turn name="back" label={say("week_before")} onClick={() => onWeek(addDays(start, -7))} />
          <Turn name="next" label={say("week_after")} onClick={() => onWeek(addDays(start, 7))} />
          <Turn
            name="close"
            label={say("this_week")}
            onClick={() => onWeek(weekStartOf(assessment.today, weekStart))}
          />
        </>
      )}
      {current && onSettings && <Turn name="settings" label={say("settings")} size={16} onClick={onSettings} />}
    </span>
  </header>
);

const Turn = ({ label, onClick, ...mark }: MarkProps & { readonly label: string; readonly onClick: () => void }) => (
  <button type="button" class="button quiet icon" aria-label={label} title={label} onClick={onClick}>
    <Mark {...mark} />
  </button>
);

/** The calendar week, and never less than the last seven days. */
function lastSeven({ days, today }: Assessment, start: LocalDate) {
  const seven = addDays(today, -6);
  const from = seven < start ? seven : start;
  return days.filter((day) => day.date >= from);
}

/** `Two hard days, three easy, one rest.` */
function weekSentence(week: Week): string {
  const parts = (["hard", "moderate", "easy", "rest"] as const).flatMap((hardness) => {
    const count = week.days.filter((day) => day.hardness === hardness).length;
    return count > 0 || hardness === "hard" ? [sayCount(`week_${hardness}`, count)] : [];
  });
  return say("sentence", { text: capital(side(parts)) });
}
