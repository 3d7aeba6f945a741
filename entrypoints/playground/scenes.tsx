/** The scenes of the playground: every component in every state, on canned runs. */
import { type ComponentChild, render } from "preact";
import { Backfill, type ReadingSoFar } from "../../components/Backfill.tsx";
import { Backup } from "../../components/Backup.tsx";
import { Badge, type BadgeProps } from "../../components/Badge.tsx";
import badgeStyle from "../../components/badge.css?inline";
import type { Typed } from "../../components/calculator/typed.ts";
import { distance } from "../../components/format.ts";
import { History, type HistoryProps } from "../../components/History.tsx";
import { Import } from "../../components/Import.tsx";
import { Panel, type PanelProps } from "../../components/Panel.tsx";
import { Popup, type PopupProps } from "../../components/Popup.tsx";
import partsStyle from "../../components/parts.css?inline";
import { PlanWeek } from "../../components/plan/PlanWeek.tsx";
import { RunOverlay, type RunOverlayProps } from "../../components/RunOverlay.tsx";
import runStyle from "../../components/run.css?inline";
import { Storage } from "../../components/Storage.tsx";
import themeStyle from "../../components/theme.css?inline";
import { Welcome } from "../../components/Welcome.tsx";
import { labelName } from "../../components/words/labels.ts";
import { FAMILY, LABELS } from "../../core/labels/label.ts";
import { bestRace } from "../../core/paces/best-race.ts";
import type { Units } from "../../core/view.ts";
import { view } from "../../test/components/canned.ts";
import { sampleToday, sampleViews, sampleViolation, sampleWeek } from "../welcome/sample.ts";
import * as canned from "./canned.ts";

export interface Looks {
  readonly units: Units;
  readonly dark: boolean;
}

export interface Scene {
  /** px at which it is looked at */
  readonly widths: readonly number[];
  readonly draw: (looks: Looks) => ComponentChild;
}

const nothing = () => {};
const NARROW_TO_WIDE = [280, 360, 700];
const [broke, tempo, corrected, , , unknown] = canned.views;

export const SCENES: Readonly<Record<string, Scene>> = {
  badges: {
    widths: [360],
    draw: (looks) => canned.views.map((one) => <OneBadge key={one.id} view={one} {...looks} />),
  },
  labels: {
    widths: [360],
    draw: (looks) =>
      LABELS.map((label) => (
        <OneBadge key={label} view={view({ label, family: FAMILY[label], structure: [] })} {...looks} />
      )),
  },
  "badge-pending": { widths: [360], draw: (looks) => <OneBadge state="pending" {...looks} /> },
  card: { widths: [320, 560], draw: (looks) => <OneBadge view={tempo} startOpen {...looks} /> },
  "card-corrected": { widths: [320], draw: (looks) => <OneBadge view={corrected} startOpen {...looks} /> },
  "card-unknown": { widths: [320], draw: (looks) => <OneBadge view={unknown} startOpen {...looks} /> },
  run: { widths: [360, 900], draw: (looks) => <OneRun view={canned.session} {...looks} /> },
  "run-sandwich": { widths: [360, 900], draw: (looks) => <OneRun view={canned.sandwich} {...looks} /> },
  "run-broke-a-rule": { widths: [700], draw: (looks) => <OneRun view={broke} {...looks} /> },
  "run-easy": { widths: [360, 900], draw: (looks) => <OneRun view={canned.views[3]} {...looks} /> },
  "run-unknown": { widths: [360], draw: (looks) => <OneRun view={unknown} {...looks} /> },
  "run-pending": { widths: [360], draw: (looks) => <OneRun state="pending" {...looks} /> },
  panel: { widths: NARROW_TO_WIDE, draw: (looks) => <OnePanel assessment={canned.assessment} {...looks} /> },
  "panel-plan": {
    widths: NARROW_TO_WIDE,
    draw: ({ units }) => (
      <PlanWeek assessment={canned.midweek} units={units} thisWeek="2026-11-09" onDeclare={nothing} onBack={nothing} />
    ),
  },
  "panel-empty": { widths: NARROW_TO_WIDE, draw: (looks) => <OnePanel {...looks} /> },
  "panel-loading": { widths: [280], draw: (looks) => <OnePanel loading {...looks} /> },
  popup: { widths: [320, 360], draw: (looks) => <OnePopup {...looks} /> },
  "popup-folds": { widths: [320, 360], draw: (looks) => <OnePopup typed={EVERY_FOLD} {...looks} /> },
  "popup-unknown": {
    widths: [360],
    draw: (looks) => <OnePopup best={undefined} heart={{}} today={undefined} {...looks} />,
  },
  "popup-wrong": {
    widths: [360],
    draw: (looks) => <OnePopup typed={{ distance: "other", far: "12 km", time: "3" }} {...looks} />,
  },
  welcome: { widths: [320, 800], draw: (looks) => <OneWelcome {...looks} /> },
  history: { widths: [360, 1000], draw: (looks) => <OneHistory {...looks} /> },
  "history-look-back": { widths: [360, 1000], draw: (looks) => <OneHistory tab="look-back" {...looks} /> },
  "history-data": {
    widths: [360, 1000],
    draw: (looks) => <OneHistory tab="import" data={<Data reading={undefined} />} {...looks} />,
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
            onReport={nothing}
          />
        ))}
      </main>
    ),
  },
  "history-reading": {
    widths: [360, 1000],
    draw: (looks) => <OneHistory tab="import" data={<Data reading={reading} />} {...looks} />,
  },
  "history-settings": { widths: [360, 1000], draw: (looks) => <OneHistory tab="settings" {...looks} /> },
  "history-empty": { widths: [360], draw: (looks) => <OneHistory assessment={undefined} {...looks} /> },
  "history-loading": { widths: [360], draw: (looks) => <OneHistory assessment={undefined} loading {...looks} /> },
};

