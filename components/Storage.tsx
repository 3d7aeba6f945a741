/** What is kept on this computer: how much, how safely, whose, and how all of it is deleted. */
import { useState } from "preact/hooks";
import { Bar } from "./Bar.tsx";
import { Filled } from "./Parts.tsx";
import { sourceName } from "./Sources.tsx";
import { size } from "./words/left.ts";
import { gap, inTurn, say, sayCount } from "./words/say.ts";

export interface StorageProps {
  readonly room?: { readonly used: number; readonly free: number; readonly kept: boolean } | undefined;
  /** the second copy, bytes, and why something could not be written there */
  readonly copy?: { readonly size: number; readonly failed: string } | undefined;
  readonly onKeep: () => void;
  /** runners whose activities are here, the one shown first */
  readonly runners: readonly { readonly id: string; readonly shown: boolean; readonly activities: number }[];
  readonly onRunner: (id: string) => void;
  readonly onDelete: () => void;
  /** how long everything that was deleted just now can be brought back */
  readonly deleted?: string | undefined;
  readonly onUndo: () => void;
  /** how far the deleting or bringing back is, and what it came to */
  readonly progress?: { readonly what: string; readonly done: number; readonly of: number } | undefined;
  readonly message?: string | undefined;
}

export function Storage(props: StorageProps) {
  const { room, copy, onKeep, runners, onRunner, deleted, onUndo, progress, message } = props;
  return (
    <section class="block">
      <h2>{say("storage")}</h2>
      {room && (
        <p class="second">
          {inTurn([
            say("storage_used", { used: size(room.used), free: size(room.free) }),
            ...copyWords(copy),
            say(room.kept ? "storage_kept" : "storage_not_kept"),
          ])}
        </p>
      )}
      {room && !room.kept && (
        <div class="ways">
          <button type="button" class="button" onClick={onKeep}>
            {say("storage_keep")}
          </button>
        </div>
      )}
      {runners.length > 1 && <Runners runners={runners} onRunner={onRunner} />}
      <h3>{say("delete_all")}</h3>
      <div>
        <p role="status">
          {!progress && (
            <>
              {deleted && <Deleted time={deleted} />}
              {deleted && message && gap()}
              {message}
            </>
          )}
        </p>
        {progress ? (
          <Bar name={progress.what} done={progress.done} of={progress.of} />
        ) : deleted ? (
          <div class="ways">
            <button type="button" class="button" onClick={onUndo}>
              {say("removed_back")}
            </button>
          </div>
        ) : (
          <Delete onDelete={props.onDelete} />
        )}
      </div>
    </section>
  );
}

/** Read out once: the minutes that go by are for the eye, and for whoever comes to them. */
export const Deleted = ({ time }: { readonly time: string }) => (
  <Filled text={say("deleted_all")} values={{ time: <span aria-live="off">{time}</span> }} />
);

function copyWords(copy: StorageProps["copy"]): readonly string[] {
  const held = copy?.size ? [say("storage_copy", { size: size(copy.size) })] : [];
  return copy?.failed ? [...held, say("sync_failed", { why: copy.failed })] : held;
}

const Runners = ({ runners, onRunner }: Pick<StorageProps, "runners" | "onRunner">) => (
  <p>
    <label for="runner">{say("runner_shown")}</label>{" "}
    <select id="runner" class="field" onChange={(event) => onRunner(event.currentTarget.value)}>
      {runners.map(({ id, shown, activities }) => (
        <option key={id} value={id} selected={shown}>
          {sayCount("runner_named", activities, { id: sourceName(id) })}
        </option>
      ))}
    </select>
  </p>
);

/** Two clicks apart and in two places, so that neither one by mistake nor a double one deletes anything. */
function Delete({ onDelete }: Pick<StorageProps, "onDelete">) {
  const [sure, ask] = useState(false);
  return (
    <>
      <p class="second">{say("delete_what")}</p>
      <div class="ways">
        <button type="button" class="button" onClick={() => ask(true)}>
          {say("delete_all_button")}
        </button>
        {sure && (
          <>
            <button type="button" class="button" onClick={onDelete}>
              {say("delete_sure")}
            </button>
            <button type="button" class="button quiet" onClick={() => ask(false)}>
              {say("cancel")}
            </button>
          </>
        )}
      </div>
    </>
  );
}
