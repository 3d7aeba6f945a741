/** What the runner wrote down about days and runs, read by index: of the days and runs asked for, whatever was written of others. */
import type { ActivityId, AthleteId } from "../activity.ts";
import { type Log, logOf } from "../log.ts";
import type { LocalDate } from "../units.ts";
import type { Database } from "./database.ts";
import { remembered } from "./remembered.ts";
import type { LogRow } from "./rows.ts";
import type { Window } from "./sessions.ts";

/** Values about days of the window, both ends included; by index. */
export const readLog = async (
  database: Database,
  athlete: AthleteId,
  from: LocalDate,
  to: LocalDate,
): Promise<readonly LogRow[]> => told(await between(database, athlete, from, to));

/** Everything written down about the days of the window, and about the runs that go by one of `names`. */
export async function readNotes(
  database: Database,
  athlete: AthleteId,
  { from, to }: Window,
  names: readonly ActivityId[],
): Promise<Log> {
  const [days, runs] = await Promise.all([readLog(database, athlete, from, to), readNotesOf(database, athlete, names)]);
  return logOf([...days, ...runs]);
}

/** Of each site the stretch that the names lie in: a site's names rise with time, so it holds little else. */
export async function readNotesOf(
  database: Database,
  athlete: AthleteId,
  names: readonly ActivityId[],
): Promise<readonly LogRow[]> {
  const stretches = new Map<string, [first: string, last: string]>();
  for (const name of names) {
    const site = name.slice(0, name.indexOf(":"));
    const [first, last] = stretches.get(site) ?? [name, name];
    stretches.set(site, [name < first ? name : first, name > last ? name : last]);
  }
  const rows = await Promise.all([...stretches.values()].map((ends) => between(database, athlete, ...ends)));
  return told(rows.flat());
}

/** Values of one runner, up to which all are read at once and remembered. */
const FEW = 200;

async function between(database: Database, athlete: AthleteId, from: string, to: string): Promise<readonly LogRow[]> {
  const rows = (first: string, last: unknown) =>
    database.log.where("[athlete+about+what]").between([athlete, first], [athlete, last, []]);
  const { answer } = remembered(database);
  const few = await answer("log", "few words", athlete, async () => {
    const all = rows("", "~");
    return (await all.count()) <= FEW ? all.toArray() : undefined;
  });
  return few ? few.filter(({ about }) => from <= about && about <= to) : rows(from, to).toArray();
}

const told = (rows: readonly LogRow[]) => rows.filter((row) => row.value !== undefined);
