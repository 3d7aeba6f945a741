import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { factsOf, keep } from "../bench/kept.ts";
import { season } from "../sample/season.ts";
import { today } from "./day.ts";
import { type Launched, launch } from "./harness.ts";

let launched: Launched;
let page: Page;
/** of the week drawn, first day first */
let dates: readonly string[];
beforeAll(async () => {
  launched = await launch({ today });
  const runs = season({ today }).map(({ activity }) => factsOf(activity));
  // Whatever the weekday, this week has a run.
  const now = { ...runs[0]!, id: "strava:42", summary: { ...runs[0]!.summary, start: `${today}T06:00:00` } };
  await keep(launched, [...runs, now]);
  page = await launched.context.newPage();
  await page.goto(launched.address("sidepanel"));
  await planThisWeek();
  await page.getByRole("button", { name: "Next week" }).click();
  dates = await page.locator("li.plan-day").evaluateAll((all) => all.map((one) => one.getAttribute("data-date")!));
});
afterAll(() => launched.close());

/** What is pressed in the panel's picture, which comes first, is lost. */
async function planThisWeek(): Promise<void> {
  await page.getByRole("heading", { name: "Runs", exact: true }).waitFor();
  await page.getByRole("button", { name: "Plan this week" }).click();
}

const day = (index: number) => page.locator(`li.plan-day[data-date="${dates[index]}"]`);
const session = (label: string) => page.locator("button[data-session]", { hasText: label });
const add = (index: number, label: string) => day(index).locator("select.add").selectOption({ label });
const dayOf = (label: string) => session(label).locator("xpath=ancestor::li").getAttribute("data-date");
const flags = () =>
  page.locator("[data-violation]").evaluateAll((all) => all.map((one) => one.getAttribute("data-violation")));
/** Load, distance and time of the week as drawn, and the balance beside them. */
const figures = async () => (await page.locator("main.plan section").last().innerText()).replace(/\s+/g, " ");
const spoken = () => page.locator("main.plan > [role=status]").innerText();

describe("a week on the drawing board in a real browser [N1]", () => {
  test("two sessions on neighbouring days are flagged as they are added", async () => {
    await add(1, "Interval");
    await add(2, "Tempo");
    expect(await flags()).toContain("back-to-back-hard-days");
  });
  test("dragged two days on, the tempo takes the flag with it, and its day is hard at once", async () => {
    const before = await figures();
    await session("Tempo").dragTo(day(4));
    expect(await dayOf("Tempo")).toBe(dates[4]);
    expect(await flags()).not.toContain("back-to-back-hard-days");
    expect(await figures()).not.toBe(before);
    expect(await spoken()).toMatch(/^Tempo on /);
    expect(await session("Tempo").evaluate((chip) => chip === document.activeElement)).toBe(true);
  });
  test("arrow keys move it back and forth, Delete takes it out, and load and balance follow each step", async () => {
    await session("Tempo").press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await dayOf("Tempo")).toBe(dates[2]);
    expect(await flags()).toContain("back-to-back-hard-days");
    expect(await spoken()).toContain("Two hard days in a row");
    const full = await figures();
    await page.keyboard.press("Delete");
    expect(await session("Tempo").count()).toBe(0);
    expect(await flags()).not.toContain("back-to-back-hard-days");
    expect(await figures()).not.toBe(full);
  });
  test("two hard days declared ahead as a block keep silent at once, by keyboard, until Undo [R9]", async () => {
    await add(4, "Tempo");
    await add(5, "Interval");
    expect(await flags()).toContain("back-to-back-hard-days");
    await page.getByText("Hard days on purpose").focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Hard days on purpose").selectOption("back-to-back block");
    await page.getByLabel("Days", { exact: true }).selectOption(`${dates[4]} ${dates[5]}`);
    await page.getByRole("button", { name: "Save", exact: true }).press("Enter");
    await page.locator('[data-violation="back-to-back-hard-days"]').waitFor({ state: "detached" });
    await page.getByText("Noted as intended: 1").waitFor();
    await page.keyboard.press("Enter"); // the focus is on Undo
    await page.locator('[data-violation="back-to-back-hard-days"]').waitFor();
  });
  test("a run that was done moves too, to look at what it would have been, and nothing of it is kept", async () => {
    await page.getByRole("button", { name: "Plan this week" }).click();
    const done = page.locator(".session:not(.planned) button[data-session]");
    const was = await done.first().locator("xpath=ancestor::li").getAttribute("data-date");
    const key = (await done.first().getAttribute("data-session"))!;
    const chip = page.locator(`button[data-session="${key}"]`);
    const to = (await page.locator("li.plan-day").first().getAttribute("data-date")) === was ? "ArrowDown" : "ArrowUp";
    await chip.press(to);
    expect(await chip.locator("xpath=ancestor::li").getAttribute("data-date")).not.toBe(was);
    await page.reload();
    await planThisWeek();
    expect(await chip.locator("xpath=ancestor::li").getAttribute("data-date")).toBe(was);
  });
});
