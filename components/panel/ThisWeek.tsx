/** One week in the side panel: its top, balance, runs, log of today, earlier weeks. */
import type { ActivityId } from "../../core/activity.ts";
import { weekOf } from "../../core/assess.ts";
import type { Assessment } from "../../core/assessment.ts";
import { type Log, NO_LOG, type OnNote } from "../../core/log.ts";
import { daysShown, topOfWeek } from "../../core/top-of-week.ts";
import type { LocalDate } from "../../core/units.ts";
import { formOf } from "../../core/year/form.ts";
import { EarlierWeeks } from "../EarlierWeeks.tsx";
import { LogDay } from "../LogDay.tsx";
import { BalancePart } from "./BalancePart.tsx";
import { Runs } from "./Runs.tsx";
import { TopOfWeek, type TopOfWeekProps } from "./TopOfWeek.tsx";

interface ThisWeekProps extends Omit<TopOfWeekProps, "top"> {
  readonly assessment: Assessment;
  /** first day of the week shown */
  readonly start: LocalDate;
  readonly onChoose: (id: ActivityId) => void;
  readonly log?: Log;
  /** the runner writes something down about a day; without a value it is taken back */
  readonly onNote?: OnNote;
  readonly onHistory?: () => void;
  /** the runner comes back from a run or a plan */
  readonly back: boolean;
}

export function ThisWeek(props: ThisWeekProps) {
  const { assessment, units, thisWeek, start, log, onNote, onWeek, onChoose, onHistory } = props;
  const { today } = assessment;
  const week = weekOf(assessment, start);
  const current = start === thisWeek;
  return (
    <main class={props.back ? "panel all" : "panel"}>
      <TopOfWeek {...props} top={topOfWeek(assessment, start, current)} />
      {week.balance.distance > 0 && <BalancePart assessment={assessment} week={week} units={units} />}
      <Runs days={daysShown(assessment, start, current)} units={units} onChoose={onChoose} />
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
