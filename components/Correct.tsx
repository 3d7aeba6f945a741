/** Puts a label right in one tap: the likeliest others as chips, every label behind More. */
import { LABELS, type Label } from "../core/labels/label.ts";
import { Tile } from "./Glyph.tsx";
import { labelName } from "./words/labels.ts";

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
    <p class="ask second">{label === "unknown" ? "What was it?" : "Was it something else?"}</p>
    <div class="chips">
      {alternatives.slice(0, LIKELY).map((other) => (
        <Chip key={other} label={other} onPick={onCorrect} />
      ))}
      <button type="button" class="chip plain" onClick={onMore}>
        More
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
