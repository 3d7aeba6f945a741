/** What an import came to, and everything that was left out. */
import type { ImportReport } from "../../core/importing.ts";
import { writeAmount } from "../words/import.ts";
import { say, sayCount } from "../words/say.ts";
import { LeftOutList } from "./LeftOutList.tsx";

interface Props {
  readonly report: ImportReport;
  readonly cancelled?: boolean;
  readonly onReport: (report: ImportReport) => void;
}

export function ImportOutcome({ report, cancelled, onReport }: Props) {
  const { filled, rescued, leftOut } = report;
  return (
    <>
      <p role="status">{sentence(report, cancelled)}</p>
      <ul class="plain">
        {filled > 0 && <li>{sayCount("import_filled", filled)}</li>}
        {rescued.length > 0 && <li>{sayCount("import_rescued", rescued.length)}</li>}
      </ul>
      <LeftOutList leftOut={leftOut} />
      {leftOut.length + rescued.length > 0 && (
        <div class="ways">
          <button type="button" class="button" onClick={() => onReport(report)}>
            {say("import_report")}
          </button>
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
