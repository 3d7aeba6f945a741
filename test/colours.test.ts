import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, distance, type Linear, linear, SIGHTS, seen } from "./tools/colour.ts";

const css = readFileSync(new URL("../components/theme.css", import.meta.url), "utf8");
const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)];
const themes = {
  light: new Map(pairs.map(([, name, light]) => [name, linear(light!)])),
  dark: new Map(pairs.map(([, name, , dark]) => [name, linear(dark!)])),
};

const FAMILIES = ["easy", "tempo", "interval", "stride", "race", "unknown"];
/** Told apart at a glance; the bar of the design. */
const APART = 10;

test("the distance between colours is the published one", () => {
  // pairs of the supplement to Sharma, Wu and Dalal are in L*a*b*; white, black and grey need no table
  expect(distance(linear("#ffffff"), linear("#000000"))).toBeCloseTo(100, 3);
  expect(distance(linear("#777777"), linear("#777777"))).toBe(0);
  expect(distance(linear("#0b6652"), linear("#946100"))).toBeCloseTo(36.7, 1);
  expect(contrast(linear("#ffffff"), linear("#767676"))).toBeCloseTo(4.54, 2);
});

describe.each(["light", "dark"] as const)("on %s ground", (theme) => {
  const colour = (name: string): Linear => themes[theme].get(name)!;
  const closest = (names: readonly string[]) =>
    SIGHTS.flatMap((sight) =>
      names.flatMap((a, i) =>
        names.slice(i + 1).map((b) => ({
          pair: `${a} and ${b}, ${sight}`,
          apart: distance(seen(colour(a), sight), seen(colour(b), sight)),
        })),
      ),
    ).filter(({ apart }) => apart < APART);

  test("families of labels are told apart by every eye", () => {
    expect(closest(FAMILIES)).toEqual([]);
  });
  test("hard, moderate and easy days are told apart by every eye, warnings from notes too", () => {
    expect(closest(["day-hard", "day-moderate", "day-easy"])).toEqual([]);
    expect(closest(["warn", "info"])).toEqual([]);
  });
  test.each(["ink", "ink-2", "ink-3", "warn", "info"])("%s can be read on every ground", (name) => {
    for (const ground of ["ground", "sunken", "raised"])
      expect(contrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(4.5);
  });
  test.each(FAMILIES)("%s can be read on the ground and on its own tint, and what stands on it", (name) => {
    for (const ground of ["ground", `${name}-soft`])
      expect(contrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(4.5);
  });
  test.each(["day-hard", "day-moderate", "day-easy", "day-rest", "line-strong", "focus"])(
    "%s stands out from every ground it is drawn on",
    (name) => {
      for (const ground of ["ground", "sunken", "raised"])
        expect(contrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(3);
    },
  );
});
