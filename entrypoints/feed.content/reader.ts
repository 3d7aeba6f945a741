/** What is known of the runs on this page, and the quiet work of learning the rest: list first, then laps, then streams. */
import type { ActivityId, AthleteId } from "../../core/activity.ts";
import type { Ask } from "../../core/sites/ask.ts";
import type { Site } from "../../core/sites/site.ts";
import type { FactKind, Known } from "../../core/store/messages.ts";
import { call } from "./background.ts";
import { learn, learnList } from "./learn.ts";

export interface Reader {
  /** these are on the page, in its order */
  want(ids: readonly ActivityId[]): void;
  known(id: ActivityId): Known | undefined;
  /** nothing more will come for this visit */
  done(id: ActivityId): boolean;
  /** more came to be known by another way */
  learned(known: readonly Known[]): void;
}

interface Means {
  readonly site: Site;
  readonly ask: Ask;
  /** whose runs these are; without it nothing can be stored */
  readonly athlete: () => AthleteId | undefined;
  readonly visible: (id: ActivityId) => boolean;
  readonly changed: (ids: Iterable<ActivityId>) => void;
}

/** A feed reaches back weeks, not years: three pages of twenty are enough for what it shows. */
const LIST_PAGES = 3;
/** As many as may be asked at a time. */
const WORKERS = 2;
const KINDS: readonly FactKind[] = ["summary", "laps", "streams"];

export function makeReader({ site, ask, athlete, visible, changed }: Means): Reader {
  const wanted = new Set<ActivityId>();
  const known = new Map<ActivityId, Known>();
  const tried = new Set<string>();
  let looking = 0;
  let working = false;
  let over = false;
  let pages = 0;

  const learned = (more: readonly Known[]): void => {
    for (const one of more) known.set(one.id, one);
    changed(more.map((one) => one.id));
  };
  const lacks = (id: ActivityId, kind: FactKind): boolean =>
    known.get(id)?.missing.includes(kind) === true && !tried.has(`${kind} ${id}`);

  /** What to ask next: what the runner sees before the rest, laps of all before streams of any. */
  const next = (): readonly [ActivityId, FactKind] | undefined => {
    const seen = [...wanted].filter(visible);
    for (const ids of [seen, [...wanted]])
      for (const kind of KINDS) {
        const id = ids.find((one) => lacks(one, kind));
        if (id) return [id, kind];
      }
    return undefined;
  };
  const list = async (whose: AthleteId): Promise<void> => {
    while (!over && pages < LIST_PAGES && [...wanted].some((id) => lacks(id, "summary"))) {
      const result = await learnList(++pages, { site, ask, athlete: whose, trace: false, tell: learned });
      if (result === "over") over = true;
      if (result !== "learned") return;
    }
  };
  const details = async (whose: AthleteId): Promise<void> => {
    for (let todo = next(); todo && !over; todo = next()) {
      const [id, kind] = todo;
      tried.add(`${kind} ${id}`);
      const result = await learn(id, kind, { site, ask, athlete: whose, trace: false, tell: learned });
      if (result === "over") over = true;
    }
  };
  const work = async (): Promise<void> => {
    const whose = athlete();
    if (working || over || !whose) return;
    working = true;
    try {
      await list(whose);
      await Promise.all(Array.from({ length: WORKERS }, () => details(whose)));
    } catch {
      // Expected: the extension was updated, or its background does not answer.
      over = true;
    }
    working = false;
  };
  const look = async (ids: readonly ActivityId[]): Promise<void> => {
    looking++;
    try {
      learned(await call("look", { ids }));
    } catch {
      over = true;
    }
    looking--;
    await work();
    changed(wanted);
  };
  return {
    want: (ids) => {
      const fresh = ids.filter((id) => !wanted.has(id));
      for (const id of fresh) wanted.add(id);
      if (fresh.length > 0) void look(fresh);
    },
    known: (id) => known.get(id),
    done: () => looking === 0 && !working,
    learned,
  };
}
