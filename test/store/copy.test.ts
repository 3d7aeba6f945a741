import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Alone, secondCopy } from "../../core/store/copy.ts";
import { readCopyState, readReadBack } from "../../core/store/copy-book.ts";
import { type Database, openDatabase } from "../../core/store/database.ts";
import { deleteEverything } from "../../core/store/delete.ts";
import { declare, note } from "../../core/store/diary.ts";
import { readAthlete, readSettings } from "../../core/store/history.ts";
import { keepFacts } from "../../core/store/keep.ts";
import { NOBODY, rememberRunner, saveSettings } from "../../core/store/runners.ts";
import { readStreams } from "../../core/store/streams.ts";
import type { SharedFolder } from "../../core/store/sync.ts";
import { chained } from "../sample/files/fit.ts";
import { randomFrom } from "../sample/random.ts";

/** A private folder; `ends`: how the browser is killed at the so-many-eth thing it does there. */
function disk() {
  const files = new Map<string, Uint8Array>();
  const folder = (ends?: { readonly after: number; readonly torn: number }) => {
    let done = 0;
    let over: () => void = () => undefined;
    const ended = new Promise<void>((done) => {
      over = done;
    });
    /** What was killed never goes on. */
    const step = async <Value>(work: (share: number) => Value): Promise<Value> => {
      if (!ends || done++ < ends.after) return work(1);
      work(ends.torn);
      over();
      return new Promise<never>(() => undefined);
    };
    const here: SharedFolder = {
      list: () => step(() => [...files].map(([name, { length }]) => ({ name, size: length }))),
      read: (name, from) => step(() => files.get(name)!.slice(from)),
      append: (name, text) =>
        step((share) => {
          const [before, more] = [files.get(name) ?? new Uint8Array(), new TextEncoder().encode(text)];
          files.set(name, chained(before, more.slice(0, Math.floor(share * more.length))));
        }),
      remove: (name) => step(() => void files.delete(name)),
    };
    return { ...here, ended };
  };
  return { files, folder };
}

/** One after the other, as a lock of the browser does it; it is let go when the browser ends. */
function oneByOne(): Alone {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

const KINDS = ["run", "recording", "note", "plan", "settings"] as const;
type Kind = (typeof KINDS)[number];

const run = (i: number) => ({
  id: "strava:1",
  athlete: "strava:7",
  summary: { sport: "run", name: `${i}`, start: "2026-03-09T07:00:00", distance: 9, movingTime: 9, elapsedTime: 9 },
});

/** Each word says a larger figure than the one before it. */
async function say(database: Database, kind: Kind, i: number): Promise<void> {
  const { id, athlete } = run(i);
  if (kind === "run") await keepFacts(database, [run(i)] as never, "new", i);
  if (kind === "recording") await keepFacts(database, [{ id, athlete, streams: { time: [0, i] } }] as never, "new", i);
  if (kind === "note") await note(database, [{ about: "2026-03-09", what: "note", value: i }], i);
  if (kind === "plan")
    await declare(database, [{ id: "p", kind: "planned", from: "2026-03-09", to: "2026-03-09", value: { i } }], i);
  if (kind === "settings") await saveSettings(database, { maxHeartRate: i }, i);
}

async function heard(database: Database, kind: Kind): Promise<number> {
  if (kind === "run") return Number((await database.activities.get("strava:1"))?.summary?.name ?? 0);
  if (kind === "recording") return (await readStreams(database, "strava:1"))?.time[1] ?? 0;
  if (kind === "note") return Number((await database.log.toArray())[0]?.value ?? 0);
  if (kind === "plan") return Number((await database.declarations.get("p"))?.value.i ?? 0);
  return (await readSettings(database)).maxHeartRate ?? 0;
}

const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constantFrom(...KINDS) }) },
  fc.record({ what: fc.constant("restart" as const) }),
  fc.record({ what: fc.constant("lose" as const) }),
  fc.record({ what: fc.constant("delete" as const) }),
  fc.record({ what: fc.constant("damage" as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant("kill" as const),
      after: fc.nat(6),
      torn: fc.constantFrom(0, 0.3, 0.9, 1),
      lost: fc.boolean(),
    }),
  },
);

let count = 0;

