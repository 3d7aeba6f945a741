import { describe, expect, test } from "vitest";
import { forgetJournal, journal, type Shelf } from "../../core/store/journal.ts";

/** A small storage that outlives a browser; `full`: nothing can be written. */
function storage() {
  const items = new Map<string, string>();
  const at = { full: false };
  const shelf: Shelf = {
    get: async () => Object.fromEntries(items),
    async set(some) {
      if (at.full) throw new Error("QUOTA_BYTES quota exceeded");
      for (const [key, value] of Object.entries(some)) items.set(key, value);
    },
    async remove(keys) {
      for (const key of keys) items.delete(key);
    },
  };
  return { items, at, shelf };
}

/** The second copy, which is there when it is told to be. */
function copying() {
  let there: () => void = () => undefined;
  const copied = new Promise<void>((done) => {
    there = done;
  });
  return { copied: () => copied, there: () => there() };
}

const answered = async () => "kept";

describe("what a page brings is acknowledged before it stands in the second copy, and is not lost for that [S14]", () => {
  test("killed before the copy had it, it is said again in the order it came", async () => {
    const { items, shelf } = storage();
    const first = journal(shelf, 1);
    for (let run = 0; run < 12; run++)
      expect(await first.beside({ run }, answered, () => new Promise<never>(() => undefined))).toBe("kept");
    const said: unknown[] = [];
    await journal(shelf, 2).leave(async (one) => void said.push(one));
    expect(said).toEqual(Array.from({ length: 12 }, (_, run) => ({ run })));
    expect(items.size).toBe(0);
  });

  test("what could not be said again yet stays for the next start", async () => {
    const { items, shelf } = storage();
    await journal(shelf, 1).beside({ run: 1 }, answered, () => new Promise<never>(() => undefined));
    await expect(
      journal(shelf, 2).leave(async () => {
        throw new Error("the disk is full");
      }),
    ).rejects.toThrow("the disk is full");
    expect(items.size).toBe(1);
  });

  test("it is gone when it stands in the copy; what comes meanwhile is not taken for left behind", async () => {
    const { items, shelf } = storage();
    const { copied, there } = copying();
    const now = journal(shelf, 7);
    await now.beside({ run: 1 }, answered, copied);
    await now.leave(async () => expect.unreachable("it is of this life"));
    expect(items.size).toBe(1);
    there();
    await expect.poll(() => items.size).toBe(0);
  });

  test("without room for it the answer waits for the copy", async () => {
    const { at, shelf } = storage();
    at.full = true;
    const { copied, there } = copying();
    let told = false;
    const answer = journal(shelf, 1)
      .beside({ run: 1 }, answered, copied)
      .then(() => {
        told = true;
      });
    // All that waits for nothing else has gone its way.
    await new Promise((done) => setImmediate(done));
    expect(told).toBe(false);
    there();
    await answer;
  });

  test("what could not be kept is told to the page and not said again, and deleting everything takes what is left", async () => {
    const { items, shelf } = storage();
    const now = journal(shelf, 1);
    const fails = async () => {
      throw new Error("no room for the run");
    };
    await expect(now.beside({ run: 1 }, fails, async () => undefined)).rejects.toThrow("no room for the run");
    await expect.poll(() => items.size).toBe(0);
    items.set("another's", "stays");
    await now.beside({ run: 2 }, answered, () => new Promise<never>(() => undefined));
    await forgetJournal(shelf);
    expect([...items.keys()]).toEqual(["another's"]);
  });
});
