/** Small pieces every surface shares: the coach's line, the day in a word, the why list. */
import { type ComponentChild, Fragment } from "preact";
import type { Structure } from "../core/bouts/structure.ts";
import type { Label } from "../core/labels/label.ts";
import type { Reason } from "../core/labels/reason.ts";
import type { Units } from "../core/view.ts";
import { EffortBar, type Hardness } from "./EffortBar.tsx";
import { dayNamed, labelInSentence } from "./words/labels.ts";
import { writeReason } from "./words/reasons.ts";
import { say } from "./words/say.ts";
import { writeStructure } from "./words/structure.ts";

/** letters that fit one line of the narrowest panel */
const SHORT_FACT = 26;

/** The structure as a coach writes it, its reps in bold. */
export const StructureLine = ({ structure, units }: { readonly structure: Structure; readonly units: Units }) => (
  <>
    {writeStructure(structure, units).map(({ text, strong }, i) => {
      const Part = strong ? "b" : "span";
      // A line breaks between facts, not inside them; a space at either end of one belongs to the line.
      return (
        <Fragment key={i}>
          {text.startsWith(" ") && " "}
          <Part class={text.length <= SHORT_FACT ? "whole" : ""}>{text.trim()}</Part>
          {text.endsWith(" ") && " "}
        </Fragment>
      );
    })}
  </>
);

/** Height and word together: neither stands alone. */
export const Day = ({ hardness }: { readonly hardness: Hardness }) => (
  <span class="day">
    <EffortBar hardness={hardness} />
    {dayNamed(hardness)}
  </span>
);

export const Why = ({ because, units }: { readonly because: readonly Reason[]; readonly units: Units }) => (
  <ul class="why">
    {because.map((reason, i) => (
      <li key={i}>{writeReason(reason, units)}</li>
    ))}
  </ul>
);

export const whyTitle = (label: Label): string =>
  label === "unknown" ? say("run_why_not") : say("run_why", { label: labelInSentence(label) });

/** How sure the label is, in a word; nothing when it is sure (product decision: 0.85 and 0.65). */
export const sureness = (confidence: number): string =>
  confidence >= 0.85 ? "" : confidence >= 0.65 ? say("sure_probably") : say("sure_unsure");

interface FilledProps {
  /** a message with its `{names}` still in it */
  readonly text: string;
  readonly values: Readonly<Record<string, ComponentChild>>;
}

/** A sentence with elements in it, wherever the language puts them. */
export const Filled = ({ text, values }: FilledProps) => (
  <>{text.split(/\{(\w+)\}/).map((piece, i) => (i % 2 === 0 ? piece : <Fragment key={i}>{values[piece]}</Fragment>))}</>
);
