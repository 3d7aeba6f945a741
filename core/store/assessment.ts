/** The opinion on the recent history, straight from the database: what panel, popup, toolbar and overlays draw from. */
import type { AthleteId } from "../activity.ts";
import { assess } from "../assess.ts";
import type { Assessment } from "../assessment.ts";
import { addDays } from "../dates.ts";
import { type Labelled, label } from "../label-history.ts";
import { DAYS_AFTER, DAYS_BEFORE } from "../relabel.ts";
import type { LocalDate } from "../units.ts";
import { readContext } from "./context.ts";
import type { Database } from "./database.ts";
import { entriesOf, readAthlete, readSettings } from "./history.ts";
import { remembered } from "./remembered.ts";
import { readSessions, type Window } from "./sessions.ts";

/** As far back as the labels of the last months reach, and a day ahead for runners in a zone ahead of this computer's. */
const recent = (today: LocalDate): Window => ({
  from: addDays(today, -(DAYS_BEFORE + DAYS_AFTER)),
  to: addDays(today, 2),
});

interface Opinion {
  readonly athlete: AthleteId;
  readonly today: LocalDate;
  /** what was written by then */
  readonly written: number;
  readonly assessment: Promise<Assessment>;
}

/** What this context thought last, and what it was made from. */
const last = new WeakMap<Database, { opinion?: Opinion; labelled?: Labelled & { readonly of: AthleteId } }>();

/**
 * Undefined before any runner has been seen; `write` keeps digests that had to be made. While nothing an opinion rests on is written, everyone who asks is answered with the
 * same one; afterwards only what changed is read and labelled anew.
 */
export async function readAssessment(
  database: Database,
  today: LocalDate,
  write = false,
): Promise<Assessment | undefined> {
  const athlete = await readAthlete(database);
  return athlete && assessRecent(database, athlete, today, write);
}

/** The opinion on a window of one runner's history; one that lies in the recent history is part of the opinion on that. */
export function assessWindow(
  database: Database,
  athlete: AthleteId,
  window: Window,
  today: LocalDate,
  write: boolean,
): Promise<Assessment> {
  if (window.from >= recent(today).from) return assessRecent(database, athlete, today, write);
  return opine(database, athlete, window, today, write).then((one) => one.assessment);
}

function assessRecent(database: Database, athlete: AthleteId, today: LocalDate, write: boolean): Promise<Assessment> {
  const memory = last.get(database) ?? {};
  last.set(database, memory);
  const { written } = remembered(database);
  const { opinion } = memory;
  if (opinion?.written === written && opinion.athlete === athlete && opinion.today === today) return opinion.assessment;
  // Asked for when it is needed: an opinion that is just being made is there by then.
  const before = () => (memory.labelled?.of === athlete ? memory.labelled : undefined);
  const assessment = opine(database, athlete, recent(today), today, write, before).then((one) => {
    memory.labelled = { ...one.labelled, of: athlete };
    return one.assessment;
  });
  memory.opinion = { athlete, today, written, assessment };
  assessment.catch(() => {
    if (memory.opinion?.assessment === assessment) delete memory.opinion;
  });
  return assessment;
}

async function opine(
  database: Database,
  athlete: AthleteId,
  window: Window,
  today: LocalDate,
  write: boolean,
  before?: () => Labelled | undefined,
) {
  const sessions = await readSessions(database, athlete, window);
  const [entries, settings, context] = await Promise.all([
    entriesOf(database, sessions, write),
    readSettings(database),
    readContext(database, athlete, window, sessions),
  ]);
  const labelled = label(entries, settings, before?.());
  return { labelled, assessment: assess(labelled.runs, labelled.athleteOn(today), today, context) };
}
