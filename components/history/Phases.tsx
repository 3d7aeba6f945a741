/** Phases on the time axis of the days: a hairline each with its name, read out with what it rests on. */
import { useMemo, useState } from "preact/hooks";
import { addDays } from "../../core/dates.ts";
import { type Phase, phasesIn } from "../../core/year/phases.ts";
import { phaseName, phaseText } from "../words/phases.ts";
import { say } from "../words/say.ts";
import { type Axis, axisOf, LEFT, xAt } from "./axis.ts";
import type { PictureProps } from "./picture.ts";
import { Section } from "./Section.tsx";
import { Walk } from "./Walk.tsx";

/** px */
const HIGH = 26;
const LETTER = 7;

export function Phases({ assessment, range, weekStart, width, units, onDays }: PictureProps) {
  const all = useMemo(() => phasesIn(assessment.days), [assessment]);
  const phases = all.filter(({ from, to }) => to >= range.from && from <= range.to);
  const [at, setAt] = useState<number>();
  if (phases.length === 0) return null;
  const axis = axisOf(range.from, range.to, weekStart, width);
  const textOf = (index: number) => phaseText(phases[index]!, units);
  const now = phases.at(-1)!;
  return (
    <Section title={say("phases")} note={say("phases_note")} legend={<span>{phaseText(now, units)}</span>}>
      {(onRead) => (
        <Walk
          name={say("phases")}
          count={phases.length}
          at={at}
          textOf={textOf}
          locate={(x) => found(phases, axis, x)}
          onAt={(index) => {
            setAt(index);
            onRead(index === undefined ? undefined : textOf(index));
          }}
          onPick={(index) => onDays(phases[index]!.from, phases[index]!.to)}
        >
          <svg width={axis.width} height={HIGH} aria-hidden="true">
            {phases.map((phase, i) => (
              <Segment key={phase.from} phase={phase} axis={axis} on={i === at} />
            ))}
          </svg>
        </Walk>
      )}
    </Section>
  );
}

function Segment({ phase, axis, on }: { readonly phase: Phase; readonly axis: Axis; readonly on: boolean }) {
  const [from, to] = endsOf(phase, axis);
  const name = phaseName(phase);
  return (
    <g class={`phase p-${phase.kind}${on ? " on" : ""}`}>
      <path d={`M${from} 4H${to}`} />
      {to - from > name.length * LETTER && (
        <text x={from} y="20">
          {name}
        </text>
      )}
    </g>
  );
}

function endsOf(phase: Phase, axis: Axis): readonly [number, number] {
  const from = Math.max(LEFT, xAt(axis, phase.from));
  return [from, Math.max(from + 2, Math.min(axis.width, xAt(axis, addDays(phase.to, 1)) - 3))];
}

function found(phases: readonly Phase[], axis: Axis, x: number): number | undefined {
  const index = phases.findIndex((phase) => {
    const [from, to] = endsOf(phase, axis);
    return x >= from - 2 && x <= to + 3;
  });
  return index < 0 ? undefined : index;
}
