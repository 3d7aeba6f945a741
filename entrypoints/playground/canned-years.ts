/** Histories of other lengths for the playground: a first run, and five thousand of them in sixteen years. */
import { assess } from "../../core/assess.ts";
import type { Assessment } from "../../core/assessment.ts";
import { addDays, daysBetween } from "../../core/dates.ts";
import type { Fitness } from "../../core/year/fitness.ts";
import { athlete, type Day, runOn, TODAY } from "./canned.ts";

export const firstRun: Assessment = assess([runOn(0, TODAY)!], athlete, TODAY, {});

/** a Monday */
const FIRST = "2010-11-15";
const DAYS = daysBetween(FIRST, TODAY) + 1;
const EASY: Day = ["easy", "easy", 40, 8];
const RACE: Day = ["race", "hard", 40, 10];
/** One week in eight is lighter, another ends in a race. */
const other = (i: number): Day | undefined => {
  const [week, weekday] = [Math.floor(i / 7) % 8, i % 7];
  return week === 7 || weekday === 2 ? EASY : week === 3 && weekday === 6 ? RACE : undefined;
};

export const manyYears = (): { readonly assessment: Assessment; readonly fitness: Fitness } => {
  const runs = Array.from({ length: DAYS }, (_, i) => i).flatMap(
    (i) => runOn(i, addDays(FIRST, i), i % 7 === 4 ? undefined : other(i)) ?? [],
  );
  const thresholdAt = (day: number) => 3.6 + (0.5 * day) / DAYS + 0.08 * Math.sin(day / 80);
  return {
    assessment: assess(runs, athlete, TODAY, {}),
    fitness: {
      points: Array.from({ length: Math.floor(DAYS / 7) }, (_, i) => ({
        date: addDays(FIRST, i * 7),
        threshold: { value: thresholdAt(i * 7), source: "best effort", spread: 0.03, date: "2026-10-04", runs: 30 },
      })),
      efforts: runs.map(({ activity: { id, start }, label }) => {
        const date = start.slice(0, 10);
        const threshold = thresholdAt(daysBetween(FIRST, date)) * (label === "race" ? 1.01 : 0.9);
        return { id, date, threshold, bests: [630, 1230, 1800, 3500].map((time) => time * threshold) };
      }),
    },
  };
};
