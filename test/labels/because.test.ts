/** Why: short sentences with figures, as many as one reads, for every kind of session however it was recorded. */
import { describe, expect, test } from "vitest";
import { plain } from "../../components/format.ts";
import { writeReason } from "../../components/words/reasons.ts";
import { digest } from "../../core/digest.ts";
import { labelHistory } from "../../core/label-history.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import { CLUB, opinionOn, sample, TODAY } from "../sample/club.ts";
import { KINDS } from "../sample/kinds.ts";
import type { RunnerOptions } from "../sample/runner.ts";

const member = CLUB[1]!;
const said = ({ because }: LabelledRun) => because.map((reason) => plain(writeReason(reason, "metric")));

/** letters of the longest sentence: two lines of a card */
const LONGEST = 120;

function judge(run: LabelledRun, figures = 2) {
  const sentences = said(run);
  expect(sentences.length).toBeGreaterThanOrEqual(2);
  expect(sentences.length).toBeLessThanOrEqual(5);
  expect(sentences.filter((sentence) => /\d/.test(sentence)).length).toBeGreaterThanOrEqual(figures);
  for (const sentence of sentences) expect(sentence.length).toBeLessThanOrEqual(LONGEST);
  expect(new Set(sentences).size).toBe(sentences.length);
}

const WAYS: readonly Partial<RunnerOptions>[] = [
  { laps: "button", noise: 0.1 },
  { laps: "km", recording: "smart", noise: 0.2 },
  { laps: "none", heartRate: false },
];

describe("two to five sentences, two of them with figures", () => {
  for (const [row, kinds] of Object.entries(KINDS))
    test(`${row} [L1]`, () => {
      for (const { workout } of kinds)
        for (const way of WAYS) judge(opinionOn(member, sample(member, workout, { seed: 5, start: TODAY, ...way })));
    });

  test("of a first run, known by its trace, by its laps or by totals alone [L6]", () => {
    for (const workout of ["40' easy", "15' easy, 6 x (800m hard, 90s jog), 10' easy", "10km race"]) {
      const { activity, streams } = sample(member, workout, { laps: "button" });
      const { laps: _, ...totals } = activity;
      for (const entry of [
        { activity, digest: digest(activity, streams) },
        { activity, digest: digest(activity) },
        { activity: totals, digest: digest(totals) },
      ])
        judge(labelHistory([entry], {})[0]!, 1);
    }
  });

  test("of what is too short or too quick to be a run, and of what its runner calls recovery [L6]", () => {
    const shortest = sample(member, "150s easy", { start: TODAY });
    expect(opinionOn(member, shortest).label).toBe("unknown");
    judge(opinionOn(member, shortest));
    const ridden = sample(member, "20' @190%", { start: TODAY });
    expect(opinionOn(member, ridden).because[0]).toMatchObject({ id: "unreadable" });
    judge(opinionOn(member, ridden), 1);
    judge(opinionOn(member, sample(member, "35' recovery", { start: TODAY, tag: "recovery" })));
  });
});

test("a long run that was hard says what was hard in it, one with strides that there were some [L13]", () => {
  const long = (workout: string) => opinionOn(member, sample(member, workout, { laps: "none", start: TODAY }));
  const finish = long("80' easy, 20' half");
  expect(finish).toMatchObject({ label: "long", day: "hard" });
  expect(said(finish).join(" ")).toMatch(
    /One faster stretch of 20 min, 4\.\d km\. 4:3\d \/km is \d+% of your threshold/,
  );
  expect(said(long("95' easy, 6 x (20s stride, 80s walk), 3' easy")).join(" ")).toMatch(/Six stretches of .* walks of/);
});
