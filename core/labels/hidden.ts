/** Hidden: nothing shows it, but the heart went higher than on most runs and its mean did not: quick running with rests between. */
import { isUnseen } from "./easy.ts";
import type { Evidence } from "./evidence.ts";
import * as say from "./grounds.ts";
import { isHilly } from "./hilly.ts";
import { isLong } from "./long.ts";
import type { Test } from "./verdict.ts";

/**
 * Top heart rate over the usual top, and that over mean against usual mean; own measurement on labelled runs: of easy runs one in
 * forty lies so high, of interval sessions two in three.
 */
const TOP = 1.015;
const SWING = 1.05;
/** From where on laps end at the end of the run, and how quick a quick one is against the whole. */
const END = { from: 0.9, quick: 1.1 };
/** With all its rests a session is hardly slower than the usual run; a walk with some running in it is. */
const SLOWEST = 0.88;
const SURE = 0.5;

export const hidden: Test = (evidence) => {
  const { young, speed, path, againstUsual, digest, topAgainstUsual = 0, heartAgainstUsual, athlete } = evidence;
  const usual = athlete.usualTopHeartRate?.value;
  if (!isUnseen(evidence) || young || !usual || isLong(evidence)) return undefined;
  if (isHilly(evidence) || endsHigh(evidence)) return undefined;
  if (againstUsual < SLOWEST || topAgainstUsual < TOP || topAgainstUsual < SWING * heartAgainstUsual) return undefined;
  return {
    label: "interval",
    confidence: SURE,
    // How hard the work was does not show.
    day: "moderate",
    because: [
      { id: "heart swing", top: topAgainstUsual * usual, usual },
      ...say.inOrder(evidence, { speed }, "hard"),
      ...(digest.laps?.kind === "pressed" ? [] : [{ id: path === "none" ? "no trace" : "automatic laps" } as const]),
    ],
    near: ["easy", "tempo", "fartlek"],
  };
};

/** The heart was highest at the end, where the run was faster than anywhere before: a quick end, and nothing hidden. */
function endsHigh({ path, pieces, speed }: Evidence): boolean {
  const run = path === "laps" ? pieces.filter(({ moving }) => moving > 0) : [];
  const fastest = run.findLast((one) => run.every((other) => other.speed <= one.speed));
  const top = fastest?.maxHeartRate;
  if (!fastest || !top || fastest.end < END.from * run.at(-1)!.end || fastest.speed < END.quick * speed) return false;
  return run.every(({ maxHeartRate = 0 }) => maxHeartRate <= top);
}
