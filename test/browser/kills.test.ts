import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { unpackStreams } from "../../core/store/pack.ts";
import { randomFrom } from "../sample/random.ts";
import { type Launched, launch } from "./harness.ts";
import { readRows } from "./rows.ts";

/** as far as the page below calls it */
declare const chrome: { runtime: { sendMessage(message: object): Promise<{ error?: string } | undefined> } };
declare const acknowledged: (what: string) => Promise<void>;

/**
 * 20 with HARDEASY_LONG=1. After about one kill in forty of a history killed before, Chromium finds its own files damaged
 * ("checksum mismatch", its log says) and begins with an empty database: all is then read back from the second copy.
 */
const KILLS = process.env.HARDEASY_LONG ? 20 : 4;
const TOGETHER = 3;
const SAMPLES = 900;

/** Runs, each with laps and a recording, and words of the runner, one write after the other; every answer is told. */
async function write({ kill, together, samples }: { kill: number; together: number; samples: number }): Promise<void> {
  const two = (n: number) => String(n).padStart(2, "0");
  const say = async (name: string, ask: object, what: readonly string[]) => {
    const answer = await chrome.runtime.sendMessage({ name, ask });
    if (!answer || answer.error !== undefined) throw new Error(answer?.error ?? "no answer");
    for (const one of what) await acknowledged(one);
  };
  const factsOf = (number: number) => {
    const rising = (step: number) => Array.from({ length: samples }, (_, i) => Math.round(i * step * 10) / 10);
    const start = `2026-${two(1 + (number % 12))}-${two(1 + (number % 27))}T06:${two(number % 60)}:00`;
    const totals = { distance: 3 * samples, movingTime: samples, elapsedTime: samples };
    return {
      id: `strava:${number}`,
      athlete: "strava:77",
      summary: { sport: "run", name: `Run ${number}`, start, ...totals },
      laps: [{ start: 0, ...totals }],
      streams: { time: rising(1), distance: rising(3), heartRate: rising(0.1) },
    };
  };
  const runs = async () => {
    for (let i = 0; ; i += together) {
      const facts = Array.from({ length: together }, (_, n) => factsOf(10_000 * (kill + 1) + i + n));
      await say(
        "keep",
        { facts },
        facts.map(({ id }) => id),
      );
    }
  };
  const words = async () => {
    for (let i = 0; ; i++) {
      const about = `2026-${two(1 + (kill % 12))}-${two(1 + (i % 28))}`;
      const value = `${kill} ${i}`;
      await say("note", { notes: [{ about, what: "note", value }] }, [`${about} ${value}`]);
    }
  };
  await say("show", { athlete: "strava:77" }, []);
  await Promise.all([runs(), words()]);
}

test(`the browser is killed ${KILLS} times in mid-write: no acknowledged run or word is lost, and none is half [S1]`, async () => {
  const profile = mkdtempSync(join(tmpdir(), "hardeasy-kept-"));
  const random = randomFrom(11);
  const runs = new Set<string>();
  /** moments at which a lost history was back */
  const lost = new Set<number>();
  const words = new Map<string, number>();
  try {
    for (let kill = 0; kill < KILLS; kill++) {
      const launched = await launch({ profile });
      await whole(launched, runs, words, lost);
      const page = await launched.context.newPage();
      await page.goto(launched.address("popup"));
      // Some answers, then a moment into the writes that follow them.
      const enough = runs.size + 1 + Math.floor(random.between(0, 24));
      const reached = new Promise<void>((done) => {
        void page.exposeFunction("acknowledged", (what: string) => {
          const [about, , count] = what.split(" ");
          if (count === undefined) runs.add(what);
          else words.set(`${about}`, Math.max(words.get(`${about}`) ?? 0, 1000 * kill + Number(count)));
          if (runs.size >= enough) done();
        });
      });
      await page.waitForFunction(() => "acknowledged" in window);
      const writing = page.evaluate(write, { kill, together: TOGETHER, samples: SAMPLES });
      writing.catch(() => undefined);
      await Promise.race([reached, writing]);
      await new Promise((done) => setTimeout(done, random.between(0, 40)));
      await launched.kill();
    }
    const launched = await launch({ profile });
    await whole(launched, runs, words, lost);
    console.info(
      `${KILLS} kills: ${runs.size} runs and ${words.size} days of words were acknowledged, all are there; the browser lost its database ${lost.size} times`,
    );
    await launched.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}, 400_000);

/** Where the browser has lost the database, it is on its way back. */
async function whole(launched: Launched, runs: Runs, words: Words, lost: Set<number>): Promise<void> {
  await vi.waitFor(() => allThere(launched, runs, words), { timeout: 30_000, interval: 200 });
  for (const { key, value } of await readRows(launched, "settings")) if (key === "readBack") lost.add(value.at);
}

type Runs = ReadonlySet<string>;
type Words = ReadonlyMap<string, number>;

async function allThere(launched: Launched, runs: Runs, words: Words) {
  const rows = await readRows(launched, "activities");
  const recordings = await readRows(launched, "streams");
  const ids = new Set(rows.map((row) => row.id));
  expect([...runs].filter((id) => !ids.has(id))).toEqual([]);
  // What was written without an answer having been heard is whole all the same.
  expect(rows.filter((row) => !row.summary || !row.laps || !row.hasStreams || !row.start)).toEqual([]);
  expect(recordings.map((row) => row.id).sort()).toEqual([...ids].sort());
  for (const { packed } of recordings.slice(-50)) {
    const { time } = await unpackStreams(Uint8Array.from(Object.values(packed)));
    expect(time.length).toBe(SAMPLES);
  }
  const said = new Map((await readRows(launched, "log")).map((row) => [row.about, row.value.split(" ").map(Number)]));
  for (const [about, last] of words) {
    const [kill, count] = said.get(about) ?? [];
    expect(1000 * kill + count, about).toBeGreaterThanOrEqual(last);
  }
}
