/** A folder that several computers share: chosen once, then kept in step; where the browser has no folders, the same files by hand. */
import { clockTime, dayOfMoment } from "./words/clock.ts";
import { say, sayCount } from "./words/say.ts";

export interface SyncFolderProps {
  /** whether this browser can use a folder at all */
  readonly able: boolean;
  readonly folder?: { readonly name: string; readonly allowed: boolean; readonly at?: number } | undefined;
  readonly busy: boolean;
  readonly heard?: number | undefined;
  /** why the last time came to nothing, in a sentence */
  readonly failed?: string | undefined;
  readonly onChoose: () => void;
  readonly onSync: () => void;
  readonly onLeave: () => void;
  readonly onSave: () => void;
  readonly onRead: (files: readonly File[]) => void;
}

export function SyncFolder(props: SyncFolderProps) {
  const { able, folder, busy, heard, failed } = props;
  return (
    <section class="block">
      <h2>{say("sync")}</h2>
      <p class="second">{say("sync_what")}</p>
      {able ? <Folder {...props} /> : <ByHand {...props} />}
      {failed && <p role="alert">{failed}</p>}
      <p role="status">
        {busy && say("sync_busy")}
        {!busy && heard !== undefined && sayCount("sync_heard", heard)}
        {!busy &&
          folder?.at !== undefined &&
          ` ${say("sync_last", { time: `${dayOfMoment(folder.at)}, ${clockTime(folder.at)}` })}`}
      </p>
    </section>
  );
}

const Folder = ({ folder, busy, onChoose, onSync, onLeave }: SyncFolderProps) => (
  <>
    {folder && <p>{say(folder.allowed ? "sync_folder" : "sync_ask", { name: folder.name })}</p>}
    <div class="ways">
      <button type="button" class="button" disabled={busy} onClick={folder ? onSync : onChoose}>
        {say(folder ? "sync_now" : "sync_choose")}
      </button>
      {folder && (
        <button type="button" class="button quiet" disabled={busy} onClick={onLeave}>
          {say("sync_leave")}
        </button>
      )}
    </div>
  </>
);

const ByHand = ({ busy, onSave, onRead }: SyncFolderProps) => (
  <>
    <p class="second">{say("sync_by_hand")}</p>
    <div class="ways">
      <button type="button" class="button" disabled={busy} onClick={onSave}>
        {say("sync_save")}
      </button>
    </div>
    <p>
      <label for="sync-files">{say("sync_read")}</label>
    </p>
    <input
      id="sync-files"
      type="file"
      multiple
      accept=".jsonl"
      disabled={busy}
      onChange={(event) => {
        onRead([...(event.currentTarget.files ?? [])]);
        event.currentTarget.value = "";
      }}
    />
  </>
);
