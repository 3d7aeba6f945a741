/** Puts a label right in one tap: the likeliest others as chips, every label behind More. */
import { useRef, useState } from "preact/hooks";
import { LABELS, type Label } from "../core/labels/label.ts";
import type { RunView } from "../core/view.ts";
import { Tile } from "./Glyph.tsx";
import { Mark } from "./marks.tsx";
import { CHECK } from "./paths.ts";
import { labelInSentence, labelName } from "./words/labels.ts";
import { inTurn, say } from "./words/say.ts";
import { writeChanges } from "./words/taught.ts";

interface CorrectionProps {
  readonly run: Pick<RunView, "label" | "alternatives" | "correctedFrom" | "confirmed" | "changed">;
  /** undefined takes the runner's word back */
  readonly onCorrect: (label: Label | undefined) => void;
}

/** The whole of it in one place: chips, every label after More, and the word that was said, to be changed or undone. */
export function Correction({ run, onCorrect }: CorrectionProps) {
  const [all, setAll] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  // What was pressed goes with the next picture: the focus stays where it was, and what came is read out.
  const turn = (to: boolean) => {
    place.current?.focus();
    setAll(to);
  };
  const correct = (label: Label | undefined) => {
    turn(false);
    onCorrect(label);
  };
  return (
    <div ref={place} tabIndex={-1} aria-live="polite">
      {all ? (
        <>
          <p class="ask second">{say("ask_what")}</p>
          <AllLabels label={run.label} onCorrect={correct} />
        </>
      ) : run.correctedFrom || run.confirmed ? (
        <Said run={run} onOther={() => turn(true)} onUndo={() => correct(undefined)} />
      ) : (
        <Correct label={run.label} alternatives={run.alternatives} onCorrect={correct} onMore={() => turn(true)} />
      )}
    </div>
  );
}

interface SaidProps {
  readonly run: Pick<RunView, "changed" | "correctedFrom">;
  readonly onOther: () => void;
  readonly onUndo: () => void;
}

const Said = ({ run, onOther, onUndo }: SaidProps) => (
  <p class="said">
    <Mark sign={CHECK} />
    {say("said_so")}{" "}
    {run.correctedFrom && (
      <span class="second">
        {say("sentence", { text: say("said_was", { label: labelInSentence(run.correctedFrom) }) })}{" "}
      </span>
    )}
    {inTurn(writeChanges(run.changed ?? []))}{" "}
    <button type="button" class="link" onClick={onOther}>
      {say("runs_say_so")}
    </button>{" "}
    <button type="button" class="link" onClick={onUndo}>
      {say("undo")}
    </button>
  </p>
);

interface CorrectProps {
  readonly label: Label;
  readonly alternatives: readonly Label[];
  readonly onCorrect: (label: Label) => void;
  readonly onMore: () => void;
}

/** Three chips fit one line of the card. */
const LIKELY = 3;

export const Correct = ({ label, alternatives, onCorrect, onMore }: CorrectProps) => (
  <>
    <p class="ask second">{say(label === "unknown" ? "ask_what" : "ask_else")}</p>
    <div class="chips">
      {alternatives.slice(0, LIKELY).map((other) => (
        <Chip key={other} label={other} onPick={onCorrect} />
      ))}
      <button type="button" class="chip plain" onClick={onMore}>
        {say("more")}
      </button>
    </div>
  </>
);

/** Every label that says something, two columns. */
export const AllLabels = ({ label, onCorrect }: Pick<CorrectProps, "label" | "onCorrect">) => (
  <div class="all-labels">
    {LABELS.filter((other) => other !== "unknown").map((other) => (
      <Chip key={other} label={other} pressed={other === label} onPick={onCorrect} />
    ))}
  </div>
);

interface ChipProps {
  readonly label: Label;
  readonly pressed?: boolean;
  readonly onPick: (label: Label) => void;
}

const Chip = ({ label, pressed, onPick }: ChipProps) => (
  <button type="button" class="chip" aria-pressed={pressed} onClick={() => onPick(label)}>
    <Tile label={label} />
    {labelName(label)}
  </button>
);
