/**
 * Reads the runner's whole history from the site, one request at a time: what is done is written before the next is
 * asked, so the worker may end at any moment and the next one goes on from there.
 */
import type { ActivityId } from "../../core/activity.ts";
import type { Site } from "../../core/sites/site.ts";
import { permitHistory } from "../../core/store/asking.ts";
import {
  type Backfill,
  changeBackfill,
  nextTask,
  readBackfill,
  readListed,
  type Task,
  unlistedOf,
} from "../../core/store/backfill.ts";
import type { Database } from "../../core/store/database.ts";
import { keepFacts, mark } from "../../core/store/keep.ts";
import type { Facts } from "../../core/store/messages.ts";
import { newestOf } from "../../core/store/runners.ts";
import { factsIn, totalIn } from "./read-answer.ts";
import { full, type Means, NOT_ANSWERING_MS, nameOf, type Result, trouble, tryLater } from "./read-trouble.ts";

/** A worker may not live longer than this without anything to do; longer waits are left to an alarm. */
const LONGEST_SLEEP_MS = 20_000;
/** Three things in a row that cannot be read are the site's trouble, not theirs. */
const MOST_SKIPPED_IN_A_ROW = 3;
/** After so long the session may be somebody else's; after a "not found" it is asked again sooner. */
const PROOF_MS = 30 * 60_000;
const PROOF_AFTER_404_MS = 60_000;

/** Resolves when there is nothing to do now; ms until it is worth calling again, or undefined. */
export async function readHistoryOn(database: Database, means: Means): Promise<number | undefined> {
  let skippedInARow = 0;
  for (;;) {
    const state = await readBackfill(database);
    if (!state?.athlete || state.paused || state.stage === "done") return undefined;
    const now = means.now();
    if (state.trouble && state.trouble.until === undefined) return undefined;
    const wait = Math.max(0, (state.trouble?.until ?? 0) - now);
    if (wait > LONGEST_SLEEP_MS) return wait;
    if (wait > 0) {
      await means.sleep(wait);
      continue;
    }
    const task = await nextTask(database, state, means.today());
    if (!task) {
      await nextStage(database, state);
      continue;
    }
    const permission = await permitHistory(database, now);
    if (permission.silent) await trouble(database, means, "too many", permission.waitMs);
    if (permission.waitMs > LONGEST_SLEEP_MS) return permission.waitMs;
    if (permission.waitMs > 0) {
      await means.sleep(permission.waitMs);
      continue;
    }
    const result = await doTask(database, state, task, means).catch((error: unknown) => full(database, means, error));
    if (result === "skipped") skippedInARow++;
    if (result === "done") {
      skippedInARow = 0;
      means.room();
    }
    if (skippedInARow >= MOST_SKIPPED_IN_A_ROW) {
      skippedInARow = 0;
      await trouble(database, means, "not answering", NOT_ANSWERING_MS / means.haste);
    }
    if (result !== "proved") means.changed();
  }
}

async function doTask(database: Database, state: Backfill, task: Task, means: Means): Promise<Result> {
  if (means.now() - state.provedAt > PROOF_MS / means.haste && (await prove(database, state, means))) return "proved";
  const outcome = await means.ask(addressOf(task, means.site));
  if (outcome.kind === "expired") return trouble(database, means, "signed out");
  // The silence the site asked for is seen at the next permission.
  if (outcome.kind === "refused") return "again";
  if (outcome.kind === "gone") return gone(database, state, task, means);
  if (outcome.kind !== "ok") return tryLater(database, task, means);
  const total = totalIn(outcome.json, state.athlete!);
  const facts = factsIn(outcome.json, { ...task, athlete: state.athlete! });
  // Without its total nobody knows where a list ends.
  if (!facts || (task.kind === "list" && total === undefined)) return tryLater(database, task, means);
  await keepFacts(database, facts, "new", means.now());
  await settle(database, means, task, facts, total);
  return "done";
}

