/** Takes the history out and brings it back in: a backup is one file, and restoring never deletes. */
export interface ImportExportProps {
  readonly onBackup: () => void;
  readonly onRestore: (file: File) => void;
  /** what the last backup or restore came to, in a sentence */
  readonly message?: string;
  readonly busy?: boolean;
}

export const ImportExport = ({ onBackup, onRestore, message, busy }: ImportExportProps) => (
  <>
    <h1 class="t20">Import and export</h1>
    <div class="block">
      <h2>Backup</h2>
      <p class="second">Everything that was ever stored, in one file: runs, your corrections, your settings.</p>
      <button type="button" class="button" disabled={busy} onClick={onBackup}>
        Save a backup
      </button>
    </div>
    <div class="block">
      <h2>
        <label for="restore">Restore a backup</label>
      </h2>
      <p class="second">Adds what is missing here and deletes nothing. Doing it twice changes nothing.</p>
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
      {busy ? "Working…" : message}
    </p>
  </>
);
