/** The report of an import as CSV: one line a file that was left out or only partly read. */
import type { ImportReport } from "../../core/importing.ts";
import { writeReason } from "../words/import.ts";
import { say } from "../words/say.ts";

export function csvOf({ leftOut, rescued }: ImportReport): string {
  const lines = [
    [say("import_report_file"), say("import_report_reason")],
    ...leftOut.map(({ name, reason }) => [name, writeReason(reason)]),
    ...rescued.map((name) => [name, say("import_report_rescued")]),
  ];
  return `${lines.map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
}

/** A name that begins like a formula must not be one in a spreadsheet. */
const quoted = (text: string): string => `"${text.replace(/^[=+\-@]/, "'$&").replaceAll('"', '""')}"`;
