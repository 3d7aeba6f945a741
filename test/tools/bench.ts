/** `npm run bench`: the budgets as a table of bar and reading. Bytes and counts gate; times are reported, for they are noisy. */
import { assess } from "../../core/assess.ts";
import { digest } from "../../core/digest.ts";
import { label, labelHistory } from "../../core/label-history.ts";
import { built, pack } from "../bench/built.ts";
import { inBrowser } from "../bench/in-browser.ts";
import type { Reading } from "../bench/reading.ts";
import { reliability } from "../bench/reliability.ts";
import { run } from "../sample/runner.ts";
import { years } from "../sample/years.ts";

const HISTORY = 5000;

/** Middle of five, in ms. */
function time(work: () => void): number {
  work();
  const readings = Array.from({ length: 5 }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return readings.sort((a, b) => a - b)[2]!;
}

function speed(points: number, bar: number): Reading {
  const minutes = Math.round(points / 60) - 48;
  const sample = run({ workout: `15' easy, 6 x (3' hard, 2' jog), ${minutes + 3}' easy`, seed: points });
  const entry = { activity: sample.activity, digest: digest(sample.activity, sample.streams) };
  const ms = time(() => {
    for (let i = 0; i < 20; i++) labelHistory([{ ...entry, digest: digest(sample.activity, sample.streams) }], {});
  });
  return {
    what: `structure and label, ${sample.streams.time.length} points`,
    bar: `>= ${bar} runs/s`,
    reading: `${Math.round(20_000 / ms)} runs/s`,
  };
}

function opinions(): Reading {
  const today = "2026-11-14";
  const entries = years(today, HISTORY);
  const ms = time(() => {
    const { runs: labelled, athleteOn } = label(entries, {});
    assess(labelled, athleteOn(today), today, {});
  });
  return { what: `opinions of ${HISTORY} runs`, bar: "<= 250 ms", reading: `${Math.round(ms)} ms` };
}

pack();
const readings = [...built(), speed(3600, 500), speed(14_400, 120), opinions()];
if (process.env.CHROMIUM) readings.push(...(await inBrowser()));
else console.log("No browser was found, so what only a browser can tell is left out.");
const width = Math.max(...readings.map((one) => one.what.length));
for (const { what, bar, reading, gate } of readings)
  console.log(
    `${what.padEnd(width)}  ${bar.padEnd(14)} ${reading.padEnd(14)} ${gate === undefined ? "" : gate ? "ok" : "OVER"}`,
  );
for (const line of reliability()) console.log(line);
const over = readings.filter((one) => one.gate === false).length;
console.log(`${readings.length - over} within or reported, ${over} over`);
process.exit(over > 0 ? 1 : 0);
