// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { strava } from "../../core/sites/strava/strava.ts";
import { followActivity } from "../../entrypoints/activity.content/follow.tsx";
import { followFeed } from "../../entrypoints/feed.content/follow.ts";
import { answerForOurs, isForeign, makeOverlay } from "../../entrypoints/feed.content/overlay.ts";
import { view } from "../components/canned.ts";
import { packedMessages } from "../tools/packed-messages.ts";

const english = packedMessages().get("en")!;
const words = { keys: english.keys!.message, words: english.words!.message };
const NINE_SECONDS_MS = 9100;
const MINUTE_MS = 60_000;

const runtime = vi.hoisted(() => {
  const made = {
    id: "ours" as string | undefined,
    asleep: false,
    sendMessage: async (_: unknown): Promise<unknown> => ({}),
  };
  Object.assign(globalThis, { chrome: { runtime: made } });
  return made;
});

/** What the background answers when it does. */
const answer = ({ name, ask }: { name: string; ask: { ids?: readonly string[] } }): unknown =>
  name === "preferences"
    ? { units: "metric", words }
    : name === "look"
      ? ask.ids!.map((id) => ({ id, missing: [], view: view({ id: id as never }) }))
      : {};

let asked: number;
beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(runtime, { id: "ours", asleep: true });
  asked = 0;
  runtime.sendMessage = async (message) => {
    asked++;
    if (runtime.asleep) throw new Error("Could not establish connection.");
    return answer(message as never);
  };
});
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
});

const open = (name: string, url: string) => {
  document.documentElement.innerHTML = readFileSync(`test/pages/strava/${name}/page.html`, "utf8");
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
};
const isSeen = (seen: boolean) => {
  Object.defineProperty(document, "hidden", { value: !seen, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
};
const first = (tag: string) => document.querySelector<HTMLElement>(tag);
const drawn = (tag: string) => first(tag)?.shadowRoot?.textContent ?? "";

describe.each([
  ["a run's page", "hardeasy-run", () => followActivity(document, strava), "activity-own", "activities/3001"],
  ["a feed", "hardeasy-badge", () => followFeed(document, strava), "feed-metric", "dashboard"],
] as const)("%s whose background did not answer", (_, tag, follow, page, path) => {
  beforeEach(async () => {
    isSeen(true);
    open(page, `https://www.strava.com/${path}`);
    follow();
    await vi.advanceTimersByTimeAsync(NINE_SECONDS_MS);
    expect(first(tag)?.dataset.state).toBe("error");
    expect(drawn(tag)).toBe("");
    runtime.asleep = false;
  });
  test("is answered a minute later, late rather than never", async () => {
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(first(tag)?.dataset.state).toBe("ready");
    expect(drawn(tag)).toContain("Interval");
  });
  test("is answered at once when it is seen again, and meanwhile asks nothing while nobody looks", async () => {
    isSeen(false);
    const before = asked;
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS);
    expect(asked).toBe(before);
    isSeen(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(drawn(tag)).toContain("Interval");
  });
  test("asks ever more seldom while nobody answers, and still does", async () => {
    runtime.asleep = true;
    await vi.advanceTimersByTimeAsync(60 * MINUTE_MS);
    const before = asked;
    await vi.advanceTimersByTimeAsync(60 * MINUTE_MS);
    // Two questions, six tries each, twice an hour.
    expect(asked - before).toBeLessThanOrEqual(2 * 6 * 2);
    runtime.asleep = false;
    await vi.advanceTimersByTimeAsync(35 * MINUTE_MS);
    expect(drawn(tag)).toContain("Interval");
  });
  test("asks no more once the extension has gone", async () => {
    runtime.id = undefined;
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    const before = asked;
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS);
    expect(asked).toBe(before);
  });
});

describe("an overlay that stands in the page already", () => {
  test("is left in peace while its script lives, with its extension or without", () => {
    answerForOurs(document);
    const { host } = makeOverlay(document, "hardeasy-run", "strava:1", "");
    document.body.append(host);
    expect(isForeign(host)).toBe(true);
    runtime.id = undefined;
    expect(isForeign(host)).toBe(true);
  });
  test("is nobody's when an update ended its script, or when it is a copy of markup", () => {
    const dead = document.createElement("hardeasy-run");
    expect(isForeign(dead)).toBe(false);
    dead.attachShadow({ mode: "open" });
    expect(isForeign(dead)).toBe(false);
  });
});
