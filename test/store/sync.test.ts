import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../../core/store/database.ts";
import { declare, note } from "../../core/store/diary.ts";
import { readSettings } from "../../core/store/history.ts";
import { text } from "../../core/store/join.ts";
import { keepFacts, mark } from "../../core/store/keep.ts";
import { rememberRunner, saveSettings } from "../../core/store/runners.ts";
import { type SharedFolder, syncWith } from "../../core/store/sync.ts";
import { putCorrections } from "../../core/store/word.ts";

/** A folder on one machine; an engine carries what it likes of it to the others, when it likes. */
function folder(files = new Map<string, Uint8Array>()): SharedFolder & { readonly files: Map<string, Uint8Array> } {
  return {
    files,
    list: async () => [...files].map(([name, bytes]) => ({ name, size: bytes.length })),
    read: async (name, from) => files.get(name)!.slice(from),
    append: async (name, more) => {
      const [before, after] = [files.get(name) ?? new Uint8Array(), new TextEncoder().encode(more)];
      files.set(name, Uint8Array.from([...before, ...after]));
    },
  };
}

interface Machine {
  readonly database: Database;
  readonly folder: ReturnType<typeof folder>;
  readonly name: string;
}

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
);
const acts = fc.array(fc.record({ by: fc.nat(2), act }), { minLength: 5, maxLength: 40 });

async function perform(
  { database, folder: own, name }: Machine,
  others: readonly Machine[],
  { what, id, name: say }: { what: string; id: string; name: string },
  now: number,
) {
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
  if (what === "sync") await syncWith(database, own, name);
  // Some of each file of the others, cut wherever the engine happens to be; never less than came before.
  if (what === "carry") for (const other of others) carry(other, own, Number(say));
}

function carry(from: Machine, to: Machine["folder"], share: number) {
  for (const [file, bytes] of from.folder.files) {
    if (!file.includes(from.name)) continue;
    const length = Math.max(to.files.get(file)?.length ?? 0, Math.floor(bytes.length * share));
    to.files.set(file, bytes.slice(0, length));
  }
}

let count = 0;
async function machines(): Promise<readonly Machine[]> {
  return Promise.all(
    ["aaaaaa", "bbbbbb", "cccccc"].map(async (name) => {
      const database = openDatabase(`sync-${count++}`);
      await rememberRunner(database, "strava:7", 1);
      return { database, folder: folder(), name };
    }),
  );
}

describe("browsers that share a folder end with the same history [S7]", () => {
  test("whatever each was told, whatever of the files came when, cut anywhere", async () => {
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
            await syncWith(one.database, one.folder, one.name);
          }
        const [first, ...others] = await Promise.all(all.map(factsOf));
        for (const other of others) expect(other).toBe(first);
        for (const one of all) expect((await syncWith(one.database, one.folder, one.name)).written).toBe(0);
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
      await syncWith(mine!.database, mine!.folder, mine!.name);
    }
    carry(mine!, other!.folder, 1);
    await syncWith(other!.database, other!.folder, other!.name);
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
    expect((await syncWith(old!.database, old!.folder, old!.name)).written).toBe(900);
    carry(old!, fresh!.folder, 1);
    expect(await syncWith(fresh!.database, fresh!.folder, fresh!.name)).toMatchObject({
      written: 0,
      read: 900,
      left: 0,
    });
    expect(await fresh!.database.activities.count()).toBe(450);
    expect(await syncWith(fresh!.database, fresh!.folder, fresh!.name)).toMatchObject({ written: 0, read: 0 });
    await Promise.all([old, fresh].map((one) => one!.database.delete()));
  });

  test("damaged lines, files of others and of newer versions are left alone", async () => {
    const [one] = await machines();
    const bytes = (said: string) => new TextEncoder().encode(said);
    one!.folder.files.set(
      "hardeasy-dddddd-0001.jsonl",
      bytes('{"table":"activities","row":{"id":"<b>"}}\n{"ta\n{"table":"moons","row":{}}\n'),
    );
    one!.folder.files.set("notes.txt", bytes("shopping"));
    expect(await syncWith(one!.database, one!.folder, one!.name)).toMatchObject({ read: 0, left: 3 });
    expect(await one!.database.activities.count()).toBe(0);
    await one!.database.delete();
  });
});
