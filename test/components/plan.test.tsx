// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { plain } from "../../components/format.ts";
import { Panel } from "../../components/Panel.tsx";
import { assess } from "../../core/assess.ts";
import type { AssessContext } from "../../core/assessment.ts";
import { addDays } from "../../core/dates.ts";
import { history, MONDAY, unrolled } from "../rules/history.ts";
import { root } from "./root.ts";

const declare = vi.fn();
const mute = vi.fn();
const draw = (line: string, context: AssessContext = {}) => {
  const today = addDays(MONDAY, unrolled(line).length - 1);
  const assessment = assess(history(line), {}, today, context);
  const props = { today, units: "metric", weekStart: 1, loading: false, onDeclare: declare, onMute: mute } as const;
  act(() => render(<Panel assessment={assessment} {...props} />, root));
};
const text = () => plain(root.textContent!);
const button = (name: string) =>
  [...root.querySelectorAll("button")].find(
    (one) => plain(one.textContent!).includes(name) || one.getAttribute("aria-label")?.includes(name),
  )!;
const tap = (name: string) => act(() => button(name).click());
const status = () => [...root.querySelectorAll("[role=status]")].map((one) => plain(one.textContent!)).join(" ");
const press = async (name: string, key: string) => {
  await act(async () => {
    button(name).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  });
};
const choose = (place: number, label: string) =>
  act(() => {
    const select = root.querySelectorAll<HTMLSelectElement>("select.add")[place]!;
    select.value = label;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
const flags = () => [...root.querySelectorAll("[data-violation]")].map((one) => one.getAttribute("data-violation"));

describe("planning a week", () => {
  test("a tempo added the day after intervals is flagged at once; the down arrow moves it, and the flag goes [N1]", async () => {
    draw("E E H", { level: "advanced" });
    tap("Plan this week");
    choose(1, "tempo");
    expect(flags()).toContain("back-to-back-hard-days");
    expect(status()).toContain("Tempo added on Thu 12 Nov. Two hard days in a row: Wed 11 and Thu 12 Nov.");
    await press("Tempo", "ArrowDown");
    expect(flags()).not.toContain("back-to-back-hard-days");
    expect(document.activeElement?.getAttribute("aria-label")).toContain("Tempo");
    expect(status()).toContain("Tempo on Fri 13 Nov.");
  });
  test("a key held down moves a session day after day: the focus is back before the next press", async () => {
    draw("E E H", { level: "advanced" });
    tap("Plan this week");
    choose(1, "tempo");
    for (let presses = 0; presses < 2; presses++) {
      document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
      // what is drawn at the end of the event is there; what waits for a picture is not
      await Promise.resolve();
    }
    expect(button("Tempo").closest("li")!.dataset.date).toBe(addDays(MONDAY, 5));
  });
  test("Escape closes the buttons of a session, and the focus is back on it", async () => {
    draw("E E H", { level: "advanced" });
    tap("Plan this week");
    choose(1, "tempo");
    for (const from of ["To the day after", "Tempo"]) {
      tap("Tempo");
      await press(from, "Escape");
      expect(button("To the day after")).toBeUndefined();
      expect(document.activeElement).toBe(button("Tempo"));
    }
  });
  test("what is kept is declared, what was taken out of an older plan is withdrawn", async () => {
    const old = { id: "old", date: addDays(MONDAY, 4), label: "hills", time: 2700 } as const;
    draw("E E H", { planned: [old] });
    tap("Plan this week");
    await press("Hills", "Delete");
    choose(4, "long");
    tap("Save the plan");
    expect(declare.mock.calls.map(([row]) => [row.kind, row.from, row.value.label, row.gone])).toEqual([
      ["planned", "2026-11-13", "hills", true],
      ["planned", "2026-11-15", "long", undefined],
    ]);
    declare.mockClear();
  });
  test("a run that is done moves on the drawing board only, and not out of the week", async () => {
    draw("E H H");
    tap("Plan this week");
    expect(flags()).toContain("back-to-back-hard-days");
    await press("Interval", "ArrowUp");
    expect(flags()).not.toContain("back-to-back-hard-days");
    await press("Interval", "ArrowUp");
    expect(root.querySelector(`[data-date="${MONDAY}"]`)!.textContent).toContain("Interval");
    expect(declare).not.toHaveBeenCalled();
  });
  test("a template fills the days to come, next week all of them", () => {
    draw("E E H");
    tap("Plan this week");
    tap("3 days");
    expect(root.querySelectorAll(".session.planned")).toHaveLength(2);
    tap("Next week");
    tap("5 days");
    expect(root.querySelectorAll(".session.planned")).toHaveLength(5);
  });
  test("a template that gives no session to a week with its hard days behind it says which, and why", () => {
    draw("H E H");
    tap("Plan this week");
    tap("5 days");
    const seen = plain(root.querySelector(".plan [role=status] .spoken")!.nextSibling!.textContent!);
    expect(seen).toContain("Planned: Tempo on Fri 13 Nov; flagged there: Hard days in seven.");
    expect(seen).toContain("Easy added on Fri 13 Nov.");
    tap("Start over");
    expect(text()).not.toContain("flagged there");
  });
  test("a plan not saved yet is there again, as it was left and ready to be saved, after a look at the week", async () => {
    draw("E E H");
    tap("Plan this week");
    await press("Interval", "ArrowUp");
    tap("Next week");
    tap("5 days");
    tap("This week");
    expect(text()).toContain("Next hard day");
    tap("Plan this week");
    expect(button("Interval").closest("li")!.dataset.date).toBe(addDays(MONDAY, 1));
    tap("Next week");
    expect(root.querySelectorAll(".session.planned")).toHaveLength(5);
    expect(button("Save the plan").disabled).toBe(false);
    tap("Save the plan");
    expect(declare.mock.calls.map(([row]) => [row.kind, row.gone])).toEqual(
      Array.from({ length: 5 }, () => ["planned", undefined]),
    );
    declare.mockClear();
  });
  test("what is saved is no draft: it comes from the store, with what has changed there since", () => {
    const at = (day: number) => ({ id: `${day}`, date: addDays(MONDAY, day), label: "easy", time: 3600 }) as const;
    draw("E E H", { planned: [at(4)] });
    tap("Plan this week");
    draw("E E H", { planned: [at(4), at(5)] });
    tap("This week");
    tap("Plan this week");
    expect(root.querySelectorAll(".session.planned")).toHaveLength(2);
    expect(button("Save the plan").disabled).toBe(true);
  });
  test("a draft holds nothing for days that have passed since, and nothing that was run", () => {
    draw("E E H");
    tap("Plan this week");
    choose(0, "easy");
    choose(1, "interval");
    choose(4, "long");
    tap("This week");
    draw("E E H H");
    tap("Plan this week");
    const planned = [...root.querySelectorAll(".session.planned")].map((one) => one.closest("li")!.dataset.date);
    expect(planned).toEqual([addDays(MONDAY, 6)]);
  });
  test("a planned session stays out of the past, and no move is told of that was none", async () => {
    const tempo = { id: "a", date: addDays(MONDAY, 3), label: "tempo", time: 3600 } as const;
    draw("E E H .", { planned: [tempo] });
    tap("Plan this week");
    await press("Tempo", "ArrowUp");
    expect(button("Tempo").closest("li")!.dataset.date).toBe(tempo.date);
    expect(status()).not.toContain("Tempo on");
    await press("Tempo", "ArrowDown");
    await press("Tempo", "ArrowUp");
    await press("Tempo", "ArrowUp");
    expect(status()).toContain("Tempo on Thu 12 Nov.");
    await press("Tempo", "ArrowDown");
    expect(status()).toContain("Tempo on Fri 13 Nov.");
    // dragged onto a day that is past, it lies on today, and so it is told
    act(() => {
      button("Tempo").dispatchEvent(new Event("dragstart", { bubbles: true }));
    });
    act(() => {
      root.querySelector(`[data-date="${MONDAY}"]`)!.dispatchEvent(new Event("drop", { bubbles: true }));
    });
    expect(button("Tempo").closest("li")!.dataset.date).toBe(tempo.date);
    expect(status()).toContain("Tempo on Thu 12 Nov.");
  });
  test("that the plan is kept is seen as well as heard; no two buttons of the board have one name", () => {
    draw("E E H");
    tap("Plan this week");
    tap("Next week");
    tap("5 days");
    tap("Save the plan");
    const said = [...root.querySelectorAll("[role=status]")].find((one) => one.textContent === "Plan saved.")!;
    expect(said.classList.contains("spoken")).toBe(false);
    const names = [...root.querySelectorAll("header button")].map(
      (one) => one.getAttribute("aria-label") ?? plain(one.textContent!),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("the week before, and what is past [N4]", () => {
  const rows = () =>
    [...root.querySelectorAll(".balance-table tr")].map((row) =>
      [...row.children].map((cell) => plain(cell.textContent!)),
    );
  test("next week stands beside this week with what is still planned in it", () => {
    const saturday = { id: "a", date: addDays(MONDAY, 5), label: "easy", time: 3600 } as const;
    draw("E E H", { planned: [saturday] });
    tap("Plan this week");
    tap("Next week");
    expect(rows()[0]).toEqual(["Figure", "Next week", "This week"]);
    // three runs of fifty minutes, and the hour to come
    expect(rows().at(-1)).toEqual(["Time", "0 min", "3 h 30 min"]);
  });
  test("a planned session that is past, or was run today, is not drawn once more", () => {
    const at = (day: number, label: "easy" | "tempo") => ({
      id: `${day}`,
      date: addDays(MONDAY, day),
      label,
      time: 3600,
    });
    draw("E E H", { planned: [at(0, "tempo"), at(2, "tempo"), at(2, "easy"), at(4, "easy")] });
    tap("Plan this week");
    const planned = [...root.querySelectorAll(".session.planned")].map((one) => one.closest("li")!.dataset.date);
    expect(planned).toEqual([addDays(MONDAY, 2), addDays(MONDAY, 2), addDays(MONDAY, 4)]);
  });
});

describe("days on purpose, declared ahead [R9]", () => {
  const pick = (name: string, value: string) =>
    act(() => {
      const select = root.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`)!;
      select.value = value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
  const plan = [4, 5].map((day) => ({ id: `${day}`, date: addDays(MONDAY, day), label: "tempo", time: 3600 }) as const);
  const block = { kind: "back-to-back block", from: addDays(MONDAY, 4), to: addDays(MONDAY, 5) } as const;

  test("a block is noted for two days to come, and Undo takes it back", () => {
    draw("E E E", { planned: plan, level: "advanced" });
    tap("Plan this week");
    expect(flags()).toContain("back-to-back-hard-days");
    pick("Hard days on purpose", "back-to-back block");
    pick("Days", `${block.from} ${block.to}`);
    act(() => root.querySelector<HTMLButtonElement>(".line-form button")!.click());
    expect(declare).toHaveBeenLastCalledWith(
      expect.objectContaining({ kind: "exception", from: block.from, to: block.to, value: { what: block.kind } }),
    );
    expect(status()).toContain("Noted as intended: Block on purpose, Fri 13 and Sat 14 Nov.");
    expect(document.activeElement?.textContent).toBe("Undo");
    tap("Undo");
    expect(declare).toHaveBeenLastCalledWith(expect.objectContaining({ from: block.from, gone: true }));
    declare.mockClear();
  });
  test("the rules it is an exception to keep silent on the drawing board, and it can be taken back there", () => {
    draw("E E E", { planned: plan, level: "advanced", exceptions: [block] });
    tap("Plan this week");
    expect(flags()).not.toContain("back-to-back-hard-days");
    expect(text()).toContain("Block on purpose Fri 13 and Sat 14 Nov");
    tap("Take back: Block on purpose");
    expect(declare).toHaveBeenLastCalledWith(expect.objectContaining({ from: block.from, gone: true }));
    declare.mockClear();
  });
  test("a double-threshold day is one day, a race weekend two or three, and none is past", () => {
    draw("E E E");
    tap("Plan this week");
    const days = () =>
      [...root.querySelectorAll('select[aria-label="Days"] option')].map((one) => plain(one.textContent!));
    expect(days()).toEqual(["Wed 11 Nov", "Thu 12 Nov", "Fri 13 Nov", "Sat 14 Nov", "Sun 15 Nov"]);
    pick("Hard days on purpose", "race weekend");
    expect(days()).toContain("Sat 14 and Sun 15 Nov");
    expect(days()).toContain("Fri 13, Sat 14 and Sun 15 Nov");
  });
});

describe("the next hard day", () => {
  test("says of the planned one whether it fits [N4]", () => {
    const tempo = (day: number) => ({
      planned: [{ id: "a", date: addDays(MONDAY, day), label: "tempo", time: 3600 }] as const,
    });
    draw("E E H", tempo(4));
    expect(text()).toContain("Planned: Tempo on Fri 13 Nov; it fits.");
    draw("E E H", tempo(3));
    expect(text()).toContain("Planned: Tempo on Thu 12 Nov; flagged there: Hard days in a row.");
  });
});

describe("what to watch", () => {
  test("a flag is set aside with two taps, and Undo brings it back [R12]", () => {
    draw("E H H");
    tap("What to do with “Hard days in a row”");
    tap("Not this time");
    expect(declare).toHaveBeenLastCalledWith(expect.objectContaining({ kind: "dismissed", to: "2026-11-11" }));
    expect(status()).toContain("Set aside for this time.");
    expect(document.activeElement?.textContent).toBe("Undo");
    tap("Undo");
    expect(declare).toHaveBeenLastCalledWith(expect.objectContaining({ kind: "dismissed", gone: true }));
    declare.mockClear();
  });
  test("it can be said to be on purpose, or its rule be switched off for good", () => {
    draw("E H H");
    tap("What to do with “Hard days in a row”");
    tap("Block on purpose");
    expect(declare).toHaveBeenLastCalledWith(
      expect.objectContaining({ kind: "exception", from: "2026-11-10", to: "2026-11-11" }),
    );
    tap("Never again");
    expect(mute).toHaveBeenLastCalledWith("back-to-back-hard-days", true);
    tap("Undo");
    expect(mute).toHaveBeenLastCalledWith("back-to-back-hard-days", false);
    declare.mockClear();
  });
  test("Escape closes what may be done about a flag, and the focus is back on its button", async () => {
    draw("E H H");
    const name = "What to do with “Hard days in a row”";
    for (const from of ["Not this time", name]) {
      tap(name);
      await press(from, "Escape");
      expect(button("Not this time")).toBeUndefined();
      expect(document.activeElement).toBe(button(name));
    }
  });
  test("days meant so silence every flag they are an exception to, and each of these is named", () => {
    draw("H E H H");
    expect(flags()).toEqual(["back-to-back-hard-days", "too-many-hard-days"]);
    tap("What to do with “Hard days in a row”");
    tap("Block on purpose");
    const [{ from, to }] = declare.mock.lastCall!;
    draw("H E H H", { exceptions: [{ kind: "back-to-back block", from, to }] });
    expect(flags()).toEqual([]);
    expect(status()).toContain("Noted as intended: Hard days in a row and Hard days in seven. Undo");
    declare.mockClear();
  });
  test("each run it names is a tap away", () => {
    draw("E H H");
    act(() => root.querySelector<HTMLButtonElement>(".watch p button")!.click());
    expect(root.querySelector("h1")!.textContent).toContain("Interval");
  });
  test("what was set aside can be looked at and brought back", () => {
    draw("E H H", { dismissed: [{ rule: "back-to-back-hard-days", date: "2026-11-11" }] });
    expect(text()).toContain("Set aside: 1");
    tap("Bring back");
    expect(declare).toHaveBeenLastCalledWith(expect.objectContaining({ kind: "dismissed", gone: true }));
    declare.mockClear();
  });
});

describe("what was meant so", () => {
  const meant = { exceptions: [{ kind: "back-to-back block", from: "2026-11-10", to: "2026-11-11" } as const] };
  test("stands in a list with its days, and can be taken back [R9]", () => {
    draw("E H H", meant);
    expect(flags()).toEqual([]);
    expect(text()).toContain("Noted as intended: 1");
    expect(text()).toContain("Block on purpose Tue 10 and Wed 11 Nov");
    tap("Take back: Block on purpose");
    expect(declare).toHaveBeenLastCalledWith(
      expect.objectContaining({ id: "exception back-to-back block 2026-11-10", gone: true }),
    );
    declare.mockClear();
  });
});

describe("the weeks", () => {
  test("an earlier week opens with its own flags and runs, and closes again", () => {
    draw("E H H E E E L E E . E E . L E E H");
    expect(text()).toContain("This week");
    tap("9 Nov");
    expect(text()).toContain("Two hard days in a row: Tue 10 and Wed 11 Nov.");
    expect(text()).not.toContain("Next hard day");
    tap("The week after");
    expect(text()).not.toContain("Two hard days in a row");
    tap("This week");
    expect(text()).toContain("Next hard day");
  });
  test("the long run stands with its share of the week, and the weeks before with how much was run in each [E5]", () => {
    draw("E E . E . . . E E . E E . . E E . E E . L");
    expect(text()).toContain("Longest run21.6 km 38% of the week");
    expect(text()).toMatch(/16 Nov36\.0.*9 Nov27\.0/);
  });
  test("today is no rest day before it is over", () => {
    draw("E . H .");
    expect(root.querySelector(".sentence")!.textContent).toBe("One hard day, one easy, one rest.");
  });
  test("how long there was no hard day is said once, beside the day the next one fits", () => {
    draw("4(E H . E S . .) E S . E S . . E S E");
    expect(text()).toContain("No hard day for 15 days: there is room for one.");
    expect(text()).not.toContain("No hard days in the last seven");
  });
  test("the longest run stands beside the longest of the thirty days before it, once enough was run [C9]", () => {
    draw("E E E E E E L");
    expect(text()).toContain("In the 30 days before9.0 km");
    draw("E E E L");
    expect(text()).not.toContain("In the 30 days before");
  });
  test("a ride is shown in its day and among the runs", () => {
    const ride = {
      id: "test:r",
      athlete: "test:1",
      sport: "other",
      sportName: "MountainBikeRide",
      start: "2026-11-10T18:00:00",
      distance: 0,
      movingTime: 3600,
      elapsedTime: 3600,
    } as const;
    draw("E . E", { beside: [ride] });
    expect(root.querySelector(".strip")!.getAttribute("aria-label")).toContain("Tue Mountain Bike Ride");
    expect(text()).toContain("Mountain Bike Ride");
  });
});
