/** Months and years named on the charts, in widths from a narrow phone to a small window. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openScenes, type Scenes } from "./scenes.ts";

/** the widest names, and those of square letters */
const LANGUAGES = ["en", "fr", "pt", "ja"];
const WIDTHS = [280, 360, 700];
const SETTLED_MS = 10_000;

let scenes: Scenes;
beforeAll(async () => {
  scenes = await openScenes();
});
afterAll(() => scenes?.close());

/** In the page: names on one line of a chart that stand closer than a letter's width, and names beyond the window. */
function touching(): readonly string[] {
  const APART = 3;
  return [...document.querySelectorAll(".walk svg")].flatMap((chart) => {
    const names = [...chart.querySelectorAll("text:not(.scale)")].map((one) => ({
      text: one.textContent!,
      ...one.getBoundingClientRect().toJSON(),
    }));
    const beyond = names.filter(({ right }) => right > innerWidth).map(({ text }) => `${text} beyond`);
    const pairs = names.flatMap((one, i) =>
      names
        .slice(i + 1)
        .filter(
          (other) => Math.abs(other.top - one.top) < 1 && one.left < other.right && other.left < one.right + APART,
        )
        .map((other) => `${one.text} ${other.text}`),
    );
    return [...beyond, ...pairs];
  });
}

test.each(LANGUAGES)(
  "no name of a month or a year touches the next on any chart, in %s",
  async (language) => {
    const { page } = scenes;
    await scenes.show("history-years", { language });
    const wrong: string[] = [];
    for (const range of ["last", "2026", "all"]) {
      await page.locator(".year-head select").selectOption(range);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const room = () =>
          page.evaluate(() => {
            const edge = document.querySelector("#tab-panel")!.getBoundingClientRect().right;
            return (
              Math.max(...[...document.querySelectorAll(".walk svg")].map((one) => one.getBoundingClientRect().right)) -
              edge
            );
          });
        await expect.poll(room, { timeout: SETTLED_MS }).toBeCloseTo(0, 0);
        wrong.push(...(await page.evaluate(touching)).map((one) => `${range} at ${width} px: ${one}`));
      }
    }
    expect(wrong).toEqual([]);
  },
  60_000,
);
