/** What is in the chosen files, before anything is stored. */
import type { Preview } from "../../core/importing.ts";
import { writeAmount } from "../words/import.ts";
import { say, sayCount } from "../words/say.ts";
import { LeftOutList } from "./LeftOutList.tsx";

interface Props {
  readonly preview: Preview;
  /** the export is of another account than the one whose history is shown */
  readonly foreign?: boolean;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}

export function ImportPreview({ preview, foreign, onStart, onCancel }: Props) {
  const { known, done, unopened, years, leftOut } = preview;
  const amount = writeAmount(preview);
  const anything = amount !== "" || known > 0 || unopened > 0;
  return (
    <>
      <h3>{say("import_found")}</h3>
      <p role="status">
        {amount
          ? say("import_new", { what: amount })
          : say(anything || done > 0 ? "import_nothing" : "import_unusable")}
      </p>
      {years.length > 0 && <Years years={years} />}
      <ul class="plain">
        {known > 0 && <li>{say("import_known", { count: known })}</li>}
        {done > 0 && <li>{say("import_done", { count: done })}</li>}
        {unopened > 0 && <li>{say("import_unopened", { count: unopened })}</li>}
        {foreign && <li>{say("import_foreign")}</li>}
      </ul>
      <LeftOutList leftOut={leftOut} open={!anything && done === 0} />
      <div class="ways">
        {anything && (
          <button type="button" class="button primary" onClick={onStart}>
            {say("import")}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {/* where there is nothing to do, nothing is called off */}
          {say(anything ? "cancel" : "runs_correct_done")}
        </button>
      </div>
    </>
  );
}

/** One line a year, its bar as long as its share of the fullest one. */
function Years({ years }: { readonly years: Preview["years"] }) {
  const most = Math.max(...years.map(([, runs]) => runs));
  return (
    <ul class="by-year">
      {years.map(([year, runs]) => (
        <li key={year}>
          <span>{year}</span>
          <span class="track" aria-hidden="true">
            <i style={{ inlineSize: `${(100 * runs) / most}%` }} />
          </span>
          <span>{sayCount("import_runs", runs)}</span>
        </li>
      ))}
    </ul>
  );
}
