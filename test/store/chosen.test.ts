import "fake-indexeddb/auto";
import * as v from "valibot";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readChosen, sawUnits } from "../../core/store/chosen.ts";
import { type Database, openDatabase } from "../../core/store/database.ts";
import { saveSettings } from "../../core/store/runners.ts";
import { settings } from "../../core/store/schemas.ts";
import { unitsFor } from "../../entrypoints/popup/locale.ts";

let database: Database;
let count = 0;
beforeEach(() => {
  database = openDatabase(`chosen-${count++}`);
  vi.stubGlobal("navigator", { language: "de-DE" });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await database.delete();
});

test("whoever brings settings, no threshold heart rate stands above the maximum: the maximum stays", () => {
  expect(v.parse(settings, { maxHeartRate: 180, thresholdHeartRate: 190 })).toEqual({ maxHeartRate: 180 });
  for (const fine of [
    { maxHeartRate: 180, thresholdHeartRate: 180 },
    { thresholdHeartRate: 190 },
    { maxHeartRate: 180 },
  ])
    expect(v.parse(settings, fine)).toEqual(fine);
});

test("panel, popup and overlays speak one unit: the runner's, else the site's last, else the browser's [S11]", async () => {
  expect(unitsFor(await readChosen(database))).toBe("metric");
  await sawUnits(database, "imperial");
  await sawUnits(database, undefined);
  expect(unitsFor(await readChosen(database))).toBe("imperial");
  await saveSettings(database, { units: "metric" });
  expect(unitsFor(await readChosen(database))).toBe("metric");
  vi.stubGlobal("navigator", { language: "en-US" });
  expect(unitsFor(undefined)).toBe("imperial");
});
