/** What is known of the runs on this page, and the quiet work of learning the rest: list first, then laps, then streams. */
import type { ActivityId, AthleteId } from "../../core/activity.ts";
import type { Ask } from "../../core/sites/ask.ts";
import type { Site } from "../../core/sites/site.ts";
import type { FactKind, Known } from "../../core/store/messages.ts";
import { call } from "./background.ts";
import { type Learning, learn, learnList } from "./learn.ts";

export interface Reader {
  /** these are on the page, in its order */
  want(ids: readonly ActivityId[]): void;
  of(id: ActivityId): { readonly known?: Known; readonly failed: boolean };
  /** more came to be known by another way */
  learned(known: readonly Known[]): void;
}

interface Means {
  readonly site: Site;
  readonly ask: Ask;
  readonly athlete: () => AthleteId | undefined;
  readonly changed: (ids: readonly ActivityId[]) => void;
}

/** A feed reaches back weeks, not years: three pages of twenty are enough for what it shows. */
const LIST_PAGES = 3;

export function makeReader({ site, ask, athlete, changed }: Means): Reader {
  const wanted = new Set<ActivityId>();
  const known = new Map<ActivityId, Known>();
  const tried = new Set<string>();
  let working = false;
  let over = false;
  let pages = 0;

  const learned = (more: readonly Known[]): void => {
    for (const one of more) known.set(one.id, one);
    changed(more.map((one) => one.id));
  };
  const learning = (): Learning => ({ site, ask, athlete: athlete() ?? `${site.id}:0`, trace: false, tell: learned });
  const lacking = (kind: FactKind): ActivityId[] =>
    [...wanted].filter((id) => {
      const one = known.get(id);
      return one && !one.notARun && one.missing.includes(kind) && !tried.has(`${kind} ${id}`);
    });

  const look = async (): Promise<void> => {
    const ids = [...wanted].filter((id) => !known.has(id));
    if (ids.length > 0) learned(await call("look", { ids }));
  };
  const list = async (): Promise<void> => {
    while (!over && pages < LIST_PAGES && lacking("summary").length > 0) {
      const result = await learnList(++pages, learning());
      if (result === "over") over = true;
      if (result !== "learned") break;
    }
  };
  const details = async (kind: FactKind): Promise<void> => {
    for (const id of lacking(kind)) {
      if (over) return;
      tried.add(`${kind} ${id}`);
      if ((await learn(id, kind, learning())) === "over") over = true;
    }
  };
  const work = async (): Promise<void> => {
    if (working) return;
    working = true;
    try {
      await look();
      await list();
      for (const kind of ["summary", "laps", "streams"] as const) await details(kind);
    } catch {
      // Expected: the extension was updated, or its background does not answer.
      over = true;
    }
    working = false;
    changed([...wanted]);
  };
  return {
    want: (ids) => {
      const before = wanted.size;
      for (const id of ids) wanted.add(id);
      if (wanted.size > before) void work();
    },
    of: (id) => ({ known: known.get(id), failed: !working }),
    learned,
  };
}
