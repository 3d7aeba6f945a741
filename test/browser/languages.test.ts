import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unpacked } from "../../entrypoints/background/language.ts";
import { catalogue, languages } from "../tools/catalogue.ts";
import { otherForm } from "../tools/packed-messages.ts";
import { BUILT, type Launched, launch } from "./harness.ts";

type Packed = Readonly<Record<string, { readonly message: string }>>;
const packed = (language: string): Packed =>
  JSON.parse(readFileSync(join(BUILT, "_locales", language, "messages.json"), "utf8"));

describe.each(languages())("the built extension in %s", (language) => {
  const [own, english] = [packed(language), packed("en")];

  test("says every message as it was written", () => {
    const words = unpacked({ keys: english.keys!.message, words: own.words!.message });
    const read = (key: string) => words(key) || words(otherForm(key));
    const said = Object.keys(catalogue(language)).map((key) => [key, read(key)]);
    expect(Object.fromEntries(said)).toEqual(catalogue(language));
    expect(Object.keys(catalogue("en")).filter((key) => !read(key))).toEqual([]);
  });

  test("describes itself to the browser", () => {
    expect(own.extension_description!.message).toBe(catalogue(language).extension_description);
  });
});

describe("in a German browser whose letters are set to twice their size", () => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch({ language: "de", letters: 32 });
  });
  afterAll(() => launched.close());

  test("the pages speak German", async () => {
    const page = await launched.context.newPage();
    await page.goto(launched.address("sidepanel"));
    await page.getByRole("heading", { name: catalogue("de").this_week }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(catalogue("de").language);
  });

  test.each(["popup", "sidepanel", "history", "welcome"] as const)(
    "%s.html follows, and does not scroll sideways",
    async (name) => {
      const page = await launched.context.newPage();
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(launched.address(name));
      await page.locator("main").waitFor();
      const { fontSize, lineHeight } = await page.locator("body").evaluate((each) => getComputedStyle(each));
      expect([fontSize, lineHeight]).toEqual(["26px", "36px"]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.close();
    },
  );
});
