/**
 * Entries of the feed, a club, a profile: found by the link to the activity, never by class, because classes are
 * hashed and change with every release.
 */
import type { ActivityId } from "../../activity.ts";
import type { Entry } from "../site.ts";
import { type FeedFact, prefetched, reactProps } from "./props.ts";
import { PACE, runByWord, sportOf } from "./sport.ts";
import { athleteIn, findViewer } from "./viewer.ts";

const ENTRY = "[data-testid='web-feed-entry'], [id^='feed-entry-']";
const LINK = "a[href*='/activities/']";
const OWNER = "[data-testid='owners-name'], [data-testid='owner-avatar']";
const NAME = "a[data-testid='activity_name']";
const CONTAINER = "[data-testid='activity_entry_container']";

/** Own runs of the first page of a feed, which the page brings along and draws later. */
export const announcedRuns = (page: Document): readonly ActivityId[] =>
  [...saidBy(page).values()].flatMap((fact) => (fact.own && isRun(fact) ? [idOf(fact.id)] : []));

function saidBy(page: Document): ReadonlyMap<string, FeedFact> {
  const said = new Map<string, FeedFact>();
  for (const props of reactProps(page)) for (const fact of prefetched(props)) said.set(fact.id, fact);
  return said;
}

const idOf = (digits: string): ActivityId => `strava:${digits}`;
const isRun = ({ type }: FeedFact): boolean | undefined => (type ? sportOf(type, false) !== "other" : undefined);

export function findFeedEntries(page: Document): readonly Entry[] {
  const said = saidBy(page);
  const viewer = findViewer(page);
  const found = new Map<string, Entry>();
  for (const entry of outermost(page.querySelectorAll(ENTRY))) {
    for (const [id, part] of partsOf(entry)) {
      if (!found.has(id)) found.set(id, read(id, part, entry, said.get(id), viewer));
    }
  }
  return [...found.values()];
}

/** The two marks of an entry are nested, in either order: only the outer one counts. */
const outermost = (entries: Iterable<Element>): Element[] =>
  [...entries].filter((entry) => !entry.parentElement?.closest(ENTRY));

/** One activity a part: the entry itself, or the `li` of a group entry that holds the link and its own header. */
function partsOf(entry: Element): readonly (readonly [string, Element])[] {
  const named = [...entry.querySelectorAll(NAME)];
  const links = named.length > 0 ? named : [...entry.querySelectorAll(LINK)].filter((link) => link.textContent?.trim());
  const ids = new Map<string, Element>();
  for (const link of links) {
    const id = activityOf(link);
    if (id && !ids.has(id)) ids.set(id, link);
  }
  if (ids.size === 1) return [...ids.keys()].map((id) => [id, entry] as const);
  return [...ids].flatMap(([id, link]) => {
    const item = ownItem(link, entry);
    return item ? [[id, item] as const] : [];
  });
}

const activityOf = (link: Element): string | undefined =>
  link.getAttribute("href")?.match(/\/activities\/(\d+)(?:[/?#]|$)/)?.[1];

/** The widest element around the link that holds no other activity. */
function ownItem(link: Element, entry: Element): Element | undefined {
  const item = link.closest("li");
  if (item && entry.contains(item) && item !== entry) return item;
  let widest: Element = link;
  const id = activityOf(link);
  while (widest.parentElement && widest.parentElement !== entry && onlyAbout(widest.parentElement, id))
    widest = widest.parentElement;
  return widest === link ? undefined : widest;
}

const onlyAbout = (element: Element, id: string | undefined): boolean =>
  [...element.querySelectorAll(LINK)].every((link) => (activityOf(link) ?? id) === id);

function read(id: string, part: Element, entry: Element, said: FeedFact | undefined, viewer: string | undefined) {
  const owner = said?.owner ?? ownerOf(part) ?? (part === entry ? undefined : ownerOf(entry));
  return {
    id: idOf(id),
    place: part.querySelector(CONTAINER) ?? part,
    owner: owner ? `strava:${owner}` : undefined,
    own: said?.own ?? (viewer !== undefined && owner === viewer),
    run: (said && isRun(said)) ?? looksLikeRun(part),
  } as const satisfies Entry;
}

const ownerOf = (part: Element): string | undefined => {
  const marked = [...part.querySelectorAll(OWNER)].map((mark) =>
    athleteIn(mark.closest("a") ?? mark.querySelector("a")),
  );
  return marked.find((id) => id) ?? athleteIn(part.querySelector("a[href*='/athletes/'], a[href*='/pros/']"));
};

/** By the sport's name on its icon where it is known, else by a running pace among the figures. */
function looksLikeRun(part: Element): boolean | undefined {
  const icon = part.querySelector("[data-testid='activity-icon']");
  const word =
    icon?.querySelector("title")?.textContent ?? icon?.getAttribute("aria-label") ?? icon?.getAttribute("title");
  const byWord = runByWord(word);
  if (byWord !== undefined) return byWord;
  const figures = [...part.querySelectorAll("ul li")].map((item) => item.textContent ?? "");
  return figures.some((figure) => figure.length < 60 && PACE.test(figure)) ? true : undefined;
}
