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
        onUndo={nothing}
        onReport={nothing}
        {...on}
      />,
      root,
    ),
  );
const button = (name: string) =>
  [...root.querySelectorAll("button")].find(
    (one) => plain(one.getAttribute("aria-label") ?? one.textContent!) === name,
  )!;

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
      "Known already, filled in by these files: 5.",
      "Imported before and skipped: 7.",
      "Left out: 2",
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

  test("the count moves with every file, and is read aloud at the start and at each quarter only", () => {
    const shown = new Set<string>();
    const spoken: string[] = [];
    for (let done = 0; done <= 10; done++) {
      draw({ at: "importing", done, of: 10, paused: false });
      shown.add(root.querySelector("progress + p")!.textContent!);
      const aloud = root.querySelector("[role=status]")!.textContent!;
      if (spoken.at(-1) !== aloud) spoken.push(aloud);
    }
    expect(shown.size).toBe(11);
    expect(spoken.map((text) => text.replace(" of 10 read", ""))).toEqual(["0", "3", "5", "8", "10"]);
    draw({ at: "importing", done: 4, of: 10, paused: true });
    expect(root.querySelector("[role=status]")!.textContent).toBe("Paused at 4 of 10");
  });

  test("a closed tab is remembered, and the files are asked for again", () => {
    draw({ at: "idle", stopped: { names: ["export.zip"], done: 28, of: 634 } });
    expect(root.textContent).toContain("An import stopped at 28 of 634: export.zip. Choose the same files again");
  });

  test("what was imported is taken out in one press and brought back in another, and what stays is said [F1]", () => {
    const said: boolean[] = [];
    const on = { onUndo: (undone: boolean) => said.push(undone) };
    draw({ at: "done", report }, on);
    expect(plain(root.textContent!)).toContain("Known already, filled in by these files: 3.");
    button("Undo").click();
    draw({ at: "done", report, undone: true }, on);
    const text = plain(root.querySelector("[role=status]")!.textContent!);
    expect(text).toBe("Taken out again: 2 runs and 1 other activity. Corrections and notes are kept.");
    expect(root.textContent).not.toContain("filled in");
    button("Bring back").click();
    expect(said).toEqual([true, false]);
  });

  test("where nothing new came, there is nothing to take out", () => {
    draw({ at: "done", report: { runs: 0, others: 0, filled: 0, rescued: [], leftOut: [] } });
    expect(button("Undo")).toBeUndefined();
    expect([...root.querySelectorAll(".ways")].filter((ways) => ways.childElementCount === 0)).toEqual([]);
    draw({ at: "done", report: { ...report, runs: 0, others: 0 } });
    expect(button("Undo")).toBeUndefined();
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
  const source = (id: string, more: object = {}) => ({ id, distance: 10_000, elapsedTime: 3000, ...more });
  const activity = { id: "strava:1", sources: [source("strava:1"), source("file:aa")] } as unknown as Activity;

  test("each source is named, and one press takes it out", () => {
    const said: unknown[] = [];
    act(() => render(<Sources activity={activity} units="metric" onApart={(...told) => said.push(told)} />, root));
    expect(root.textContent).toContain("Strava 1");
    button("A file, 10.0 km, 50:00 tells of another run").click();
    expect(said).toEqual([["file:aa", true]]);
  });

  test("files of one run are told apart by kind and length", () => {
    const files = [
      source("file:aa", { format: "fit" }),
      source("file:bb", { format: "gpx", distance: 0, elapsedTime: 2990 }),
    ];
    const of = { id: "file:aa", sources: files } as unknown as Activity;
    act(() => render(<Sources activity={of} units="metric" onApart={nothing} />, root));
    expect([...root.querySelectorAll(".sources span")].map((one) => plain(one.textContent!))).toEqual([
      "A file, FIT, 10.0 km, 50:00",
      "A file, GPX, 49:50",
    ]);
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
