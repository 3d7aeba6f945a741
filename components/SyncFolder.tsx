/** A folder that several computers share: chosen once, then kept in step; where the browser has no folders, the same files by hand. */
import { number } from "./format.ts";
import { clockTime, dayOfMoment } from "./words/clock.ts";
import { say } from "./words/say.ts";

export interface FolderProps {
  readonly folder?: { readonly name: string; readonly allowed: boolean; readonly at?: number };
  readonly busy: boolean;
  readonly heard?: number;
  /** entries that could not be read: altered on their way, or of a newer version */
  readonly damaged?: number;
  readonly newer?: number;
  /** why the last time came to nothing, in a sentence */
  readonly failed?: string;
  readonly onSync: () => void;
}

export interface SyncFolderProps extends FolderProps {
  /** whether this browser can use a folder at all */
  readonly able: boolean;
  readonly onChoose: () => void;
  readonly onLeave: () => void;
  readonly onSave: () => void;
  readonly onRead: (files: readonly File[]) => void;
}

export const SyncFolder = (props: SyncFolderProps) => (
  <section class="block">
    <h2>{say("sync")}</h2>
    <p class="second">{say("sync_what")}</p>
    {props.able ? <Folder {...props} /> : <ByHand {...props} />}
    <Outcome {...props} />
  </section>
);

/** In the panel, which keeps the folder in step too: only where something is asked of the runner. */
export function PanelFolder(props: FolderProps) {
  const { folder, failed, damaged, newer, busy, onSync } = props;
  if (!folder || (folder.allowed && !failed && !damaged && !newer)) return null;
  return (
    <section>
      <h2>{say("sync")}</h2>
      {!folder.allowed && <p>{say("sync_ask", { name: folder.name })}</p>}
      <div class="ways">
        <button type="button" class="button" disabled={busy} onClick={onSync}>
          {say("sync_now")}
        </button>
      </div>
      <Outcome {...props} />
    </section>
  );
}

const Outcome = ({ folder, busy, heard, damaged, newer, failed }: FolderProps) => (
  <>
    {failed && <p role="alert">{failed}</p>}
    {damaged ? <p role="alert">{say("sync_damaged", { count: number(damaged) })}</p> : null}
    {newer ? <p role="alert">{say("newer_version")}</p> : null}
    <p role="status">
      {busy && say("sync_busy")}
      {!busy && heard !== undefined && say("sync_heard", { count: number(heard) })}
      {!busy &&
        folder?.at !== undefined &&
        ` ${say("sync_last", { time: `${dayOfMoment(folder.at)}, ${clockTime(folder.at)}` })}`}
    </p>
  </>
);

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
