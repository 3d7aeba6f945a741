/** Fetch what is missing about own runs, one kind of fact at a time, and hand it to the background to keep. */
import type { ActivityId, AthleteId, Streams } from "../../core/activity.ts";
import type { Ask, Outcome } from "../../core/sites/ask.ts";
import { type ActivityPage, isUnreadable, type Site, type Unreadable } from "../../core/sites/site.ts";
import type { FactKind, Facts, Known } from "../../core/store/messages.ts";
import { call } from "./background.ts";

export interface Learning {
  readonly site: Site;
  readonly ask: Ask;
  readonly athlete: AthleteId;
  /** keep the trace for drawing */
  readonly trace: boolean;
  /** what the page itself says of the run, where the answers are silent */
  readonly said?: ActivityPage["summary"];
  /** called whenever more is known */
  readonly tell: (known: readonly Known[]) => void;
}

/** What came of asking: `over` means there is no use asking for more during this visit. */
export type Result = "learned" | "nothing" | "failed" | "over";

/** One kind of detail of one run. */
export async function learn(id: ActivityId, kind: FactKind, learning: Learning): Promise<Result> {
  const { site, athlete } = learning;
  const outcome = await learning.ask(site.addresses[kind](id));
  // A run that is listed nowhere is still a run: only details can be known not to exist.
  if (outcome.kind === "gone")
    return kind === "summary" ? "nothing" : keep([{ id, athlete, absent: [kind] }], learning);
  const facts = outcome.kind === "ok" ? factsOf(id, kind, outcome.json, learning) : undefined;
  if (!facts || isUnreadable(facts)) return resultOf(outcome);
  return keep([facts], learning);
}

function factsOf(id: ActivityId, kind: FactKind, json: unknown, { site, athlete, said }: Learning): Facts | Unreadable {
  if (kind === "summary") return withSaid(site.readSummary(json, athlete), said);
  if (kind === "laps") {
    const laps = site.readLaps(json);
    return isUnreadable(laps) ? laps : { id, athlete, laps };
  }
  const streams = site.readStreams(json);
  return isUnreadable(streams) ? streams : { id, athlete, streams: sendable(streams) };
}

const withSaid = (facts: Facts | Unreadable, said: Learning["said"]): Facts | Unreadable =>
  isUnreadable(facts) || !facts.summary ? facts : { ...facts, summary: { ...said, ...facts.summary } };

/** Messages are JSON, and JSON has no NaN: a silent sensor crosses as null. */
const sendable = (streams: Streams): Streams =>
  Object.fromEntries(
    Object.entries(streams).map(([name, series]: [string, ArrayLike<number>]) => [
      name,
      Array.from(series, (value) => (Number.isNaN(value) ? null : value)),
    ]),
  ) as unknown as Streams;

/** One page of the runner's own list: twenty summaries for one request. */
export async function learnList(page: number, learning: Learning): Promise<Result> {
  const outcome = await learning.ask(learning.site.addresses.list(page));
  if (outcome.kind !== "ok") return resultOf(outcome);
  const facts = learning.site.readList(outcome.json, learning.athlete);
  if (isUnreadable(facts)) return "failed";
  return facts.length === 0 ? "nothing" : keep(facts, learning);
}

async function keep(facts: readonly Facts[], { trace, tell }: Learning): Promise<Result> {
  tell(await call("keep", { facts, trace }));
  return "learned";
}

const resultOf = (outcome: Outcome): Result =>
  outcome.kind === "expired" || outcome.kind === "refused" ? "over" : "failed";
