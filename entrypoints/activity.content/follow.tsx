/** Follow one activity page through its sub-pages and re-renders, and keep exactly one overlay on it. */
import type { ActivityId } from "../../core/activity.ts";
import type { Label } from "../../core/labels/label.ts";
import type { ActivityPage, Site } from "../../core/sites/site.ts";
import type { FactKind, Known } from "../../core/store/messages.ts";
import type { RunView, Units } from "../../core/view.ts";
import { call } from "../feed.content/background.ts";
import { type Learning, learn, type Result } from "../feed.content/learn.ts";
import { askSite } from "../feed.content/means.ts";
import { makeOverlay, type Overlay, type State } from "../feed.content/overlay.ts";
import { watch } from "../feed.content/watch.ts";
import { drawRun, RUN_STYLE } from "./drawing.tsx";

const TAG = "hardeasy-run";

interface Shown {
  readonly id: ActivityId;
  readonly overlay: Overlay;
  state: State;
  view?: RunView;
  units: Units;
  notARun: boolean;
}

export function followActivity(page: Document, site: Site): void {
  const ask = askSite();
  let shown: Shown | undefined;
  const check = () => {
    const read = site.readActivityPage(page, page.location.href);
    if (!read?.own || !read.run) {
      // A sub-page may drop the script that says whose it is; the address still says it is the same run.
      if (shown && site.activityAt(page.location.href) !== shown.id) {
        shown.overlay.host.remove();
        shown = undefined;
      } else if (shown) place(page, site, shown);
      return;
    }
    if (shown?.id !== read.id) {
      shown?.overlay.host.remove();
      shown = begin(page, site, read);
      void tellAll(shown, read, { site, ask, athlete: read.owner ?? site.viewer(page) ?? `${site.id}:0`, trace: true });
    }
    place(page, site, shown);
  };
  watch(page, check);
}

function begin(page: Document, site: Site, read: ActivityPage): Shown {
  const overlay = makeOverlay(page, TAG, read.id, RUN_STYLE);
  return { id: read.id, overlay, state: "pending", units: site.readUnits(page) ?? "metric", notARun: false };
}

/** Appended at the end of what is there, again after a re-render has thrown it out; strays of ours are cleared. */
function place(page: Document, site: Site, shown: Shown): void {
  const { host } = shown.overlay;
  for (const stray of page.querySelectorAll(TAG)) if (stray !== host) stray.remove();
  if (shown.notARun) {
    host.remove();
    return;
  }
  if (host.isConnected) return;
  site.findActivityAnchor(page)?.append(host);
  paint(shown);
}

function paint(shown: Shown): void {
  const { overlay, state, view, units, id } = shown;
  const correct = async (label: Label | undefined) => {
    try {
      update(shown, [await call("correct", { id, label, trace: true })]);
    } catch {
      // The word is not taken; the page goes on showing what is stored.
    }
  };
  const open = () => void call("open", { page: "sidepanel" }).catch(() => {});
  overlay.draw(
    state,
    view,
    drawRun({ view, state, units, onCorrect: (label) => void correct(label), onOpenPanel: open }),
  );
}

function update(shown: Shown, known: readonly Known[]): void {
  const mine = known.find((one) => one.id === shown.id);
  if (!mine) return;
  if (mine.notARun) {
    shown.notARun = true;
    shown.overlay.host.remove();
  }
  if (mine.view) {
    shown.view = mine.view;
    shown.state = mine.view.label === "unknown" ? "unknown" : "ready";
  }
  paint(shown);
}

/** Known first; then what is missing, laps beside the summary, streams after them. */
async function tellAll(shown: Shown, read: ActivityPage, means: Omit<Learning, "tell">): Promise<void> {
  const learning: Learning = { ...means, tell: (known) => update(shown, known) };
  try {
    void call("preferences", {}).then(
      ({ units }) => {
        if (!units || units === shown.units) return;
        shown.units = units;
        paint(shown);
      },
      () => {},
    );
    const known = await call("look", { ids: [read.id], trace: true });
    update(shown, known);
    const missing = known.find((one) => one.id === read.id)?.missing ?? [];
    await learnMissing(read, missing, learning);
  } catch {
    // Expected: the extension was updated, or its background does not answer.
  }
  if (shown.state === "pending") {
    shown.state = "error";
    paint(shown);
  }
}

async function learnMissing(read: ActivityPage, missing: readonly FactKind[], learning: Learning): Promise<void> {
  const wanted = (kind: FactKind): Promise<Result> =>
    missing.includes(kind) ? learn(read.id, kind, learning) : Promise.resolve("nothing");
  await Promise.all([wanted("summary"), wanted("laps")]);
  await wanted("streams");
}
