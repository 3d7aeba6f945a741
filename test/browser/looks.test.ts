/** Every scene as others look at it: narrow, in ten languages, enlarged, with the system's own colours, by touch, from right to left. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { faint } from "./axe.ts";
import { inSight, twice } from "./in-sight.ts";
import { edgeless, withoutInk } from "./ink.ts";
import { openScenes, type Scenes } from "./scenes.ts";

const LANGUAGES = ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "ja"];
/** px: what the narrowest panel shows, and what a phone, or a wide window at 400 %, leaves to a page */
const NARROWEST: Readonly<Record<string, number>> = {
  panel: 280,
  "panel-plan": 280,
  "popup-folds": 320,
  welcome: 320,
  history: 320,
  "history-data": 320,
  "history-settings": 320,
  card: 320,
  run: 320,
};
const PHONE = 360;
/** Firefox on a phone enlarges the letters alone. */
const LARGE_LETTERS = [
  "popup-folds",
  "welcome",
  "history",
  "history-data",
  "history-settings",
  "card",
  "badges",
  "panel",
  "panel-plan",
  "run",
  "run-sandwich",
  "run-words",
  "sources",
];
/** for showing the design, not for reading on a phone */
const SHEETS = ["design", "surfaces"];
/** 1280 px at 200 % */
const ENLARGED = 640;
/** a drawing has come by then, on any machine */
const SETTLED_MS = 10_000;
/** As high as anything gets, so that what sticks to the window's edge lies over nothing. */
const HIGH = 8000;

let scenes: Scenes;
beforeAll(async () => {
  scenes = await openScenes();
});
afterAll(() => scenes?.close());

async function wrongAt(scene: string, width: number): Promise<readonly string[]> {
  await scenes.page.setViewportSize({ width, height: HIGH });
  // What is drawn to measure is drawn anew after the window has changed.
  const until = performance.now() + SETTLED_MS;
  for (;;) {
    const wrong = await scenes.page.evaluate(inSight);
    if (wrong.length === 0 || performance.now() > until) return wrong.map((each) => `${scene} at ${width} px: ${each}`);
  }
}

test("a trace stays where it is under the pointer, whatever is read out of it, narrow and in every language", async () => {
  const { page } = scenes;
  const moved: string[] = [];
  await page.setViewportSize({ width: PHONE, height: 1200 });
  for (const language of LANGUAGES) {
    await scenes.show("run", { language });
    const { x, y, width } = (await page.locator(".hand").boundingBox())!;
    // The hatched part has most to say.
    for (const along of [0.13, 0.5, 0.99]) {
      await page.mouse.move(x + along * width, y + 20);
      const now = await page.locator(".hand").boundingBox();
      if (now!.y !== y) moved.push(`${language} at ${along}: ${await page.locator(".reading").textContent()}`);
    }
  }
  expect(moved).toEqual([]);
});

test.each(LANGUAGES)(
  "nothing is cut, covered or wider than its window where there is little room, and all is large enough to press, in %s",
  async (language) => {
    const wrong: string[] = [];
    for (const [scene, narrowest] of Object.entries(NARROWEST)) {
      await scenes.show(scene, { language, units: language === "de" ? "imperial" : "metric" });
      for (const width of [narrowest, PHONE]) wrong.push(...(await wrongAt(scene, width)));
    }
    expect(wrong).toEqual([]);
  },
  180_000,
);

test("the same holds for every scene on a phone, and in a wide window at 200 %", async () => {
  const wrong: string[] = [];
  for (const scene of await scenes.names()) {
    if (SHEETS.includes(scene)) continue;
    await scenes.show(scene);
    for (const width of [PHONE, ENLARGED]) wrong.push(...(await wrongAt(scene, width)));
  }
  expect(wrong).toEqual([]);
}, 180_000);

