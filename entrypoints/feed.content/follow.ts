/** Follow a page of entries through scrolling and re-renders, and keep one badge on every own run. */
import type { BadgeProps } from "../../components/Badge.tsx";
import { language } from "../../components/words/say.ts";
import type { ActivityId } from "../../core/activity.ts";
import type { Label } from "../../core/labels/label.ts";
import { LISTS } from "../../core/sites/lists.ts";
import type { Entry, Site } from "../../core/sites/site.ts";
import type { Known } from "../../core/store/messages.ts";
import type { RunView, Units } from "../../core/view.ts";
import { speakWords } from "../background/language.ts";
import { call, callUntilAnswered, isCutOff } from "./background.ts";
import { BADGE_STYLE, makeBadge } from "./drawing.ts";
import { askSite } from "./means.ts";
import { isDark, isForeign, makeOverlay, type Overlay, type State, stateOf } from "./overlay.ts";
import { makeReader } from "./reader.ts";
import { watchVisible } from "./visible.ts";
import { watch } from "./watch.ts";

const TAG = "hardeasy-badge";
/** What is known answers sooner, and is drawn once. */
const PATIENCE_MS = 250;

interface Badge extends Overlay {
  readonly paint: ReturnType<typeof makeBadge>;
  /** what it shows */
  painted?: readonly [State, RunView | undefined, Units | undefined, BadgeProps["gone"]];
}

