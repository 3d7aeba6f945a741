// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, test } from "vitest";
import { plain } from "../../components/format.ts";
import { Import, type ImportProps, type ImportState } from "../../components/Import.tsx";
import { csvOf } from "../../components/import/report.ts";
import { Sources } from "../../components/Sources.tsx";
import { writeReason } from "../../components/words/import.ts";
import type { Activity } from "../../core/activity.ts";
import type { ImportReport, SkipReason } from "../../core/importing.ts";
import { speakFrom } from "../tools/catalogue.ts";

speakFrom("en");
let root: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = "";
  root = document.body.appendChild(document.createElement("div"));
});

const nothing = () => undefined;
const draw = (state: ImportState, on: Partial<ImportProps> = {}) =>
  act(() =>
    render(
      <Import
        state={state}
        onFiles={nothing}
        onStart={nothing}
        onPause={nothing}
        onCancel={nothing}
        onReport={nothing}
        {...on}
      />,
      root,
    ),
  );
const button = (name: string) =>
  [...root.querySelectorAll("button")].find((one) => (one.getAttribute("aria-label") ?? one.textContent) === name)!;

const report: ImportReport = {
  runs: 2,
  others: 1,
  filled: 3,
  rescued: ["b.fit"],
  leftOut: [
    { name: 'a "b".fit', reason: "damaged" },
    { name: "=evil.fit", reason: "no-times" },
  ],
};

describe("an import says what it found, how far it is and what it left out [F1]", () => {
  test("before anything is stored: how many runs of which years, what is known, what is left out and why", () => {
    const preview = {
      runs: 40,
      others: 2,
      years: [["2024", 10] as const, ["2025", 30] as const],
      known: 5,
      done: 7,
      unopened: 0,
      leftOut: report.leftOut,
    };
    draw({ at: "preview", preview });
    const text = plain(root.textContent!);
    for (const part of [
      "New: 40 runs and 2 other activities.",
      "2024",
      "10 runs",
      "5 activities are known already",
      "7 were imported before",
      "2 things are left out",
      "The file is damaged",
    ])
      expect(text).toContain(part);
  });

  test("nothing new is said, and there is nothing to press but the way out", () => {
    draw({ at: "preview", preview: { runs: 0, others: 0, years: [], known: 0, done: 9, unopened: 0, leftOut: [] } });
    expect(root.textContent).toContain("Nothing new.");
    expect(button("Import")).toBeUndefined();
  });

  test("pause and go on, with the count", () => {
    const said: boolean[] = [];
    draw({ at: "importing", done: 3, of: 9, paused: false }, { onPause: (paused) => said.push(paused) });
    expect(root.querySelector("progress")?.value).toBe(3);
    button("Pause").click();
    draw({ at: "importing", done: 3, of: 9, paused: true }, { onPause: (paused) => said.push(paused) });
    expect(root.textContent).toContain("Paused at 3 of 9");
    button("Go on").click();
    expect(said).toEqual([true, false]);
  });

  test("a closed tab is remembered, and the files are asked for again", () => {
    draw({ at: "idle", stopped: { names: ["export.zip"], done: 28, of: 634 } });
    expect(root.textContent).toContain("An import stopped at 28 of 634: export.zip. Choose the same files again");
  });

  test("the report is a table that no spreadsheet runs as a formula", () => {
    expect(csvOf(report).split("\r\n")).toEqual([
      '"File","What became of it"',
      '"a ""b"".fit","The file is damaged and cannot be read."',
      `"'=evil.fit","A route without times."`,
      '"b.fit","Damaged; what could be read was kept."',
      "",
    ]);
  });

  test("every reason has its sentence", () => {
    const reasons: Record<SkipReason, true> = {
      empty: true,
      "unknown-kind": true,
      backup: true,
      damaged: true,
      "too-big": true,
      locked: true,
      "not-an-activity": true,
      "no-sport": true,
      "no-times": true,
      transition: true,
      "sum-of-parts": true,
      "impossible-date": true,
      "impossible-length": true,
      "impossible-speed": true,
      "no-file": true,
    };
    for (const reason of Object.keys(reasons) as SkipReason[])
      expect(writeReason(reason), reason).toMatch(/^[A-Z].*\.$/);
  });
});

describe("one run of several sources can be taken apart and joined again [M5]", () => {
  const activity = { id: "strava:1", sources: ["strava:1", "file:aa"] } as unknown as Activity;

  test("each source is named, and one press takes it out", () => {
    const said: unknown[] = [];
    act(() => render(<Sources activity={activity} units="metric" onApart={(...told) => said.push(told)} />, root));
    expect(root.textContent).toContain("Strava 1");
    button("A file tells of another run").click();
    expect(said).toEqual([["file:aa", true]]);
  });

  test("a run set apart says so, and one press joins it again", () => {
    const said: unknown[] = [];
    const apart = { id: "file:aa", apart: true } as unknown as Activity;
    act(() => render(<Sources activity={apart} units="metric" onApart={(...told) => said.push(told)} />, root));
    button("Join it again").click();
    expect(said).toEqual([["file:aa", false]]);
  });

  test("a record that nobody matched is offered, and one press says that it is the same run", () => {
    const said: unknown[] = [];
    const other = { id: "file:bb", start: "2026-03-09T20:30:00", distance: 8000 } as unknown as Activity;
    act(() =>
      render(
        <Sources
          activity={{ id: "strava:1" } as unknown as Activity}
          units="metric"
          near={[other]}
          onApart={nothing}
          onJoin={(...told) => said.push(told)}
        />,
        root,
      ),
    );
    expect(root.textContent).toContain("20:30 · 8.0");
    button("The same run").click();
    expect(said).toEqual([["strava:1", "file:bb"]]);
  });

  test("a run of one source says nothing of it", () => {
    act(() =>
      render(<Sources activity={{ id: "strava:1" } as unknown as Activity} units="metric" onApart={nothing} />, root),
    );
    expect(root.textContent).toBe("");
  });
});