test.each(LANGUAGES)(
  "nothing of a session in the list is out of sight at any width, and no column of the calculator on a phone, in %s",
  async (language) => {
    const { page } = scenes;
    const looks = { language, units: language === "de" ? "imperial" : "metric" };
    const wider = (places: string) =>
      page
        .locator(places)
        .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent));
    await page.setViewportSize({ width: 320, height: HIGH });
    await scenes.show("history", looks);
    for (const width of [320, ENLARGED + 1, 760, 861, 1080]) {
      await page.setViewportSize({ width, height: HIGH });
      expect(await wider(".runs-table .plain, .runs-table .plain > .second"), `${width} px`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: HIGH });
    await scenes.show("popup-folds", looks);
    expect(await wider(".popup .wide, .fold .inside")).toEqual([]);
  },
);

test.each([280, PHONE])(
  "at %i px the four tabs of the history stand on one line, in ten languages",
  async (width) => {
    const { page } = scenes;
    await page.setViewportSize({ width, height: HIGH });
    for (const language of LANGUAGES) {
      await scenes.show("history-empty", { language });
      const tabs = await page
        .locator('[role="tab"]')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y));
      expect(tabs, language).toHaveLength(4);
      expect(new Set(tabs).size, language).toBe(1);
    }
  },
  60_000,
);

test("reps and earlier sessions are as wide as their card at most, whatever its width, in ten languages", async () => {
  const { page } = scenes;
  for (const language of LANGUAGES) {
    await scenes.show("run", { language, units: language === "de" ? "imperial" : "metric" });
    const wider = await page.locator(".in-room > table").evaluateAll((tables) => {
      const found: string[] = [];
      for (let width = 280; width <= 920; width += 40) {
        document.body.style.width = `${width}px`;
        for (const one of tables)
          if (one.getBoundingClientRect().width > one.parentElement!.getBoundingClientRect().width + 1)
            found.push(`${one.className} at ${width} px`);
      }
      return found;
    });
    expect(wider, language).toEqual([]);
  }
}, 120_000);

test.each(["light", "dark"])(
  "a window of 1000 px is used to its right edge by few weeks, data and settings, %s",
  async (theme) => {
    const { page } = scenes;
    await page.setViewportSize({ width: 1000, height: HIGH });
    for (const [scene, parts] of [
      ["history", ".chart svg"],
      ["history-data", ".data .ways"],
      ["history-settings", ".settings .field"],
      ["history-settings", ".rules li"],
    ] as const) {
      await scenes.show(scene, { theme });
      const right = () =>
        page.locator(parts).evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().left > 500).length);
      await expect.poll(right, { message: `${scene} ${parts}`, timeout: SETTLED_MS }).toBeGreaterThan(1);
    }
  },
);

test("what can be done with a corrected run stands on one line of its card, on the narrowest phone, in ten languages", async () => {
  const { page } = scenes;
  await page.setViewportSize({ width: 320, height: HIGH });
  for (const language of LANGUAGES) {
    await scenes.show("card-corrected", { language });
    const tops = await page
      .locator(".card .foot button")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y));
    expect(tops, language).toHaveLength(3);
    expect(new Set(tops).size, language).toBe(1);
  }
}, 60_000);

test("in the list of all labels no name is broken, on the narrowest phone, in ten languages", async () => {
  const { page } = scenes;
  await page.setViewportSize({ width: 320, height: HIGH });
  for (const language of LANGUAGES) {
    await scenes.show("card", { language });
    await page.locator(".card .chip.plain").click();
    const chips = page.locator(".all-labels .chip");
    const lines = await chips.evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().height)).size);
    expect(await chips.count(), language).toBe(12);
    expect(lines, language).toBe(1);
  }
}, 60_000);

test("with letters of twice the size, in the longest of words, nothing scrolls sideways, is cut or lies over another", async () => {
  const { page } = scenes;
  const wrong: string[] = [];
  for (const scene of LARGE_LETTERS) {
    await scenes.show(scene, { language: "de" });
    await page.setViewportSize({ width: 320, height: 2 * HIGH });
    await page.evaluate(twice);
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(sideways, { message: scene, timeout: SETTLED_MS }).toBeLessThanOrEqual(0);
    // figures at a drawing's scale stand closer the larger they are
    const here = (await page.evaluate(inSight)).filter(
      (one) => /^(cut|covered)/.test(one) && !/\d:\d\d \/ \d/.test(one),
    );
    wrong.push(...here.map((one) => `${scene}: ${one}`));
  }
  expect(wrong).toEqual([]);
}, 120_000);

