/** The side panel: the week, live from the database. */
import "../../components/theme.css";
import "../../components/panel.css";
import { render } from "preact";
import { browser } from "wxt/browser";
import { Panel } from "../../components/Panel.tsx";
import { call } from "../../core/store/call.ts";
import { openDatabase } from "../../core/store/database.ts";
import { livePage } from "../../core/store/page.ts";
import { today } from "../background/today.ts";
import { weekStartOfLocale, unitsOfLocale } from "../popup/locale.ts";

const page = livePage(openDatabase(), today);

function App() {
  const reading = page.value.value;
  const settings = reading?.settings ?? {};
  return (
    <Panel
      assessment={reading?.assessment}
      loading={reading === undefined && page.error.value === undefined}
      error={page.error.value}
      units={settings.units ?? unitsOfLocale()}
      weekStart={settings.weekStart ?? weekStartOfLocale()}
      onCorrect={(id, label) => call("correct", { id, label })}
      onHistory={() => browser.tabs.create({ url: browser.runtime.getURL("/history.html") })}
    />
  );
}

render(<App />, document.getElementById("root")!);
