/** What else an assessment rests on: the runner's choices and declarations, other sports, logged mornings. */
import type { AthleteId } from "../activity.ts";
import type { AssessContext } from "../assess.ts";
import { declaredOf } from "../declared.ts";
import type { Database } from "./database.ts";
import { readDeclarations, readLog } from "./diary.ts";
import { readOtherSports, readSettings } from "./history.ts";
import type { Window } from "./sessions.ts";

export async function readContext(database: Database, athlete: AthleteId, window: Window): Promise<AssessContext> {
  const [settings, declarations, beside, log] = await Promise.all([
    readSettings(database),
    readDeclarations(database, athlete),
    readOtherSports(database, athlete, window),
    readLog(database, athlete, window.from, window.to),
  ]);
  const mornings = log.flatMap(({ about, what, value }) =>
    what === "restingHeartRate" && typeof value === "number" ? [{ date: about, restingHeartRate: value }] : [],
  );
  return { ...settings, ...declaredOf(declarations), beside, mornings };
}
