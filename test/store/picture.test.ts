import { beforeEach, expect, test, vi } from "vitest";
import type { Glance } from "../../core/store/glance.ts";
import { circumstances, forgetPicture, isOf, keepPicture, readPicture } from "../../core/store/picture.ts";

const browser = vi.hoisted(() => ({ version: "1.0", language: "de" }));
vi.mock("wxt/browser", () => ({
  browser: {
    runtime: { getManifest: () => ({ version: browser.version }) },
    i18n: { getUILanguage: () => browser.language },
  },
}));

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  Object.assign(browser, { version: "1.0", language: "de" });
  vi.stubGlobal("navigator", { language: "de-AT" });
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

const TODAY = "2026-03-12";
const week = (units: "metric" | "imperial") => ({ settings: { units }, top: { today: TODAY } }) as unknown as Glance;
const drawn = (of: Glance) => ({ of, in: circumstances(), language: "de", html: "<main>…</main>", css: "" });

test("the week as it was drawn is there the same day, and is known to be of other units than those chosen since [S13]", () => {
  keepPicture(drawn(week("metric")));
  const picture = readPicture(TODAY);
  expect(picture).toEqual(drawn(week("metric")));
  expect(isOf(picture, week("metric"))).toBe(true);
  expect(isOf(picture, week("imperial"))).toBe(false);
});

test.each<[string, () => void]>([
  ["the extension was updated", () => Object.assign(browser, { version: "1.1" })],
  ["the words are in another language", () => Object.assign(browser, { language: "fr" })],
  ["figures are written as in another country", () => vi.stubGlobal("navigator", { language: "de-CH" })],
  ["everything was deleted", forgetPicture],
  ["it is damaged", () => kept.set("picture", '{"of":')],
  ["there is no such storage", () => vi.stubGlobal("localStorage", undefined)],
])("no picture is shown where %s [S13]", (_, change) => {
  keepPicture(drawn(week("metric")));
  change();
  expect(readPicture(TODAY)).toBeUndefined();
});

test("yesterday's picture is not shown as today's [S13]", () => {
  keepPicture(drawn(week("metric")));
  expect(readPicture("2026-03-13")).toBeUndefined();
});
