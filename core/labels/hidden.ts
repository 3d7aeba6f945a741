/** Hidden: nothing shows it, but the heart went higher than on most runs and its mean did not: quick running with rests between. */
import { isUnseen } from "./easy.ts";
import * as say from "./grounds.ts";
import { isLong } from "./long.ts";
import type { Test } from "./verdict.ts";

/**
 * Top heart rate over the usual top, and that over mean against usual mean; own measurement on labelled runs: of easy runs one in
 * forty lies so high, of interval sessions two in three.
 */
const TOP = 1.015;
const SWING = 1.05;

export const hidden: Test = (evidence) => {
  const { young, speed, path, digest, topAgainstUsual = 0, heartAgainstUsual, athlete } = evidence;
  const usual = athlete.usualTopHeartRate?.value;
  if (!isUnseen(evidence) || young || !usual || isLong(evidence)) return undefined;
  if (topAgainstUsual < TOP || topAgainstUsual < SWING * heartAgainstUsual) return undefined;
  return {
    label: "interval",
    confidence: 0.5,
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
