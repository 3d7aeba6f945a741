// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import { plain } from "../../components/format.ts";
import { SettingsForm } from "../../components/SettingsForm.tsx";
import type { Assessment } from "../../core/assessment.ts";
import type { Settings } from "../../core/settings.ts";
import { root } from "./root.ts";

const onSettings = vi.fn(async (_: Settings) => true);
const draw = (settings: Settings, assessment?: Assessment) =>
  act(() =>
    render(
      <SettingsForm
        settings={settings}
        assessment={assessment}
        units="metric"
        today="2026-11-30"
        onSettings={onSettings}
      />,
      root,
    ),
  );
/** What is said of a figure typed into the field of that name; empty where it is taken. */
const type = (name: string, value: string): string => {
  const label = [...root.querySelectorAll("label")].find((one) => one.textContent!.startsWith(name))!;
  const input = label.querySelector("input")!;
  act(() => {
    input.value = value;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  return plain(label.querySelector("[role=alert]")?.textContent ?? "");
};

test("a threshold heart rate lies below the maximum, whichever is told first", () => {
  draw({ maxHeartRate: 180 });
  expect(type("Threshold heart rate", "190")).toBe("It has to be between 90 and 180.");
  expect(onSettings).not.toHaveBeenCalled();
  // As low as in the calculator.
  expect(type("Threshold heart rate", "95")).toBe("");
  expect(onSettings).toHaveBeenLastCalledWith({ maxHeartRate: 180, thresholdHeartRate: 95 });
  draw({ thresholdHeartRate: 172 });
  expect(type("Maximum heart rate", "165")).toBe("It has to be between 172 and 230.");
  expect(type("Maximum heart rate", "188")).toBe("");
  expect(onSettings).toHaveBeenLastCalledWith({ thresholdHeartRate: 172, maxHeartRate: 188 });
});

test("a threshold pace is told in any unit, and what it may be from the quickest to the slowest", () => {
  draw({});
  expect(type("Threshold pace", "abc")).toBe("It has to be between 2:34 and 11:07.");
  expect(type("Threshold pace", "13 km/h")).toBe("");
  expect(onSettings.mock.lastCall![0].thresholdSpeed).toBeCloseTo(13 / 3.6);
});

const field = (name: string) =>
  [...root.querySelectorAll("label")]
    .find((one) => one.textContent!.startsWith(name))!
    .querySelector<HTMLInputElement | HTMLSelectElement>("input, select")!;
const kept = () => plain(root.querySelector(".kept")!.textContent!);

test("who skipped the first page tells of a race here; another distance picked is no other race until its time is told", () => {
  draw({});
  expect(type("Time", "39:50")).toBe("");
  const race = { distance: 10_000, time: 2390, date: "2026-11-30" };
  expect(onSettings).toHaveBeenLastCalledWith({ race });
  draw({ race: { ...race, date: "2026-10-04" } });
  expect(field("Time").value).toBe("39:50");
  expect(plain(root.textContent!)).toContain("VDOT 52.2: a threshold pace of about 4:06 /km.");
  const said = onSettings.mock.calls.length;
  act(() => {
    field("A recent race").value = "21097.5";
    field("A recent race").dispatchEvent(new Event("change", { bubbles: true }));
  });
  expect(field("Time").value).toBe("");
  expect(onSettings).toHaveBeenCalledTimes(said);
  expect(type("Time", "39:50")).toMatch(/^It has to be between 5\d:\d\d and/);
  type("Time", "1:31:18");
  expect(onSettings).toHaveBeenLastCalledWith({ race: { distance: 21_097.5, time: 5478, date: "2026-11-30" } });
});

test("a race that the runs outrank is said not to count, beside it", () => {
  const race = { distance: 10_000, time: 2700, date: "2026-11-20" };
  const speed = (value: number) => ({ value, source: "best effort", spread: 0.03, runs: 9 }) as const;
  const known = (value: number): Assessment => ({
    today: "2026-11-30",
    athlete: { thresholdSpeed: speed(value) },
    runs: [],
    days: [],
    violations: [],
  });
  const words = "Faster or newer runs count instead of the race you entered.";
  draw({ race }, known(3.6));
  expect(plain(root.textContent!)).not.toContain(words);
  draw({ race }, known(4.2));
  expect(plain(root.textContent!)).toContain(`a threshold pace of about 4:37 /km. ${words}`);
});

test("emptying the time takes the race back", () => {
  draw({ maxHeartRate: 188, race: { distance: 10_000, time: 2390, date: "2026-10-04" } });
  type("Time", "");
  expect(onSettings).toHaveBeenLastCalledWith({ maxHeartRate: 188 });
});

test("what was entered stays shown until the store has it, in all fields; what could not be kept falls back", async () => {
  draw({ maxHeartRate: 187 });
  await act(async () => void type("Maximum heart rate", "189"));
  expect(field("Maximum heart rate").value).toBe("189");
  draw({ maxHeartRate: 187 });
  expect(field("Maximum heart rate").value).toBe("189");
  await act(async () => void type("Resting heart rate", "50"));
  expect(onSettings).toHaveBeenLastCalledWith({ maxHeartRate: 189, restingHeartRate: 50 });
  // The store has the first and not yet the second.
  draw({ maxHeartRate: 189 });
  expect(field("Resting heart rate").value).toBe("50");
  draw({ restingHeartRate: 50, maxHeartRate: 189 });
  // And says later what was told elsewhere.
  draw({ restingHeartRate: 51, maxHeartRate: 189 });
  expect(field("Resting heart rate").value).toBe("51");
  onSettings.mockResolvedValueOnce(false);
  await act(async () => void type("Resting heart rate", "47"));
  expect(field("Resting heart rate").value).toBe("51");
});

test("what was changed is said to be saved once it is, and can be undone; what could not be kept is not said to be", async () => {
  draw({ maxHeartRate: 180 });
  expect(kept()).toBe("");
  await act(async () => void type("Maximum heart rate", "188"));
  expect(kept()).toBe("Saved. Undo");
  draw({ maxHeartRate: 188 });
  await act(async () => root.querySelector<HTMLElement>(".kept button")!.click());
  expect(onSettings).toHaveBeenLastCalledWith({ maxHeartRate: 180 });
  onSettings.mockResolvedValueOnce(false);
  await act(async () => void type("Maximum heart rate", "190"));
  expect(kept()).toBe("");
});
