/** Follow one activity page through its sub-pages and re-renders, and keep exactly one overlay on it. */
import { language } from "../../components/words/say.ts";
import type { ActivityId } from "../../core/activity.ts";
import type { Label } from "../../core/labels/label.ts";
import { ACTIVITY_PAGES } from "../../core/sites/activity-pages.ts";
import type { ActivityPage, Site } from "../../core/sites/site.ts";
import type { Came, FactKind, Known } from "../../core/store/messages.ts";
import type { RunView, Units } from "../../core/view.ts";
import { speakWords } from "../background/language.ts";
import { seenAhead } from "../count.content/ahead.ts";
import { call, callUntilAnswered } from "../feed.content/background.ts";
import { type Learning, learn, learnList } from "../feed.content/learn.ts";
import { askSite } from "../feed.content/means.ts";
import { isDark, isForeign, makeOverlay, type Overlay, type State, stateOf } from "../feed.content/overlay.ts";
import { watch } from "../feed.content/watch.ts";
import { drawRun, RUN_STYLE, writeLine } from "./drawing.tsx";

const TAG = "hardeasy-run";

interface Shown {
  readonly id: ActivityId;
  readonly overlay: Overlay;
  readonly read: ActivityPage;
  /** units as the page shows them */
  readonly site: Units | undefined;
  readonly addressOf: (id: ActivityId) => string | undefined;
  /** as chosen; they come with the words, and nothing can be drawn before */
  units?: Units;
  view?: RunView;
  done: boolean;
  notARun: boolean;
  /** the extension was updated or turned off while this was shown */
  gone?: boolean;
  /** what is drawn */
  painted?: readonly [State, RunView | undefined, Units | undefined, boolean | undefined];
}

export function followActivity(page: Document, site: Site): void {
  const ask = askSite();
  let shown: Shown | undefined;
  /** known to be no own run: nothing to do here however often the page changes */
  let settled: ActivityId | undefined;
  const check = () => {
    const id = site.activityAt(page.location.href);
    if (shown && shown.id !== id) {
      shown.overlay.host.remove();
      shown = undefined;
    }
    if (!shown && id && id !== settled) {
      const read = ACTIVITY_PAGES[site.id]!.readActivityPage(page, page.location.href);
      if (read?.certain && !(read.own && read.run)) settled = id;
      const athlete = read?.owner ?? site.viewer(page);
      if (!read?.own || !read.run || !athlete) return;
      shown = begin(page, site, read);
      void tellAll(shown, { site, ask, athlete, trace: true, said: read.summary });
    }
    if (shown) place(page, site, shown);
  };
  watch(page, check, () => {
    if (!shown?.overlay.host.isConnected || stateOf(shown.view, shown.done) === "error") return;
    shown.gone = true;
    paint(shown);
  });
}

function begin(page: Document, site: Site, read: ActivityPage): Shown {
  const overlay = makeOverlay(page, TAG, read.id, RUN_STYLE);
  const addressOf = (id: ActivityId) => (id.startsWith(`${site.id}:`) ? site.addresses.page(id) : undefined);
  return {
    id: read.id,
    overlay,
    read,
    addressOf,
    site: site.readUnits(page),
    done: false,
    notARun: false,
  };
}

/** Appended at the end of what is there, again after a re-render has thrown it out; lifeless copies are cleared. */
function place(page: Document, site: Site, shown: Shown): void {
  const { host } = shown.overlay;
  for (const other of page.querySelectorAll(TAG)) {
    if (other === host) continue;
    if (isForeign(other)) return;
    other.remove();
  }
  if (host.isConnected || shown.notARun) return;
  const anchor = ACTIVITY_PAGES[site.id]!.findActivityAnchor(page);
  if (!anchor) return;
  shown.overlay.wear(isDark(anchor));
  anchor.append(host);
  delete shown.painted;
  paint(shown);
}

function paint(shown: Shown): void {
  const { overlay, view, units, id, gone } = shown;
  const state = stateOf(view, shown.done);
  const now = [state, view, units, gone] as const;
  if (shown.painted?.every((each, i) => each === now[i])) return;
  shown.painted = now;
  overlay.describe(state, view);
  if (!units) return;
  const correct = async (said: { readonly label?: Label | undefined; readonly reps?: number }) => {
    try {
      update(shown, [await call("correct", { id, ...said, trace: true })]);
    } catch {
      // The word is not taken; the page goes on showing what is stored.
    }
  };
  const onCorrect = (label: Label | undefined) => correct({ label });
  const onReps = (reps: number) => correct({ reps });
  const onOpenPanel = () => {
    call("open", { page: "sidepanel" }).catch(() => undefined);
  };
  overlay.root.lang = language();
  drawRun(overlay.root, { view, state, units, onCorrect, onReps, onOpenPanel, addressOf: shown.addressOf, gone });
  if (view) overlay.host.dataset.structure = writeLine(view, units);
}

/** What of it is worth asking for. */
function update(shown: Shown, known: readonly Known[]): readonly FactKind[] {
  const mine = known.find((one) => one.id === shown.id);
  if (!mine) return [];
  shown.notARun = mine.notARun === true;
  if (shown.notARun) shown.overlay.host.remove();
  shown.view = mine.view ?? shown.view;
  paint(shown);
  return mine.missing;
}

/** What is known at once; then what is missing. */
async function tellAll(shown: Shown, means: Omit<Learning, "tell">): Promise<void> {
  const learning: Learning = { ...means, tell: (known) => update(shown, known) };
  callUntilAnswered("preferences", { site: shown.site, athlete: means.athlete }).then(
    ({ units, words }) => {
      if (words) speakWords(words);
      shown.units = units;
      paint(shown);
    },
    () => undefined,
  );
  const done = () => {
    shown.done = true;
    paint(shown);
  };
  try {
    const look = () => callUntilAnswered("look", { ids: [shown.id], trace: true }, done);
    const known = await (seenAhead(shown.id)?.catch(look) ?? look());
    await learnMissing(shown.id, update(shown, known), learning);
  } catch {
    // Expected: the extension was updated, or its background does not answer.
  }
  done();
}

/** Laps beside the summary, so that a label is there early; streams refine it. */
async function learnMissing(id: ActivityId, missing: readonly FactKind[], learning: Learning): Promise<void> {
  const wanted = async (kind: FactKind): Promise<Came> =>
    missing.includes(kind) ? learn(id, kind, learning) : "nothing";
  const [summary] = await Promise.all([wanted("summary"), wanted("laps")]);
  // The single address may be gone from the site; the list has the same figures.
  if (missing.includes("summary") && summary !== "learned" && summary !== "over") await learnList(1, learning);
  await wanted("streams");
}
