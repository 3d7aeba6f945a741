/** A run as plain text to paste anywhere: label and day, the coach's line, reps, what is to be said of them. */
import { repsOf } from "../../core/reps/rep.ts";
import type { RunView, Units } from "../../core/view.ts";
import { amount, dateWithYear, duration, heartRate, minutesText, pace, plain } from "../format.ts";
import { dayNamed, labelName } from "./labels.ts";
import { inTurn, say, side } from "./say.ts";
import { bandName, bandsOf, writeSet } from "./session.ts";
import { structureText } from "./structure.ts";
import { compareOutings } from "./twins.ts";

export function runText(view: RunView, units: Units): string {
  const { label, day, start, structure, review, outing, twins } = view;
  const title = [labelName(label), ...(label === "unknown" ? [] : [dayNamed(day)]), dateWithYear(start.slice(0, 10))];
  return plain(
    [
      side(title),
      structureText(structure, units),
      "",
      ...repLines(view, units),
      ...(review?.sets ?? []).map((set) => {
        const { lead, sentences } = writeSet(set, units);
        return inTurn([lead, ...sentences]);
      }),
      ...(review?.quality
        ? [side(bandsOf(review.quality).map(([band, time]) => `${bandName(band)} ${minutesText(time)}`))]
        : []),
      ...(outing && twins?.[0] ? [`${say("twins")}: ${compareOutings(outing, twins[0], units)}`] : []),
    ]
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
  );
}

function repLines({ bouts, review }: RunView, units: Units): readonly string[] {
  if (!review || review.sets.length === 0) return [];
  return repsOf(bouts).map(({ work, time, recovery }, i) =>
    [
      `${i + 1}.`,
      duration(time),
      pace(work.speed, units),
      ...(work.maxHeartRate ? [heartRate(work.maxHeartRate)] : []),
      ...(recovery ? [`(${amount({ duration: Math.round(recovery.end - recovery.start) }, units)})`] : []),
    ].join("  "),
  );
}
