/**
 * The one protocol between pages of a site and the background: a message is a typed function call.
 * Content scripts live in the site's origin, so they ask; the extension's own pages read the database themselves.
 */
import type { Activity, ActivityId, AthleteId, Streams, Summary } from "../activity.ts";
import type { Label } from "../labels/label.ts";
import type { Settings } from "../settings.ts";
import type { RunView, Units } from "../view.ts";
import type { Declaration, Note } from "./diary.ts";

/** What is known of one run, and what is still worth asking the site for. */
export interface Known {
  readonly id: ActivityId;
  /** absent: never seen */
  readonly view?: RunView;
  /** a stored activity that is not a run gets no badge */
  readonly notARun?: boolean;
  /** facts never read so far, cheapest first */
  readonly missing: readonly FactKind[];
}

/** `summary`: totals and start; `laps`; `streams`. */
export type FactKind = "summary" | "laps" | "streams";

/** Facts of one own activity as read from the site; parts arrive in any order and any number of times. */
export interface Facts {
  readonly id: ActivityId;
  readonly athlete: AthleteId;
  /** what other sites or files call the same session */
  readonly also?: readonly ActivityId[];
  /** totals, start, sport; what the site's pages and lists say */
  readonly summary?: Summary;
  readonly laps?: Activity["laps"];
  readonly streams?: Streams;
  /** parts the site said do not exist (404): asked, and never asked again */
  readonly absent?: readonly FactKind[];
}

/** The site's answer to one question. */
export interface Heard {
  readonly kind: FactKind | "list";
  /** of the activity that was asked about; a list names its own */
  readonly id?: ActivityId;
  /** whose session asked */
  readonly athlete: AthleteId;
  /** JSON */
  readonly body: string;
  /** what the page itself says of the run, where a summary is silent */
  readonly said?: Partial<Summary>;
  readonly trace?: boolean;
}

/** What came of it: `nothing` on an empty list, `failed` where it could not be read, `over` where the session is. */
export type Came = "learned" | "nothing" | "failed" | "over";

export interface Protocol {
  /** What is known of these activities; `ahead`: before anybody knows whose they are. */
  look(ask: {
    readonly ids: readonly ActivityId[];
    readonly trace?: boolean;
    readonly ahead?: boolean;
  }): readonly Known[];
  /** Store facts; answered only after they are written. Storing twice changes nothing. */
  keep(ask: { readonly facts: readonly Facts[]; readonly trace?: boolean }): readonly Known[];
  /** What the site answered, as it wrote it: read here and kept; answered only after it is written. */
  heard(ask: Heard): { readonly came: Came; readonly known: readonly Known[] };
  /** The runner's own word: the label, absent to take it back; or which reading was right, by its fast stretches, 0 to take that back. */
  correct(ask: {
    readonly id: ActivityId;
    readonly label?: Label | undefined;
    readonly reps?: number;
    readonly trace?: boolean;
  }): Known;
  /** Values the runner writes down about days or runs. */
  note(ask: { readonly notes: readonly Note[] }): Record<never, never>;
  /** Planned sessions, exceptions, dismissed flags: whatever the runner declares over days. */
  declare(ask: { readonly declarations: readonly Declaration[] }): Record<never, never>;
  /** Many words of the runner at once, all or none; `label` absent takes one back. `was` is what the label says by itself. */
  relabel(ask: {
    readonly corrections: readonly { readonly id: ActivityId; readonly label?: Label; readonly was: Label }[];
  }): Record<never, never>;
  /** May the page ask the site for one more thing? `waitMs` 0 is yes, and counts; `silent` says not for a good while. */
  permit(ask: { readonly address: string }): { readonly waitMs: number; readonly silent?: boolean };
  /** The site's own page has asked so many things by itself: they count too. */
  counted(ask: { readonly requests: number }): Record<never, never>;
  /** Reading the whole history from the site: begin, hold, go on, end, or read old recordings too. */
  backfill(ask: { readonly order: BackfillOrder }): Record<never, never>;
  /** Whose history the pages show, where several runners share this browser. */
  show(ask: { readonly athlete: AthleteId }): Record<never, never>;
  /** Activities that vanished from the site: keep them here, take them out of the history, or bring them back; or an import is undone. */
  vanished(ask: {
    readonly ids: readonly ActivityId[];
    readonly say: "keep" | "remove" | "undo" | "bring back";
  }): Record<never, never>;
  /** A record of a session is one of its own, or, taken back, is joined again with what it is like. */
  apart(ask: { readonly id: ActivityId; readonly apart: boolean }): Record<never, never>;
  /** Two records are one session, by the runner's word; `apart` undoes it. */
  join(ask: { readonly id: ActivityId; readonly other: ActivityId }): Record<never, never>;
  /** The site refused: nobody asks again until it is over. */
  refused(ask: { readonly status: number; readonly retryAfterS?: number }): { readonly silentUntil: number };
  /** What the runner chose, whole. */
  save(ask: { readonly settings: Settings }): Record<never, never>;
  /** A page of the extension has written to the history itself: the toolbar is to be drawn anew. */
  changed(ask: Record<never, never>): Record<never, never>;
  /**
   * The units to speak, after the runner's choice, the site's own and the browser's language, and the words; `site`: as the page shows
   * them; `speaks`: the page has the words already; `athlete`: who is signed in on it.
   */
  preferences(ask: { readonly site?: Units; readonly speaks?: boolean; readonly athlete?: AthleteId }): {
    readonly units: Units;
    readonly words?: Words;
  };
  /** Bring the script that draws an opened badge into the asking page. */
  card(ask: Record<never, never>): Record<never, never>;
  /** Open the side panel or the history page; must be called in a click. */
  open(ask: { readonly page: "sidepanel" | "history" }): { readonly opened: boolean };
}

/** What the interface says in the browser's language, as the build packs it. */
export interface Words {
  readonly keys: string;
  readonly words: string;
}

export type BackfillOrder = "start" | "pause" | "resume" | "cancel" | "deep";

export type Answer<Name extends keyof Protocol> = ReturnType<Protocol[Name]>;
