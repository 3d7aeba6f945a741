import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sumOf } from "../../core/store/checksum.ts";
import { type Database, openDatabase } from "../../core/store/database.ts";
import { declare, note } from "../../core/store/diary.ts";
import { readSettings } from "../../core/store/history.ts";
import { text } from "../../core/store/join.ts";
import { keepFacts, mark } from "../../core/store/keep.ts";
import type { ReadTo } from "../../core/store/rows.ts";
import { rememberRunner, saveSettings } from "../../core/store/runners.ts";
import { joinFile, type SharedFolder, syncWith } from "../../core/store/sync.ts";
import { lineFor } from "../../core/store/sync-line.ts";
import { LINES_VERSION } from "../../core/store/sync-schema.ts";
import { putCorrections } from "../../core/store/word.ts";
import { chained } from "../sample/files/fit.ts";
import { randomFrom } from "../sample/random.ts";

/** A folder on one machine; an engine carries what it likes of it to the others, when it likes. */
function folder() {
  const files = new Map<string, Uint8Array>();
  /** names of all that was ever written here */
  const own = new Set<string>();
  const here: SharedFolder = {
    list: async () => [...files].map(([name, bytes]) => ({ name, size: bytes.length })),
    read: async (name, from) => files.get(name)!.slice(from),
    append: async (name, more) => {
      const [before, after] = [files.get(name) ?? new Uint8Array(), new TextEncoder().encode(more)];
      own.add(name);
      files.set(name, chained(before, after));
    },
    remove: async (name) => void files.delete(name),
  };
  return { ...here, files, own };
}

interface Machine {
  readonly database: Database;
  readonly folder: ReturnType<typeof folder>;
}

let names = 0;
const sync = ({ database, folder: own }: Machine, whole = false) =>
  syncWith(database, own, () => `machine${names++}`, whole);

/** What the machine's owner would call their history: every fact, not what one machine keeps for itself. */
async function factsOf({ database }: Machine): Promise<string> {
  const streams = (await database.streams.toArray()).map((row) => ({
    ...row,
    packed: "packed" in row && [...row.packed],
  }));
  const settings = await database.settings.where("key").startsWith("settings:").toArray();
  const { activities, corrections, log, declarations } = database;
  const all = await Promise.all([activities, corrections, log, declarations].map((table) => table.toArray()));
  return text([...all, streams, settings]);
}

const id = fc.constantFrom("strava:1", "strava:2", "file:3");
const act = fc.oneof(
  fc.record({ what: fc.constant("summary"), id, name: fc.constantFrom("A", "B", "C") }),
  fc.record({ what: fc.constant("streams"), id, name: fc.constantFrom("1", "2", "3") }),
  fc.record({ what: fc.constant("correct"), id, name: fc.constantFrom("easy", "tempo", "") }),
  fc.record({ what: fc.constant("note"), id, name: fc.constantFrom("x", "y", "") }),
  fc.record({ what: fc.constant("declare"), id, name: fc.constantFrom("x", "y") }),
  fc.record({ what: fc.constant("remove"), id, name: fc.constantFrom("", "x") }),
  fc.record({ what: fc.constant("settings"), id, name: fc.constantFrom("150", "160") }),
  fc.record({ what: fc.constant("sync"), id, name: fc.constant("") }),
  fc.record({ what: fc.constant("carry"), id, name: fc.constantFrom("0", "0.3", "0.9", "1") }),
  fc.record({ what: fc.constant("damage"), id, name: fc.constantFrom("0", "0.2", "0.5", "0.7", "0.99") }),
  fc.record({ what: fc.constant("lose"), id, name: fc.constantFrom("0", "0.5") }),
);
const acts = fc.array(fc.record({ by: fc.nat(2), act }), { minLength: 5, maxLength: 40 });

