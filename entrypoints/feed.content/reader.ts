/** What is known of the runs on this page, and the quiet work of learning the rest: list first, then laps, then streams. */
import type { ActivityId, AthleteId } from "../../core/activity.ts";
import type { Ask } from "../../core/sites/ask.ts";
import type { Site } from "../../core/sites/site.ts";
import type { FactKind, Known } from "../../core/store/messages.ts";
import { call, callUntilAnswered, sleep } from "./background.ts";
import { learn, learnList } from "./learn.ts";

export interface Reader {
  /** these are on the page, in its order */
  want(ids: readonly ActivityId[]): void;
  known(id: ActivityId): Known | undefined;
  /** nothing more will come for this visit */
  done(id: ActivityId): boolean;
  /** the runner said something: the word of one run can change what is said of its neighbours */
  learned(known: readonly Known[]): Promise<void>;
}

interface Means {
  readonly site: Site;
  readonly ask: Ask<string>;
  /** whose runs these are; without it nothing can be stored */
  readonly athlete: () => AthleteId | undefined;
  readonly visible: (id: ActivityId) => boolean;
  readonly changed: (ids: Iterable<ActivityId>) => void;
}

/** A feed reaches back weeks, not years: three pages of twenty are enough for what it shows. */
const LIST_PAGES = 3;
/** As many as may be asked at a time. */
const WORKERS = 2;
/** What nobody looks at is learned slowly, so that a page the runner opens meanwhile need not wait for its turn. */
const UNSEEN_PAUSE_MS = 8000;
const LOOK_UP_MS = 500;
const KINDS: readonly FactKind[] = ["summary", "laps", "streams"];

export function makeReader({ site, ask, athlete, visible, changed }: Means): Reader {
  const wanted = new Set<ActivityId>();
  const known = new Map<ActivityId, Known>();
  const tried = new Set<string>();
  let looking = 0;
  let working = false;
  let over = false;
  let pages = 0;
  /** how much had been tried when neighbours were last looked at */
  let settled = 0;

  const learned = (more: readonly Known[]): void => {
    for (const one of more) known.set(one.id, one);
    changed(more.map((one) => one.id));
  };
  const lacks = (id: ActivityId, kind: FactKind): boolean =>
    known.get(id)?.missing.includes(kind) === true && !tried.has(`${kind} ${id}`);

  const first = (ids: readonly ActivityId[]): readonly [ActivityId, FactKind] | undefined => {
    for (const kind of KINDS) {
      const id = ids.find((one) => lacks(one, kind));
      if (id) return [id, kind];
    }
    return undefined;
  };
  const firstSeen = () => first([...wanted].filter(visible));
  /** What to ask next: what the runner sees before the rest, laps before streams. */
  const next = async (): Promise<readonly [ActivityId, FactKind] | undefined> => {
    const todo = firstSeen() ?? first([...wanted]);
    if (todo?.[1] !== "streams" || visible(todo[0])) return todo;
    await lookAgain();
    for (let waited = 0; waited < UNSEEN_PAUSE_MS && !over && !firstSeen(); waited += LOOK_UP_MS)
      await sleep(LOOK_UP_MS);
    return firstSeen() ?? first([...wanted]);
  };
  const list = async (whose: AthleteId): Promise<void> => {
    while (!over && pages < LIST_PAGES && [...wanted].some((id) => lacks(id, "summary"))) {
      const result = await learnList(++pages, { site, ask, athlete: whose, trace: false, tell: learned });
      if (result === "over") over = true;
      if (result !== "learned") return;
      settled = -1;
    }
  };
  const details = async (whose: AthleteId): Promise<void> => {
    for (let todo = await next(); todo && !over; todo = await next()) {
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
      await lookAgain();
    } catch {
      // Expected: the extension was updated, or its background does not answer.
      over = true;
    }
    working = false;
  };
  const look = async (ids: readonly ActivityId[]): Promise<void> => {
    let waiting = 1;
    looking++;
    const waited = () => {
      looking -= waiting;
      waiting = 0;
    };
    try {
      const answered = await callUntilAnswered("look", { ids }, () => {
        waited();
        changed(ids);
      });
      learned(answered);
    } catch {
      over = true;
    }
    waited();
    await work();
    changed(wanted);
  };
  /** What was learned of one run can change the rules its neighbours broke: told once all that is seen is learned. */
  const lookAgain = async (): Promise<void> => {
    if (over || settled === tried.size) return;
    settled = tried.size;
    learned(await call("look", { ids: [...wanted] }));
  };
  return {
    want: (ids) => {
      const fresh = ids.filter((id) => !wanted.has(id));
      for (const id of fresh) wanted.add(id);
      if (fresh.length > 0) void look(fresh);
    },
    known: (id) => known.get(id),
    done: () => looking === 0 && !working,
    learned: async (more) => {
      learned(more);
      settled = -1;
      await lookAgain();
      // Asked about alone, a run says more than among others: what the word changed.
      learned(more);
    },
  };
}
