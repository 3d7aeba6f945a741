/** What of the sensors was not believed, and the runner's own word on the heart rate of this run. */
import type { HeartWord } from "../core/heart-word.ts";
import type { Reason } from "../core/labels/reason.ts";
import type { Units } from "../core/view.ts";
import { Mark } from "./marks.tsx";
import { INFO } from "./paths.ts";
import { writeReason } from "./words/reasons.ts";
import { say } from "./words/say.ts";

interface SensorNotesProps {
  readonly notes: readonly Reason[];
  readonly units: Units;
  /** heart rate was recorded, and is used */
  readonly heard: boolean;
  /** without a word, the one said before is taken back */
  readonly onHeart?: (word: HeartWord | undefined) => void;
}

export function SensorNotes({ notes, units, heard, onHeart }: SensorNotesProps) {
  const said = notes.some(({ id }) => id === "heart ignored" || id === "heart believed");
  return (
    <>
      {notes.map((note, i) => (
        <div key={i} class="watch note">
          <span class="info">
            <Mark sign={INFO} />
          </span>
          <p>
            {writeReason(note, units)}{" "}
            {onHeart && actionOn(note) && (
              <button type="button" class="link" onClick={() => onHeart(wordOn(note))}>
                {actionOn(note)}
              </button>
            )}
          </p>
        </div>
      ))}
      {onHeart && heard && !said && (
        <div class="own-word">
          <button type="button" class="link" onClick={() => onHeart("ignored")}>
            {say("heart_ignore")}
          </button>
        </div>
      )}
    </>
  );
}

/** What can be done about a note; empty where nothing can. */
function actionOn({ id }: Reason): string {
  if (id === "cadence lock") return say("heart_believe");
  return id === "heart ignored" || id === "heart believed" ? say("undo") : "";
}

const wordOn = ({ id }: Reason): HeartWord | undefined => (id === "cadence lock" ? "believed" : undefined);
