/** A broken rule: its mark in colour, the sentence in ink, its days as dates a machine can read. */
import type { ComponentChildren } from "preact";
import type { ActivityId } from "../core/activity.ts";
import type { Violation } from "../core/rules/rule.ts";
import type { Units } from "../core/view.ts";
import { datedPieces } from "./dated.ts";
import { date } from "./format.ts";
import { SeverityMark } from "./marks.tsx";
import { writeViolation } from "./words/rules.ts";
import { say } from "./words/say.ts";

interface WatchProps {
  readonly violation: Violation;
  readonly units: Units;
  /** the run it is shown with: where another carries the mark, it says which */
  readonly run?: ActivityId;
  readonly children?: ComponentChildren;
}

export function Watch({ violation, units, run, children }: WatchProps) {
  const { fact, context, next } = writeViolation(violation, units);
  return (
    <div class="watch" data-violation={violation.rule}>
      <SeverityMark severity={violation.severity} />
      <p>
        {datedPieces(fact, violation.dates).map((piece, i) =>
          piece.date ? (
            <time key={i} datetime={piece.date}>
              {piece.text}
            </time>
          ) : (
            <span key={i}>{piece.text}</span>
          ),
        )}
      </p>
      {context && (
        <p class="second">
          {context} {next}
        </p>
      )}
      {run && violation.marked && violation.marked !== run && (
        <p class="second">{say("watch_marked", { date: date(violation.dates.at(-1)!) })}</p>
      )}
      {children}
    </div>
  );
}
