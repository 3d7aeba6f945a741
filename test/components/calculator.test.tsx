// @vitest-environment happy-dom
/** Every vector of the calculator through the interface: typed as a runner types, read as a runner reads. */
import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, test } from "vitest";
import { remembered, type Typed } from "../../components/calculator/typed.ts";
import { Popup, type PopupProps } from "../../components/Popup.tsx";
import { parseTime } from "../../components/parse.ts";
import { HALF_MARATHON, MARATHON, MILE } from "../../core/units.ts";
import { root } from "./root.ts";

const UNITS = ["metric", "imperial"] as const;
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const show = (props: Partial<PopupProps> = {}) =>
  act(() => render(<Popup key={JSON.stringify(props)} units="metric" {...props} />, root));
const enter = (distance: number, time: string, props: Partial<PopupProps> = {}) => {
  show({ ...props, typed: { ...props.typed, distance: String(distance) } });
  write("time", time);
};
const write = (id: string, text: string) =>
  act(() => {
    const input = root.querySelector<HTMLInputElement>(`#${id}`)!;
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
const vdot = () => Number(root.querySelector(".vdot b")!.textContent);
/** The cells of a row of a table, by the table's place and the row's head. */
const row = (place: string, head: string) => {
  const found = [...root.querySelectorAll(`${place} tbody tr`)].find((one) => {
    const first = plain(one.querySelector("th")!.textContent!);
    return first === head;
  });
  return [...found!.querySelectorAll("td")].map((cell) => plain(cell.textContent!));
};
/** What stands under the name of a race: its time, its range. */
const equal = (name: string) => {
  const found = [...root.querySelectorAll(".equivalents > div")].find(
    (one) => one.querySelector("dt")!.textContent === name,
  );
  return [...found!.querySelectorAll("dd")].map((one) => plain(one.textContent!));
};
const off = (shown: string, expected: number) => Math.abs(parseTime(shown)! - expected);

test("the paces have their unit once for the eye, in the head, and in every row for the ear and for what is copied", () => {
  enter(5000, "20:00");
  const cells = [...root.querySelectorAll(".paces tbody tr")].map((one) => one.querySelector("td")!);
  for (const cell of cells) {
    expect(plain(cell.textContent!)).toMatch(/^[\d:–]+ \/km$/);
    expect(cell.querySelector(".spoken")!.textContent).toBe(
      plain(root.querySelector(".paces thead th + th")!.textContent!),
    );
  }
});

describe.each(UNITS)("the calculator in %s units", (units) => {
  test.each([
    [5000, "20:00", 49.81],
    [5000, "25:00", 38.31],
    [5000, "30:00", 30.82],
    [10_000, "40:00", 51.94],
    [10_000, "5000", 40.01],
    [10_000, "60:00", 32.28],
    [HALF_MARATHON, "1h30", 50.98],
    [HALF_MARATHON, "2:00", 36.46],
    [MARATHON, "3:00:00", 53.53],
    [MARATHON, "40000", 37.9],
    [MILE, "5'00\"", 59.4],
    [1500, "4:00", 70.1],
    [3000, "10", 58.85],
    [5000, "2434", 39.11],
    [5000, "27 min", 34.96],
  ])("[P1] %d m in %s is worth %d", (distance, time, expected) => {
    enter(distance, time, { units });
    // one figure after the point of what is given with two
    expect(Math.abs(vdot() - expected)).toBeLessThanOrEqual(0.055);
    expect(plain(root.textContent!)).toContain(`VDOT ${vdot().toFixed(1)}`);
  });

  test.each([
    ["5k 20:00", "5000", 49.81],
    ["10 km 40:00", "10000", 51.94],
    ["1:30 half", String(HALF_MARATHON), 50.98],
    ["mile 5:00", String(MILE), 59.4],
  ])("the field for the time reads %s as distance and time", (typed, distance, expected) => {
    enter(3000, typed, { units });
    expect(Math.abs(vdot() - expected)).toBeLessThanOrEqual(0.055);
    expect(root.querySelector<HTMLSelectElement>("#distance")!.value).toBe(distance);
    // Another distance is another race in the same time.
    act(() => {
      const pick = root.querySelector<HTMLSelectElement>("#distance")!;
      pick.value = "3000";
      pick.dispatchEvent(new Event("change", { bubbles: true }));
    });
    expect(root.querySelector<HTMLSelectElement>("#distance")!.value).toBe("3000");
    expect(root.querySelector<HTMLInputElement>("#time")!.value).toBe(typed.replace(/5k|10 km|half|mile/, "").trim());
  });

  /** VDOT: 1500 m, mile, 3000 m, 5000 m, 10 km, 15 km, half marathon, marathon by the equation */
  test.each([
    [30, "8:29.5", "9:10.4", "17:56.0", "30:40.9", "63:48.9", "98:20.8", "2:21:17", "4:49:49"],
    [35, "7:24.9", "8:00.7", "15:44.3", "26:58.6", "56:01.9", "86:20.9", "2:04:13", "4:16:06"],
    [40, "6:35.1", "7:06.9", "14:01.8", "24:06.2", "50:00.8", "77:02.1", "1:50:54", "3:49:37"],
    [45, "5:55.7", "6:24.3", "12:39.8", "21:48.6", "45:13.5", "69:36.7", "1:40:14", "3:28:16"],
    [50, "5:23.7", "5:49.8", "11:32.8", "19:56.0", "41:19.6", "63:33.6", "1:31:31", "3:10:40"],
    [55, "4:57.4", "5:21.3", "10:37.0", "18:22.2", "38:05.5", "58:32.2", "1:24:16", "2:55:55"],
    [60, "4:35.3", "4:57.4", "9:49.8", "17:02.8", "35:21.9", "54:18.2", "1:18:09", "2:43:23"],
    [65, "4:16.5", "4:37.0", "9:09.5", "15:54.6", "33:02.0", "50:41.2", "1:12:54", "2:32:35"],
    [70, "4:00.3", "4:19.5", "8:34.6", "14:55.5", "31:01.0", "47:33.7", "1:08:23", "2:23:13"],
    [75, "3:46.2", "4:04.3", "8:04.2", "14:03.7", "29:15.2", "44:50.1", "1:04:26", "2:14:59"],
    [80, "3:33.9", "3:50.9", "7:37.4", "13:18.0", "27:42.0", "42:26.1", "1:00:57", "2:07:43"],
    [85, "3:30", "3:39.1", "7:13.7", "12:37.3", "26:19.2", "40:18.4", "57:51", "2:01:15"],
  ])("[P1] races equal at VDOT %d", (index, ...times) => {
    enter(5000, times[3]!, { units, typed: { open: "all-races" } });
    expect(vdot()).toBeCloseTo(index, 1);
    const heads = ["1500 m", "1 mi", "3 km", "5 km", "10 km", "15 km", "Half", "Marathon"];
    for (const [i, head] of heads.entries()) {
      // the shortest is beyond what the equation is for
      if (index === 85 && i === 0) continue;
      const [shown] = row(".fold-all-races", head);
      // a second for the figure shown, and what a tenth of a second of the race grows to
      expect(off(shown!, parseTime(times[i]!)!), head).toBeLessThanOrEqual(i < 5 ? 1 : 3);
    }
  });

  test.each([
    ["26:58.6", 442.1, 392.9, 364.2, 340.0, 313.3, 117],
    ["24:06.2", 398.5, 353.6, 326.5, 305.5, 281.3, 104],
    ["21:48.6", 363.2, 321.9, 296.1, 277.9, 255.8, 94],
    ["19:56.0", 334.0, 295.8, 271.1, 255.2, 234.9, 87],
    ["18:22.2", 309.4, 273.9, 250.1, 236.2, 217.4, 81],
    ["17:02.8", 288.5, 255.3, 232.3, 220.1, 202.6, 75],
    ["14:55.5", 254.7, 225.3, 203.6, 194.3, 178.8, 65],
  ])("[P1] paces of a runner of 5 km in %s", (time, easySlow, easyFast, marathon, threshold, interval, lap) => {
    enter(5000, time, { units, typed: { open: "all-paces" } });
    const unit = units === "metric" ? "/km" : "/mi";
    const factor = units === "metric" ? 1 : MILE / 1000;
    const [easy, ...others] = row(".fold-all-paces", unit);
    const [fast, slow] = easy!.split("–");
    expect(off(fast!, easyFast * factor)).toBeLessThanOrEqual(0.7);
    expect(off(slow!, easySlow * factor)).toBeLessThanOrEqual(0.7);
    for (const [i, expected] of [marathon, threshold, interval].entries())
      expect(off(others[i]!, expected * factor)).toBeLessThanOrEqual(0.7);
    expect(off(row(".fold-all-paces", "400 m")[4]!, lap)).toBeLessThanOrEqual(1);
    expect(root.querySelector(".paces")!.textContent).toContain(unit);
  });

  test.each([
    [5000, "20:00", "1 mi", "6:01"],
    [5000, "20:00", "10 km", "41:42"],
    [5000, "20:00", "Half", "1:32:00"],
    [5000, "20:00", "Marathon", "3:11:49"],
    [HALF_MARATHON, "1:30:00", "Marathon", "3:07:39"],
  ])("[P1] Riegel's answer to %d m in %s over %s is %s", (distance, time, head, expected) => {
    enter(distance, time, { units, typed: { open: "all-races" } });
    expect(row(".fold-all-races", head)[1]).toBe(expected);
  });

  test.each([
    [HALF_MARATHON, "1:30:00", 30, "3:24:08"],
    [HALF_MARATHON, "1:30:00", 50, "3:16:48"],
    [HALF_MARATHON, "2:00:00", 20, "4:29:41"],
    [10_000, "40:00", 30, "3:21:56"],
  ])("[P2] a marathon after %d m in %s and %d miles a week is likely %s", (distance, time, miles, expected) => {
    enter(distance, time, { units, weekly: miles * MILE });
    expect(equal("Marathon")[0]).toBe(expected);
  });

  test.each([20, 60])("[P1] what VDOT makes of a race is the equation's, with %d miles a week", (miles) => {
    enter(5000, "19:56", { units, weekly: miles * MILE, typed: { open: "all-races" } });
    expect(off(row(".fold-all-races", "Marathon")[0]!, parseTime("3:10:40")!)).toBeLessThanOrEqual(1);
  });

  test("[P2] the range holds Cameron's answer", () => {
    enter(5000, "20:00", { units, typed: { open: "all-races" } });
    const [from, to] = row(".fold-all-races", "10 km")[2]!
      .split("–")
      .map((text) => parseTime(text)!);
    expect(from).toBeLessThanOrEqual(2500);
    expect(to).toBeGreaterThanOrEqual(2500);
  });

  test.each([
    ["friel", { threshold: 170 }, ["to 144", "145–152", "153–161", "162–169", "170–175", "176–180", "181+"]],
    ["reserve", { maximum: 190, resting: 50 }, ["120–133", "134–147", "148–161", "162–175", "176+"]],
    ["general", { maximum: 190 }, ["to 108", "109–121", "122–146", "147–182", "183+"]],
    ["general_reserve", { maximum: 190, resting: 50 }, ["50–91", "92–105", "106–133", "134–175", "176+"]],
  ] as const)("[P1] heart-rate zones %s from %o", (system, heart, expected) => {
    enter(5000, "20:00", { units, heart, typed: { system } });
    const shown = [...root.querySelectorAll("section .zones > div")].map((zone) => {
      const name = zone.querySelector("b")!.textContent!;
      return plain(zone.textContent!).slice(name.length + 1);
    });
    expect(shown).toEqual(expected);
  });

  test("Friel's zones by pace go by the race, with a threshold heart rate or without", () => {
    // 20:00 over 5 km: a threshold pace of 4:16 /km, 6:52 /mi
    const expected = {
      metric: ["5:30+", "4:52–5:29", "4:31–4:51", "4:16–4:30", "4:08–4:15", "3:50–4:07", "to 3:49"],
      imperial: ["8:51+", "7:50–8:50", "7:17–7:49", "6:52–7:16", "6:40–6:51", "6:11–6:39", "to 6:10"],
    }[units];
    for (const heart of [{}, { threshold: 170 }]) {
      enter(5000, "20:00", { units, heart, typed: { open: "hearts" } });
      const table = root.querySelector(".system table")!;
      const column = [...table.querySelectorAll("thead th")].findIndex((head) => /^\/(km|mi)$/.test(head.textContent!));
      const cells = [...table.querySelectorAll("tbody tr")].map((row) => row.children[column]!.textContent);
      expect(cells).toEqual(expected);
    }
  });

  test("a maximum from age is said to be a guess", () => {
    enter(5000, "20:00", { units, typed: { age: "40" } });
    expect(plain(root.textContent!)).toContain("Shares of 180 bpm, a guess from your age");
  });

  test.each([
    [
      "convert-distance",
      "10 km",
      "convert-time",
      "45:00",
      "convert-pace",
      { metric: "4:30 /km", imperial: "7:15 /mi" },
    ],
    ["convert-distance", "half", "convert-pace", "3:45/km", "convert-time", { metric: "1:19:07", imperial: "1:19:07" }],
    [
      "convert-pace",
      "6'02\"/mi",
      "convert-time",
      "1h31",
      "convert-distance",
      { metric: "24.3 km", imperial: "15.1 mi" },
    ],
    ["convert-time", "1959", "convert-distance", "5k", "convert-pace", { metric: "4:00 /km", imperial: "6:26 /mi" }],
  ] as const)("from %s %s and %s %s follows the third", (first, one, second, two, third, expected) => {
    enter(5000, "20:00", { units, typed: { open: "convert" } });
    write(first, one);
    write(second, two);
    expect(root.querySelector<HTMLInputElement>(`#${third}`)!.value).toBe(expected[units]);
  });

  test.each([
    ["3:45/km", "10 km in 37:30"],
    ["6'02\"/mi", "10 km in 37:29"],
    ["3730", "10 km in 37:30"],
  ])("a goal for the splits may be a pace or a time: %s", (goal, head) => {
    enter(10_000, "40:00", { units, typed: { open: "splits", splitsGoal: goal } });
    expect(plain(root.querySelector(".fold-splits .inside")!.textContent!)).toContain(head);
  });
  test("splits add up to the race, and a quicker second half is quicker", () => {
    enter(10_000, "40:00", { units, typed: { open: "splits", splitsEvery: "1 km", splitsQuicker: "0.02" } });
    const rows = [...root.querySelectorAll(".fold-splits tbody tr")].map((one) => one.querySelectorAll("td"));
    expect(rows).toHaveLength(10);
    expect(rows.at(-1)![0]!.textContent).toBe("40:00");
    const laps = rows.map((cells) => parseTime(cells[1]!.textContent!)!);
    expect(laps.reduce((sum, lap) => sum + lap, 0)).toBe(2400);
    expect(laps[9]).toBeLessThan(laps[0]!);
  });

  test("[P2] heat, height and slope are ranges", () => {
    const warm = units === "metric" ? "28" : "82.4";
    const high = units === "metric" ? "1800" : "5905.5";
    enter(5000, "20:00", { units, typed: { open: "conditions", heat: warm, height: high, slope: "10" } });
    const answers = [...root.querySelectorAll(".conditions dd")].map((one) => plain(one.textContent!));
    expect(answers[0]).toMatch(/–.* 2–6% slower$/);
    expect(answers[1]).toMatch(/at least 4%/);
    expect(answers[2]).toMatch(/46–52% slower$/);
  });

  test("a sprint beside the marathon", () => {
    enter(5000, "20:00", { units, typed: { open: "reserve", sprintTime: "15.0" } });
    expect(plain(root.textContent!)).toContain("1.81 times your marathon speed");
  });
});

describe("what was typed", () => {
  test("comes back at the next opening, and what is not ours is left out", () => {
    const typed: Typed[] = [];
    show({ onType: (one) => typed.push(one) });
    write("time", "19:59");
    expect(remembered(JSON.parse(JSON.stringify({ ...typed.at(-1), other: 3, open: 4 })))).toEqual(typed.at(-1));
    expect(remembered("nonsense")).toEqual({});
  });

  test("stands before the runner's own best, which is one tap away", () => {
    show({ best: { distance: 10_000, time: 2390, estimated: false, date: "2026-10-04" } });
    expect(plain(root.textContent!)).toContain("From your best recent effort, 10 km, Sun 4 Oct.");
    write("time", "45:00");
    expect(plain(root.textContent!)).toContain("From the race entered above.");
    act(() => [...root.querySelectorAll("button")].find((one) => one.textContent === "Back to my best")!.click());
    expect(root.querySelector<HTMLInputElement>("#time")!.value).toBe("39:50");
  });

  test("outranked by the runner's own runs, the race entered in the settings is said not to count", () => {
    const best = { distance: 10_000, time: 2390, estimated: false as const, date: "2026-10-04" };
    const words = "Faster or newer runs count instead of the race you entered.";
    show({ best });
    expect(plain(root.textContent!)).not.toContain(words);
    show({ best: { ...best, outranks: true } });
    expect(plain(root.textContent!)).toContain(`10 km, Sun 4 Oct. Edit to try another. ${words}`);
    write("time", "45:00");
    expect(plain(root.textContent!)).not.toContain(words);
  });

  test.each([
    ["entered", "From your threshold (as you entered it), as if raced over 10 km."],
    ["training", "From your threshold (at least, going by your usual runs), as if raced over 10 km."],
    ["best effort", "From your threshold (from your effort, Sun 4 Oct), as if raced over 10 km."],
  ] as const)("is worked out from a threshold that says where it is from: %s", (estimated, words) => {
    show({ best: { distance: 10_000, time: 2390, estimated, date: "2026-10-04" } });
    expect(plain(root.textContent!)).toContain(words);
  });

  test("that is only the slowest it can be has a range of its own, and races equal to it a wider one", () => {
    const ten = (reach?: number) => {
      const best = { distance: 10_000, time: 2400, estimated: "training", ...(reach && { reach }) } as const;
      act(() => render(<Popup units="metric" best={best} />, root));
      return plain(root.querySelector(".equivalents > div:nth-child(2)")!.textContent!);
    };
    expect(ten()).toMatch(/40:00$/);
    act(() => render(null, root));
    expect(ten(0.2)).toMatch(/40:0033:20–40:00$/);
    expect(plain(root.querySelector(".equivalents")!.textContent!)).toMatch(/^5 km19:1815:59–19:18/);
  });
  test("that arrives while the field has the focus is taken whole by the next key", () => {
    act(() => render(<Popup units="metric" />, root));
    const time = root.querySelector<HTMLInputElement>("#time")!;
    time.focus();
    act(() => render(<Popup units="metric" best={{ distance: 10_000, time: 2400, estimated: "best effort" }} />, root));
    expect(time.value).toBe("40:00");
    expect([time.selectionStart, time.selectionEnd]).toEqual([0, 5]);
    write("time", "1");
    time.setSelectionRange(1, 1);
    act(() => render(<Popup units="metric" best={{ distance: 5000, time: 1200, estimated: "best effort" }} />, root));
    expect([time.value, time.selectionStart]).toEqual(["1", 1]);
  });
  test("can be any distance", () => {
    show({ typed: { distance: "other", far: "12 km", time: "50:00" } });
    expect(vdot()).toBeGreaterThan(45);
  });

  test("is copied as a few lines of text", async () => {
    let copied = "";
    show({
      typed: { distance: "5000", time: "20:00" },
      onCopy: async (text) => {
        copied = text;
        return true;
      },
    });
    await act(async () =>
      [...root.querySelectorAll("button")].find((one) => one.textContent === "Copy as text")!.click(),
    );
    expect(plain(copied)).toContain("5 km 20:00, VDOT 49.8");
    expect(plain(copied)).toContain("Threshold 4:16 /km");
    expect(plain(root.textContent!)).toContain("Copied.");
  });
});

describe("what cannot be meant, and what can", () => {
  test("a time no one has run over the distance is answered with the times that can be", () => {
    enter(10_000, "19:59");
    expect(plain(root.querySelector(".source")!.textContent!)).toMatch(/10 km: .*between 2\d:\d\d and \d:\d\d:\d\d/);
  });
  test.each(["", "abc", "100", "800 m", "1000 km"])(
    "a race over “%s” asks how far, and does not blame the time",
    (far) => {
      show({ typed: { distance: "other", far, time: "40:00" } });
      expect(plain(root.querySelector(".source")!.textContent!)).toBe(
        "Distance: It has to be between 1500 m and 100 km.",
      );
      expect(root.querySelector("#time")!.getAttribute("aria-invalid")).toBe("false");
      expect(root.querySelector("#far")!.getAttribute("aria-invalid")).toBe(String(far !== ""));
    },
  );
  test.each(["abc", "12:"])("a time that cannot be read, like “%s”, is answered with how one is written", (text) => {
    enter(10_000, text);
    expect(plain(root.querySelector(".source")!.textContent!)).toBe(
      "Enter a race or time trial of the last weeks, like 45:00.",
    );
    expect(root.querySelector("#time")!.getAttribute("aria-invalid")).toBe("true");
  });
  test("the example is a time that could have been raced over the distance", () => {
    for (const distance of ["1500", "5000", "10000", "42195"]) {
      show({ typed: { distance } });
      const example = root.querySelector<HTMLInputElement>("#time")!.placeholder;
      expect(root.querySelector(".source")!.textContent).toContain(example);
      write("time", example);
      expect(vdot()).toBeGreaterThan(44);
    }
  });
  test("of two out of three, the one that cannot be read is marked, and no pace comes of what nobody runs", () => {
    show({ typed: { open: "convert" } });
    const marked = () => [...root.querySelectorAll(".three [aria-invalid=true]")].map(({ id }) => id);
    write("convert-distance", "400 m");
    write("convert-time", "75");
    expect(root.querySelector<HTMLInputElement>("#convert-pace")!.value).toBe("3:08 /km");
    write("convert-time", "3h");
    expect(root.querySelector<HTMLInputElement>("#convert-pace")!.value).toBe("");
    write("convert-distance", "-5");
    expect(marked()).toEqual(["convert-distance"]);
  });
  describe("of pace, time and distance", () => {
    const three = () =>
      ["distance", "time", "pace"].map((id) => plain(root.querySelector<HTMLInputElement>(`#convert-${id}`)!.value));
    const fill = () => {
      show({ typed: { open: "convert" } });
      write("convert-distance", "10");
      write("convert-time", "45:00");
      expect(three()).toEqual(["10", "45:00", "4:30 /km"]);
    };
    test("the one worked out can be emptied, at once or letter by letter, and the two given stay", () => {
      fill();
      write("convert-pace", "");
      expect(three()).toEqual(["10", "45:00", ""]);
      write("convert-pace", "5:00");
      expect(three()).toEqual(["9.0 km", "45:00", "5:00"]);
      fill();
      for (const text of ["4:30 /k", "4:30 /", "4:30 ", "4:30", "4:3", "4:", "4", ""]) write("convert-pace", text);
      expect(three()).toEqual(["10", "45:00", ""]);
    });
    test("one that was given can be emptied and given anew, or one more be given instead", () => {
      fill();
      write("convert-distance", "");
      expect(three()).toEqual(["", "45:00", ""]);
      write("convert-distance", "9");
      expect(three()).toEqual(["9", "45:00", "5:00 /km"]);
      write("convert-distance", "");
      write("convert-pace", "4:30");
      expect(three()).toEqual(["10.0 km", "45:00", "4:30"]);
    });
    test("what was given before two others does not come back from long ago", () => {
      show({ typed: { open: "convert" } });
      write("convert-pace", "5:00");
      write("convert-time", "45:00");
      write("convert-distance", "10");
      write("convert-time", "50:00");
      write("convert-time", "");
      expect(three()).toEqual(["10", "", ""]);
    });
    test("what a former opening left is read as it was", () => {
      show({
        typed: {
          open: "convert",
          convertDistance: "10",
          convertTime: "45:00",
          convertPace: "6:00",
          convertLast: "Distance Time",
        },
      });
      expect(three()).toEqual(["10", "45:00", "4:30 /km"]);
    });
  });
  test("a pace in the field for the time is taken with the distance", () => {
    enter(5000, "4:00/km");
    expect(vdot()).toBeCloseTo(49.8, 1);
  });
  test("10 km in 1959 has a pace, though no one ran it", () => {
    show({ typed: { open: "convert" } });
    write("convert-distance", "10 km");
    write("convert-time", "1959");
    expect(root.querySelector<HTMLInputElement>("#convert-pace")!.value).toBe("2:00 /km");
  });
  test("figures out of bounds are named with their bounds", () => {
    enter(5000, "20:00", { typed: { open: "hearts conditions splits reserve" } });
    for (const [id, text] of [
      ["age", "999"],
      ["heart-maximum", "5000"],
      ["heat", "500"],
      ["slope", "-99"],
      ["slope", "82 %"],
      ["sprint-time", "0"],
      ["splits-goal", "99999"],
    ] as const) {
      write(id, text);
      expect(root.querySelector(`#${id}-wrong`)?.textContent, id).toMatch(/between/);
    }
  });
  test("a system without its figures names the fields they go into", () => {
    enter(5000, "20:00", { heart: {}, typed: { open: "hearts" } });
    const needs = [...root.querySelectorAll(".system > p:first-of-type")].map((one) => plain(one.textContent!));
    expect(needs).toContain("Needs: Threshold heart rate.");
    expect(needs).toContain("Needs: Maximum heart rate.");
    expect(needs).toContain("Needs: Maximum heart rate, Resting heart rate.");
  });
  test("a resting heart rate from the log is used like one entered, says where it is from, and gives way to what is typed", () => {
    const heart = { maximum: 190, resting: 50, restingFrom: "log" } as const;
    const note = () => plain(root.querySelector(".zones + .note")!.textContent!);
    enter(5000, "20:00", { heart, typed: { system: "reserve", open: "hearts" } });
    expect(note()).toMatch(/Above a resting heart rate of 50 bpm\. From your last mornings\.$/);
    expect(root.querySelector<HTMLInputElement>("#heart-resting")!.placeholder).toBe("50");
    write("heart-resting", "55");
    expect(note()).toMatch(/Above a resting heart rate of 55 bpm\.$/);
    enter(5000, "20:00", { heart: { maximum: 190, resting: 50 }, typed: { system: "reserve" } });
    expect(note()).toMatch(/Above a resting heart rate of 50 bpm\.$/);
  });
  test("a threshold above a measured maximum is none; above one only seen in runs it may be right", () => {
    const beside = (maximumFrom: "entered" | "runs") => {
      enter(5000, "20:00", { heart: { maximum: 180, maximumFrom }, typed: { open: "hearts", threshold: "190" } });
      return root.querySelector("#heart-threshold-wrong")?.textContent;
    };
    expect(beside("entered")).toMatch(/between 90 and 180/);
    expect(plain(root.querySelector(".zones + .note")!.textContent!)).not.toContain("190");
    expect(beside("runs")).toBeUndefined();
    expect(plain(root.querySelector(".zones + .note")!.textContent!)).toContain("threshold heart rate of 190 bpm");
  });
  test("a time stands inside its own range, and the copied text says what the screen says", async () => {
    let copied = "";
    enter(5000, "19:59", {
      weekly: 40_000,
      onCopy: async (text) => {
        copied = text;
        return true;
      },
    });
    await act(async () => root.querySelector<HTMLButtonElement>(".copy button")!.click());
    for (const one of root.querySelectorAll(".equivalents > div")) {
      const [time, range] = [...one.querySelectorAll("dd")].map((part) => plain(part.textContent!));
      if (!/\d–\d/.test(range!)) continue;
      const [low, high] = range!
        .split("–")
        .map((text) => (text.split(":").length === 2 && /^\d:/.test(text) ? `${text}:00` : text));
      expect(parseTime(time!)!).toBeGreaterThanOrEqual(parseTime(low!)!);
      expect(parseTime(time!)!).toBeLessThanOrEqual(parseTime(high!)!);
      expect(copied).toContain(`${time} (${range})`);
    }
    expect(copied).toMatch(/Marathon 3:\d\d:\d\d/);
  });
});
