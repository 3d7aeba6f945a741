/** The second-best reading of a run, where two are close: said to be the right one in one tap, and taken back as easily. */
import { useRef } from "preact/hooks";
import type { LabelledRun } from "../core/labels/labelled-run.ts";
import type { RunNotes } from "../core/log.ts";
import type { Units } from "../core/view.ts";
import { Mark } from "./marks.tsx";
import { Filled, StructureLine } from "./Parts.tsx";
import { CHECK } from "./paths.ts";
import { labelInSentence } from "./words/labels.ts";
import { say } from "./words/say.ts";

interface ReadingProps {
  readonly second: LabelledRun["second"];
  readonly units: Units;
  /** how many fast stretches the runner said there were */
  readonly said: RunNotes["reps"];
  /** without a count the word is taken back */
  readonly onSay: ((reps: number | undefined) => void) | undefined;
}

export function Reading({ second, units, said, onSay }: ReadingProps) {
  const place = useRef<HTMLDivElement>(null);
  if (!second && said === undefined) return null;
  // What was pressed goes with the next picture: the focus stays where it was, and what came is read out.
  const tell = (reps: number | undefined) => () => {
    place.current?.focus();
    onSay?.(reps);
  };
  return (
    <div ref={place} class="other-reading" tabIndex={-1} aria-live="polite">
      {said !== undefined ? (
        <p class="said">
          <Mark sign={CHECK} />
          {say("said_so")}{" "}
          {onSay && (
            <button type="button" class="link" onClick={tell(undefined)}>
              {say("undo")}
            </button>
          )}
        </p>
      ) : (
        second && (
          <p class="second">
            <Filled text={say("reason_other_reading")} values={{ structure: <Line second={second} units={units} /> }} />{" "}
            {onSay && (
              <button type="button" class="link" onClick={tell(second.reps)}>
                {say("reading_this")}
              </button>
            )}
          </p>
        )
      )}
    </div>
  );
}

const Line = ({ second, units }: { readonly second: NonNullable<LabelledRun["second"]>; readonly units: Units }) => (
  <>
    {labelInSentence(second.label)}
    {say("comma")}
    <StructureLine structure={second.structure} units={units} />
  </>
);
