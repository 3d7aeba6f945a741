/** What the calculator shows, put together from the core's formulas and the runner's own history. */

import { amount } from "../../components/format.ts";
import type { Calculation, PopupProps } from "../../components/Popup.tsx";
import { type MessageKey, say } from "../../components/words/say.ts";
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
const RACES: readonly (readonly [MessageKey | undefined, Metres])[] = [
  [undefined, 5000],
  [undefined, 10_000],
  ["race_half", HALF_MARATHON],
  ["race_marathon", MARATHON],
];

export function calculate(distance: Metres, time: Seconds): Calculation | undefined {
  if (time < SHORTEST_RACE || time > LONGEST_RACE * 1.75) return undefined;
  const index = vdot(distance, time);
  if (!(index >= VDOT_RANGE[0] && index <= VDOT_RANGE[1])) return undefined;
  const paces = trainingPaces(index);
  return {
    vdot: index,
    paces: [
      { name: say("pace_easy"), label: "easy", slow: paces.easySlow, fast: paces.easyFast },
      { name: say("pace_marathon"), label: "steady", slow: paces.marathon, fast: paces.marathon },
      { name: say("pace_threshold"), label: "tempo", slow: paces.threshold, fast: paces.threshold },
      { name: say("pace_interval"), label: "interval", slow: paces.interval, fast: paces.interval },
      { name: say("pace_repetition"), label: "repetition", slow: paces.repetition, fast: paces.repetition },
    ],
    equivalents: RACES.map(([key, metres]) => {
      const name = key ? say(key) : amount({ distance: metres }, "metric");
      if (Math.abs(metres - distance) < 1) return { name, time, note: say("equivalent_raced") };
      const { time: equal, fast, slow, ifTrained } = predict({ distance, time }, metres);
      return {
        name,
        time: equal,
        range: [fast, slow] as const,
        ...(ifTrained && { note: say("equivalent_if_trained") }),
      };
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
      source: say("zones_threshold_entered", { beats: threshold }),
    };
  const max = assessment?.athlete.maxHeartRate;
  if (!max) return undefined;
  const value = Math.round(max.value);
  const source = say(max.source === "entered" ? "zones_max_entered" : "zones_max_seen", { beats: value });
  return { zones: maximumZones(value).zones, source };
}
