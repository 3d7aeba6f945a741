import { expect, test } from "vitest";
import type { Assessment } from "../../core/assessment.ts";
import { openWords, withWords } from "../../entrypoints/history/word.ts";
import { run } from "./canned.ts";

const reading = (...runs: Assessment["runs"]): Assessment => ({
  today: "2026-11-14",
  athlete: {},
  runs,
  days: [],
  violations: [],
});
const easy = run(1, "2026-11-10", "easy");
const said = run(1, "2026-11-10", "long", { correctedFrom: "easy" });

test("a word is shown before the history has been read anew, and dropped when the reading holds it", () => {
  const words = new Map([[easy.activity.id, "long" as const]]);
  expect(withWords(reading(easy), words).runs[0]).toMatchObject({
    label: "long",
    family: "easy",
    correctedFrom: "easy",
  });
  expect(openWords(reading(easy), words).size).toBe(1);
  expect(openWords(reading(said), words).size).toBe(0);
  expect(withWords(reading(said), words).runs[0]).toBe(said);
});

test("a word taken back shows the label as it was", () => {
  const words = new Map([[easy.activity.id, undefined]]);
  const [shown] = withWords(reading(said), words).runs;
  expect(shown!.label).toBe("easy");
  expect(shown).not.toHaveProperty("correctedFrom");
  expect(openWords(reading(easy), words).size).toBe(0);
});
