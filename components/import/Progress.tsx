/** How far an import is, with pause and cancel. */
import type { ImportState } from "../Import.tsx";
import { say } from "../words/say.ts";

interface Props {
  readonly state: Extract<ImportState, { at: "looking" | "importing" }>;
  readonly onPause: (paused: boolean) => void;
  readonly onCancel: () => void;
}

export function ImportProgress({ state, onPause, onCancel }: Props) {
  const { done, of } = state;
  const text = sentence(state, done);
  return (
    <>
      <progress class="bar" aria-label={text} max={Math.max(1, of)} value={of > 0 ? done : undefined} />
      <p aria-hidden="true">{text}</p>
      <p class="spoken" role="status">
        {sentence(state, state.at === "importing" && state.paused ? done : lastQuarter(done, of))}
      </p>
      {state.at === "importing" && <p class="second">{say("import_keep_open")}</p>}
      <div class="ways">
        {state.at === "importing" && (
          <button type="button" class="button" onClick={() => onPause(!state.paused)}>
            {state.paused ? say("read_resume") : say("read_pause")}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {say("cancel")}
        </button>
      </div>
    </>
  );
}

/** Read aloud at the start and at each quarter: the bar, and whoever goes to it, know more. */
const lastQuarter = (done: number, of: number): number => Math.ceil((Math.floor((4 * done) / of) * of) / 4);

function sentence(state: Props["state"], done: number): string {
  const { of } = state;
  if (state.at === "looking") return of === 0 ? say("import_opening") : say("import_looking", { done, of });
  if (state.paused) return say("import_paused", { done, of });
  return say("import_progress", { done, of });
}
