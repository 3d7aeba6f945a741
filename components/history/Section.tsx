/** A chart with its name, its choices, and one line that is the legend until something is read out. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface SectionProps {
  readonly title: string;
  readonly note?: string;
  readonly controls?: ComponentChildren;
  readonly legend?: ComponentChildren;
  readonly children: (onRead: (text: string | undefined) => void) => ComponentChildren;
}

export function Section({ title, note, controls, legend, children }: SectionProps) {
  const [reading, setReading] = useState<string>();
  return (
    <section class="chart">
      <div class="chart-head">
        <h2>
          {title} {note && <span class="second">{note}</span>}
        </h2>
        {controls}
        <div class="legend">{reading ? <span class="reading">{reading}</span> : legend}</div>
      </div>
      {children(setReading)}
    </section>
  );
}
