/** A backup is one file: made, brought back, and reminded of when it is old. */
import { useState } from "preact/hooks";
import { Bar } from "./Bar.tsx";
import { SeverityMark } from "./marks.tsx";
import { dayOfMoment } from "./words/clock.ts";
import { say } from "./words/say.ts";

export interface BackupProps {
  /** epoch ms of the last backup made here; absent: never */
  readonly last?: number | undefined;
  /** activities that came since; with none nothing is reminded of */
  readonly since?: number;
  readonly onBackup: () => void;
  readonly onRestore: (file: File) => void;
  readonly onTable: () => void;
  /** what the last backup or restore came to, in a sentence */
  readonly message?: string | undefined;
  /** something is being written or read, here or elsewhere on the page */
  readonly busy?: boolean;
  readonly progress?: { readonly what: string; readonly done: number; readonly of: number } | undefined;
}

/** A month of running is as much as anyone would want to lose. */
const OLD_MS = 30 * 24 * 3_600_000;

export function Backup(props: BackupProps) {
  const { last, since = 0, busy = false } = props;
  // What came of it is said below the button that was pressed.
  const [restoring, setRestoring] = useState(false);
  const at = (to: boolean, act: () => void) => () => {
    setRestoring(to);
    act();
  };
  const old = since > 0 && (last === undefined || Date.now() - last > OLD_MS);
  return (
    <section class="block">
      <h2>{say("backup")}</h2>
      <p class="second">{say("backup_what")}</p>
      {last !== undefined && <p class="second">{say("backup_last", { date: dayOfMoment(last) })}</p>}
      {old && (
        <div class="watch">
          <SeverityMark severity="info" />
          <p>{say("backup_never", { count: since })}</p>
        </div>
      )}
      <div class="ways">
        <button type="button" class="button" disabled={busy} onClick={at(false, props.onBackup)}>
          {say("backup_save")}
        </button>
        <button type="button" class="button" disabled={busy} onClick={at(false, props.onTable)}>
          {say("table_save")}
        </button>
      </div>
      <Outcome {...props} here={!restoring} />
      <h3>{say("restore_backup")}</h3>
      <p class="second">{say("restore_what")}</p>
      <Chosen busy={busy} onRestore={(file) => at(true, () => props.onRestore(file))()} />
      <Outcome {...props} here={restoring} />
    </section>
  );
}

const Outcome = ({ progress, message, here }: BackupProps & { readonly here: boolean }) => (
  <>
    {here && progress && <Bar name={progress.what} done={progress.done} of={progress.of} />}
    <p role="status">{here && !progress && message}</p>
  </>
);

const Chosen = ({ onRestore, busy }: Pick<BackupProps, "onRestore"> & { readonly busy: boolean }) => (
  <div class="ways">
    <label class="button file">
      {say("restore_choose")}
      <input
        type="file"
        accept="application/json,.json"
        disabled={busy}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onRestore(file);
          // the same file may be chosen again
          event.currentTarget.value = "";
        }}
      />
    </label>
  </div>
);
