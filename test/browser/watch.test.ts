import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../core/dates.ts";
import { factsOf, keep } from "../bench/kept.ts";
import { season } from "../sample/season.ts";
import { today } from "./day.ts";
import { type Launched, launch } from "./harness.ts";

/** The season has its two hard days side by side two and three days before today. */
const RULE = "back-to-back-hard-days";

let launched: Launched;
let page: Page;
beforeAll(async () => {
  launched = await launch({ today });
  const runs = season({ today }).map(({ activity }) => factsOf(activity));
  const ride = {
    id: "strava:42",
    athlete: runs[0]!.athlete,
    absent: ["laps", "streams"],
    summary: {
      sport: "other",
      sportName: "GravelRide",
      start: `${addDays(today, -1)}T17:00:00`,
      distance: 0,
      movingTime: 5400,
      elapsedTime: 5400,
      averageHeartRate: 168,
    },
  };
  await keep(launched, [...runs, ride]);
  page = await launched.context.newPage();
  await page.goto(launched.address("sidepanel"));
  await whole();
  await flag().waitFor();
});
afterAll(() => launched.close());

/** What is pressed in the picture that comes first is lost. */
const whole = () => page.getByRole("heading", { name: "Runs", exact: true }).waitFor();

const flag = () => page.locator(`.to-watch > [data-violation="${RULE}"]`);
const act = async (name: string) => {
  await flag().locator("button.more").click();
  await flag().getByRole("button", { name }).click();
  await flag().waitFor({ state: "detached" });
};

describe("what to watch in the panel of the built extension", () => {
  test("a flag set aside stands among those set aside, and comes back from there [R12]", async () => {
    await act("Not this time");
    await page.getByText("Set aside: 1").click();
    await page.getByRole("button", { name: "Bring back" }).click();
    await flag().waitFor();
  });
  test("two hard days declared as a block keep silent, stand in the list, and are taken back [R9]", async () => {
    await act("Block on purpose");
    await page.getByText("Noted as intended: 1").click();
    expect(await page.locator(".meant li").innerText()).toContain("Block on purpose");
    await page.reload();
    await whole();
    await page.getByText("Noted as intended: 1").click();
    await page.getByRole("button", { name: /^Take back/ }).click();
    await flag().waitFor();
  });
  test("a rule switched off for good says nothing until Undo [R12]", async () => {
    await act("Never again");
    await page.getByRole("button", { name: "Undo" }).click();
    await flag().waitFor();
  });
  test("a ride of the day before stands among the runs, hard by its heart rate [R11]", async () => {
    await page.locator(".run-row.other", { hasText: "Gravel Ride" }).waitFor();
    expect(await page.locator(".run-row.other").innerText()).toContain("hard");
  });
  test("in the settings each rule shows a week it flags, its days side by side [R8]", async () => {
    const settings = await launched.context.newPage();
    await settings.goto(`${launched.address("history")}#settings`);
    const rule = settings.locator(".rules li").first();
    await rule.locator("summary").click();
    const days = rule.locator(".mini-week > div");
    await days.last().waitFor();
    const tops = await days.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(tops).toEqual(Array(7).fill(tops[0]));
    await settings.close();
  });
});
