/** Why a label was given, in sentences: a fact with its numbers, nothing else. */
import type { EstimateSource } from "../../core/athlete.ts";
import type { Reason } from "../../core/labels/reason.ts";
import type { LocalDate, Seconds } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import {
  date,
  distance,
  duration,
  heartRate,
  height,
  list,
  minutesText,
  number,
  pace,
  percent,
  seconds,
} from "../format.ts";
import { labelInSentence } from "./labels.ts";
import { eventName } from "./races.ts";
import { say, sayCount, side } from "./say.ts";
import { shortStructure } from "./structure.ts";

export function writeReason(reason: Reason, units: Units): string {
  switch (reason.id) {
    case "too short":
      return say("reason_too_short", { duration: duration(reason.duration) });
    case "undecided":
      return say("reason_undecided", { labels: list(reason.between.map(labelInSentence)) });
    case "other reading":
      return reason.said
        ? say("said_so")
        : say("reason_other_reading", {
            structure: labelInSentence(reason.label) + say("comma") + shortStructure(reason.structure, units),
          });
    case "reps":
      return repsText(reason);
    case "block":
      return say("reason_block", {
        duration: minutesText(reason.duration),
        distance: distance(reason.distance, units),
      });
    case "unbroken":
      return say("reason_unbroken", { pace: pace(reason.speed, units) });
    case "even":
      return say("reason_even");
    case "intensity":
      return say("reason_intensity", {
        pace: pace(reason.speed, units),
        percent: percent(reason.share),
        threshold: pace(reason.threshold, units),
        source: thresholdSource(reason),
      });
    case "heart rate":
      return say("reason_heart_rate", {
        beats: heartRate(reason.value),
        percent: percent(reason.share),
        max: number(Math.round(reason.max)),
      });
    case "heart swing":
      return say("reason_heart_swing", { top: heartRate(reason.top), usual: number(Math.round(reason.usual)) });
    case "against usual":
      return againstUsual(reason.speed / reason.usual - 1, pace(reason.usual, units));
    case "race distance":
      return say("reason_race_distance", {
        distance: distance(reason.distance, units),
        event: eventName(reason.event),
      });
    case "long":
      return reason.usual
        ? say("reason_long", { duration: minutesText(reason.duration), usual: minutesText(reason.usual) })
        : say("reason_long_alone", { duration: minutesText(reason.duration) });
    case "longest of the week":
      return say("reason_longest_of_week");
    case "trend":
      return say("reason_trend", { from: pace(reason.from, units), to: pace(reason.to, units) });
    case "uphill":
      return say("reason_uphill", { climb: height(reason.climb, units) });
    case "surges":
      return sayCount("reason_surges", reason.count, { range: rangeText(reason.shortest, reason.longest) });
    case "strides":
      return sayCount("reason_strides", reason.count, { total: duration(reason.total) });
    case "tag":
      return say(`reason_tag_${reason.tag}`);
    case "tag disagrees":
      return say("reason_tag_disagrees", { tag: say(`reason_tag_${reason.tag}`) });
    case "from speed":
      return reason.laps ? say("reason_from_speed_and_laps", reason.laps) : say("reason_from_speed");
    case "near":
      return say("reason_near", { label: labelInSentence(reason.label) });
    case "short history":
      return sayCount("reason_short_history", reason.runs);
    case "corrected":
      return reason.was === "unknown"
        ? say("said_so")
        : say("reason_corrected_from", { label: labelInSentence(reason.was) });
    case "like yours":
      return say("reason_like_yours", { date: date(reason.date), label: labelInSentence(reason.was) });
    case "cadence lock":
      return lockText(reason.locks);
    case "heart rate drops out":
      return say("reason_heart_rate_drops_out", { silent: minutesText(reason.silent), of: minutesText(reason.of) });
    case "heart lags":
      return say("reason_heart_lags", { duration: seconds(reason.length) });
    case "heart drift":
      return say("reason_heart_drift", { percent: percent(reason.share) });
    case "position jumps":
      return sayCount("reason_position_jumps", reason.count);
    case "title":
      return say("reason_title", { label: labelInSentence(reason.label) });
    // All there is to say is in the name.
    default:
      return say(`reason_${reason.id.replaceAll(" ", "_") as Joined<typeof reason.id>}`);
  }
}
/** With a low line for every space. */
type Joined<Id extends string> = Id extends `${infer First} ${infer Rest}` ? `${First}_${Joined<Rest>}` : Id;

function lockText(locks: Extract<Reason, { id: "cadence lock" }>["locks"]): string {
  const [{ start, end, cadence }] = locks as [(typeof locks)[number]];
  return locks.length === 1
    ? say("reason_cadence_lock", { from: duration(start), to: duration(end), cadence: Math.round(cadence) })
    : say("reason_cadence_locks", {
        count: locks.length,
        total: duration(locks.reduce((sum, lock) => sum + lock.end - lock.start, 0)),
      });
}

function repsText({ count, shortest, longest, recovery }: Extract<Reason, { id: "reps" }>): string {
  const range = rangeText(shortest, longest);
  if (!recovery) return sayCount("reason_reps", count, { range });
  return sayCount(`reason_reps_${recovery.kind}`, count, { range, rest: secondsText(recovery.duration) });
}

function againstUsual(difference: number, usual: string): string {
  const share = Math.abs(difference);
  if (share < SAME) return say("reason_usual", { usual });
  return say(difference > 0 ? "reason_quicker" : "reason_slower", { percent: percent(share), usual });
}

/** Less would be shown as 0%. */
const SAME = 0.005;

function thresholdSource({ source, date: day, corrections }: Extract<Reason, { id: "intensity" }>): string {
  const from = sourceText(source, day);
  return corrections ? say("source_corrected", { source: from }) : from;
}

/** As a part of a sentence: what an estimate is from. */
export function sourceText(source: EstimateSource, day: LocalDate | undefined): string {
  switch (source) {
    case "entered":
      return say("source_entered");
    case "race":
      return side([say("source_race"), day ? date(day) : ""]);
    case "best effort":
      return side([say("source_effort"), day ? date(day) : ""]);
    case "training":
      return say("source_training");
    case "heart rate":
      return say("source_heart_rate");
    case "prior":
      return say("source_prior");
  }
}

const secondsText = (time: Seconds): string => (time < 120 ? seconds(time) : duration(time));
function rangeText(shortest: Seconds, longest: Seconds): string {
  const [from, to] = [secondsText(shortest), secondsText(longest)];
  if (from === to) return from;
  return say("range_words", { from: shortest < 120 && longest < 120 ? number(Math.round(shortest)) : from, to });
}
