/** Takes the history out and brings it back in: a backup is one file, and restoring never deletes. */
import { say } from "./words/say.ts";

export interface ImportExportProps {
  readonly onBackup: () => void;
  readonly onRestore: (file: File) => void;
  /** what the last backup or restore came to, in a sentence */
  readonly message?: string;
  readonly busy?: boolean;
}

export const ImportExport = ({ onBackup, onRestore, message, busy }: ImportExportProps) => (
  <>
    <h1 class="t20">{say("data")}</h1>
    <div class="block">
      <h2>{say("backup")}</h2>
      <p class="second">{say("backup_what")}</p>
      <button type="button" class="button" disabled={busy} onClick={onBackup}>
        {say("backup_save")}
      </button>
    </div>
    <div class="block">
      <h2>
        <label for="restore">{say("restore_backup")}</label>
      </h2>
      <p class="second">{say("restore_what")}</p>
      <div class="ways">
        <input
          id="restore"
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
      </div>
    </div>
    <p class="block" role="status">
      {busy ? say("working") : message}
    </p>
  </>
);
