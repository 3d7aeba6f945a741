/** The history page: every run, backup out and in, settings. Also the options page. */
import "../../components/theme.css";
import "../../components/page.css";
import "../../components/parts.css";
import "../../components/history.css";
import { signal } from "@preact/signals";
import { render } from "preact";
import { History, type HistoryTab } from "../../components/History.tsx";
import { say, sayCount } from "../../components/words/say.ts";
import { call } from "../../core/store/call.ts";
import { openDatabase } from "../../core/store/database.ts";
import { livePage } from "../../core/store/page.ts";
import { speakAsBrowser } from "../background/language.ts";
import { today } from "../background/today.ts";
import { unitsOfLocale } from "../popup/locale.ts";
import { saveBackup } from "./backup-file.ts";

/** days back: the whole of any runner's history */
const EVERYTHING = 60 * 366;
speakAsBrowser();
const database = openDatabase();
const page = livePage(database, today, EVERYTHING);
const message = signal<string | undefined>(undefined);
const busy = signal(false);

const TABS: Readonly<Record<string, HistoryTab>> = { "#settings": "settings", "#data": "import" };

/** Runs a long piece of work with the page saying so, and its outcome in words. */
async function working(work: () => Promise<string>): Promise<void> {
  busy.value = true;
  message.value = undefined;
  try {
    message.value = await work();
  } catch (error) {
    message.value = error instanceof Error ? error.message.replace(/^(\w*Error|BackupRefused): /, "") : String(error);
  }
  busy.value = false;
}

const backup = () =>
  working(async () => {
    await saveBackup(database);
    return say("backup_written");
  });

const restore = (file: File) =>
  working(async () => {
    const { added } = await call("restore", { text: await file.text() });
    return added === 0 ? say("restored_nothing") : sayCount("restored", added);
  });

function App() {
  const reading = page.value.value;
  const settings = reading?.settings ?? {};
  return (
    <History
      assessment={reading?.assessment}
      units={settings.units ?? unitsOfLocale()}
      loading={reading === undefined}
      settings={settings}
      tab={TABS[location.hash]}
      onSettings={(next) => void call("save", { settings: next })}
      onCorrect={(id, label) => void call("correct", { id, label })}
      onBackup={() => void backup()}
      onRestore={(file) => void restore(file)}
      message={page.error.value ? say("history_failed", { why: page.error.value }) : message.value}
      busy={busy.value}
    />
  );
}

render(<App />, document.getElementById("root")!);
