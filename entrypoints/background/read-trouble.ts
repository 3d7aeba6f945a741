/** What gets in the way of reading the history: asked again a few times, then told and left until it is over. */
import type { Outcome } from "../../core/sites/ask.ts";
import type { Site } from "../../core/sites/site.ts";
import { changeBackfill, type Task, type Trouble } from "../../core/store/backfill.ts";
import type { Database } from "../../core/store/database.ts";
import { isFull } from "../../core/store/full.ts";
import type { LocalDate } from "../../core/units.ts";

export interface Means {
  readonly site: Site;
  readonly ask: (address: string) => Promise<Outcome>;
  readonly now: () => number;
  readonly today: () => LocalDate;
  readonly sleep: (ms: number) => Promise<unknown>;
  /** after anything was written */
  readonly changed: () => void;
  /** a write failed, maybe for want of room; without an error one went well */
  readonly room: (error?: unknown) => void;
  /** how many times faster than usual, in tests */
  readonly haste: number;
}

/** What came of one thing that was asked. */
export type Result = "done" | "skipped" | "again" | "proved";

const TRIES = 3;
const FIRST_PAUSE_MS = 5000;
export const NOT_ANSWERING_MS = 15 * 60_000;

export const nameOf = ({ kind, id }: Exclude<Task, { kind: "list" }>) => `${kind} ${id}`;

/** A site that fails is asked again after 5, 10 and 20 s; then this one thing is left for another day. */
export async function tryLater(database: Database, task: Task, means: Means): Promise<Result> {
  const state = await changeBackfill(database, ({ tries }) => ({ tries: tries + 1 }));
  if (!state) return "again";
  if (state.tries < TRIES) {
    await means.sleep((FIRST_PAUSE_MS * 2 ** (state.tries - 1)) / means.haste);
    return "again";
  }
  await changeBackfill(database, ({ skipped, unlisted }) => ({
    tries: 0,
    ...(task.kind === "summary" && { unlisted: unlisted?.slice(1) }),
    ...(task.kind !== "list" && { skipped: [...skipped, nameOf(task)] }),
  }));
  if (task.kind === "list") await trouble(database, means, "not answering", NOT_ANSWERING_MS / means.haste);
  return "skipped";
}

/** A full disk is told, and tried again when there may be room. */
export async function full(database: Database, means: Means, error: unknown): Promise<Result> {
  if (!isFull(error)) throw error;
  means.room(error);
  return trouble(database, means, "full", NOT_ANSWERING_MS / means.haste);
}

/** Without `forMs` it waits for the runner. */
export async function trouble(database: Database, means: Means, why: Trouble["why"], forMs?: number): Promise<"again"> {
  const at = means.now();
  const until = forMs === undefined ? undefined : at + forMs;
  await changeBackfill(database, ({ trouble: before }) => ({
    trouble: { why, at: before?.why === why ? before.at : at, ...(until !== undefined && { until }) },
  }));
  means.changed();
  return "again";
}