const OneBadge = ({ dark, ...props }: Partial<BadgeProps> & Looks) => (
  <Shadow style={badgeStyle} dark={dark} room={props.startOpen ? 560 : undefined}>
    <Badge state="ready" onCorrect={nothing} onDetails={nothing} {...props} />
  </Shadow>
);

const OneRun = ({ dark, ...props }: Partial<RunOverlayProps> & Looks) => (
  <Shadow style={runStyle} dark={dark}>
    <RunOverlay state="ready" onCorrect={nothing} onOpenPanel={nothing} {...props} />
  </Shadow>
);

const EVERY_FOLD: Typed = {
  open: "all-paces all-races convert splits hearts conditions reserve",
  convertDistance: "12 km",
  convertTime: "54:00",
  convertLast: "Distance Time",
  splitsQuicker: "0.02",
  resting: "48",
  heat: "28",
  height: "1800",
  slope: "4",
  sprintTime: "14.2",
};

const OnePopup = ({ dark: _, ...props }: Partial<PopupProps> & Looks) => (
  <Popup
    best={bestRace(canned.assessment)}
    weekly={48_000}
    heart={{ maximum: 188, maximumFrom: "runs" }}
    today={{ hardness: "easy", text: `${labelName("strides")} ${distance(8400, props.units)}` }}
    onCopy={async () => true}
    onPrint={nothing}
    onPanel={nothing}
    onHistory={nothing}
    onSettings={nothing}
    {...props}
  />
);

const OnePanel = ({ dark: _, ...props }: Partial<PanelProps> & Looks) => (
  <Panel
    assessment={undefined}
    weekStart={1}
    loading={false}
    onSettings={nothing}
    onHistory={nothing}
    onDeclare={nothing}
    onMute={nothing}
    onCorrect={nothing}
    onImport={nothing}
    log={canned.log}
    onNote={nothing}
    {...props}
  />
);

const OneWelcome = ({ units }: Looks) => (
  <Welcome
    units={units}
    settings={{}}
    sample={{ views: sampleViews, week: sampleWeek, today: sampleToday, violation: sampleViolation }}
    site="https://www.strava.com/dashboard"
    onSettings={async () => {}}
    onData={nothing}
  />
);

const Data = ({ reading }: { readonly reading: ReadingSoFar | undefined }) => (
  <div class="data">
    <Backfill reading={reading} vanished={reading && vanished} onOrder={nothing} onVanished={nothing} />
    <Backup since={reading ? 12 : 0} onBackup={nothing} onRestore={nothing} onTable={nothing} />
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
    settings={{}}
    weekStart={1}
    onSettings={nothing}
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
  years: [2026, 2025, 2024, 2023].map((year, i) => ({ year, of: 231 - 7 * i, done: [231, 81, 0, 0][i]! })),
};
const vanished = [
  { id: "strava:1" as const, name: "Morning Run", date: "2025-08-21" },
  { id: "strava:2" as const, name: "Evening Run with a name that goes on for quite a while", date: "2024-03-02" },
];
const runners = [
  { id: "strava:77", shown: true, activities: 1284 },
  { id: "strava:88", shown: false, activities: 20 },
];

interface ShadowProps {
  readonly style: string;
  readonly dark: boolean;
  /** px of height for what floats out of it */
  readonly room?: number | undefined;
  readonly children: ComponentChild;
}

/** As an overlay stands on a site: in a shadow root, in the theme of what is behind it. */
function Shadow({ style, dark, room, children }: ShadowProps) {
  const fill = (host: HTMLElement | null) => {
    if (!host) return;
    const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    if (dark) host.dataset.theme = "dark";
    render(
      <>
        <style>{themeStyle + partsStyle + style}</style>
        <div class="overlay" data-theme={dark ? "dark" : undefined}>
          {children}
        </div>
      </>,
      shadow,
    );
  };
  return <div ref={fill} style={{ margin: "12px", minHeight: room && `${room}px` }} />;
}
