/** The side panel: the week, live from the database. */
import "../../components/theme.css";
import "../../components/page.css";
import "../../components/parts.css";
import "../../components/panel.css";
import { render } from "preact";
import { browser } from "wxt/browser";
import { Panel } from "../../components/Panel.tsx";
import { say } from "../../components/words/say.ts";
import { call } from "../../core/store/call.ts";
import { openDatabase } from "../../core/store/database.ts";
import { livePage } from "../../core/store/page.ts";
import { speakAsBrowser } from "../background/language.ts";
import { today } from "../background/today.ts";
import { unitsOfLocale, weekStartOfLocale } from "../popup/locale.ts";

speakAsBrowser();
const page = livePage(openDatabase(), today);
const open = (address: "/history.html" | "/history.html#settings" | "/history.html#data") => () =>
  void browser.tabs.create({ url: browser.runtime.getURL(address as "/history.html") });

function App() {
  const reading = page.value.value;
  const failed = page.error.value;
  if (failed)
    return (
      <main class="panel">
        <h1>{say("this_week")}</h1>
        <p>{say("panel_failed")}</p>
        <p>{failed}</p>
      </main>
    );
  const settings = reading?.settings ?? {};
  return (
    <Panel
      assessment={reading?.assessment}
      loading={reading === undefined}
      units={settings.units ?? unitsOfLocale()}
      weekStart={settings.weekStart ?? weekStartOfLocale()}
      log={reading?.log}
      onNote={(about, what, value) => void call("note", { notes: [{ about, what, value }] })}
      onCorrect={(id, label) => void call("correct", { id, label })}
      onSettings={open("/history.html#settings")}
      onHistory={open("/history.html")}
      onImport={open("/history.html#data")}
    />
  );
}

render(<App />, document.getElementById("root")!);
