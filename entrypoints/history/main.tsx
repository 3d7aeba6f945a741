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
import { restoreBackup } from "../../core/store/restore.ts";
import { liveYear } from "../../core/store/year.ts";
import type { Goal } from "../../core/year/goal.ts";
import { speakAsBrowser } from "../background/language.ts";
import { today } from "../background/today.ts";
import { unitsOfLocale, weekStartOfLocale } from "../popup/locale.ts";
import { saveBackup } from "./backup-file.ts";

speakAsBrowser();
const database = openDatabase();
const page = liveYear(database, today);
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
    const { added } = await restoreBackup(database, file);
    await call("changed", {});
    return added === 0 ? say("restored_nothing") : sayCount("restored", added);
  });

const declared = ({ id, date, distance, name }: Goal, gone?: boolean) => ({
  id,
  kind: "goal",
  from: date,
  to: date,
  value: { distance, ...(name && { name }) },
  ...(gone && { gone }),
});

function App() {
  const reading = page.value.value;
  const settings = reading?.settings ?? {};
  return (
    <History
      assessment={reading?.assessment}
      units={settings.units ?? unitsOfLocale()}
      fitness={reading?.fitness}
      partial={reading?.partial}
      goals={reading?.goals}
      onGoal={(goal, gone) => void call("declare", { declarations: [declared(goal, gone)] })}
      weekStart={settings.weekStart ?? weekStartOfLocale()}
      loading={reading === undefined}
      settings={settings}
      tab={TABS[location.hash]}
      onSettings={(next) => void call("save", { settings: next })}
      log={reading?.log}
      onNote={(about, what, value) => void call("note", { notes: [{ about, what, value }] })}
      onCorrect={(id, label) => void call("correct", { id, label })}
      onRelabel={(corrections) => void call("relabel", { corrections })}
      onBackup={() => void backup()}
      onRestore={(file) => void restore(file)}
      message={page.error.value ? say("history_failed", { why: page.error.value }) : message.value}
      busy={busy.value}
    />
  );
}

render(<App />, document.getElementById("root")!);
