/** A hard day before the easy days after a race, or a run as long as one, are over. */
import { hardRunOf, type TrainingDay } from "../days.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import { isEvent } from "../load/spike.ts";
import type { Metres } from "../units.ts";
import { brokenBy, type Rule } from "./rule.ts";

export const hardDayAfterRace: Rule = {
  id: "hard-day-after-race",
  rows: ["C15", "HE5"],
  about: "spacing",
  yieldsTo: ["back-to-back-hard-days"],
  severity: "info",
  evidence: "coaching custom",
  examples: [
    { days: "R10 . H", flags: [[1, 3]] },
    { days: "R10 . E H", flags: [] },
    { days: "R21.1 . E E E H", flags: [[1, 6]] },
    { days: "R21.1 . E E E E H", flags: [] },
    { days: "R5 H", flags: [] },
    { days: "R42.2 . . . . . E . . H", flags: [[1, 10]] },
    { days: "R42.2 . . . . . E . E E H", flags: [] },
    { days: "L56 . E . H", flags: [[1, 5]] },
  ],
  check(days) {
    return days.flatMap((day, i) => {
      const hard = day.hardness === "hard" ? hardRunOf(day)! : undefined;
      const race = hard && raceBefore(days, i);
      if (!race) return [];
      const figures = {
        raceDistance: race.activity.distance,
        easyDays: easyDaysAfter(race),
        named: race.label === "race" ? 1 : 0,
      };
      const severity = race.activity.distance >= FAR ? "warn" : "info";
      return [brokenBy(hardDayAfterRace, [race, hard], figures, severity)];
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
