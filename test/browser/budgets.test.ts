import { expect, test } from "vitest";
import { built } from "../bench/built.ts";

test("what is packed, and what runs in the feed and on a run's page, keeps to its budget in bytes", () => {
  expect(built().filter(({ gate }) => !gate)).toEqual([]);
});
