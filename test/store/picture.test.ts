import { beforeEach, expect, test, vi } from "vitest";
import { circumstances, followPictures, type Picture, pictured, picturedBefore } from "../../core/store/picture.ts";

type Change = (changes: { picture?: { newValue?: unknown } }, area: string) => void;
const browser = vi.hoisted(() => ({
  version: "1.0",
  language: "de",
  session: {} as { picture?: unknown },
  tell: undefined as Change | undefined,
}));
vi.mock("wxt/browser", () => ({
  browser: {
    runtime: { getManifest: () => ({ version: browser.version }) },
    i18n: { getUILanguage: () => browser.language },
    storage: {
      session: { get: async () => browser.session },
      onChanged: {
        addListener: (listener: Change) => {
          browser.tell = listener;
        },
      },
    },
  },
}));

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  Object.assign(browser, { version: "1.0", language: "de", session: {} });
  vi.stubGlobal("navigator", { language: "de-AT" });
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

const TODAY = "2026-03-12";
const drawn = (html: string): Picture => ({ today: TODAY, in: circumstances(), language: "de", html });

/** As the background does it. */
function draw(picture: Picture | undefined): void {
  browser.session = picture ? { picture } : {};
  browser.tell?.({ picture: { newValue: picture } }, "session");
}

test("what the background drew before or while a page of ours is open is there at once for the next panel [S13]", async () => {
  draw(drawn("before"));
  expect(picturedBefore(TODAY)).toBeUndefined();
  expect(await pictured(TODAY)).toEqual(drawn("before"));
  followPictures();
  await vi.waitFor(() => expect(picturedBefore(TODAY)).toEqual(drawn("before")));
  draw(drawn("a run later"));
  expect(picturedBefore(TODAY)).toEqual(drawn("a run later"));
  draw(undefined);
  expect(picturedBefore(TODAY)).toBeUndefined();
});

test("yesterday's picture is not shown as today's [S13]", async () => {
  followPictures();
  draw(drawn("yesterday"));
  expect(picturedBefore("2026-03-13")).toBeUndefined();
  expect(await pictured("2026-03-13")).toBeUndefined();
});

test.each<[string, () => void]>([
  ["the extension was updated", () => Object.assign(browser, { version: "1.1" })],
  ["the words are in another language", () => Object.assign(browser, { language: "fr" })],
  ["figures are written as in another country", () => vi.stubGlobal("navigator", { language: "de-CH" })],
  ["it is damaged", () => kept.set("picture", '{"today":')],
  ["there is no such storage", () => vi.stubGlobal("localStorage", undefined)],
])("no picture is shown where %s [S13]", (_, change) => {
  followPictures();
  draw(drawn("…"));
  expect(picturedBefore(TODAY)).toBeDefined();
  change();
  expect(picturedBefore(TODAY)).toBeUndefined();
});
