import { expect, test } from "vitest";
import { ZONE_SYSTEMS } from "../../core/paces/heart-rate-zones.ts";
import { PACE_ZONES } from "../../core/paces/pace-zones.ts";

test("Friel's pace zones at a threshold of 4:00 /km", () => {
  const borders = PACE_ZONES.flatMap(({ from }) => (from === undefined ? [] : [Math.round(from * 2400) / 10]));
  expect(borders).toEqual([309.6, 273.6, 254.4, 240, 232.8, 216]);
});

test("each begins where the next quicker one ends, the slowest and the quickest are open, and they bear the names of those by heart rate", () => {
  for (const [i, zone] of PACE_ZONES.entries()) expect(zone.from).toBe(PACE_ZONES[i + 1]?.to);
  expect(PACE_ZONES[0]!.to).toBeUndefined();
  expect(PACE_ZONES.map(({ name }) => name)).toEqual(ZONE_SYSTEMS.friel.bands.map(([name]) => name));
});
