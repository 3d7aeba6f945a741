import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { openDatabase } from "../../core/store/database.ts";
import { live } from "../../core/store/live.ts";

test("a page follows what is written, however much is written at once, and ends with the last of it", async () => {
  const database = openDatabase("live");
  let asked = 0;
  const counted = live(async () => {
    asked++;
    await new Promise((done) => setTimeout(done, 20));
    return database.runners.count();
  });
  for (let i = 0; i < 60; i++) {
    await database.runners.put({ id: `strava:${i}`, seen: i });
    await new Promise((done) => setTimeout(done, 5));
  }
  await expect.poll(() => counted.value.value, { timeout: 5000 }).toBe(60);
  expect(asked).toBeLessThan(20);
  await database.runners.put({ id: "strava:last", seen: 1 });
  await expect.poll(() => counted.value.value, { timeout: 5000 }).toBe(61);
  await database.delete();
});
