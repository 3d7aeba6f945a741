/** Why a label was given, in sentences: a fact with its numbers, nothing else. */
import type { EstimateSource } from "../../core/athlete.ts";
import type { Reason } from "../../core/labels/reason.ts";
import type { LocalDate } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { date, distance, duration, heartRate, list, minutesText, pace } from "../format.ts";
import { labelName } from "./labels.ts";

export function writeReason(reason: Reason, units: Units): string {
  switch (reason.id) {
    case "no trace":
      return "No laps and no trace: a session inside the run would not show.";
    case "too short":
      return `Too little to say: only ${duration(reason.duration)} recorded.`;
    case "nothing recorded":
      return "Too little to say: neither distance nor heart rate was recorded.";
    case "undecided":
      return `Undecided between ${list(reason.between.map((label) => labelName(label).toLowerCase()))}.`;
    case "unreadable":
      return "This could not be read as a run.";
    case "reps":
      return repsText(reason);
    case "block":
      return `One faster stretch of ${minutesText(reason.duration)}, ${distance(reason.distance, units)}.`;
    case "unbroken":
      return `Run in one go at ${pace(reason.speed, units)}.`;
    case "intensity": {
      const from = sourceText(reason.source, reason.date);
      return `${pace(reason.speed, units)} is ${percent(reason.share)} of your threshold speed (${pace(reason.threshold, units)}, ${from}).`;
    }
    case "heart rate":
      return `Heart rate averaged ${heartRate(reason.value)}, ${percent(reason.share)} of your maximum of ${Math.round(reason.max)}.`;
    case "against usual":
      return againstUsual(reason.speed / reason.usual - 1, pace(reason.usual, units));
    case "race distance":
      return `${distance(reason.distance, units)} fits a ${eventText(reason.event)}.`;
    case "long":
      return reason.usual
        ? `${minutesText(reason.duration)}; your usual run takes ${minutesText(reason.usual)}.`
        : `It took ${minutesText(reason.duration)}.`;
    case "longest of the week":
      return "The longest run of its week.";
    case "trend":
      return `Faster from start to end: ${pace(reason.from, units)} to ${pace(reason.to, units)}.`;
    case "uphill":
      return `The fast stretches climb, ${Math.round(reason.climb)} m each.`;
    case "surges":
      return `${numberText(reason.count)} surges of ${rangeText(reason.shortest, reason.longest)}, no two alike.`;
    case "strides":
      return `${numberText(reason.count)} short fast stretches, ${duration(reason.total)} in all, with full recoveries.`;
    case "tag":
      return `You marked it as ${TAGS[reason.tag]} on the site.`;
    case "tag disagrees":
      return `You marked it as ${TAGS[reason.tag]} on the site; the record does not show one.`;
    case "from laps":
      return "Found from the lap button.";
    case "from speed":
      return reason.laps
        ? `Found from speed; the lap button agrees on ${reason.laps.agree} of ${reason.laps.of}.`
        : "Found from speed.";
    case "automatic laps":
      return "The laps were cut by the watch at equal distances and say nothing of a session.";
    case "near":
      return `Close to ${labelName(reason.label).toLowerCase()}.`;
    case "short history":
      return reason.runs === 1
        ? "This is your only run here so far, so there is little to compare with."
        : `Only ${reason.runs} runs here so far, so there is little to compare with.`;
    case "corrected":
      return reason.was === "unknown"
        ? "You said so."
        : `You said so. It had been labelled ${labelName(reason.was).toLowerCase()}.`;
    case "cadence lock":
      return `Heart rate from ${duration(reason.start)} to ${duration(reason.end)} not used. It ran in step with your cadence (${reason.cadence}).`;
    case "heart rate drops out":
      return `Heart rate drops out for ${Math.round(reason.silent / 60)} of ${minutesText(reason.of)}.`;
  }
}

const TAGS = { race: "a race", long: "a long run", workout: "a workout", recovery: "a recovery run" } as const;

function repsText({ count, shortest, longest, recovery }: Extract<Reason, { id: "reps" }>): string {
  const between = recovery ? ` between ${RECOVERIES[recovery.kind]} of ${secondsText(recovery.duration)}` : "";
  return `${numberText(count)} stretches of ${rangeText(shortest, longest)}${between}.`;
}

const RECOVERIES = { stand: "rests", walk: "walks", jog: "jogs", float: "quick jogs" } as const;

function againstUsual(difference: number, usual: string): string {
  const share = Math.round(Math.abs(difference) * 100);
  if (share < 1) return `At your usual pace of ${usual}.`;
  return `${share} % ${difference > 0 ? "quicker" : "slower"} than your usual pace of ${usual}.`;
}

function sourceText(source: EstimateSource, day: LocalDate | undefined): string {
  const on = day ? ` of ${date(day)}` : "";
  switch (source) {
    case "entered":
      return "as you entered it";
    case "race":
      return `from your race${on}`;
    case "best effort":
      return `from your effort${on}`;
    case "training":
      return "from your usual runs";
    case "heart rate":
      return "from heart rate";
    case "prior":
      return "a first guess";
  }
}

const EVENTS: ReadonlyMap<number, string> = new Map([
  [5000, "5 km"],
  [10_000, "10 km"],
  [15_000, "15 km"],
  [21_097.5, "half marathon"],
  [42_195, "marathon"],
]);
const eventText = (event: number): string => EVENTS.get(event) ?? `race of ${Math.round(event / 1000)} km`;

const NUMBERS = "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split(" ");
const numberText = (count: number): string => NUMBERS[count - 1] ?? String(count);
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const secondsText = (seconds: number): string => (seconds < 120 ? `${Math.round(seconds)} s` : duration(seconds));
function rangeText(shortest: number, longest: number): string {
  const [from, to] = [secondsText(shortest), secondsText(longest)];
  return from === to ? from : `${shortest < 120 && longest < 120 ? from.replace(" s", "") : from} to ${to}`;
}
