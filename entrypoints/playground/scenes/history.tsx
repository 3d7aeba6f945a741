/** The history page, its tabs and its states. */
import { Backfill, type ReadingSoFar } from "../../../components/Backfill.tsx";
import { Backup } from "../../../components/Backup.tsx";
import { History, type HistoryProps } from "../../../components/History.tsx";
import { Import } from "../../../components/Import.tsx";
import { roomWords } from "../../../components/RoomNotice.tsx";
import { Sources } from "../../../components/Sources.tsx";
import { Storage } from "../../../components/Storage.tsx";
import { SyncFolder } from "../../../components/SyncFolder.tsx";
import { say } from "../../../components/words/say.ts";
import * as canned from "../canned.ts";
import { firstRun, manyYears } from "../canned-years.ts";
import { type Looks, nothing, type Scenes } from "../scene.ts";

export const HISTORY: Scenes = {
  history: { widths: [360, 1000, 1280], draw: (looks) => <OneHistory {...looks} /> },
  "history-years": { widths: [360, 1280], draw: (looks) => <OneHistory goals={[]} {...manyYears()} {...looks} /> },
  "history-first-run": {
    widths: [360, 1280],
    draw: (looks) => <OneHistory assessment={firstRun} fitness={undefined} goals={[]} {...looks} />,
  },
  "history-look-back": { widths: [360, 1000], draw: (looks) => <OneHistory tab="look-back" {...looks} /> },
  "history-data": {
    widths: [360, 1000],
    draw: (looks) => <OneHistory tab="data" data={<Data reading={undefined} />} {...looks} />,
  },
  "history-import": {
    widths: [360, 1000],
    draw: () => (
      <main class="history">
        {canned.imports.map((state) => (
          <Import
            key={state.at}
            state={state}
            onFiles={nothing}
            onStart={nothing}
            onPause={nothing}
            onCancel={nothing}
            onUndo={nothing}
            onReport={nothing}
          />
        ))}
      </main>
    ),
  },
  "history-reading": {
    widths: [360, 1000],
    draw: (looks) => <OneHistory tab="data" data={<Data reading={reading} />} message={roomWords(120e6)} {...looks} />,
  },
  sources: {
    widths: [360],
    draw: ({ units }) => (
      <main>
        <div class="panel one">
          {[
            {
              sources: [
                one,
                { ...one, id: "file:aa" as const, format: "fit" as const },
                { ...one, id: "file:bb" as const, format: "gpx" as const, distance: 0.99 * one.distance },
              ],
            },
            { apart: true },
          ].map((more) => (
            <Sources
              key={String(more.apart)}
              activity={{ ...one, ...more }}
              units={units}
              near={[{ ...one, id: "file:aa", start: "2026-11-10T20:34:00" }]}
              onApart={nothing}
              onJoin={nothing}
            />
          ))}
        </div>
      </main>
    ),
  },
  "history-settings": { widths: [360, 1000], draw: (looks) => <OneHistory tab="settings" {...looks} /> },
  "history-empty": { widths: [360], draw: (looks) => <OneHistory assessment={undefined} {...looks} /> },
  "history-loading": { widths: [360], draw: (looks) => <OneHistory assessment={undefined} loading {...looks} /> },
};

const one = canned.assessment.runs[0]!.activity;

const Data = ({ reading }: { readonly reading: ReadingSoFar | undefined }) => (
  <div class="data">
    <Backfill
      reading={reading}
      vanished={reading && vanished}
      removed={reading ? vanished.slice(0, 1) : []}
      onOrder={nothing}
      onVanished={nothing}
    />
    <Backup since={reading ? 12 : 0} onBackup={nothing} onRestore={nothing} onTable={nothing} />
    <SyncFolder
      able
      folder={reading && { name: "running", allowed: true }}
      busy={false}
      heard={reading && 12}
      damaged={reading && 3}
      failed={reading && say("sync_failed", { why: "NotFoundError" })}
      onChoose={nothing}
      onSync={nothing}
      onLeave={nothing}
      onSave={nothing}
      onRead={nothing}
    />
    <Storage
      room={{ used: 41e6, free: 9e9, kept: reading !== undefined }}
      runners={reading ? runners : []}
      onKeep={nothing}
      onRunner={nothing}
      onDelete={nothing}
      onUndo={nothing}
    />
  </div>
);

const OneHistory = ({ dark: _, ...props }: Partial<HistoryProps> & Looks) => (
  <History
    assessment={canned.assessment}
    fitness={canned.fitness}
    goals={canned.goals}
    planned={canned.planned}
    log={canned.log}
    loading={false}
    today={canned.TODAY}
    settings={{}}
    weekStart={1}
    onSettings={async () => true}
    onCorrect={nothing}
    onRelabel={nothing}
    onGoal={nothing}
    onNote={nothing}
    onPrint={nothing}
    {...props}
  />
);

const reading: ReadingSoFar = {
  athlete: "strava:77",
  stage: "details",
  list: { done: 1284, of: 1284, msLeft: 0 },
  details: { done: 312, of: 1180, msLeft: 2.2 * 86_400_000 },
  older: 0,
  olderMs: 0,
  skipped: [],
  years: [2026, 2025, 2024, 2023].map((year, i) => ({ year, of: 301 - 4 * i, done: [301, 11, 0, 0][i]! })),
};

const vanished = [
  { id: "strava:1" as const, name: "Morning Run", date: "2025-08-21" },
  { id: "strava:2" as const, name: "Evening Run with a name that goes on for quite a while", date: "2024-03-02" },
];

const runners = [
  { id: "strava:77", shown: true, activities: 1284 },
  { id: "strava:88", shown: false, activities: 20 },
];
