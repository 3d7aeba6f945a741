/** Sentences for what may be in the way, and for sharp or flat: counts and dates, no cause claimed. */
import type { Form, Ground } from "../../core/year/form.ts";
import type { Answer, Finding, Trouble } from "../../core/year/troubles.ts";
import { date, dates, list, percent } from "../format.ts";
import { ruleName } from "./rules.ts";
import { type MessageKey, say, sayCount } from "./say.ts";

export const troubleName = (trouble: Trouble): string => say(`trouble_${trouble.replaceAll(" ", "_")}` as MessageKey);

/** What was looked at, in a sentence or two. */
export function lookedText({ since, sessions, volume, threshold }: Answer): readonly string[] {
  const day = date(since);
  if (sessions)
    return [
      sessions.looked === 0
        ? say("trouble_no_session", { date: day })
        : say("trouble_looked", { date: day, shown: sessions.shown, count: sessions.looked }),
    ];
  return [
    say("trouble_since", { date: day }),
    ...(volume === undefined ? [] : [volumeText(volume)]),
    ...(threshold ? [thresholdText(threshold)] : []),
  ];
}

/** share; a week more or less in three months */
const SAME = 0.05;
const volumeText = (change: number): string =>
  Math.abs(change) < SAME
    ? say("trouble_volume_same")
    : say(change > 0 ? "trouble_volume_more" : "trouble_volume_less", { percent: percent(Math.abs(change)) });

function thresholdText({ change, spread }: NonNullable<Answer["threshold"]>): string {
  const values = { percent: percent(Math.abs(change)) };
  if (Math.abs(change) <= spread) return say("trouble_threshold_same", values);
  return say(change > 0 ? "trouble_threshold_up" : "trouble_threshold_down", values);
}

/** `Long run the day before: 4 of 6, Sun 1 and Sun 8 Nov; 1 of 5 where it went well` */
export function findingText({ cause, dates: days, of, elsewhere }: Finding): string {
  const values = { dates: dates(days), count: days.length, all: of };
  if (typeof cause === "object")
    return sayCount("trouble_finding_rule", days.length, { ...values, cause: ruleName(cause.rule) });
  const name = say(`cause_${cause.replaceAll(/[ -]/g, "_")}` as MessageKey);
  return elsewhere && elsewhere.of > 0
    ? say("trouble_finding_elsewhere", { ...values, cause: name, other: elsewhere.count, rest: elsewhere.of })
    : say("trouble_finding", { ...values, cause: name });
}

/** `Sharp: 3 of your last 4 runs felt sharp and fresh legs on 3 of 4 mornings.` */
export const formText = ({ state, because }: Form): string =>
  say(`form_${state}`, { why: list(because.map(groundText)) });

const groundText = (ground: Ground): string =>
  say(`form_${ground.id.replaceAll(" ", "_")}` as MessageKey, {
    ...("share" in ground
      ? { date: date(ground.date), percent: percent(Math.abs(ground.share)) }
      : { count: ground.count, all: ground.of }),
  });
