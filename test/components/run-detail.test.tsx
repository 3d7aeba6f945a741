// @vitest-environment happy-dom
/** One run in the panel: what the runner can say of how it was read. */
import { render } from "preact";
import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import { RunDetail } from "../../components/RunDetail.tsx";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import type { RunNotes } from "../../core/log.ts";
import { run, sixTimes800 } from "./canned.ts";
import { root } from "./root.ts";

const text = () => root.textContent!.replaceAll("\u00a0", " ");
const button = (name: string) => [...root.querySelectorAll("button")].find((one) => one.textContent === name);
const tap = (name: string) => act(() => button(name)!.click());

const second: NonNullable<LabelledRun["second"]> = {
  structure: [{ kind: "reps", sets: 1, count: 3, rep: { distance: 1600 }, speed: 4.2 }],
  label: "tempo",
  reps: 3,
};
const intervals = run(2, "2026-11-10", "interval", {
  structure: sixTimes800,
  because: [{ id: "from speed" }, { id: "other reading", ...second }],
});

function draw(over: Partial<LabelledRun>, notes: RunNotes = {}, units: "metric" | "imperial" = "metric") {
  const onNote = vi.fn();
  const one = { ...intervals, ...over };
  act(() =>
    render(<RunDetail run={one} units={units} violations={[]} notes={notes} onNote={onNote} onBack={() => {}} />, root),
  );
  return onNote;
}

test("the second reading is told once, with its label and line, and is said to be right in one tap [L15]", () => {
  const onNote = draw({});
  expect(text()).toContain("It can also be read as tempo, 3 × 1600 m @ 3:58 /km.");
  expect(text().match(/can also be read/g)).toHaveLength(1);
  tap("It was this");
  expect(onNote).toHaveBeenCalledExactlyOnceWith("reps", 3);
  draw({}, {}, "imperial");
  expect(text()).toContain("3 × 1600 m @ 6:23 /mi");
});

test("a reading said to be right carries its Undo, and the other one is not offered again [L15]", () => {
  const onNote = draw({ because: [{ id: "other reading", ...second, reps: 6, said: true }] }, { reps: 3 });
  expect(text()).toContain("You said so.");
  expect(button("It was this")).toBeUndefined();
  tap("Undo");
  expect(onNote).toHaveBeenCalledExactlyOnceWith("reps", undefined);
});

test("a run that can be read one way only offers nothing [L15]", () => {
  draw({ because: [{ id: "from speed" }] });
  expect(button("It was this")).toBeUndefined();
});

test("heart rate is left out in one tap, believed against the doubt, and either word is taken back [L25]", () => {
  const activity = { ...intervals.activity, averageHeartRate: 152 };
  const plain = draw({ activity });
  tap("Ignore heart rate");
  expect(plain).toHaveBeenCalledExactlyOnceWith("heart", "ignored");
  const doubted = draw({
    activity,
    sensorNotes: [{ id: "cadence lock", locks: [{ start: 250, end: 470, cadence: 174 }] }],
  });
  tap("Use it anyway");
  expect(doubted).toHaveBeenCalledExactlyOnceWith("heart", "believed");
  const said = draw({ activity, sensorNotes: [{ id: "heart ignored" }] }, { heart: "ignored" });
  expect(button("Ignore heart rate")).toBeUndefined();
  tap("Undo");
  expect(said).toHaveBeenCalledExactlyOnceWith("heart", undefined);
});
