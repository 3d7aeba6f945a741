/** A broken rule: its mark in colour, the sentence in ink, its days as dates a machine can read. */
import type { ComponentChildren } from "preact";
import type { ActivityId } from "../core/activity.ts";
import type { Violation } from "../core/rules/rule.ts";
import type { LocalDate } from "../core/units.ts";
import type { Units } from "../core/view.ts";
import { datedPieces } from "./dated.ts";
import { date } from "./format.ts";
import { SeverityMark } from "./marks.tsx";
import { writeViolation } from "./words/rules.ts";
import { inTurn, say } from "./words/say.ts";

interface WatchProps {
  readonly violation: Violation;
  readonly units: Units;
  /** the run it is shown with: where another carries the mark, it says which */
  readonly run?: ActivityId;
  /** it is too late for what to do next */
  readonly late?: boolean;
  /** opens a run by the day that is named */
  readonly onChoose?: (id: ActivityId) => void;
  readonly children?: ComponentChildren;
}

export function Watch({ violation, units, run, late, onChoose, children }: WatchProps) {
  const { fact, context, next } = writeViolation(violation, units);
  // A flag over weeks names their first and last day, and no run.
  const runOn = (day: LocalDate) =>
    violation.runs.length === violation.dates.length ? violation.runs[violation.dates.indexOf(day)] : undefined;
  return (
    <div class="watch" data-violation={violation.rule}>
      <SeverityMark severity={violation.severity} />
      <p>
        {datedPieces(fact, violation.dates).map((piece, i) =>
          piece.date ? (
            <Dated key={i} run={runOn(piece.date)} onChoose={onChoose}>
              <time datetime={piece.date}>{piece.text}</time>
            </Dated>
          ) : (
            <span key={i}>{piece.text}</span>
          ),
        )}
      </p>
      {context && <p class="second">{inTurn([context, late ? "" : next])}</p>}
      {run && violation.marked && violation.marked !== run && (
        <p class="second">{say("watch_marked", { date: date(violation.dates.at(-1)!) })}</p>
      )}
      {children}
    </div>
  );
}

interface DatedProps extends Pick<WatchProps, "onChoose" | "children"> {
  readonly run: ActivityId | undefined;
}

const Dated = ({ run, onChoose, children }: DatedProps) =>
  run && onChoose ? (
    <button type="button" class="link" onClick={() => onChoose(run)}>
      {children}
    </button>
  ) : (
    children
  );
