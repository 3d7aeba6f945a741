/** Follow a page of entries through scrolling and re-renders, and keep one badge on every own run. */
import type { ActivityId } from "../../core/activity.ts";
import type { Label } from "../../core/labels/label.ts";
import type { Entry, Site } from "../../core/sites/site.ts";
import type { Known } from "../../core/store/messages.ts";
import type { Units } from "../../core/view.ts";
import { call } from "./background.ts";
import { BADGE_STYLE, drawBadge } from "./drawing.tsx";
import { askSite } from "./means.ts";
import { makeOverlay, type Overlay } from "./overlay.ts";
import { makeReader } from "./reader.ts";
import { watch } from "./watch.ts";

const TAG = "hardeasy-badge";

export function followFeed(page: Document, site: Site): void {
  const badges = new Map<ActivityId, Overlay>();
  let units: Units | undefined;
  const reader = makeReader({
    site,
    ask: askSite(),
    athlete: () => site.viewer(page),
    changed: (ids) => ids.forEach(paint),
  });

  const paint = (id: ActivityId): void => {
    const overlay = badges.get(id);
    if (!overlay) return;
    const { known, failed } = reader.of(id);
    if (known?.notARun) {
      overlay.host.remove();
      return;
    }
    const view = known?.view;
    const state = view ? (view.label === "unknown" ? "unknown" : "ready") : failed ? "error" : "pending";
    const onCorrect = (label?: Label) => void correct(id, label);
    const onDetails = () => void call("open", { page: "sidepanel" }).catch(() => {});
    overlay.draw(state, view, drawBadge({ view, state, units: units ?? "metric", onCorrect, onDetails }));
  };
  const correct = async (id: ActivityId, label: Label | undefined): Promise<void> => {
    try {
      reader.learned([await call("correct", { id, label })]);
    } catch {
      // The word is not taken; the page goes on showing what is stored.
    }
  };
  const check = (): void => {
    units ??= site.readUnits(page);
    const own = site.findEntries(page).filter((entry) => entry.own && entry.run !== false);
    reader.want(own.map((entry) => entry.id));
    for (const entry of own) if (isRun(entry, reader.of(entry.id).known)) place(entry);
  };
  const place = (entry: Entry): void => {
    const overlay = badges.get(entry.id) ?? makeOverlay(page, TAG, entry.id, BADGE_STYLE);
    badges.set(entry.id, overlay);
    // A re-render by markup leaves dead copies of ours behind.
    for (const stray of entry.place.querySelectorAll(TAG)) if (stray !== overlay.host) stray.remove();
    if (overlay.host.parentElement === entry.place) return;
    entry.place.append(overlay.host);
    paint(entry.id);
  };
  void call("preferences", {}).then(
    (chosen) => {
      units = chosen.units ?? units;
      for (const id of badges.keys()) paint(id);
    },
    () => {},
  );
  watch(page, check);
}

/** What is stored outranks what the entry looks like; an entry that does not say waits until it is known. */
const isRun = (entry: Entry, known: Known | undefined): boolean =>
  known?.notARun ? false : entry.run === true || known?.view !== undefined;
