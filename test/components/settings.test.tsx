// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import { plain } from "../../components/format.ts";
import { SettingsForm } from "../../components/SettingsForm.tsx";
import type { Settings } from "../../core/settings.ts";
import { root } from "./root.ts";

const onSettings = vi.fn();
const draw = (settings: Settings) =>
  act(() => render(<SettingsForm settings={settings} units="metric" onSettings={onSettings} />, root));
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
  expect(type("Threshold heart rate", "190")).toBe("It has to be between 100 and 180.");
  expect(onSettings).not.toHaveBeenCalled();
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
