/** A runner stopped in the middle of a rep. */
import { expect, test } from "vitest";
import { findBlocks } from "../../core/bouts/find-blocks.ts";
import { digest } from "../../core/digest.ts";
import { activity, type Part, record, times } from "./synthetic.ts";

const part = (seconds: number, speed: number): Part => ({ seconds, speed });
const [THRESHOLD, USUAL] = [3.6, 2.8];
const JOG = 2.2;

/** Lengths of the reps found, in steps of ten seconds, in most of five seeds. */
function lengths(...session: readonly Part[]): string {
  const said = [1, 2, 3, 4, 5].map((seed) => {
    const streams = record([part(900, 2.8), ...session, part(600, 2.7)], { seed });
    const found = findBlocks(digest(activity(streams), streams).trace!.pieces, THRESHOLD, USUAL);
    return (found?.blocks ?? []).map(({ seconds }) => Math.round(seconds / 20)).join(" ");
  });
  return said.sort((a, b) => said.filter((one) => one === b).length - said.filter((one) => one === a).length)[0]!;
}

const rep = part(180, 3.9);
const jog = part(120, JOG);

test("a rep in which the runner stood at a light, the others with jogs between, is one rep [L4]", () => {
  for (const stood of [30, 60, 90]) {
    const cut = [part(80, 3.9), part(stood, 0), part(100, 3.9)];
    const found = lengths(...times(2, rep, jog), ...cut, ...times(2, jog, rep));
    expect(found).toBe([180, 180, 180 + stood, 180, 180].map((seconds) => Math.round(seconds / 20)).join(" "));
  }
});

test("a rep begun before a long stop and run after it is one, and speaks no less for the set [L4]", () => {
  const streams = (cut: readonly Part[]) => {
    const session = [...times(4, rep, jog), ...cut, jog, rep];
    return record([part(900, 2.8), ...session, part(600, 2.7)], { seed: 1 });
  };
  const found = (cut: readonly Part[]) =>
    findBlocks(digest(activity(streams(cut)), streams(cut)).trace!.pieces, THRESHOLD, USUAL)!;
  const [whole, stopped] = [found([rep]), found([part(18, 3.9), part(160, 0), part(162, 3.9)])];
  expect(stopped.blocks).toHaveLength(6);
  expect(stopped.score).toBeGreaterThan(0.9 * whole.score);
});

test("a stand between two sets of jogged reps is no stop in a rep [L4]", () => {
  const set = [...times(2, rep, jog), rep];
  expect(lengths(...set, part(120, 0), ...set)).toBe(Array(6).fill("9").join(" "));
});

test("reps with rests that are stood are as many as they are [L4]", () => {
  expect(lengths(...times(5, rep, part(60, 0)), rep)).toBe(Array(6).fill("9").join(" "));
});
