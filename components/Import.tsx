/** Brings a history in: files chosen or dropped, a look at what is in them, the import with its progress, and a report. */
import { useState } from "preact/hooks";
import type { ImportReport, Preview } from "../core/importing.ts";
import { ImportOutcome } from "./import/Outcome.tsx";
import { ImportPreview } from "./import/Preview.tsx";
import { ImportProgress } from "./import/Progress.tsx";
import { say, side } from "./words/say.ts";

export type ImportState =
  | { readonly at: "idle"; readonly stopped?: Stopped }
  | { readonly at: "looking"; readonly done: number; readonly of: number }
  | { readonly at: "preview"; readonly preview: Preview; readonly foreign?: boolean }
  | {
      readonly at: "importing";
      readonly done: number;
      readonly of: number;
      readonly paused: boolean;
    }
  | { readonly at: "done"; readonly report: ImportReport; readonly cancelled?: boolean; readonly undone?: boolean }
  | { readonly at: "failed"; readonly why: string };

/** An import that was cut off by closing the page, or that another page runs. */
export interface Stopped {
  readonly elsewhere?: true;
  readonly names: readonly string[];
  readonly done: number;
  readonly of: number;
}

export interface ImportProps {
  readonly state: ImportState;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onStart: () => void;
  readonly onPause: (paused: boolean) => void;
  readonly onCancel: () => void;
  readonly onUndo: (undone: boolean) => void;
  readonly onReport: (report: ImportReport) => void;
}

export const Import = (props: ImportProps) => (
  <section class="block import" aria-labelledby="import-title">
    <h2 id="import-title">{say("import")}</h2>
    <Stage {...props} />
  </section>
);

function Stage({ state, ...on }: ImportProps) {
  switch (state.at) {
    case "idle":
      return <Choose stopped={state.stopped} onFiles={on.onFiles} />;
    case "looking":
    case "importing":
      return <ImportProgress state={state} {...on} />;
    case "preview":
      return <ImportPreview {...state} {...on} />;
    case "done":
      return (
        <>
          <ImportOutcome {...state} {...on} />
          <Choose more onFiles={on.onFiles} />
        </>
      );
    case "failed":
      return (
        <>
          <p role="alert">{say("import_failed", { why: state.why })}</p>
          <Choose onFiles={on.onFiles} />
        </>
      );
  }
}

/** What the picker offers; a file of any other name may be dropped and is judged by its content. */
const ENDINGS = ".zip,.fit,.tcx,.gpx,.gz";

interface ChooseProps {
  readonly stopped?: Stopped;
  readonly more?: boolean;
  readonly onFiles: ImportProps["onFiles"];
}

function Choose({ stopped, more, onFiles }: ChooseProps) {
  const [over, setOver] = useState(false);
  const take = (list: FileList | null | undefined) => {
    if (list && list.length > 0) onFiles([...list]);
  };
  return (
    <>
      {!more && <p class="second">{say("import_what")}</p>}
      {stopped && (
        <p class="stopped">
          {say(stopped.elsewhere ? "import_progress" : "import_stopped", {
            done: stopped.done,
            of: stopped.of,
            names: side(stopped.names),
          })}
        </p>
      )}
      <label
        class="drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <span class="button">{more ? say("import_again") : say("import_choose")}</span>
        <span class="second">{say("import_drop")}</span>
        <input
          type="file"
          multiple
          accept={ENDINGS}
          aria-label={more ? say("import_again") : say("import_choose")}
          onChange={(event) => {
            take(event.currentTarget.files);
            // the same files may be chosen again
            event.currentTarget.value = "";
          }}
        />
      </label>
    </>
  );
}
