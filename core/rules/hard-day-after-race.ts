/** A hard day, or a quick run known by totals alone, before the easy days after a race, or a run as long as one, are over. */
import { hardRunOf, quickRunOf, type TrainingDay } from "../days.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import { isEvent } from "../load/spike.ts";
import { eventNear } from "../paces/best-race.ts";
import type { Metres } from "../units.ts";
import { brokenBy, type Rule } from "./rule.ts";

export const hardDayAfterRace: Rule = {
  id: "hard-day-after-race",
  about: "spacing",
  yieldsTo: ["back-to-back-hard-days"],
  severity: "info",
  evidence: "coaching custom",
  example: { days: "R10 . H", flags: [[1, 3]] },
  check(days) {
    return days.flatMap((day, i) => {
      if (day.hardness !== "hard" && day.hardness !== "moderate") return [];
      const quick = quickRunOf(day);
      const run = hardRunOf(day) ?? quick;
      const race = run && raceBefore(days, i);
      if (!race) return [];
      const event = race.label === "race" ? eventNear(race.activity.distance) : undefined;
      const figures = {
        raceDistance: race.activity.distance,
        easyDays: easyDaysAfter(race),
        ...(event && { event }),
        ...(quick && { quick: 1 }),
      };
      const severity = race.activity.distance >= FAR && !quick ? "warn" : "info";
      return [brokenBy(hardDayAfterRace, [race, run], figures, severity)];
    });
  },
};

/** One easy day for every 5 km of it. */
const KM_PER_DAY = 5;
const MOST = 9;
/** From here on a race is felt for more than a few days. */
const FAR: Metres = 15_000;

const easyDaysAfter = ({ activity }: LabelledRun): number =>
  Math.min(MOST, Math.ceil(activity.distance / (KM_PER_DAY * 1000) - SLACK));
/** Courses measure a little long: 10.2 km is a 10 km race. */
const SLACK = 0.1;

function raceBefore(days: readonly TrainingDay[], i: number): LabelledRun | undefined {
  for (let ago = 1; ago <= MOST; ago++) {
    const race = days[i - ago]?.runs.find(isEvent);
    if (race) return easyDaysAfter(race) >= ago ? race : undefined;
  }
  return undefined;
}
