/** The history page on a thousand runs in the built extension: every control does what it says. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fill } from "../bench/kept.ts";
import { today } from "./day.ts";
import { type Launched, launch } from "./harness.ts";

const RUNS = 1000;

let launched: Launched;
let page: Page;
const problems: string[] = [];
beforeAll(async () => {
  launched = await launch({ today });
  await fill(launched, today, RUNS);
  page = await launched.context.newPage();
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await page.goto(launched.address("history"));
  await page.locator("tbody button").first().waitFor({ timeout: 60_000 });
  // the last year comes first, the earlier ones follow
  await page.waitForFunction(() => document.querySelectorAll("select option").length > 4, undefined, {
    timeout: 60_000,
  });
  await page.getByText("Show 50 more").waitFor();
}, 120_000);
afterAll(async () => {
  expect(problems).toEqual([]);
  await launched.close();
});

const found = async () => Number(((await page.locator("#runs-title .second").textContent()) ?? "").replace(/\D/g, ""));
const rows = () => page.locator(".runs-table tbody tr");
const button = (name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" });
const chip = (name: string) => page.locator(".filters .chip", { hasText: name });

describe("a thousand runs", () => {
  test("are counted, fifty at a time, and their label chips add up to them", async () => {
    await expect.poll(found, { timeout: 60_000 }).toBe(RUNS);
    expect(await rows().count()).toBe(50);
    await button(/^Show 50 more/).click();
    await expect.poll(() => rows().count()).toBe(100);
    const counts = await page.locator(".filters .chip").allTextContents();
    expect(counts.reduce((sum, text) => sum + Number(text.replace(/\D/g, "")), 0)).toBe(RUNS);
  });

  test("are found by structure, label, day, distance, dates and what broke a rule", async () => {
    const words = page.getByRole("searchbox");
    await words.fill("6x800");
    await expect.poll(found).toBeLessThan(RUNS);
    expect(await found()).toBeGreaterThan(0);
    for (const text of await rows().allTextContents()) expect(text.replaceAll("\u00a0", " ")).toContain("6 × 800 m");
    await words.fill("");
    await expect.poll(found).toBe(RUNS);
    await chip("Interval").click();
    await expect.poll(found).toBeLessThan(RUNS);
    await chip("Interval").click();
    await chip("What to watch").click();
    await expect.poll(found).toBeLessThan(RUNS);
    expect(await page.locator(".runs-table .warn, .runs-table .info").count()).toBe(await rows().count());
    await chip("What to watch").click();
    await page.locator(".filters").getByRole("button", { name: "More" }).click();
    const rest = page.locator(".filters .rest");
    await rest.locator("select").selectOption("hard");
    await expect.poll(found).toBeLessThan(RUNS);
    for (const text of await rows().locator(".hardness").allTextContents()) expect(text).toBe("Hard");
    await rest.locator("select").selectOption("");
    await rest.locator("input").first().fill("12");
    await page.keyboard.press("Tab");
    await expect.poll(found).toBeLessThan(RUNS);
    await rest.locator("input").first().fill("");
    await page.keyboard.press("Tab");
    await expect.poll(found).toBe(RUNS);
  });

  test("are put right many at once and back again", async () => {
    const words = page.getByRole("searchbox");
    await words.fill("6x800");
    await expect.poll(found).toBeLessThan(RUNS);
    const before = await rows().first().locator("button b").textContent();
    await button("Correct several").click();
    await rows().first().getByRole("checkbox").check();
    await rows().nth(1).getByRole("checkbox").check();
    await page.locator(".bulk select").selectOption("tempo");
    await page.locator(".bulk").getByRole("button", { name: "Relabel" }).click();
    await expect.poll(() => rows().first().locator("button b").textContent()).toBe("Tempo");
    await page.locator(".bulk").getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => rows().first().locator("button b").textContent(), { timeout: 20_000 }).toBe(before);
    await page.locator(".runs-head .link").click();
    await words.fill("");
  }, 60_000);

  test("are drawn for the last months, for each year and for all of them, by hardness and label", async () => {
    const range = page.getByLabel("Months shown");
    const years = await range.locator("option").allTextContents();
    expect(years.length).toBeGreaterThan(4);
    await range.selectOption("all");
    await expect.poll(() => page.getByRole("slider", { name: "Days" }).count()).toBe(years.length - 2);
    await page.locator(".years").waitFor();
    await range.selectOption(String(Number(today.slice(0, 4)) - 1));
    await expect.poll(() => page.getByRole("slider", { name: "Days" }).count()).toBe(1);
    await button("Label").click();
    expect(await page.locator(".walk path.f-interval").count()).toBeGreaterThan(0);
    await button("Hardness").click();
    for (const name of ["Months", "Time", "Balance", "Weeks", "Distance"]) await button(name).click();
    await range.selectOption("last");
  });

  test("are read out under the pointer and by touch, and one is opened and left", async () => {
    const days = page.getByRole("slider", { name: "Days" });
    await days.scrollIntoViewIfNeeded();
    const box = (await days.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.5);
    await page.locator(".legend .reading").first().waitFor();
    await page.mouse.click(box.x + box.width * 0.7, box.y + box.height * 0.5);
    await expect.poll(found).toBeLessThan(3);
    await page.locator(".filters .chip", { hasText: /20\d\d/ }).click();
    await rows().first().locator("button").click();
    await button(/All runs/).click();
    await expect.poll(found).toBe(RUNS);
  });
});
