import { describe, expect, it } from "vitest";
import { askPolitely, type Means, parsed, unparsed } from "../../core/sites/ask.ts";

const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { "Content-Type": "application/json" } });

function visit(answer: (address: string) => Response | Promise<Response>, means: Partial<Means> = {}) {
  const asked: string[] = [];
  const inits: RequestInit[] = [];
  const refusals: (number | undefined)[][] = [];
  const slept: number[] = [];
  const ask = askPolitely({
    fetch: async (address, init) => {
      asked.push(address);
      inits.push(init);
      return answer(address);
    },
    permit: async () => ({ waitMs: 0 }),
    refused: async (...refusal) => refusals.push(refusal),
    sleep: async (ms) => slept.push(ms),
    take: parsed,
    ...means,
  });
  return { ask, asked, inits, refusals, slept };
}

describe("asking a site", () => {
  it("only ever reads, says it is a script, and follows no redirect", async () => {
    const { ask, inits } = visit(() => json([]));
    expect(await ask("https://site/a")).toEqual({ kind: "ok", json: [] });
    expect(inits).toMatchObject([
      {
        method: "GET",
        redirect: "manual",
        headers: { "X-Requested-With": "XMLHttpRequest", Accept: "application/json" },
      },
    ]);
  });

  it("asks nothing twice in a visit", async () => {
    const { ask, asked } = visit(() => json(1));
    await Promise.all([ask("https://site/a"), ask("https://site/a")]);
    await ask("https://site/a");
    expect(asked).toEqual(["https://site/a"]);
  });

  it("has at most two questions under way", async () => {
    let under = 0;
    let most = 0;
    const { ask } = visit(async () => {
      most = Math.max(most, ++under);
      await new Promise((done) => setImmediate(done));
      under--;
      return json(1);
    });
    await Promise.all(["a", "b", "c", "d", "e"].map((each) => ask(`https://site/${each}`)));
    expect(most).toBe(2);
  });

  it("waits as long as it is told before it asks", async () => {
    const waits = [700, 300, 0];
    const { ask, slept } = visit(() => json(1), { permit: async () => ({ waitMs: waits.shift() ?? 0 }) });
    await ask("https://site/a");
    expect(slept).toEqual([700, 300]);
  });

  it("asks nothing while the site wants silence", async () => {
    const { ask, asked } = visit(() => json(1), { permit: async () => ({ waitMs: 60_000, silent: true }) });
    expect(await ask("https://site/a")).toEqual({ kind: "refused" });
    expect(asked).toEqual([]);
  });

  it("reports the first refusal and asks nothing more", async () => {
    const { ask, asked, refusals } = visit(() => new Response("", { status: 429, headers: { "Retry-After": "120" } }));
    expect(await ask("https://site/a")).toEqual({ kind: "refused" });
    expect(await ask("https://site/b")).toEqual({ kind: "refused" });
    expect(asked).toHaveLength(1);
    expect(refusals).toEqual([[429, 120]]);
  });

  it.each([
    ["a redirect to the sign-in page", () => new Response(null, { status: 302 })],
    ["401", () => new Response("", { status: 401 })],
    ["a page instead of data", () => new Response("<!DOCTYPE html>", { headers: { "Content-Type": "text/html" } })],
    [
      "a page that calls itself data",
      () => new Response(" <html>", { headers: { "Content-Type": "application/json" } }),
    ],
    ["the site's own word", () => json({ pathType: "session_expired" })],
  ])("knows an expired session by %s, and asks nothing more", async (_, answer) => {
    for (const take of [parsed, unparsed]) {
      const { ask, asked } = visit(answer, { take });
      expect(await ask("https://site/a")).toEqual({ kind: "expired" });
      expect(await ask("https://site/b")).toEqual({ kind: "expired" });
      expect(asked).toHaveLength(1);
    }
  });

  it.each([
    [404, "gone"],
    [500, "failed"],
    [503, "failed"],
  ])("takes %i for %s", async (status, kind) => {
    const { ask } = visit(() => new Response("", { status }));
    expect(await ask("https://site/a")).toEqual({ kind });
  });

  it("hands on what it need not read as the site wrote it", async () => {
    const { ask } = visit(() => new Response(' {"time": [0, 1]}\n'), { take: unparsed });
    expect(await ask("https://site/a")).toEqual({ kind: "ok", json: ' {"time": [0, 1]}\n' });
  });

  it("takes half an answer for unreadable and a cut line for failed", async () => {
    for (const take of [parsed, unparsed]) {
      const half = visit(() => new Response('{"models":[', { headers: { "Content-Type": "application/json" } }), {
        take,
      });
      expect(await half.ask("https://site/a")).toEqual({ kind: "unreadable" });
    }
    const cut = visit(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(await cut.ask("https://site/a")).toEqual({ kind: "failed" });
  });

  it("leaves a broken site in peace after three failures in a row", async () => {
    const { ask, asked } = visit(() => new Response("", { status: 500 }));
    for (const each of ["a", "b", "c", "d", "e"]) expect(await ask(`https://site/${each}`)).toEqual({ kind: "failed" });
    expect(asked).toHaveLength(3);
  });
});
