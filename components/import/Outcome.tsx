/** What an import came to, and everything that was left out. */
import type { ImportReport } from "../../core/importing.ts";
import { writeAmount } from "../words/import.ts";
import { say, sayCount } from "../words/say.ts";
import { LeftOutList } from "./LeftOutList.tsx";

interface Props {
  readonly report: ImportReport;
  readonly cancelled?: boolean;
  readonly undone?: boolean;
  readonly onUndo: (undone: boolean) => void;
  readonly onReport: (report: ImportReport) => void;
}

export function ImportOutcome({ report, cancelled, undone = false, onUndo, onReport }: Props) {
  const { filled, rescued, leftOut } = report;
  const some = report.runs + report.others > 0;
  const odd = leftOut.length + rescued.length > 0;
  return (
    <>
      <p role="status">{undone ? say("import_undone", { what: writeAmount(report) }) : sentence(report, cancelled)}</p>
      <ul class="plain">
        {filled > 0 && !undone && <li>{say("import_known", { count: filled })}</li>}
        {rescued.length > 0 && (
          <li>
            {rescued.length} × {say("import_report_rescued")}
          </li>
        )}
      </ul>
      <LeftOutList leftOut={leftOut} />
      {(some || odd) && (
        <div class="ways">
          {some && (
            <button type="button" class="button" onClick={() => onUndo(!undone)}>
              {say(undone ? "removed_back" : "undo")}
            </button>
          )}
          {odd && (
            <button type="button" class="button" onClick={() => onReport(report)}>
              {say("import_report")}
            </button>
          )}
        </div>
      )}
    </>
  );
}

function sentence(report: ImportReport, cancelled: boolean | undefined): string {
  const what = writeAmount(report);
  if (cancelled) return say("import_cancelled", { what: what || sayCount("import_runs", 0) });
  return what ? say("import_finished", { what }) : say("import_finished_nothing");
}
