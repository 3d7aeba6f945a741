// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { LogDay } from "../../components/LogDay.tsx";
import { LogRun } from "../../components/LogRun.tsx";
import { root } from "./root.ts";

const button = (name: string) => [...root.querySelectorAll("button")].find((one) => one.textContent === name)!;
const tap = (name: string) => act(() => button(name).click());
const type = (label: string, value: string) =>
  act(() => {
    const field = [...root.querySelectorAll("label")].find((one) => one.textContent!.startsWith(label))!;
    const input = field.querySelector("input")!;
    input.value = value;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });

describe("the runner's log is quick [W1] [F1]", () => {
  test("heavy legs are one tap, shown at once, and the same tap takes them back", () => {
    const onNote = vi.fn();
    act(() => render(<LogDay notes={undefined} onNote={onNote} />, root));
    tap("Heavy");
    expect(button("Heavy").getAttribute("aria-pressed")).toBe("true");
    tap("Heavy");
    expect(onNote.mock.calls).toEqual([
      ["legs", "heavy"],
      ["legs", undefined],
    ]);
  });

  test("a night is typed as it is said: 7:30, 7.5, 7,5 or 7h30 hours; nonsense is said to be none and moves nothing", () => {
    const onNote = vi.fn();
    act(() => render(<LogDay notes={{}} onNote={onNote} />, root));
    for (const typed of ["7:30", "7.5", "7,5", "7h30", "450 min", "well"]) type("Sleep", typed);
    expect(onNote.mock.calls.map(([, value]) => value)).toEqual(Array(5).fill(27_000));
    expect(root.querySelector("[role=alert]")!.textContent).toContain("between 0 and 24");
    expect([...root.querySelectorAll("input")].some((one) => one.value === "well")).toBe(true);
    type("Sleep", "");
    expect(onNote.mock.lastCall).toEqual(["sleep", undefined]);
    expect(root.querySelector("[role=alert]")).toBeNull();
    for (const typed of ["40", "40 min", "0:40"]) {
      type("Strength", typed);
      expect(onNote.mock.lastCall).toEqual(["strength", 2400]);
    }
  });

  test("the figures stay open when the last of them is emptied: the hand is still in them", () => {
    const details = () => root.querySelector("details")!;
    act(() => render(<LogDay notes={undefined} onNote={vi.fn()} />, root));
    expect(details().open).toBe(false);
    act(() => {
      details().open = true;
      details().dispatchEvent(new Event("toggle"));
    });
    type("Sleep", "7:30");
    type("Sleep", "");
    expect(details().open).toBe(true);
  });

  test("a note is kept when the panel is closed in the middle of a word, and never longer than it may be", () => {
    const onNote = vi.fn();
    act(() => render(<LogRun notes={{}} onNote={onNote} />, root));
    const note = root.querySelector("textarea")!;
    note.value = `left calf ti${"x".repeat(5000)}`;
    act(() => void note.dispatchEvent(new Event("input", { bubbles: true })));
    expect(onNote).not.toHaveBeenCalled();
    window.dispatchEvent(new Event("pagehide"));
    expect(onNote).toHaveBeenCalledTimes(1);
    expect(onNote.mock.lastCall![1]).toMatch(/^left calf ti/);
    expect(onNote.mock.lastCall![1]).toHaveLength(4000);
  });

  test("and shown as a clock", () => {
    act(() => render(<LogDay notes={{ sleep: 22_000, restingHeartRate: 51 }} onNote={vi.fn()} />, root));
    expect([...root.querySelectorAll("input")].map((one) => one.value)).toEqual(["51", "", "6:07", "", ""]);
  });

  test("a run's effort and feel are a tap each", () => {
    const onNote = vi.fn();
    act(() => render(<LogRun notes={{ feel: "sharp" }} onNote={onNote} />, root));
    expect(button("Sharp").getAttribute("aria-pressed")).toBe("true");
    tap("7");
    expect(onNote.mock.lastCall).toEqual(["effort", 7]);
    expect(button("7").getAttribute("aria-pressed")).toBe("true");
  });
});
