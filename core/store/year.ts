/** What the history page draws from: the whole history in one reading, with fitness over time. */
import type { AthleteId } from "../activity.ts";
import { assessing } from "../assess.ts";
import { addDays } from "../dates.ts";
import { declaredOf, type Planned } from "../declared.ts";
import { type Labelled, labelling } from "../label-history.ts";
import { NO_LOG } from "../log.ts";
import { DAYS_BEFORE } from "../relabel.ts";
import type { LocalDate } from "../units.ts";
import { type Fitness, fitnessOver } from "../year/fitness.ts";
import type { Goal } from "../year/goal.ts";
import { isReading, readBackfill } from "./backfill.ts";
import { readChosen } from "./chosen.ts";
import { readContext } from "./context.ts";
import type { Database } from "./database.ts";
import { readDeclarations } from "./diary.ts";
import { entriesOf, readAthlete } from "./history.ts";
import { breath, inSteps } from "./in-steps.ts";
import { type Live, live } from "./live.ts";
import type { PageReading } from "./page.ts";
import type { DeclarationRow } from "./rows.ts";
import { readSessions } from "./sessions.ts";

export interface YearReading extends PageReading {
  readonly fitness: Fitness | undefined;
  readonly goals: readonly Goal[];
  readonly planned: readonly Planned[];
  /** only the last years so far: the rest is being read */
  readonly partial?: boolean;
}

/** before any runner's first recorded run */
const FIRST_DAY: LocalDate = "1970-01-01";

/** The year shown first, and as much before it as its labels rest on. */
const RECENT_DAYS = 364 + DAYS_BEFORE;

/** The last year at once, then the whole history, which may be ten times as long. */
export const liveYear = (database: Database, today: () => LocalDate): Live<YearReading> =>
  live(
    () => readYear(database, today()),
    () => readYear(database, today(), RECENT_DAYS),
  );

/** What this page thought last: where little changed since, little is labelled anew. */
const last = new WeakMap<Database, { readonly athlete: AthleteId; readonly labelled: Labelled }>();

/** `days` back, or everything. */
export async function readYear(database: Database, today: LocalDate, days?: number): Promise<YearReading> {
  const [chosen, athlete] = await Promise.all([readChosen(database), readAthlete(database)]);
  const { settings } = chosen;
  if (!athlete) return { ...chosen, assessment: undefined, fitness: undefined, goals: [], planned: [], log: NO_LOG };
  const from = days === undefined ? FIRST_DAY : addDays(today, -days);
  const window = { from, to: addDays(today, 2) };
  const sessions = await readSessions(database, athlete, window);
  await breath();
  const [entries, context, declared] = await Promise.all([
    entriesOf(database, sessions),
    breath().then(() => readContext(database, athlete, window, sessions)),
    readDeclarations(database, athlete),
  ]);
  await breath();
  const before = last.get(database);
  const labelled = await inSteps(
    labelling(entries, settings, before?.athlete === athlete ? before.labelled : undefined),
  );
  last.set(database, { athlete, labelled });
  const { runs, athleteOn } = labelled;
  const assessment = await inSteps(assessing(runs, athleteOn(today), today, context));
  await breath();
  return {
    ...chosen,
    assessment,
    fitness: fitnessOver(entries, athleteOn, today),
    goals: declared.flatMap(goalOf),
    planned: declaredOf(declared).planned,
    log: context.log ?? NO_LOG,
    ...(days !== undefined && { partial: true }),
    reading: isReading(await readBackfill(database)),
  };
}

function goalOf({ id, kind, from, value }: DeclarationRow): readonly Goal[] {
  const { distance, name } = value;
  if (kind !== "goal" || typeof distance !== "number" || !(distance > 0)) return [];
  return [{ id, date: from, distance, ...(typeof name === "string" && { name }) }];
}
