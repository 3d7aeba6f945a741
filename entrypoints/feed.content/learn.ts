/** Ask for what is missing about own runs, one kind of fact at a time, and hand the answer to the background to read and keep. */
import type { ActivityId, AthleteId } from "../../core/activity.ts";
import type { Ask, Outcome } from "../../core/sites/ask.ts";
import type { ActivityPage, Site } from "../../core/sites/site.ts";
import type { Came, FactKind, Heard, Known } from "../../core/store/messages.ts";
import { call } from "./background.ts";

export interface Learning {
  readonly site: Site;
  readonly ask: Ask<string>;
  readonly athlete: AthleteId;
  /** keep the trace for drawing */
  readonly trace: boolean;
  /** what the page itself says of the run, where the answers are silent */
  readonly said?: ActivityPage["summary"];
  /** called whenever more is known */
  readonly tell: (known: readonly Known[]) => void;
}

/** One kind of detail of one run; `over` means there is no use asking for more during this visit. */
export async function learn(id: ActivityId, kind: FactKind, learning: Learning): Promise<Came> {
  const { site, athlete, trace, tell } = learning;
  const outcome = await learning.ask(site.addresses[kind](id));
  if (outcome.kind !== "gone") return handOn(outcome, { id, kind }, learning);
  // A run that is listed nowhere is still a run: only details can be known not to exist.
  if (kind === "summary") return "nothing";
  tell(await call("keep", { facts: [{ id, athlete, absent: [kind] }], trace }));
  return "learned";
}

/** One page of the runner's own list: twenty summaries for one request. */
export const learnList = async (page: number, learning: Learning): Promise<Came> =>
  handOn(await learning.ask(learning.site.addresses.list(page)), { kind: "list" }, learning);

type Question = Pick<Heard, "id" | "kind">;

async function handOn(outcome: Outcome<string>, asked: Question, learning: Learning): Promise<Came> {
  if (outcome.kind !== "ok") return outcome.kind === "expired" || outcome.kind === "refused" ? "over" : "failed";
  const { athlete, said, trace, tell } = learning;
  const { came, known } = await call("heard", { ...asked, athlete, said, trace, body: outcome.json });
  tell(known);
  return came;
}
