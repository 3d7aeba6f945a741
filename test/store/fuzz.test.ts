import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Database, openDatabase } from "../../core/store/database.ts";
import { text } from "../../core/store/join.ts";
import { unpackStreams } from "../../core/store/pack.ts";
import { BackupRefused, restoreBackup } from "../../core/store/restore.ts";
import { joinFile, type SharedFolder, syncWith } from "../../core/store/sync.ts";
import { mutate } from "../sample/mutate.ts";
import { randomFrom } from "../sample/random.ts";

/** Mutations a kind of file, as in test/files/fuzz.test.ts. */
const MUTATIONS = Number(process.env.FUZZ ?? 25);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
/** ms for one small file; a hang is longer by far */
const LONGEST = 3000;

const kept = (version: number) => new Uint8Array(readFileSync(new URL(`kept/backup-${version}.json`, import.meta.url)));
const blob = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]);

const everything = async (database: Database) =>
  JSON.stringify(await Promise.all(database.tables.map((table) => table.toArray())));
const clear = (database: Database) => Promise.all(database.tables.map((table) => table.clear()));

/** What stands in the history could have been run, and its recording can be read. */
async function sound(database: Database): Promise<void> {
  for (const { summary, laps, start } of await database.activities.toArray()) {
    expect(start ?? "2026-01-01").toMatch(/^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])/);
    const numbers = [...Object.values(summary ?? {}), ...(laps ?? []).flatMap((lap) => Object.values(lap))];
    for (const number of numbers) if (typeof number === "number") expect(Number.isFinite(number)).toBe(true);
  }
  for (const row of await database.streams.toArray()) if ("packed" in row) await unpackStreams(row.packed);
}

function broken(bytes: Uint8Array, n: number): Uint8Array {
  const random = randomFrom(SEED * 1_000_003 + n);
  const once = mutate(bytes, random);
  return random.next() < 0.3 ? mutate(once, random) : once;
}

test.each([1, 2])(
  `${MUTATIONS} broken backups of version %i: each is refused whole, or says what it said before [S2]`,
  { timeout: 3_600_000 },
  async (version) => {
    const database = openDatabase(`fuzz-${version}`);
    await restoreBackup(database, blob(kept(version)));
    const undisturbed = await everything(database);
    await clear(database);
    const empty = await everything(database);
    let refused = 0;
    for (let n = 0; n < MUTATIONS; n++) {
      const began = performance.now();
      const error = await restoreBackup(database, blob(broken(kept(version), n))).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(performance.now() - began, `${n} takes too long`).toBeLessThan(LONGEST);
      if (error !== undefined) {
        expect(error, `${n}: ${error}`).toBeInstanceOf(BackupRefused);
        expect(await everything(database), `${n} was refused and has left something`).toBe(empty);
        refused++;
        continue;
      }
      // Version 1 had no checksum: a figure that was altered is believed if it can be.
      if (version > 1) expect(await everything(database), `${n} was taken, altered`).toBe(undisturbed);
      await sound(database);
      await clear(database);
    }
    expect(refused).toBeGreaterThan(MUTATIONS / 2);
    await database.delete();
  },
);

test(`${MUTATIONS} broken files of a shared folder: what is understood is what was said, the rest is left [S7]`, {
  timeout: 3_600_000,
}, async () => {
  const database = openDatabase("fuzz-sync");
  await restoreBackup(database, blob(kept(2)));
  const pieces: string[] = [];
  const folder: SharedFolder = {
    list: async () => [],
    read: async () => new Uint8Array(),
    append: async (_name, text) => void pieces.push(text),
    remove: async () => undefined,
  };
  await syncWith(database, folder, () => "abcdef");
  const rows = async () => {
    const facts = (await database.activities.toArray()).flatMap(({ id, summary, laps }) => [
      [id, summary],
      [id, laps],
    ]);
    const words = [database.corrections, database.log, database.declarations, database.streams] as const;
    const said = await Promise.all(words.map((table) => table.toArray()));
    return [...facts.filter(([, fact]) => fact), ...said.flat()].map(text);
  };
  const undisturbed = new Set(await rows());
  const whole = new TextEncoder().encode(pieces.join(""));
  let [lines, refused] = [0, 0];
  for (let n = 0; n < MUTATIONS; n++) {
    await clear(database);
    const began = performance.now();
    const { heard, damaged } = await joinFile(database, broken(whole, n));
    lines += heard;
    refused += damaged;
    expect(performance.now() - began, `${n} takes too long`).toBeLessThan(LONGEST);
    for (const row of await rows()) expect(undisturbed.has(row), `${n}: ${row}`).toBe(true);
  }
  expect(lines).toBeGreaterThan(MUTATIONS);
  expect(refused).toBeGreaterThan(MUTATIONS / 4);
  await database.delete();
});
