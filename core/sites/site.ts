/** What an activity site must tell us: where it is, how its pages read, and which addresses hold the facts. */
import type { Activity, ActivityId, AthleteId, Lap, Streams } from "../activity.ts";
import type { Facts } from "../store/messages.ts";
import type { Units } from "../view.ts";

export interface Site {
  readonly id: string;
  /** match patterns of pages that list activities */
  readonly feedMatches: readonly string[];
  /** match patterns of pages about one activity */
  readonly activityMatches: readonly string[];
  claims(url: string): boolean;
  /** the activity a page's address is about */
  activityAt(url: string): ActivityId | undefined;
  /** who is signed in, where the page says */
  viewer(page: Document): AthleteId | undefined;
  /** units the page is written in, where it shows */
  readUnits(page: Document): Units | undefined;
  readonly addresses: Addresses;
}

/** How the answers at those addresses are read; listed in `answers.ts`. */
export interface SiteAnswers {
  readSummary(json: unknown, athlete: AthleteId): Facts | Unreadable;
  readList(json: unknown, athlete: AthleteId): readonly Facts[] | Unreadable;
  /** how many activities the list says there are, all pages together */
  readTotal(json: unknown): number | undefined;
  readLaps(json: unknown): readonly Lap[] | Unreadable;
  readStreams(json: unknown): Streams | Unreadable;
}

/** Absolute addresses; the runner's own session answers them. */
export interface Addresses {
  /** the activity's own page, for a link */
  page(id: ActivityId): string;
  summary(id: ActivityId): string;
  laps(id: ActivityId): string;
  streams(id: ActivityId): string;
  /** one page of the runner's own activities, newest first, from 1 */
  list(page: number): string;
}

/** How pages that list activities are read; listed in `lists.ts`. */
export interface ListPages {
  findEntries(page: Document): readonly Entry[];
  /** own runs that the page brings along and will show, before it has drawn them */
  announced(page: Document): readonly ActivityId[];
}

/** How the page of one activity is read; listed in `activity-pages.ts`. */
export interface ActivityPages {
  readActivityPage(page: Document, url: string): ActivityPage | undefined;
  /** where it takes an overlay: append at the end of this element */
  findActivityAnchor(page: Document): Element | undefined;
}

/** A page or an answer that does not have the shape it used to have. */
export interface Unreadable {
  readonly unreadable: string;
}

export const isUnreadable = (value: object): value is Unreadable => "unreadable" in value;

/** One activity page, read. */
export interface ActivityPage {
  readonly id: ActivityId;
  /** absent when the page does not say */
  readonly owner?: AthleteId;
  readonly own: boolean;
  readonly run: boolean;
  /** said by the page's own data, so that it will not change while the page builds up */
  readonly certain: boolean;
  /** what the page itself says; anything may be missing */
  readonly summary: Partial<Omit<Activity, "id" | "athlete" | "laps">>;
}

/** One activity in a list or feed. */
export interface Entry {
  readonly id: ActivityId;
  /** append a badge at the end of this element */
  readonly place: Element;
  readonly owner?: AthleteId;
  readonly own: boolean;
  /** absent: the entry does not say */
  readonly run?: boolean;
}
