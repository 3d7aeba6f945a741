/** What else an assessment rests on: the runner's choices and declarations, other sports, logged mornings. */
import { type AthleteId, isRun } from "../activity.ts";
import type { AssessContext } from "../assessment.ts";
import { declaredOf } from "../declared.ts";
import { byHand, byNames } from "../log.ts";
import { namesOf } from "../same-run.ts";
import type { Database } from "./database.ts";
import { readDeclarations } from "./diary.ts";
import { readSettings } from "./history.ts";
import { readNotes } from "./noted.ts";
import { readSessions, type Session, type Window } from "./sessions.ts";

/** `known`: the sessions of the window where they were read already, runs and other sports alike. */
export async function readContext(
  database: Database,
  athlete: AthleteId,
  window: Window,
  known?: readonly Session[],
): Promise<AssessContext> {
  const sessions = known ?? (await readSessions(database, athlete, window));
  const activities = sessions.map((one) => one.activity);
  const [settings, declarations, notes] = await Promise.all([
    readSettings(database),
    readDeclarations(database, athlete),
    readNotes(database, athlete, window, activities.flatMap(namesOf)),
  ]);
  const log = byNames(notes, activities);
  const beside = activities.filter((activity) => !isRun(activity));
  const mornings = [...log.days]
    .flatMap(([date, { restingHeartRate }]) => (restingHeartRate ? [{ date, restingHeartRate }] : []))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return { ...settings, ...declaredOf(declarations), beside: [...beside, ...byHand(log, athlete)], mornings, log };
}