describe("a browser that loses its database has the history back from the second copy [S14]", () => {
  test("whenever it is killed, torn in the midst of writing, and its database lost: all that was acknowledged, and nothing that was deleted", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 30 }), async (acts) => {
        const { files, folder } = disk();
        const [name, least, most] = [`copy-${count++}`, new Map<Kind, number>(), new Map<Kind, number>()];
        let i = 100;
        let deleted = 0;
        let database: Database;
        let place: ReturnType<typeof folder>;
        let copy: ReturnType<typeof secondCopy>;
        let alone: Alone;
        const start = async (lost: boolean, ends?: Parameters<typeof folder>[0]) => {
          database?.close();
          if (lost) await openDatabase(name).delete();
          [database, place, alone] = [openDatabase(name), folder(ends), oneByOne()];
          copy = secondCopy(database, place, alone, () => i);
          if (!(await database.settings.get("athlete"))) await rememberRunner(database, "strava:7", 1);
          const mended = copy.mend().then(copy.all);
          // Killed while it mends: the next start mends.
          if (ends) await Promise.race([mended, place.ended]);
          else await mended;
        };
        const whole = async () => {
          for (const kind of KINDS) {
            const value = await heard(database, kind);
            expect(value, kind).toBeGreaterThanOrEqual(least.get(kind) ?? 0);
            expect(value, kind).toBeLessThanOrEqual(most.get(kind) ?? 0);
            if (value > 0) expect(value, kind).toBeGreaterThan(deleted);
          }
        };
        await start(false);
        for (const one of acts) {
          if (one.what === "restart" || one.what === "lose") await start(one.what === "lose");
          else if (one.what === "damage") {
            for (const [file, bytes] of [...files])
              if (one.at < 0.2) files.delete(file);
              else files.set(file, bytes.slice(0, Math.floor(one.at * bytes.length)));
            // The database is whole, and so is the copy when it has been looked at.
            await start(false);
          } else if (one.what === "delete") {
            await alone!(async () => {
              files.clear();
              await deleteEverything(database!, i);
            });
            await rememberRunner(database!, "strava:7", 1);
            least.clear();
            deleted = i;
          } else if (one.what === "kill") {
            await start(false, one);
            for (const kind of KINDS) {
              most.set(kind, ++i);
              const said = say(database!, kind, i).then(() => copy.kept());
              const known = await Promise.race([said.then(() => true), place!.ended.then(() => false)]);
              if (!known) break;
              least.set(kind, i);
            }
            await start(one.lost);
          } else {
            most.set(one.what, ++i);
            await say(database!, one.what, i);
            await copy!.kept();
            least.set(one.what, i);
          }
          await whole();
        }
        await start(true);
        await whole();
        await database!.delete();
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  /** Of a browser that has just begun. */
  const begin = async (name: string, folder: SharedFolder) => {
    const database = openDatabase(name);
    const copy = secondCopy(database, folder, oneByOne(), () => 9);
    await copy.mend();
    return { database, copy };
  };

  test("a full disk leaves the history as it is and says that the copy is not; with room the copy is whole again [S12]", async () => {
    const { files, folder } = disk();
    const place = folder();
    let full = true;
    const append: SharedFolder["append"] = async (...text) => {
      if (full) throw new DOMException("no room", "QuotaExceededError");
      await place.append(...text);
    };
    const { database, copy } = await begin("copy-full", { ...place, append });
    await keepFacts(database, [run(1)] as never, "new", 1);
    await copy.kept();
    expect(await database.activities.count()).toBe(1);
    expect([await readCopyState(database), await copy.whole()]).toEqual([
      { size: 0, failed: "QuotaExceededError" },
      false,
    ]);
    full = false;
    await copy.all();
    const [{ length }] = [...files.values()] as [Uint8Array];
    expect([await readCopyState(database), await copy.whole()]).toEqual([{ size: length, failed: "" }, true]);
    await database.delete();
  });

  test("what was kept before anybody had signed in comes back as the runner's own, and how much is told for three days", async () => {
    const { folder } = disk();
    const { database, copy } = await begin("copy-nobody", folder());
    await rememberRunner(database, NOBODY, 1);
    await keepFacts(database, [{ ...run(1), athlete: NOBODY }] as never, "new", 1);
    await copy.kept();
    await rememberRunner(database, "strava:7", 2);
    await copy.all();
    await database.delete();
    const { database: next } = await begin("copy-nobody", folder());
    expect(await next.activities.toArray()).toMatchObject([{ athlete: "strava:7", start: run(1).summary.start }]);
    expect(await readAthlete(next)).toBe("strava:7");
    const day = 24 * 3600e3;
    expect([await readReadBack(next, 9 + 2 * day), await readReadBack(next, 9 + 4 * day)]).toEqual([1, undefined]);
    await next.delete();
  });

  test("files end where an append would copy too much, and nothing is written twice", async () => {
    const { files, folder } = disk();
    const { database, copy } = await begin("copy-long", folder());
    const random = randomFrom(5);
    const long = (i: number) => ({
      ...run(i),
      id: `strava:${i}`,
      streams: {
        time: Array.from({ length: 3000 }, (_, at) => at),
        heartRate: Array.from({ length: 3000 }, () => Math.round(100 + 60 * random.next())),
      },
    });
    for (let i = 0; i < 8; i++)
      await keepFacts(database, Array.from({ length: 20 }, (_, n) => long(100 * i + n)) as never);
    await copy.all();
    const sizes = [...files.values()].map(({ length }) => length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500_000);
    await copy.all();
    await copy.mend();
    expect([...files.values()].map(({ length }) => length)).toEqual(sizes);
    await database.delete();
  });

  test("a run kept while the whole history is looked through is told once", async () => {
    const { files, folder } = disk();
    const { database, copy } = await begin("copy-beside", folder());
    await keepFacts(database, [run(1)] as never);
    await Promise.all([copy.all(), copy.kept()]);
    await keepFacts(database, [run(2)] as never);
    await Promise.all([copy.kept(), copy.all()]);
    const lines = [...files.values()].flatMap((bytes) => new TextDecoder().decode(bytes).split("\n").filter(Boolean));
    expect(lines).toHaveLength(2);
    await database.delete();
  });
});
