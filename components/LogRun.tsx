/** How a run was, said by the runner: effort, feel and a note; saved as it is tapped. */
import { useEffect, useRef } from "preact/hooks";
import { FEELS, NOTE_LENGTH, type RunNotes } from "../core/log.ts";
import { Taps } from "./LogDay.tsx";
import { useTapped } from "./tapped.ts";
import { say } from "./words/say.ts";

interface LogRunProps {
  readonly notes: RunNotes | undefined;
  /** without a value it is taken back */
  readonly onNote: (what: keyof RunNotes, value: RunNotes[keyof RunNotes]) => void;
}

/** A pause in the typing this long keeps what is there: a panel can be closed at any word. */
const PAUSE_MS = 400;

interface NoteProps {
  readonly note: string | undefined;
  readonly onNote: (note: string | undefined) => void;
}

function Note({ note, onNote }: NoteProps) {
  const typed = useRef<{ readonly text: string; readonly timer: number } | undefined>(undefined);
  const keep = () => {
    if (!typed.current) return;
    clearTimeout(typed.current.timer);
    onNote(typed.current.text.trim().slice(0, NOTE_LENGTH) || undefined);
    typed.current = undefined;
  };
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    const leave = () => latest.current();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
  return (
    <textarea
      class="field"
      rows={2}
      maxLength={NOTE_LENGTH}
      defaultValue={note ?? ""}
      onInput={({ currentTarget }) => {
        clearTimeout(typed.current?.timer);
        typed.current = { text: currentTarget.value, timer: window.setTimeout(keep, PAUSE_MS) };
      }}
      onBlur={keep}
    />
  );
}

const EFFORTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

export function LogRun(props: LogRunProps) {
  const [notes, onNote] = useTapped(props.notes, props.onNote);
  const feels = FEELS.map((one) => [one, say(`log_feel_${one}`)] as const);
  return (
    <section class="log">
      <h2>{say("log_run")}</h2>
      <Taps name={say("log_feel")} value={notes.feel} options={feels} onPick={(value) => onNote("feel", value)} />
      <Taps
        name={say("log_effort")}
        value={notes.effort}
        options={EFFORTS.map((one) => [one, String(one)] as const)}
        onPick={(value) => onNote("effort", value)}
      />
      <label class="note">
        {say("log_run_note")}
        <Note note={notes.note} onNote={(note) => onNote("note", note)} />
      </label>
    </section>
  );
}