async function perform(
  machine: Machine,
  others: readonly Machine[],
  { what, id, name: say }: { what: string; id: string; name: string },
  now: number,
) {
  const { database, folder: own } = machine;
  const athlete = "strava:7";
  const summary = {
    sport: "run",
    name: say,
    start: "2026-03-09T07:00:00",
    distance: 1000,
    movingTime: 300,
    elapsedTime: 300,
  };
  if (what === "summary") await keepFacts(database, [{ id, athlete, summary }] as never, "new", now);
  if (what === "streams")
    await keepFacts(database, [{ id, athlete, streams: { time: [0, Number(say)] } }] as never, "new", now);
  if (what === "correct")
    await putCorrections(database, [{ id, ...(say && { label: say }), was: "easy", at: now } as never]);
  if (what === "note") await note(database, [{ about: id as never, what: "note", ...(say && { value: say }) }], now);
  if (what === "declare")
    await declare(database, [{ id, kind: "planned", from: "2026-03-09", to: "2026-03-09", value: { say } }], now);
  if (what === "remove") await mark(database, [id as never], { removed: say === "x" }, now);
  if (what === "settings") await saveSettings(database, { maxHeartRate: Number(say) }, now);
  if (what === "sync") await sync(machine);
  // Some of each file of the others, cut wherever the engine happens to be; never less than came before.
  if (what === "damage") damage(own, Number(say));
  if (what === "lose") lose(own, Number(say));
  if (what === "carry") for (const other of others) carry(other, own, Number(say));
}

function carry({ folder: from }: Machine, to: Machine["folder"], share: number) {
  for (const file of from.own) {
    const bytes = from.files.get(file);
    if (!bytes) {
      to.files.delete(file);
      continue;
    }
    const length = Math.max(to.files.get(file)?.length ?? 0, Math.floor(bytes.length * share));
    to.files.set(file, bytes.slice(0, length));
  }
}

/** Somewhere in each file of a folder a figure or a letter is another one, or the end of a line is gone. */
function damage({ files }: Machine["folder"], where: number) {
  for (const [name, bytes] of files) {
    const at = Math.floor(bytes.length * where);
    const other = Uint8Array.from(bytes);
    other[at] = bytes[at] === 49 ? 50 : 49;
    files.set(name, other);
  }
}

/** What stands in a folder is gone, or cut. */
function lose({ files }: Machine["folder"], share: number) {
  for (const [name, bytes] of [...files])
    if (share === 0) files.delete(name);
    else files.set(name, bytes.slice(0, Math.floor(bytes.length * share)));
}

let count = 0;
async function machines(): Promise<readonly Machine[]> {
  return Promise.all(
    Array.from({ length: 3 }, async () => {
      const database = openDatabase(`sync-${count++}`);
      await rememberRunner(database, "strava:7", 1);
      return { database, folder: folder() };
    }),
  );
}

