/** The popup: today in one line, and the pace and zone calculator; what was typed is kept in this browser's storage of the page. */
import "../../components/page.css";
import "../../components/rest.css";
import { render } from "preact";
import { browser } from "wxt/browser";
import { remembered, type Typed } from "../../components/calculator/typed.ts";
import type { KnownHeart } from "../../components/calculator/Zones.tsx";
import { distance } from "../../components/format.ts";
import { Popup } from "../../components/Popup.tsx";
import { labelName, sportWords } from "../../components/words/labels.ts";
import { say, side } from "../../components/words/say.ts";
import type { Assessment } from "../../core/assessment.ts";
import { toldIn } from "../../core/load/told.ts";
import { bestRace, weeklyDistance } from "../../core/paces/best-race.ts";
import type { Settings } from "../../core/settings.ts";
import { openDatabase } from "../../core/store/database.ts";
import { livePage } from "../../core/store/page.ts";
import { followPictures } from "../../core/store/picture.ts";
import type { Units } from "../../core/view.ts";
import { speakOnPage } from "../background/language.ts";
import { today } from "../background/today.ts";
import { unitsFor } from "./locale.ts";

speakOnPage();
followPictures();
const page = livePage(openDatabase(), today);

const openTab = (address: string) =>
  void browser.tabs.create({ url: browser.runtime.getURL(address as "/history.html") });

let windowId: number | undefined;
void browser.windows.getCurrent().then((here) => {
  windowId = here.id;
});

/** The panel opens only from a click, and before anything is awaited: so the window is asked for at the start. */
function openPanel(): void {
  const chrome = browser as { sidePanel?: { open(where: { windowId: number }): Promise<void> } };
  if (chrome.sidePanel && windowId !== undefined)
    void chrome.sidePanel.open({ windowId }).catch(() => openTab("/sidepanel.html"));
  else openTab("/sidepanel.html");
}

function todayLine(assessment: Assessment | undefined, units: Units) {
  // Where runs are dated in a zone ahead of this computer's, a day after today is the last.
  const day = assessment?.days.findLast(({ date }) => date === assessment.today);
  if (!day) return undefined;
  if (day.runs.length === 0 || day.hardness === "rest") {
    const beside = side(day.others.map(({ activity }) => sportWords(activity)));
    return { hardness: "rest" as const, beside, text: say("today_no_run") };
  }
  const runs = side(day.runs.map((run) => `${labelName(run.label)} ${distance(run.activity.distance, units)}`));
  return { hardness: day.hardness, text: runs };
}

function heartOf(assessment: Assessment | undefined, entered: Settings): KnownHeart {
  const { maxHeartRate, thresholdHeartRate } = assessment?.athlete ?? {};
  const { restingHeartRate: resting } = toldIn({ ...assessment?.context, ...entered });
  return {
    ...(maxHeartRate && {
      maximum: maxHeartRate.value,
      maximumFrom: maxHeartRate.source === "entered" ? ("entered" as const) : ("runs" as const),
    }),
    ...(thresholdHeartRate?.source === "entered" && { threshold: thresholdHeartRate.value }),
    ...(resting && { resting, restingFrom: entered.restingHeartRate ? undefined : ("log" as const) }),
  };
}

const KEY = "calculator";

function recall(): Typed {
  try {
    return remembered(JSON.parse(localStorage.getItem(KEY) ?? "{}"));
  } catch {
    // Unreadable, or no storage for this page: as if nothing had been typed.
    return {};
  }
}

function remember(typed: Typed): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(typed));
  } catch {
    // Without storage it lasts as long as the page.
  }
}

const copy = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

/** A popup closes under its own print dialog, so a tab prints. */
const PRINTING = "#print";
const print = (): void => (location.hash === PRINTING ? window.print() : openTab(`/popup.html${PRINTING}`));

function App() {
  const reading = page.value.value;
  const { assessment, settings = {} } = reading ?? {};
  const units = unitsFor(reading);
  return (
    <Popup
      units={units}
      best={bestRace(assessment ?? { runs: [], today: today(), athlete: {} }, settings.race)}
      reading={reading?.reading}
      weekly={assessment && weeklyDistance(assessment)}
      heart={heartOf(assessment, settings)}
      today={todayLine(assessment, units)}
      typed={recall()}
      onType={remember}
      onCopy={copy}
      onPrint={print}
      onPanel={openPanel}
      onHistory={() => openTab("/history.html")}
      onSettings={() => openTab("/history.html#settings")}
    />
  );
}

render(<App />, document.getElementById("root")!);