test("with letters of twice the size no day of a week touches the next, though all were two hours long", async () => {
  const { page } = scenes;
  for (const scene of ["panel", "welcome"]) {
    await page.setViewportSize({ width: 320, height: HIGH });
    await scenes.show(scene, { language: "fr" });
    await page.evaluate(twice);
    const gaps = () =>
      page.evaluate(() => {
        for (const one of document.querySelectorAll<HTMLElement>(".strip .minutes")) {
          one.textContent = "120";
          one.style.bottom = "20px";
        }
        const boxes = (place: string) =>
          [...document.querySelectorAll(place)].map((one) => {
            const range = document.createRange();
            range.selectNodeContents(one);
            return range.getBoundingClientRect();
          });
        return [boxes(".strip .minutes"), boxes(".strip .weekday")].flatMap((all) =>
          all.slice(1).map((one, i) => one.left - all[i]!.right),
        );
      });
    await expect
      .poll(async () => Math.min(...(await gaps())), { message: scene, timeout: SETTLED_MS })
      .toBeGreaterThan(1);
  }
});

test("who asks for more contrast reads every word at 7 to 1 and sees the edge of every button", async () => {
  const { page } = scenes;
  const wrong: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, contrast: "more", reducedMotion: "reduce" });
    for (const scene of ["panel", "popup-folds", "history", "history-settings", "welcome", "run", "card"]) {
      await scenes.show(scene, { theme: colorScheme });
      const here = [...(await faint(page)), ...(await page.evaluate(edgeless))];
      wrong.push(...here.map((one) => `${colorScheme} ${scene}: ${one}`));
    }
  }
  await page.emulateMedia({ colorScheme: "light", contrast: "no-preference", reducedMotion: "reduce" });
  expect(wrong).toEqual([]);
}, 120_000);

test.each(["light", "dark"] as const)(
  "where the system sets the colours, bars, glyphs, frames, the focus and what is pressed are seen, %s",
  async (colorScheme) => {
    const { page } = scenes;
    await page.emulateMedia({ colorScheme, forcedColors: "active", reducedMotion: "reduce" });
    const wrong: string[] = [];
    for (const scene of [
      "panel",
      "panel-plan",
      "run",
      "card",
      "badges",
      "popup",
      "welcome",
      "history",
      "history-reading",
    ]) {
      await scenes.show(scene);
      await page.keyboard.press("Tab");
      wrong.push(...(await page.evaluate(withoutInk)).map((each) => `${scene}: ${each}`));
    }
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none", reducedMotion: "reduce" });
    expect(wrong).toEqual([]);
  },
  120_000,
);

test("beside a scroll bar that takes room, an opened card is as far from the bar as from the other edge", async () => {
  const { page, show, close } = await openScenes({ bars: true, viewport: { width: PHONE, height: 320 } });
  await show("card");
  await page.addStyleTag({ content: "::-webkit-scrollbar { width: 15px }" });
  const room = () => page.evaluate(() => document.documentElement.clientWidth);
  await expect.poll(room).toBe(PHONE - 15);
  const card = page.locator(".card");
  const edges = async () => {
    const { x, width } = (await card.boundingBox())!;
    return [x, PHONE - 15 - x - width];
  };
  await expect.poll(edges).toEqual([12, 12]);
  await close();
}, 30_000);

test("a run opened in the history stands as in the panel: its name beside its glyph, its reps as wide as the note below", async () => {
  const { page, show } = scenes;
  await page.setViewportSize({ width: 1000, height: HIGH });
  await show("history");
  await page.locator(".runs-table .plain", { hasText: "Interval" }).first().click();
  const box = async (place: string) => (await page.locator(`.panel ${place}`).first().boundingBox())!;
  const [glyph, name, reps, note] = [await box(".tile"), await box("h1"), await box(".reps"), await box("textarea")];
  expect(name.y).toBeLessThan(glyph.y + glyph.height / 2);
  expect(reps.width).toBe(note.width);
});
