/** A month in sentences, under headings: drawn on the page, printed, and copied for a coach, always the same words. */
import type { Units } from "../../core/view.ts";
import type { BlindSpot, LookBack, PlannedDay, Suggestion } from "../../core/year/look-back.ts";
import type { Period } from "../../core/year/periods.ts";
import { changed, date, dates, distance, fullMonth, minutesText, number, percent, plain } from "../format.ts";
import { labelName } from "./labels.ts";
import { ruleName, ruleNext } from "./rules.ts";
import { type MessageKey, say, sayCount, side } from "./say.ts";
import { shortStructure } from "./structure.ts";
import { hardDaysText } from "./year.ts";

export interface Part {
  readonly heading: string;
  readonly lines: readonly string[];
}

export const lookBackTitle = ({ month }: LookBack): string => say("look_back_title", { month: fullMonth(month.start) });

export function lookBackParts(look: LookBack, units: Units): readonly Part[] {
  const { blindSpots, judged, flags, suggestion } = look;
  const missing = blindSpots.length > 0 ? blindSpots.map(spotText) : [say("look_back_nothing_missing")];
  const parts: readonly Part[] = [
    { heading: say("look_back_done"), lines: done(look, units) },
    { heading: say("look_back_sessions"), lines: sessions(look, units) },
    { heading: say("look_back_meant"), lines: meant(look) },
    { heading: say("look_back_missing"), lines: judged ? missing : [] },
    {
      heading: say("look_back_flags"),
      lines: flags.map(({ rule, dates: days }) => say("look_back_flag", { rule: ruleName(rule), dates: dates(days) })),
    },
    { heading: say("look_back_one_thing"), lines: suggestion ? [suggestionText(suggestion)] : [] },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** Plain text to send to a coach. */
export const lookBackText = (look: LookBack, units: Units): string =>
  plain(
    [
      lookBackTitle(look),
      ...lookBackParts(look, units).map(({ heading, lines }) =>
        [heading, ...lines.map((line) => `- ${line}`)].join("\n"),
      ),
    ].join("\n\n"),
  );

const spotText = (spot: BlindSpot): string => say(`spot_${spot.replaceAll(" ", "_")}` as MessageKey);
/** What the rule about the same lack says to do, where there is one. */
const tryText = (spot: BlindSpot): string =>
  spot === "no strides or speed"
    ? ruleNext("no-speed-for-weeks")
    : spot === "one kind of session"
      ? ruleNext("same-workout-for-weeks")
      : say(`try_${spot.replaceAll(" ", "_")}` as MessageKey);

const suggestionText = (suggestion: Suggestion): string =>
  "spot" in suggestion
    ? tryText(suggestion.spot)
    : say("look_back_try_rule", { rule: ruleName(suggestion.rule), next: ruleNext(suggestion.rule) });

function done({ month, before, lastYear, distribution, effort, beside }: LookBack, units: Units): readonly string[] {
  const { balance } = month;
  const sum = (by: { easy: number; moderate: number; hard: number }) => by.easy + by.moderate + by.hard;
  const [runs, minutes] = [sum(balance.runs), sum(balance.time)];
  return [
    sayCount("look_back_total", month.runs, {
      distance: distance(month.distance, units),
      time: minutesText(month.time),
    }),
    say("look_back_longest", {
      distance: distance(month.longest, units),
      hard: hardDaysText(month.hardDays),
    }),
    ...(before && before.distance > 0 ? [compared("look_back_before", month, before, units)] : []),
    ...(lastYear && lastYear.distance > 0 ? [compared("look_back_last_year", month, lastYear, units)] : []),
    ...(runs > 0 && minutes > 0
      ? [
          say("look_back_easy", {
            runs: percent(balance.runs.easy / runs),
            minutes: percent(balance.time.easy / minutes),
          }),
        ]
      : []),
    ...(distribution ? [say(`pattern_${distribution.replaceAll(" ", "_")}` as MessageKey)] : []),
    ...(beside?.weekly
      ? [say("look_back_strength", { count: beside.strength, weekly: number(beside.weekly, 1) })]
      : []),
    ...(beside?.others ? [say("look_back_beside", { count: beside.others, time: minutesText(beside.time) })] : []),
    ...(effort ? [say("look_back_effort", { count: effort.runs, effort: number(effort.mean, 1) })] : []),
  ];
}

function compared(key: "look_back_before" | "look_back_last_year", month: Period, other: Period, units: Units): string {
  // A day of the week more or less is no training: months are compared by the day.
  const change = month.distance / month.days.length / (other.distance / other.days.length) - 1;
  return say(key, {
    change: say(change >= 0 ? "look_back_more" : "look_back_less", { percent: changed(change) }),
    distance: distance(other.distance, units),
  });
}

const sessions = ({ sessions: runs }: LookBack, units: Units): readonly string[] =>
  runs.map((run) => {
    const session = shortStructure(run.structure, units);
    const far = distance(run.activity.distance, units);
    return side([date(run.activity.start.slice(0, 10)), `${labelName(run.label)} ${session || far}`]);
  });

function meant({ easyKept, planned }: LookBack): readonly string[] {
  const kept = easyKept ? [say("look_back_easy_kept", { kept: easyKept.kept, all: easyKept.of })] : [];
  if (planned.length === 0) return [say("look_back_not_planned"), ...kept];
  const came = planned.filter((one) => one.came === "done").length;
  return [
    say("look_back_planned", { done: came, all: planned.length }),
    ...planned.filter((one) => one.came !== "done").map(plannedText),
    ...kept,
  ];
}

const plannedText = ({ planned, came, label }: PlannedDay): string =>
  say(came === "none" ? "look_back_planned_none" : "look_back_planned_else", {
    date: date(planned.date),
    planned: labelName(planned.label),
    done: label ? labelName(label) : "",
  });
