import { describe, expect, test } from "vitest";
import { plain } from "../../components/format.ts";
import { afterText, phaseText, taperText } from "../../components/words/phases.ts";
import { addDays, daysBetween, weekdayOf } from "../../core/dates.ts";
import { toDays } from "../../core/days.ts";
import type { Label } from "../../core/labels/label.ts";
import { viewGoal } from "../../core/year/goal.ts";
import { phasesIn } from "../../core/year/phases.ts";
import { run } from "../components/canned.ts";

const MONDAY = "2025-06-02";

/** Weeks as a coach plans them: km a week, and the sessions in it; the rest of the distance is run easily. */
function season(weeks: readonly (readonly [km: number, ...sessions: Label[]])[]) {
  let number = 0;
  const runs = weeks.flatMap(([km, ...sessions], week) => {
    const labels: Label[] = [...sessions, ...Array.from({ length: 5 - sessions.length }, () => "easy" as const)];
    return km === 0
      ? []
      : labels.map((label, i) => {
          const one = run(++number, addDays(MONDAY, week * 7 + i + (label === "race" ? 6 - i : 1)), label, {
            day: label === "easy" ? "easy" : "hard",
          });
          return { ...one, activity: { ...one.activity, distance: km * 200 } };
        });
  });
  return toDays(runs, addDays(MONDAY, weeks.length * 7 - 1));
}
const times = <Week>(count: number, week: Week): Week[] => Array.from({ length: count }, () => week);

const big = season([
  ...times(10, [40] as const),
  ...times(8, [50, "tempo", "interval"] as const),
  ...times(6, [48, "interval", "repetition"] as const),
  [36, "interval"],
  [30, "race"],
  [12],
  [20],
  ...times(6, [40] as const),
]);

describe("phases found in the weeks", () => {
  test("a season of base, build, speed, peak, race and recovery is told apart, with its reasons [Y2] [E3]", () => {
    const phases = phasesIn(big);
    expect(phases.map(({ kind }) => kind)).toEqual(["base", "build", "speed", "peak", "recovery", "base"]);
    const [base, build, speed, peak, recovery] = phases;
    expect(base).toMatchObject({ tempo: 0, fast: 0 });
    expect(Math.abs(base!.weeks - 10)).toBeLessThanOrEqual(1);
    expect(Math.abs(build!.weeks - 8)).toBeLessThanOrEqual(2);
    expect(speed!.fast).toBeGreaterThan(1.5);
    expect(peak).toMatchObject({ weeks: 2, race: recovery!.race });
    expect(peak!.change).toBeLessThan(-0.2);
    expect(recovery!.weeks).toBe(2);
    expect(weekdayOf(peak!.from)).toBe(1);
  });

  test("months without a session are told so, not as 0.0 sessions a week; as much running as before is no 0% more", () => {
    const [even] = phasesIn(season(times(30, [40] as const)));
    expect(even!.kind).toBe("even");
    expect(phaseText(even!, "metric")).toMatch(/40.0 km a week, next to no sessions\.$/);
    const taper = { verdict: "as the custom", known: 9, change: 0.002, hardDays: 0 } as const;
    const said = taperText({ taper } as unknown as Parameters<typeof taperText>[0]);
    expect(plain(said!)).toContain("the last 9 days <1% more a day");
  });

  test("phases follow each other without holes from the first day to the last [Y2]", () => {
    const phases = phasesIn(big);
    expect(phases[0]!.from).toBe(big[0]!.date);
    expect(phases.at(-1)!.to).toBe(big.at(-1)!.date);
    phases.slice(1).forEach((phase, i) => {
      expect(daysBetween(phases[i]!.to, phase.from)).toBe(1);
    });
  });

  test("the same mix for half a year is no phase, a gap is a pause, a short history has none [Y2]", () => {
    const even = phasesIn(
      season([...times(26, [40, "tempo"] as const), ...times(3, [0] as const), ...times(4, [30] as const)]),
    );
    expect(even.map(({ kind }) => kind)).toEqual(["even", "pause", "base"]);
    expect(phasesIn(season(times(6, [40] as const)))).toEqual([]);
  });

  test("a history that begins or ends in mid-week is told by whole weeks, whatever weekday it is [Y2]", () => {
    const even = season(times(14, [50, "tempo", "interval"] as const));
    for (let cut = 0; cut < 7; cut++) {
      const found = phasesIn(even.slice(cut, even.length - 6 + cut));
      expect(found).toMatchObject([{ kind: "build", weeks: 13 }]);
      expect(found[0]!.volume).toBeCloseTo(50_000, -2);
      expect(found[0]!.tempo + found[0]!.fast).toBeCloseTo(2);
    }
  });

  test("a break that ends in a race is no peak [Y2]", () => {
    const broken = season([...times(10, [40, "tempo"] as const), [5], [4], [14, "race"], ...times(3, [40] as const)]);
    expect(phasesIn(broken).some(({ kind }) => kind === "peak")).toBe(false);
  });

  test("a race in a light week of its own is not a peak", () => {
    const weeks = times(4, [
      [50, "tempo"],
      [50, "tempo"],
      [50, "tempo"],
      [34, "race"],
    ] as const).flat();
    expect(phasesIn(season(weeks as never)).some(({ kind }) => kind === "peak")).toBe(false);
  });
});

describe("a goal race", () => {
  const at = (date: string) => big.filter((day) => day.date <= date);
  const race = big.find((day) => day.runs.some((one) => one.label === "race"))!.date;
  const goal = { id: "goal:1", date: race, distance: 10_000 };

  test("its distance says what leads: speed for 5 km, threshold for 10 km and half, long runs for a marathon [Y3] [E4]", () => {
    const leads = (distance: number) => viewGoal({ ...goal, distance }, at(race)).asked[0]!.what;
    expect([5000, 10_000, 21_097.5, 42_195].map(leads)).toEqual(["speed", "threshold", "threshold", "long"]);
    const asks = (distance: number) => viewGoal({ ...goal, distance }, at(race)).asked.map(({ what }) => what);
    expect(asks(42_195)).toContain("race pace");
    expect(asks(100_000)).toEqual(["long", "threshold"]);
  });

  test("the taper is measured against the four weeks before it, and keeps its intensity [Y3]", () => {
    const { taper, days } = viewGoal(goal, at(race));
    expect(days).toBe(0);
    expect(taper).toMatchObject({ verdict: "as the custom", known: 14 });
    expect(taper!.hardDays).toBeGreaterThan(0);
    expect(viewGoal({ ...goal, date: addDays(race, -21) }, at(race)).taper?.verdict).toBe("less than the custom");
    expect(viewGoal(goal, at(addDays(race, -20))).taper).toBeUndefined();
  });

  test("after it the first hard day is named, and the easy days are those of the rule about it [Y3]", () => {
    const { after } = viewGoal(goal, at(addDays(race, 10)));
    expect(after).toEqual({ days: 10 });
    const hardAfter = (days: number) =>
      plain(afterText({ goal, days: -9, asked: [], after: { days: 9, firstHard: addDays(race, days) } })!);
    expect(hardAfter(1)).toContain(", 1 day after it.");
    expect(hardAfter(3)).toContain(", 3 days after it.");
    expect(plain(afterText(viewGoal(goal, at(addDays(race, 10))))!)).toBe(
      "No hard day since. Typical guidance is about one easy day for every 5 km raced; it is custom, not research.",
    );
  });
});
