/** What the runner says themselves: values about a day or a run (`log`), and declarations over days. */
import type { Table } from "dexie";
import type { AthleteId } from "../activity.ts";
import type { Database } from "./database.ts";
import { readAthlete } from "./history.ts";
import { remembered } from "./remembered.ts";
import type { DeclarationRow, LogRow } from "./rows.ts";
import { putWords } from "./word.ts";

/** One value to write down; without `value` it is taken back. */
export type Note = Pick<LogRow, "about" | "what" | "value">;
/** `gone` withdraws it. */
export type Declaration = Omit<DeclarationRow, "athlete" | "at">;

/** Writes values about days or runs for the runner shown; resolves when they are written. */
export async function note(database: Database, notes: readonly Note[], now: number): Promise<void> {
  const athlete = await runnerShown(database);
  await putWords(
    database.log as Table,
    notes.map((one) => [[athlete, one.about, one.what], { ...one, athlete, at: now }]),
  );
}

/** Adds, replaces or withdraws declarations of the runner shown. */
export async function declare(database: Database, declared: readonly Declaration[], now: number): Promise<void> {
  const athlete = await runnerShown(database);
  await putWords(
    database.declarations as Table,
    declared.map((one) => [one.id, { ...one, athlete, at: now }]),
  );
}

/** Declarations of one runner in force, by first day; all kinds unless one is named. */
export async function readDeclarations(
  database: Database,
  athlete: AthleteId,
  kind?: string,
): Promise<readonly DeclarationRow[]> {
  const rows = await remembered(database).answer("declarations", "declarations", athlete, () =>
    database.declarations.where("[athlete+from]").between([athlete], [athlete, []]).toArray(),
  );
  return rows.filter((row) => !row.gone && (!kind || row.kind === kind));
}

async function runnerShown(database: Database): Promise<AthleteId> {
  const athlete = await readAthlete(database);
  if (!athlete) throw new Error("no runner is known yet");
  return athlete;
}
