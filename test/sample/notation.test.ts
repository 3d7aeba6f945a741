import { describe, expect, test } from "vitest";
import { parseWorkout } from "./notation.ts";

const said = (text: string) =>
  parseWorkout(text).map((step) => `${step.metres ?? `${step.seconds}s`} ${step.intensity}`);

describe("a workout is read as a coach writes it", () => {
  test("repeats are written out with their recoveries", () => {
    expect(said(`15' easy, 3 x (3' hard, 2' jog), 10' easy`)).toEqual([
      "900s easy",
      ...Array.from({ length: 3 }, () => ["180s hard", "120s jog"]).flat(),
      "600s easy",
    ]);
  });

  test("a distance with a pace is run at that pace", () => {
    const [first, second] = parseWorkout("2 x (800m @3:45, 90s jog)");
    expect(first).toMatchObject({ metres: 800, intensity: "hard", depth: 1 });
    expect(first?.speed).toBeCloseTo(1000 / 225, 6);
    expect(second).toMatchObject({ seconds: 90, intensity: "jog" });
  });

  test("sets of repeats are nested and remember how deep they are", () => {
    const steps = parseWorkout("2 x (3 x (200m fast, 30s stand), 3' walk)");
    expect(steps).toHaveLength(14);
    expect(steps[0]?.depth).toBe(2);
    expect(steps[6]).toMatchObject({ seconds: 180, intensity: "walk", depth: 1 });
  });

  test("hills, miles, hours and changing paces are understood", () => {
    expect(parseWorkout("60s hard @+8%")[0]).toMatchObject({ seconds: 60, grade: 0.08, intensity: "hard" });
    expect(parseWorkout("2 mi tempo")[0]?.metres).toBeCloseTo(3218.688, 3);
    expect(parseWorkout("1h10' easy")[0]?.seconds).toBe(4200);
    expect(parseWorkout(`3'30" hard`)[0]?.seconds).toBe(210);
    const rising = parseWorkout("50' @5:30>4:20")[0];
    expect([rising?.speed, rising?.finalSpeed]).toEqual([1000 / 330, 1000 / 260]);
    expect(parseWorkout("1 mi @6:00/mi")[0]?.speed).toBeCloseTo(1609.344 / 360, 6);
  });

  test("what cannot be read is refused with the place", () => {
    expect(() => parseWorkout("15' easy, banana")).toThrow(/banana/);
    expect(() => parseWorkout("3 x (2' hard, 1' jog")).toThrow(/bracket/);
    expect(() => parseWorkout("10' sideways")).toThrow(/sideways/);
    expect(() => parseWorkout("")).toThrow(/no steps/);
  });
});