const addressOf = (task: Task, { addresses }: Site): string =>
  task.kind === "list" ? addresses.list(task.page) : addresses[task.kind](task.id);

/** What was asked has come: the next page, the next of the unlisted, the next detail. */
async function settle(
  database: Database,
  means: Means,
  task: Task,
  facts: readonly Facts[],
  total: number | undefined,
): Promise<void> {
  if (task.kind === "list") await list(database, facts, means.now());
  await changeBackfill(database, (state) => {
    const name = task.kind === "list" ? "" : nameOf(task);
    const done = { tries: 0, trouble: undefined, skipped: state.skipped.filter((one) => one !== name) };
    if (task.kind === "summary") return { ...done, unlisted: state.unlisted?.slice(1) };
    if (task.kind !== "list") return done;
    const last = facts.length === 0 || task.page * PAGE >= (total ?? 0);
    return { ...done, total, page: task.page + 1, ...(last && { stage: "check" as const }) };
  });
  const state = await readBackfill(database);
  if (task.kind === "list" && state?.stage === "check" && state.athlete) {
    const unlisted = await unlistedOf(database, state.athlete);
    await changeBackfill(database, () => ({ unlisted }));
  }
}

/** activities a page of the list */
const PAGE = 20;

/** What is listed is there, whatever was thought before. */
async function list(database: Database, facts: readonly Facts[], now: number): Promise<void> {
  const ids = facts.map((one) => one.id);
  const value = [...new Set([...(await readListed(database)), ...ids])];
  await database.settings.put({ key: "listed", value });
  const rows = await database.activities.bulkGet(ids);
  const back = rows.filter((row) => row?.vanished).map((row) => row!.id);
  if (back.length > 0) await mark(database, back, { vanished: false }, now);
}

/** A 404 means what it says only while the session is still this runner's. */
async function gone(database: Database, state: Backfill, task: Task, means: Means): Promise<Result> {
  if (task.kind === "list") return tryLater(database, task, means);
  const fresh = (await readBackfill(database)) ?? state;
  if (means.now() - fresh.provedAt > PROOF_AFTER_404_MS / means.haste)
    if (await prove(database, fresh, means, task.id)) return "proved";
  if (task.kind === "summary") await mark(database, [task.id], { vanished: true }, means.now());
  else await keepFacts(database, [{ id: task.id, athlete: state.athlete!, absent: [task.kind] }], "new", means.now());
  await settle(database, means, task, [], undefined);
  return "done";
}

/**
 * Asks for the newest activities known: only their own runner is answered. Returns true when the work must stop.
 * Two are asked, for one may have been deleted.
 */
async function prove(database: Database, state: Backfill, means: Means, but?: ActivityId): Promise<boolean> {
  const known = (await newestOf(database, state.athlete!, 3)).filter((id) => id !== but).slice(0, 2);
  for (const [i, id] of known.entries()) {
    if (i > 0 || but) await permitted(database, means);
    const outcome = await means.ask(means.site.addresses.summary(id));
    if (outcome.kind === "ok") break;
    if (outcome.kind === "gone" && i < known.length - 1) continue;
    if (outcome.kind === "gone") await trouble(database, means, "other runner");
    else if (outcome.kind === "expired") await trouble(database, means, "signed out");
    else await tryLater(database, { kind: "list", page: state.page }, means);
    return true;
  }
  await changeBackfill(database, () => ({ provedAt: means.now(), trouble: undefined }));
  return known.length > 0 && !but;
}

async function permitted(database: Database, means: Means): Promise<void> {
  for (;;) {
    const { waitMs } = await permitHistory(database, means.now());
    if (waitMs === 0) return;
    await means.sleep(Math.min(waitMs, LONGEST_SLEEP_MS));
  }
}

async function nextStage(database: Database, { stage }: Backfill): Promise<void> {
  await changeBackfill(database, () => ({ stage: stage === "check" ? "details" : "done" }));
}
