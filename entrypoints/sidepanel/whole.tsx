/** All of the side panel, live from the database. */
import "../../components/rest.css";
import { effect, signal } from "@preact/signals";
import { render } from "preact";
import { browser } from "wxt/browser";
import { PanelReading } from "../../components/Backfill.tsx";
import { keepFocus } from "../../components/focus.ts";
import { Panel } from "../../components/Panel.tsx";
import { RoomNotice } from "../../components/RoomNotice.tsx";
import { PanelFolder } from "../../components/SyncFolder.tsx";
import { say } from "../../components/words/say.ts";
import type { Settings } from "../../core/settings.ts";
import { readProgress } from "../../core/store/backfill-progress.ts";
import { call } from "../../core/store/call.ts";
import { readReadBack } from "../../core/store/copy-book.ts";
import { openDatabase } from "../../core/store/database.ts";
import { live } from "../../core/store/live.ts";
import { livePage } from "../../core/store/page.ts";
import { followPictures } from "../../core/store/picture.ts";
import { liveLittle } from "../../core/store/room.ts";
import { readWeeks, type Weeks } from "../../core/store/weeks.ts";
import { speakOnPage } from "../background/language.ts";
import { today } from "../background/today.ts";
import { wordsFor } from "../history/failed.ts";
import { keepingInStep } from "../history/folder.ts";
import { askSite } from "../history/room.ts";
import { notKept, send } from "../history/send.ts";
import { unitsFor, weekStartOfLocale } from "../popup/locale.ts";

speakOnPage();
const database = openDatabase();
const page = livePage(database, today);
const progress = live(() => readProgress(database, today(), Date.now()));
const little = liveLittle();
const readBack = live(() => readReadBack(database, Date.now()));
const open = (address: "/history.html" | "/history.html#settings" | "/history.html#data") => () =>
  void browser.tabs.create({ url: browser.runtime.getURL(address as "/history.html") });

const folder = keepingInStep(database);

const weeks = signal<Weeks | undefined>(undefined);
const weekStartIn = ({ weekStart }: Settings) => weekStart ?? weekStartOfLocale();

/** Into the place of the top of the week, where that was `drawn`. */
export async function openWhole(root: Element, drawn: boolean): Promise<void> {
  if (drawn) weeks.value = await readWeeks(today()).catch(() => undefined);
  if (!weeks.value) {
    const reading = firstReading();
    void reading.then(wakeBackground);
    // What is drawn stays until it is known anew.
    if (drawn) await reading;
  }
  render(<App />, root);
  keepFocus(document);
  followPictures();
}

/** Also where it fails. */
const firstReading = () =>
  new Promise<void>((done) => {
    const stop = effect(() => {
      if (!page.value.value && !page.error.value) return;
      queueMicrotask(() => stop());
      done();
    });
  });

/** As it wakes it draws the picture for the next time; where the history cannot be read here, nobody else is to try. */
const wakeBackground = () => page.value.value && call("look", { ids: [] }).catch(() => undefined);

function App() {
  const full = page.value.value;
  const reading = full ?? weeks.value;
  const failed = page.error.value;
  const known = failed ? wordsFor(failed) : undefined;
  if (failed)
    return (
      <main class="panel">
        <h1>{say("this_week")}</h1>
        <p role="alert">{known ?? say("panel_failed")}</p>
        {!known && <p>{String(failed)}</p>}
      </main>
    );
  const settings = reading?.settings ?? {};
  return (
    <Panel
      assessment={reading?.assessment}
      loading={reading === undefined}
      latest={full?.latest}
      today={today()}
      units={unitsFor(reading)}
      weekStart={weekStartIn(settings)}
      log={full?.log}
      onNote={(about, what, value) => send("note", { notes: [{ about, what, value }] })}
      onDeclare={(row) => send("declare", { declarations: [row] })}
      onMute={(rule, muted) => send("save", { settings: withRule(settings, rule, muted) })}
      onCorrect={(id, label) => send("correct", { id, label })}
      onApart={(id, apart) => send("apart", { id, apart })}
      onJoin={(id, other) => send("join", { id, other })}
      onLook={async (id) => (await call("look", { ids: [id], trace: true }))[0]?.view}
      onSettings={open("/history.html#settings")}
      onHistory={open("/history.html")}
      onImport={open("/history.html#data")}
      history={
        <>
          <RoomNotice free={little.value} lost={notKept.value} readBack={readBack.value.value} />
          <PanelFolder {...folder.state.value} onSync={() => void folder.sync(true)} />
          <PanelReading
            reading={progress.value.value}
            empty={!reading?.assessment?.runs.length}
            onOrder={(order) => void askSite().then(() => send("backfill", { order }))}
          />
        </>
      }
    />
  );
}

function withRule({ mutedRules = [], ...settings }: Settings, rule: string, muted: boolean): Settings {
  const others = mutedRules.filter((one) => one !== rule);
  return { ...settings, mutedRules: muted ? [...others, rule] : others };
}
