/** What the calculator shows, put together from the core's formulas and the runner's own history. */
import type { Calculation, PopupProps } from "../../components/Popup.tsx";
import type { Assessment } from "../../core/assessment.ts";
import { addDays } from "../../core/dates.ts";
import { maximumZones, thresholdZones } from "../../core/paces/heart-rate-zones.ts";
import { predict } from "../../core/paces/predict.ts";
import { trainingPaces, vdotOfThreshold } from "../../core/paces/training-paces.ts";
import { LONGEST_RACE, SHORTEST_RACE, timeFor, vdot } from "../../core/paces/vdot.ts";
import type { Settings } from "../../core/settings.ts";
import { HALF_MARATHON, MARATHON, type Metres, type Seconds } from "../../core/units.ts";

/** VDOT outside of this is a slip of the finger, not a runner: the range published calculators accept. */
const VDOT_RANGE = [15, 90] as const;
/** days a race stays good for paces (coaching convention) */
const RACE_DAYS = 120;
const RACES: readonly (readonly [string, Metres])[] = [
  ["5 km", 5000],
  ["10 km", 10_000],
  ["Half", HALF_MARATHON],
  ["Marathon", MARATHON],
];

export function calculate(distance: Metres, time: Seconds): Calculation | undefined {
  if (time < SHORTEST_RACE || time > LONGEST_RACE * 1.75) return undefined;
  const index = vdot(distance, time);
  if (!(index >= VDOT_RANGE[0] && index <= VDOT_RANGE[1])) return undefined;
  const paces = trainingPaces(index);
  return {
    vdot: index,
    paces: [
      { name: "Easy", label: "easy", slow: paces.easySlow, fast: paces.easyFast },
      { name: "Marathon", label: "steady", slow: paces.marathon, fast: paces.marathon },
      { name: "Threshold", label: "tempo", slow: paces.threshold, fast: paces.threshold },
      { name: "Interval", label: "interval", slow: paces.interval, fast: paces.interval },
      { name: "Repetition", label: "repetition", slow: paces.repetition, fast: paces.repetition },
    ],
    equivalents: RACES.map(([name, metres]) => {
      if (Math.abs(metres - distance) < 1) return { name, time, note: "raced" };
      const { time: equal, fast, slow, ifTrained } = predict({ distance, time }, metres);
      return { name, time: equal, range: [fast, slow] as const, ...(ifTrained && { note: "if trained" }) };
    }),
  };
}

/** The race the paces come from: the last one raced, else what the estimated threshold would give over 10 km. */
export function bestOf(assessment: Assessment | undefined): PopupProps["best"] {
  if (!assessment) return undefined;
  const since = addDays(assessment.today, -RACE_DAYS);
  const race = assessment.runs.findLast(
    (run) => run.label === "race" && run.activity.start >= since && run.activity.distance >= 1500,
  );
  if (race) {
    const { distance, movingTime, start } = race.activity;
    const metres = RACES.map(([, each]) => each).find((each) => Math.abs(each / distance - 1) < 0.03);
    if (metres) return { distance: metres, time: movingTime, date: start.slice(0, 10) };
  }
  const threshold = assessment.athlete.thresholdSpeed;
  if (!threshold) return undefined;
  const time = Math.round(timeFor(vdotOfThreshold(threshold.value), 10_000));
  return { distance: 10_000, time, ...(threshold.date && { date: threshold.date }) };
}

export function zonesOf(assessment: Assessment | undefined, settings: Settings): PopupProps["zones"] {
  const threshold = settings.thresholdHeartRate;
  if (threshold)
    return {
      zones: thresholdZones(threshold).zones,
      source: `From your threshold heart rate of ${threshold}, entered.`,
    };
  const max = assessment?.athlete.maxHeartRate;
  if (!max) return undefined;
  const value = Math.round(max.value);
  const source =
    max.source === "entered"
      ? `Shares of your maximum of ${value}, entered.`
      : `Shares of a maximum of ${value}, the highest your runs show. It is probably a little higher; enter a measured value in the settings.`;
  return { zones: maximumZones(value).zones, source };
}
