/** The top of a week in the side panel, drawn before anything else: a sentence and a strip, what to watch, what comes next. */
import type { ComponentChildren } from "preact";
import { addDays } from "../../core/dates.ts";
import type { TopOfWeek as Top, WeekInShort } from "../../core/top-of-week.ts";
import type { LocalDate } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { weekSpan } from "../format.ts";
import { Mark, type MarkProps } from "../marks.tsx";
import { BACK, CLOSE, NEXT, SETTINGS } from "../paths.ts";
import { opens, PLAN } from "../visited.ts";
import { WeekStrip } from "../WeekStrip.tsx";
import { capital, say, sayCount, side } from "../words/say.ts";
import { NextUp } from "./NextUp.tsx";
import { ToWatch, type WatchActions } from "./ToWatch.tsx";

export interface TopOfWeekProps extends WatchActions {
  readonly top: Top;
  readonly units: Units;
  /** first day of the current week */
  readonly thisWeek: LocalDate;
  readonly onWeek: (start: LocalDate) => void;
  readonly onPlan?: () => void;
  /** how far the reading of the history is */
  readonly history?: ComponentChildren;
  readonly onSettings?: () => void;
}

export function TopOfWeek(props: TopOfWeekProps) {
  const { top, units, thisWeek, onPlan } = props;
  const { today, week, next } = top;
  const current = week.start === thisWeek;
  return (
    <>
      <WeekHead {...props} start={week.start} />
      <p class="sentence">{weekSentence(week, today)}</p>
      <WeekStrip week={week} today={today} nextHardDay={next?.date} planned={top.planned} />
      {props.history}
      {current && onPlan && (
        <p class="plan-link">
          <button type="button" class="link" {...opens(PLAN)} onClick={onPlan}>
            {say("plan_week")}
          </button>
        </p>
      )}
      <ToWatch
        key={week.start}
        violations={top.violations}
        setAside={top.setAside}
        meant={top.meant}
        units={units}
        today={today}
        onDeclare={props.onDeclare}
        onMute={props.onMute}
        onChoose={props.onChoose}
      />
      {current && <NextUp today={today} next={next} suggestion={top.suggestion} units={units} />}
    </>
  );
}

interface WeekHeadProps extends Partial<Pick<TopOfWeekProps, "onWeek" | "onSettings">> {
  readonly start: LocalDate;
  readonly thisWeek: LocalDate;
}

/** Which week it is; from an earlier one to its neighbours and back, where `onWeek` is given. */
export const WeekHead = ({ start, thisWeek, onWeek, onSettings }: WeekHeadProps) => {
  const current = start === thisWeek;
  return (
    <header>
      <h1>{current ? say("this_week") : say("a_week")}</h1>
      <span>
        {weekSpan(start)}
        {!current && onWeek && (
          <>
            <Turn sign={BACK} label={say("week_before")} onClick={() => onWeek(addDays(start, -7))} />
            <Turn sign={NEXT} label={say("week_after")} onClick={() => onWeek(addDays(start, 7))} />
            <Turn sign={CLOSE} label={say("this_week")} onClick={() => onWeek(thisWeek)} />
          </>
        )}
        {current && onSettings && <Turn sign={SETTINGS} label={say("settings")} size={16} onClick={onSettings} />}
      </span>
    </header>
  );
};

const Turn = ({ label, onClick, ...mark }: MarkProps & { readonly label: string; readonly onClick: () => void }) => (
  <button type="button" class="button quiet icon" aria-label={label} title={label} onClick={onClick}>
    <Mark {...mark} />
  </button>
);

/** `Two hard days, three easy, one rest.` */
function weekSentence({ days }: WeekInShort, today: LocalDate): string {
  const parts = (["hard", "moderate", "easy", "rest"] as const).flatMap((hardness) => {
    // A day that is not over is no rest day yet.
    const count = days.filter((day) => day.hardness === hardness && (hardness !== "rest" || day.date < today)).length;
    if (count > 0) return [sayCount(`week_${hardness}`, count)];
    return hardness === "hard" ? [say("no_hard_days")] : [];
  });
  return say("sentence", { text: capital(side(parts)) });
}
