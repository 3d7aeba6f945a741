/** A broken rule: its mark in colour, the sentence in ink, its days as dates a machine can read. */
import type { ComponentChildren } from "preact";
import type { Violation } from "../core/rules/rule.ts";
import type { Units } from "../core/view.ts";
import { datedPieces } from "./dated.ts";
import { SeverityMark } from "./marks.tsx";
import { writeViolation } from "./words/rules.ts";

interface WatchProps {
  readonly violation: Violation;
  readonly units?: Units;
  readonly children?: ComponentChildren;
}

export function Watch({ violation, units = "metric", children }: WatchProps) {
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
      {children}
    </div>
  );
}
