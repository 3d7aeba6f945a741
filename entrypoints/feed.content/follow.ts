/** Follow a page of entries through scrolling and re-renders, and keep one badge on every own run. */
import type { ActivityId } from "../../core/activity.ts";
import type { Label } from "../../core/labels/label.ts";
import { LISTS } from "../../core/sites/lists.ts";
import type { Entry, Site } from "../../core/sites/site.ts";
import type { Known } from "../../core/store/messages.ts";
import type { Units } from "../../core/view.ts";
import { call } from "./background.ts";
import { BADGE_STYLE, makeBadge } from "./drawing.ts";
import { askSite } from "./means.ts";
import { isForeign, makeOverlay, type Overlay, stateOf } from "./overlay.ts";
import { makeReader } from "./reader.ts";
import { watchVisible } from "./visible.ts";
import { watch } from "./watch.ts";

const TAG = "hardeasy-badge";

export function followFeed(page: Document, site: Site): void {
  const badges = new Map<ActivityId, Overlay & { readonly paint: ReturnType<typeof makeBadge> }>();
  const visible = watchVisible();
  let units: Units | undefined;
  let own: readonly Entry[] = [];

  const reader = makeReader({
    site,
    ask: askSite(),
    athlete: () => site.viewer(page) ?? own.find((entry) => entry.owner)?.owner,
    visible: (id) => visible.has(badges.get(id)?.host),
    changed: (ids) => {
      for (const id of ids) refresh(id);
    },
  });
  const refresh = (id: ActivityId): void => {
    const entry = own.find((one) => one.id === id);
    if (entry && isRun(entry, reader.known(id))) place(entry);
    else badges.get(id)?.host.remove();
    paint(id);
  };
  const paint = (id: ActivityId): void => {
    const overlay = badges.get(id);
    if (!overlay?.host.isConnected) return;
    const view = reader.known(id)?.view;
    const state = stateOf(view, reader.done(id));
    const onCorrect = (label?: Label) => void correct(id, label);
    // What the word changed elsewhere is only told of a run asked about alone.
    const onOpen = () => void (view?.correctedFrom && !view.changed && learn(() => call("look", { ids: [id] })));
    overlay.describe(state, view);
    overlay.paint({ view, state, units: units ?? "metric", onCorrect, onDetails: openPanel, onOpen });
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
  const place = (entry: Entry): void => {
    const overlay = badges.get(entry.id) ?? withPaint(makeOverlay(page, TAG, entry.id, BADGE_STYLE));
    if (overlay.host.parentElement === entry.place) return;
    if ([...entry.place.querySelectorAll(TAG)].some((other) => isForeign(other, overlay.host))) return;
    badges.set(entry.id, overlay);
    entry.place.append(overlay.host);
    visible.watch(overlay.host);
    paint(entry.id);
  };
  const check = (): void => {
    units ??= site.readUnits(page);
    own = LISTS[site.id]!.findEntries(page).filter((entry) => entry.own && entry.run !== false);
    const hosts = new Set<Element>([...badges.values()].map((overlay) => overlay.host));
    // A re-render by markup leaves copies of ours without life.
    for (const copy of page.querySelectorAll(TAG)) if (!hosts.has(copy) && !copy.shadowRoot) copy.remove();
    const here = new Map(own.map((entry) => [entry.id, entry]));
    // An entry that now shows another activity must not keep this one's badge.
    for (const [id, overlay] of badges) if (overlay.host.parentElement !== here.get(id)?.place) overlay.host.remove();
    for (const entry of own) if (isRun(entry, reader.known(entry.id))) place(entry);
    reader.want(own.map((entry) => entry.id));
  };
  watch(page, check);
  call("preferences", { site: units }).then(
    (chosen) => {
      units = chosen.units;
      for (const id of badges.keys()) paint(id);
    },
    () => undefined,
  );
}

const withPaint = (overlay: Overlay) => ({ ...overlay, paint: makeBadge(overlay.root) });

const openPanel = () => {
  call("open", { page: "sidepanel" }).catch(() => undefined);
};

/** What is stored outranks what the entry looks like; an entry that does not say waits until it is known. */
const isRun = (entry: Entry, known: Known | undefined): boolean =>
  known?.notARun ? false : entry.run === true || known?.view !== undefined;