describe("browsers that share a folder end with the same history [S7]", () => {
  test("whatever each was told, whatever of the files came when, cut, altered or lost anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.boolean(), async (steps, tie) => {
        const all = await machines();
        // Clocks of two machines may say the same.
        for (const [i, { by, act: one }] of steps.entries())
          await perform(
            all[by]!,
            all.filter((_, at) => at !== by),
            one,
            100 + (tie ? i >> 2 : i),
          );
        for (let round = 0; round < 3; round++)
          for (const one of all) {
            for (const other of all) if (other !== one) carry(other, one.folder, 1);
            await sync(one, true);
          }
        const [first, ...others] = await Promise.all(all.map(factsOf));
        for (const other of others) expect(other).toBe(first);
        for (const one of all) expect(await sync(one)).toEqual({ written: 0, read: 0, damaged: 0, newer: 0 });
        await Promise.all(all.map(({ database }) => database.delete()));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test("a word said again while the clock stands still, or after it was set back, is the last word everywhere", async () => {
    const [mine, other] = await machines();
    for (const [maxHeartRate, now] of [
      [160, 100],
      [150, 100],
      [155, 40],
    ] as const) {
      await saveSettings(mine!.database, { maxHeartRate }, now);
      await sync(mine!);
    }
    carry(mine!, other!.folder, 1);
    await sync(other!);
    for (const { database } of [mine!, other!])
      expect(await readSettings(database)).toMatchObject({ maxHeartRate: 155 });
  });

  test("a new machine has the whole history, and writes none of it a second time", async () => {
    const [old, fresh] = await machines();
    await fresh!.database.settings.clear();
    const summary = { sport: "run", start: "2026-03-09T07:00:00", distance: 1000, movingTime: 300, elapsedTime: 300 };
    const batch = Array.from({ length: 450 }, (_, i) => ({
      id: `strava:${i}`,
      athlete: "strava:7",
      summary,
      streams: { time: [0, i] },
    }));
    await keepFacts(old!.database, batch as never, "new", 100);
    expect((await sync(old!)).written).toBe(900);
    carry(old!, fresh!.folder, 1);
    expect(await sync(fresh!)).toEqual({ written: 0, read: 900, damaged: 0, newer: 0 });
    expect(await fresh!.database.activities.count()).toBe(450);
    expect(await sync(fresh!)).toMatchObject({ written: 0, read: 0 });
    await Promise.all([old, fresh].map((one) => one!.database.delete()));
  });

  test("what was told on a new machine's first page stands there after the join, beside what was chosen elsewhere", async () => {
    const [old, fresh] = await machines();
    await fresh!.database.settings.clear();
    await saveSettings(old!.database, { maxHeartRate: 170, weekStart: 7 }, 40);
    const run = (i: number) => ({ id: `strava:${i}`, athlete: "strava:7", absent: ["laps"] });
    await keepFacts(old!.database, Array.from({ length: 250 }, (_, i) => run(i)) as never, "new", 45);
    await saveSettings(fresh!.database, { maxHeartRate: 188, units: "metric" }, 50);
    await sync(old!);
    carry(old!, fresh!.folder, 1);
    await sync(fresh!);
    const both = { maxHeartRate: 188, units: "metric", weekStart: 7 };
    expect(await readSettings(fresh!.database)).toEqual(both);
    // and the others hear of it
    await sync(fresh!);
    carry(fresh!, old!.folder, 1);
    await sync(old!);
    expect(await readSettings(old!.database)).toEqual(both);
    await Promise.all([old, fresh].map((one) => one!.database.delete()));
  });

  test("damaged lines and files of others are left alone", async () => {
    const [one] = await machines();
    const bytes = (said: string) => new TextEncoder().encode(said);
    one!.folder.files.set(
      "hardeasy-dddddd-0001.jsonl",
      bytes('{"table":"activities","row":{"id":"<b>"}}\n{"ta\n{"table":"moons","row":{}}\n'),
    );
    one!.folder.files.set("notes.txt", bytes("shopping"));
    expect(await sync(one!)).toMatchObject({ read: 0, damaged: 3 });
    expect(await one!.database.activities.count()).toBe(0);
    await one!.database.delete();
  });

  const named = (id: string, name: string) => ({
    id,
    athlete: "strava:7",
    summary: { sport: "run", name, start: "2026-03-09T07:00:00", distance: 1000, movingTime: 300, elapsedTime: 300 },
  });
  const hear = async (folder: Machine["folder"], to: Machine) => {
    for (const [name, bytes] of folder.files) to.folder.files.set(name, bytes);
    return sync(to);
  };
  const known = async ({ database }: Machine) =>
    Object.fromEntries((await database.activities.toArray()).map(({ id, summary }) => [id, summary?.name]));

  test("any letter of any line altered on the way: the line is refused and counted, the others are read, and the line once it is put right", async () => {
    const [mine, other] = await machines();
    await keepFacts(mine!.database, [named("strava:1", "Été"), named("strava:2", "Long")] as never, "new", 100);
    await sync(mine!);
    const [[name, whole]] = [...mine!.folder.files] as [[string, Uint8Array]];
    const lines = new TextDecoder().decode(whole).trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    const random = randomFrom(3);
    for (let at = 0; at < whole.length - 1; at++) {
      const altered = Uint8Array.from(whole);
      altered[at] = (altered[at]! ^ (1 << Math.floor(random.next() * 7))) & 0x7f;
      const { heard, damaged, newer } = await joinFile(other!.database, altered);
      expect([heard, damaged, newer], new TextDecoder().decode(altered)).toSatisfy(
        // The end of the first line altered makes both one; an end put into a line makes two of it, or one after an empty one.
        ([good, bad, late]: number[]) => late === 0 && bad! >= 1 && good! <= 1,
      );
      for (const said of Object.values(await known(other!))) expect(["Été", "Long"]).toContain(said);
    }
    await other!.database.activities.clear();
    const altered = Uint8Array.from(whole);
    altered[20] = 49;
    other!.folder.files.set(name, altered);
    expect(await sync(other!)).toMatchObject({ read: 1, damaged: 1 });
    // Still so, and said again, but nothing is read twice.
    expect(await sync(other!)).toMatchObject({ read: 0, damaged: 1 });
    expect(await hear(mine!.folder, other!)).toMatchObject({ read: 1, damaged: 0 });
    expect(await known(other!)).toEqual({ "strava:1": "Été", "strava:2": "Long" });
  });

  test("lines of a version before sums are read, those of a later one wait for the version that understands them", async () => {
    const [mine] = await machines();
    const row = { ...named("strava:1", "Old"), stamps: { "*": 5 } };
    const later = lineFor("activities", { ...named("strava:2", "New"), stamps: { "*": 5 }, kept: "for the moon" });
    mine!.folder.files.set(
      "hardeasy-dddddd-0001.jsonl",
      new TextEncoder().encode(`${JSON.stringify({ table: "activities", row })}\n${later}\n`),
    );
    expect(await sync(mine!)).toMatchObject({ read: 1, damaged: 0, newer: 1 });
    expect(await known(mine!)).toEqual({ "strava:1": "Old" });
    // As an update of the extension does.
    const { value } = (await mine!.database.settings.get("synced")) as { value: Record<string, ReadTo> };
    const [[name, { from, rest }]] = Object.entries(value) as [[string, ReadTo]];
    expect(from).toBeLessThan(mine!.folder.files.get(name)!.length);
    expect(rest).not.toBe(sumOf(`${LINES_VERSION + 1}${later}\n`));
  });

  test("what a browser wrote is told again where it was lost, cut or altered, or where a copy of the browser writes too", async () => {
    const [mine, copy, other] = await machines();
    await keepFacts(mine!.database, [named("strava:1", "One")] as never, "new", 100);
    await sync(mine!);
    const files = mine!.folder.files;
    const was = [...files.keys()];
    // The folder was emptied.
    files.clear();
    expect((await sync(mine!)).written).toBe(1);
    expect([...files.keys()]).not.toEqual(was);
    // A figure of it turned, years ago: seen when all of it is looked through, and the damaged file goes.
    damage(mine!.folder, 0.5);
    const [rotten] = [...files.keys()];
    expect(await hear(mine!.folder, other!)).toMatchObject({ damaged: 1 });
    expect((await sync(mine!)).written).toBe(0);
    expect((await sync(mine!, true)).written).toBe(1);
    expect([...files.keys()]).not.toContain(rotten);
    other!.folder.files.clear();
    expect(await hear(mine!.folder, other!)).toMatchObject({ read: 1, damaged: 0 });

    // The profile was copied to a new computer: both go on under one name, and the engine carries each over the other.
    const own = await mine!.database.settings.toArray();
    await copy!.database.settings.bulkPut(own);
    await copy!.database.activities.bulkPut(await mine!.database.activities.toArray());
    await keepFacts(mine!.database, [named("strava:2", "At home")] as never, "new", 200);
    await keepFacts(copy!.database, [named("strava:3", "At work")] as never, "new", 200);
    for (let round = 0; round < 3; round++) {
      await sync(mine!);
      for (const [name, bytes] of mine!.folder.files) copy!.folder.files.set(name, bytes);
      await sync(copy!);
      for (const [name, bytes] of copy!.folder.files) mine!.folder.files.set(name, bytes);
    }
    expect(await known(mine!)).toEqual({ "strava:1": "One", "strava:2": "At home", "strava:3": "At work" });
    expect(await known(copy!)).toEqual(await known(mine!));
    // And it has an end: nobody tells anything again.
    expect([(await sync(mine!)).written, (await sync(copy!)).written]).toEqual([0, 0]);
  });
});
