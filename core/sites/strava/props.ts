/** The JSON that Strava's React parts carry in the page: `data-react-props`. Read, never stored: it can hold an e-mail. */
import { digits, record, text } from "../shape.ts";

type Json = Readonly<Record<string, unknown>>;

export function* reactProps(page: ParentNode): Generator<Json> {
  for (const element of page.querySelectorAll("[data-react-props]")) {
    const written = element.getAttribute("data-react-props") ?? "";
    const known = parsed.get(element);
    const props = known?.written === written ? known.props : parse(written);
    parsed.set(element, { written, props });
    if (props) yield props;
  }
}

/** A page is looked at anew whenever it changes, and its props can be hundreds of KB. */
const parsed = new WeakMap<Element, { readonly written: string; readonly props: Json | undefined }>();

function parse(written: string): Json | undefined {
  if (!/currentAthlete|preFetchedEntries|viewingAthlete/.test(written)) return undefined;
  try {
    return record(JSON.parse(written));
  } catch {
    // Not JSON this time: another part of the page will say it, or nothing does.
    return undefined;
  }
}

/** What one entry of the feed JSON says that its drawing on the page may not. */
export interface FeedFact {
  readonly id: string;
  readonly owner?: string;
  readonly own?: boolean;
  /** the site's sport type, `Run` */
  readonly type?: string;
}

/** Entries of a feed answer, or of the first page of it inside the props. Group entries give one fact an activity. */
export function readFeedJson(entries: unknown): readonly FeedFact[] {
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((item) => {
    const entry = record(item);
    const one = record(entry?.activity);
    const rows = record(entry?.rowData)?.activities;
    const many = Array.isArray(rows) ? rows.map(record) : [];
    return [one, ...many].map(readFact).filter((fact) => fact !== undefined);
  });
}

function readFact(activity: Json | undefined): FeedFact | undefined {
  const id = digits(activity?.id) ?? digits(activity?.activity_id) ?? digits(activity?.entity_id);
  if (!activity || !id) return undefined;
  const own = activity.ownedByCurrentAthlete ?? activity.owned_by_current_athlete;
  const athlete = record(activity.athlete);
  return {
    id,
    owner: digits(athlete?.athleteId) ?? digits(athlete?.id) ?? digits(activity.athlete_id),
    own: typeof own === "boolean" ? own : undefined,
    type: text(activity.type) ?? text(activity.sport_type),
  };
}

/** The first page of the feed, which the page brings along; it has been found at two depths. */
export function prefetched(props: Json): readonly FeedFact[] {
  const context = record(props.appContext);
  const found =
    facts.get(props) ??
    [context, record(context?.feedProps), props, record(props.feedProps)].flatMap((holder) =>
      readFeedJson(holder?.preFetchedEntries),
    );
  facts.set(props, found);
  return found;
}

/** A page is looked at many times. */
const facts = new WeakMap<Json, readonly FeedFact[]>();

/** Who is signed in, from the props. */
export function viewerInProps(props: Json): string | undefined {
  const context = record(props.appContext);
  for (const athlete of [record(context?.currentAthlete), record(props.currentAthlete), record(props.viewingAthlete)]) {
    const id = digits(athlete?.id);
    if (id && id !== "0") return id;
  }
  const entries = context?.preFetchedEntries ?? record(context?.feedProps)?.preFetchedEntries;
  return Array.isArray(entries) ? digits(record(record(entries[0])?.viewingAthlete)?.id) : undefined;
}
