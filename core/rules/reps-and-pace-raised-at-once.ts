/** More reps and faster ones at once, against the last session of the same reps. */
import { dayNumber } from "../dates.ts";
import type { TrainingDay } from "../days.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import { amountOf, type MainSet, mainSetOf, timeOf } from "../main-set.ts";
import type { Seconds, Share } from "../units.ts";
import { brokenBy, type Rule } from "./rule.ts";

export const repsAndPaceRaisedAtOnce: Rule = {
  id: "reps-and-pace-raised-at-once",
  about: "progress",
  severity: "info",
  evidence: "coaching custom",
  check(days) {
    const last = new Map<string, { run: LabelledRun; set: MainSet; day: number }>();
    return days.flatMap((day) =>
      hardSetsOf(day).flatMap(({ run, set }) => {
        const key = amountOf(set.rep);
        const before = last.get(key);
        const now = dayNumber(day.date);
        last.set(key, { run, set, day: now });
        if (!before || now - before.day > MEMORY || !bothRaised(before.set, set)) return [];
        const figures = {
          count: set.count,
          countBefore: before.set.count,
          speed: set.speed,
          speedBefore: before.set.speed,
        };
        return [brokenBy(repsAndPaceRaisedAtOnce, [before.run, run], figures)];
      }),
    );
  },
};

/** Days; a session further back is a new start. */
const MEMORY = 42;
/** What a watch says of the pace of shorter reps is not known to some percent. */
const SHORTEST: Seconds = 30;
/** Less than this between two sessions is the weather. */
const FASTER: Share = 0.02;

const bothRaised = (before: MainSet, now: MainSet): boolean =>
  now.count > before.count && now.speed >= (1 + FASTER) * before.speed;

function hardSetsOf(day: TrainingDay): readonly { readonly run: LabelledRun; readonly set: MainSet }[] {
  if (day.hardness !== "hard") return [];
  return day.runs.flatMap((run) => {
    const set = run.day === "hard" ? mainSetOf(run.structure) : undefined;
    return set && set.count > 1 && timeOf(set) >= SHORTEST ? [{ run, set }] : [];
  });
}
