/** A backup brought back in: read twice, first to check all of it, then to join it with what is here. */
import type { Table } from "dexie";
import * as v from "valibot";
import type { AthleteId } from "../activity.ts";
import { fromBase64, type Progress } from "./backup.ts";
import { BACKUP_VERSION, type BackedUp, type Chosen, FORMAT, MEMBERS } from "./backup-schema.ts";
import { checksum } from "./checksum.ts";
import type { Database } from "./database.ts";
import { type Piece, readDocument } from "./document.ts";
import { settingsKey } from "./history.ts";
import { text } from "./join.ts";
import { type Kept, keepFacts, keepRows } from "./keep.ts";
import { unpackStreams } from "./pack.ts";
import type { ActivityRow, CorrectionRow, DeclarationRow, LogRow, RunnerRow } from "./rows.ts";
import { showRunner } from "./runners.ts";
import type { CheckedFacts } from "./schemas.ts";
import { putLater } from "./word.ts";

/** A file that was refused; nothing was changed. `detail` is for whoever made it, as it stands. */
export class BackupRefused extends Error {
  readonly why: "no backup" | "newer" | "damaged";
  readonly detail: string;
  constructor(why: BackupRefused["why"], detail = "") {
    super(`${why}: ${detail}`);
    this.why = why;
    this.detail = detail;
  }
}

export interface Restored {
  /** activities in the file, and those of them that were not known here */
  readonly activities: number;
  readonly added: number;
}

/** Backups of this version and later end with a checksum. */
const CHECKED_SINCE = 2;

/** Activities written in one transaction: few large ones, for each wakes every page that is open. */
const AT_ONCE = 100;

/** Restoring deletes nothing, and doing it twice changes nothing. Throws BackupRefused before the first write, or the database's own error. */
export async function restoreBackup(
  database: Database,
  file: Blob,
  progress: (progress: Progress) => void = () => undefined,
): Promise<Restored> {
  const version = await versionOf(file);
  const activities = await checkAll(file, version);
  let done = 0;
  let added = 0;
  let batch: unknown[] = [];
  const flush = async () => {
    added += await keepBatch(database, version, batch);
    done += batch.length;
    batch = [];
    progress({ done, of: activities });
  };
  const rest: Piece[] = [];
  const athletes = new Set<AthleteId>();
  for await (const piece of pieces(file, version))
    if (piece.key !== "activities") rest.push(piece);
    else {
      athletes.add((piece.value as ActivityRow).athlete);
      if (batch.push(piece.value) >= AT_ONCE) await flush();
    }
  await flush();
  await keepRest(database, rest, athletes);
  return { activities, added };
}

/** The head says which version it is; the rest is believed only as that. */
async function versionOf(file: Blob): Promise<number> {
  // A recording or an export chosen by mistake is not a damaged backup.
  if (!/^\s*\{/.test(await file.slice(0, 64).text())) throw new BackupRefused("no backup");
  const head: Record<string, unknown> = {};
  for await (const { key, value } of reading(file)) {
    if (key in head || Object.keys(head).length > 1) break;
    head[key] = value;
  }
  if (head.format !== FORMAT) throw new BackupRefused("no backup");
  const version = Number(head.version);
  if (version > BACKUP_VERSION) throw new BackupRefused("newer");
  if (!Object.hasOwn(MEMBERS, version)) damaged("it names no version that was ever made");
  return version;
}

/** Returns how many activities there are. */
async function checkAll(file: Blob, version: number): Promise<number> {
  const sum = checksum();
  let activities = 0;
  let said: unknown;
  for await (const { key, value } of reading(file)) {
    if (key === "check") said = value;
    else if (said === undefined) sum.add(key, text(value));
    const checked = believed(version, { key, value });
    if (key !== "activities") continue;
    activities++;
    const { recording } = checked as BackedUp;
    if (recording) await readable(recording).catch(() => damaged("a recording in it cannot be read"));
  }
  if (said === undefined ? version >= CHECKED_SINCE : said !== sum.text()) damaged("something in it was altered");
  return activities;
}

const readable = async (recording: string) => unpackStreams(fromBase64(recording));

async function* pieces(file: Blob, version: number): AsyncGenerator<Piece> {
  for await (const piece of reading(file)) yield { key: piece.key, value: believed(version, piece) };
}

async function* reading(file: Blob): AsyncGenerator<Piece> {
  try {
    yield* readDocument(file.stream().pipeThrough(new TextDecoderStream("utf-8", { fatal: true })) as never);
  } catch (error) {
    if (error instanceof BackupRefused) throw error;
    damaged(error instanceof Error ? error.message : String(error));
  }
}

function believed(version: number, { key, value }: Piece): unknown {
  const members = MEMBERS[version]!;
  const schema = Object.hasOwn(members, key) ? members[key] : undefined;
  // A member this version does not know is left where it is: in the file.
  if (!schema) return value;
  const checked = v.safeParse(schema, value);
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  return damaged(`${key}: ${v.getDotPath(issue) ?? ""} ${issue.message}`);
}

function damaged(why: string): never {
  throw new BackupRefused("damaged", why);
}

async function keepBatch(database: Database, version: number, batch: readonly unknown[]): Promise<number> {
  if (version > 1) return (await keepRows(database, (batch as readonly BackedUp[]).map(kept))).length;
  const facts = batch as readonly CheckedFacts[];
  const known = await database.activities.bulkGet(facts.map((one) => one.id));
  await keepFacts(database, facts, "stored");
  return known.filter((one) => !one).length;
}

function kept({ recording, ...row }: BackedUp): Kept {
  if (!recording) return { row: row as ActivityRow };
  return { row: { ...row, hasStreams: true } as ActivityRow, packed: fromBase64(recording) };
}

async function keepRest(database: Database, rest: readonly Piece[], athletes: ReadonlySet<AthleteId>): Promise<void> {
  const { settings, runners, corrections, log, declarations } = database;
  const all = <Row>(wanted: string) => rest.filter(({ key }) => key === wanted).map(({ value }) => value as Row);
  await database.transaction("rw", [settings, runners, corrections, log, declarations], async () => {
    for (const one of all<CorrectionRow>("corrections")) await putLater(corrections as Table, one.id, one as never);
    for (const one of all<LogRow>("log"))
      await putLater(log as Table, [one.athlete, one.about, one.what], one as never);
    for (const one of all<DeclarationRow>("declarations")) await putLater(declarations as Table, one.id, one as never);
    const [athlete] = all<AthleteId>("athlete");
    for (const { athlete: id, value, at = 0 } of chosenIn(rest, athlete))
      await putLater(settings as Table, settingsKey(id as AthleteId), { key: settingsKey(id as AthleteId), value, at });
    const known = [...all<RunnerRow>("runners"), ...[...athletes].map((id) => ({ id, seen: 0 }))];
    for (const one of known) if (!(await runners.get(one.id))) await runners.put(one);
    if (athlete && !(await settings.get("athlete"))) await showRunner(database, athlete);
  });
}

const chosenIn = (rest: readonly Piece[], athlete: AthleteId | undefined): readonly Chosen[] =>
  rest.flatMap(({ key, value }) => {
    if (key === "chosen") return [value as Chosen];
    return key === "settings" && athlete ? [{ athlete, value: value as Chosen["value"], at: 0 }] : [];
  });
