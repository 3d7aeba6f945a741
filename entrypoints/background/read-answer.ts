/** An answer of the site read into facts, whether the background asked itself or a page hands on what it heard. */
import * as v from "valibot";
import type { ActivityId, AthleteId } from "../../core/activity.ts";
import { ANSWERS } from "../../core/sites/answers.ts";
import { parsed } from "../../core/sites/ask.ts";
import { isUnreadable, type SiteAnswers } from "../../core/sites/site.ts";
import type { Came, Facts, Heard } from "../../core/store/messages.ts";
import { type CheckedFacts, facts as schema } from "../../core/store/schemas.ts";

export function readHeard(asked: Heard): { readonly came: Came; readonly facts: readonly CheckedFacts[] } {
  const outcome = parsed(asked.body);
  const facts = outcome.kind === "ok" ? factsIn(outcome.json, asked) : [];
  if (facts && facts.length > 0) return { came: "learned", facts };
  if (outcome.kind === "expired") return { came: "over", facts: [] };
  return { came: outcome.kind === "ok" && facts && asked.kind === "list" ? "nothing" : "failed", facts: [] };
}

export const totalIn = (json: unknown, athlete: AthleteId): number | undefined => readersOf(athlete).readTotal(json);

/** Undefined when the answer has not the shape it used to have. */
export function factsIn(json: unknown, asked: Omit<Heard, "body" | "trace">): readonly CheckedFacts[] | undefined {
  const { kind, id, athlete, said } = asked;
  const site = readersOf(athlete);
  if (kind === "list") {
    const facts = site.readList(json, athlete);
    return isUnreadable(facts) ? undefined : facts.flatMap(believed);
  }
  if (kind === "summary") {
    const facts = site.readSummary(json, athlete);
    if (isUnreadable(facts)) return undefined;
    return believed(facts.summary ? { ...facts, summary: { ...said, ...facts.summary } } : facts);
  }
  const details: object = kind === "laps" ? site.readLaps(json) : site.readStreams(json);
  return isUnreadable(details) || !id ? undefined : believed({ id, athlete, [kind]: details });
}

const readersOf = (id: ActivityId | AthleteId): SiteAnswers => ANSWERS[id.slice(0, id.indexOf(":"))]!;

/** Streams are numbers by their reader; everything else goes through the same gate as what pages send. */
function believed({ streams, ...facts }: Facts): readonly CheckedFacts[] {
  const checked = v.safeParse(schema, facts);
  return checked.success
    ? [{ ...checked.output, ...(streams && { streams: streams as CheckedFacts["streams"] }) }]
    : [];
}
