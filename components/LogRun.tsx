/** How a run was, said by the runner: effort, feel and a note; saved as it is tapped. */
import { FEELS, type RunNotes } from "../core/log.ts";
import { Taps } from "./LogDay.tsx";
import { useTapped } from "./tapped.ts";
import { say } from "./words/say.ts";

interface LogRunProps {
  readonly notes: RunNotes | undefined;
  /** without a value it is taken back */
  readonly onNote: (what: keyof RunNotes, value: RunNotes[keyof RunNotes]) => void;
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
        <textarea
          class="field"
          rows={2}
          maxLength={4000}
          value={notes.note ?? ""}
          onChange={({ currentTarget }) => onNote("note", currentTarget.value.trim() || undefined)}
        />
      </label>
    </section>
  );
}
