/** Small pieces every surface shares: the coach's line, the day in a word, the why list. */
import { type ComponentChild, Fragment } from "preact";
import { useRef } from "preact/hooks";
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

/** Called with how many fast stretches there were; 0 takes that word back. */
export type OnReps = (reps: number) => void;

interface WhyProps {
  readonly because: readonly Reason[];
  readonly units: Units;
  readonly onReps?: OnReps | undefined;
}

/** Another way to read the run is said to be the right one in one tap, and taken back as easily. */
export function Why({ because, units, onReps }: WhyProps) {
  const list = useRef<HTMLUListElement>(null);
  return (
    <ul ref={list} class="why" tabIndex={onReps && -1} aria-live={onReps && "polite"}>
      {because.map((reason, i) => (
        <li key={i}>
          {writeReason(reason, units)}
          {onReps && reason.id === "other reading" && (
            <>
              {" "}
              <button
                type="button"
                class="link"
                onClick={() => {
                  // What was pressed goes with the next picture: the focus stays where it was, and what came is read out.
                  list.current?.focus();
                  onReps(reason.said ? 0 : reason.reps);
                }}
              >
                {say(reason.said ? "undo" : "reading_this")}
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

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