export function followFeed(page: Document, site: Site): void {
  const badges = new Map<ActivityId, Badge>();
  const visible = watchVisible();
  /** as the page shows them, once it does */
  let shown: Units | undefined;
  /** as chosen; they come with the words, and nothing can be drawn before */
  let units: Units | undefined;
  let own: readonly Entry[] = [];
  /** the ground that places have, as far as was seen */
  let dark: boolean | undefined;
  /** beside which badge it is said that the extension has gone */
  let goneAt: ActivityId | undefined;

  const reader = makeReader({
    site,
    ask: askSite(),
    athlete: () => site.viewer(page) ?? own.find((entry) => entry.owner)?.owner,
    visible: (id) => visible.has(badges.get(id)?.host),
    changed: (ids) => {
      const all = new Set(ids);
      placeAll(own.filter((entry) => all.has(entry.id)));
      for (const id of all) paint(id);
    },
  });
  const paint = (id: ActivityId, patient = false): void => {
    const overlay = badges.get(id);
    if (!overlay?.host.isConnected) return;
    const view = reader.known(id)?.view;
    const state = stateOf(view, reader.done(id));
    const gone = goneAt && (goneAt === id ? "here" : "elsewhere");
    const now = [state, view, units, gone] as const;
    if (overlay.painted?.every((each, i) => each === now[i])) return;
    overlay.describe(state, view);
    if (!units || (patient && state === "pending")) return;
    overlay.painted = now;
    const onCorrect = (label?: Label) => void correct(id, label);
    // What the word changed elsewhere is only told of a run asked about alone.
    const onOpen = () => void (view?.correctedFrom && !view.changed && learn(() => call("look", { ids: [id] })));
    const onNoCard = () => isCutOff() && sayGone(id);
    overlay.root.lang = language();
    overlay.paint({ view, state, units, onCorrect, onDetails: openPanel, onOpen, gone, onNoCard });
  };
  const sayGone = (at: ActivityId | undefined): void => {
    goneAt = at;
    for (const id of badges.keys()) paint(id);
  };
  /** The first badge in sight; without one there is nothing to explain. */
  const firstSeen = (): ActivityId | undefined => {
    const drawn = own.filter(({ id }) => reader.known(id)?.view && badges.get(id)?.host.isConnected);
    return (drawn.find(({ id }) => badges.get(id)!.host.getBoundingClientRect().bottom > 0) ?? drawn[0])?.id;
  };
  const correct = (id: ActivityId, label: Label | undefined) =>
    learn(async () => [await call("correct", { id, label })]);
  const learn = async (ask: () => Promise<readonly Known[]>): Promise<void> => {
    try {
      await reader.learned(await ask());
    } catch {
      // The word is not taken; the page goes on showing what is stored.
    }
  };
  /** What turned out to be no run loses its badge. */
  const placeAll = (entries: readonly Entry[]): void => {
    const bare: Entry[] = [];
    for (const entry of entries) {
      const badge = badges.get(entry.id);
      if (!isRun(entry, reader.known(entry.id))) badge?.host.remove();
      else if (badge?.host.parentElement !== entry.place && !hasOther(entry.place, badge?.host)) bare.push(entry);
    }
    if (bare.length === 0) return;
    dark ??= isDark(page.body);
    for (const entry of bare) {
      const badge = badges.get(entry.id) ?? makeRunBadge(page, entry.id);
      badges.set(entry.id, badge);
      badge.wear(dark);
      entry.place.append(badge.host);
      visible.watch(badge.host);
      // A card that was open elsewhere has to find its place.
      delete badge.painted;
      paint(entry.id, true);
    }
    setTimeout(() => bare.forEach(({ id }) => void paint(id)), PATIENCE_MS);
    // What the page has just put in has no styles yet: asked now, it would have to reckon them twice.
    requestAnimationFrame(() => setTimeout(() => dressAll(bare)));
  };
  /** Each after its own place. */
  const dressAll = (entries: readonly Entry[]): void => {
    const grounds = new Map<Element, boolean>();
    for (const { id, place } of entries) {
      const badge = badges.get(id);
      if (badge?.host.parentElement !== place) continue;
      dark = isDark(place, grounds);
      badge.wear(dark);
    }
  };
  const check = (): void => {
    if (!shown) {
      shown = site.readUnits(page);
      if (shown) askUnits();
    }
    own = LISTS[site.id]!.findEntries(page).filter((entry) => entry.own && entry.run !== false);
    const hosts = new Set<Element>([...badges.values()].map((overlay) => overlay.host));
    // A re-render by markup, or an update of the extension, leaves copies of ours without life.
    for (const copy of page.querySelectorAll(TAG)) if (!hosts.has(copy) && !isForeign(copy)) copy.remove();
    const here = new Map(own.map((entry) => [entry.id, entry]));
    // An entry that now shows another activity must not keep this one's badge.
    for (const [id, overlay] of badges) if (overlay.host.parentElement !== here.get(id)?.place) overlay.host.remove();
    placeAll(own);
    reader.want([...new Set([...LISTS[site.id]!.announced(page), ...own.map((entry) => entry.id)])]);
  };
  const askUnits = (): void => {
    const told = shown;
    callUntilAnswered("preferences", { site: told, speaks: units !== undefined, athlete: site.viewer(page) }).then(
      (chosen) => {
        // An entry may have come meanwhile, and with it the units of the page.
        if (told !== shown) return;
        units = chosen.units;
        if (chosen.words) speakWords(chosen.words);
        for (const id of badges.keys()) paint(id);
      },
      () => undefined,
    );
  };
  watch(page, check, () => sayGone(firstSeen()));
  if (!shown) askUnits();
}

function makeRunBadge(page: Document, id: ActivityId): Badge {
  const overlay = makeOverlay(page, TAG, id, BADGE_STYLE);
  return { ...overlay, paint: makeBadge(overlay.root) };
}

const hasOther = (place: Element, mine: Element | undefined): boolean =>
  [...place.querySelectorAll(TAG)].some((other) => other !== mine && isForeign(other));

const openPanel = () => {
  call("open", { page: "sidepanel" }).catch(() => undefined);
};

/** What is stored outranks what the entry looks like; an entry that does not say waits until it is known. */
const isRun = (entry: Entry, known: Known | undefined): boolean =>
  known?.notARun ? false : entry.run === true || known?.view !== undefined;
