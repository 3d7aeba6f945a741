/** The first page, opened once after installing. */
import "../../components/page.css";
import "../../components/rest.css";
import { render } from "preact";
import { browser } from "wxt/browser";
import { Welcome } from "../../components/Welcome.tsx";
import { call } from "../../core/store/call.ts";
import { readChosen } from "../../core/store/chosen.ts";
import { openDatabase } from "../../core/store/database.ts";
import { live } from "../../core/store/live.ts";
import { followPictures } from "../../core/store/picture.ts";
import { speakOnPage } from "../background/language.ts";
import { today } from "../background/today.ts";
import { unitsFor, weekStartOfLocale } from "../popup/locale.ts";
import { sampleOf } from "./sample.ts";

speakOnPage();
// Opened once for everyone: from then on the panel that is opened for the first time has its picture at once.
followPictures();
/** where a runner of the first site sees their own runs */
const FEED = "https://www.strava.com/dashboard";
const database = openDatabase();
const page = live(() => readChosen(database));

const open = (tab: "data" | "settings") =>
  void browser.tabs.create({ url: browser.runtime.getURL(`/history.html#${tab}` as "/history.html") });

function App() {
  const settings = page.value.value?.settings ?? {};
  return (
    <Welcome
      units={unitsFor(page.value.value)}
      settings={settings}
      today={today()}
      sampleOf={(said) => sampleOf(said, settings.weekStart ?? weekStartOfLocale())}
      site={FEED}
      onSettings={async (next) => void (await call("save", { settings: next }))}
      onData={() => open("data")}
      onEdit={() => open("settings")}
    />
  );
}

render(<App />, document.getElementById("root")!);
