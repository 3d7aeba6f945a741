/** The small pages of the extension: panel, popup, first page. */
import { PanelReading } from "../../../components/Backfill.tsx";
import type { Typed } from "../../../components/calculator/typed.ts";
import { distance } from "../../../components/format.ts";
import { Panel, type PanelProps } from "../../../components/Panel.tsx";
import { Popup, type PopupProps } from "../../../components/Popup.tsx";
import { PlanWeek } from "../../../components/plan/PlanWeek.tsx";
import { RunDetail } from "../../../components/RunDetail.tsx";
import { Welcome } from "../../../components/Welcome.tsx";
import { labelName } from "../../../components/words/labels.ts";
import type { NextHardDay } from "../../../core/assessment.ts";
import type { LabelledRun } from "../../../core/labels/labelled-run.ts";
import type { RunNotes } from "../../../core/log.ts";
import { bestRace } from "../../../core/paces/best-race.ts";
import { sampleOf } from "../../welcome/sample.ts";
import * as canned from "../canned.ts";
import * as single from "../canned-runs.ts";
import { firstRun } from "../canned-years.ts";
import { type Looks, nothing, type Scenes } from "../scene.ts";

const NARROW_TO_WIDE = [280, 360, 700];

export const PAGES: Scenes = {
  panel: { widths: NARROW_TO_WIDE, draw: (looks) => <OnePanel assessment={canned.assessment} {...looks} /> },
  "panel-plan": {
    widths: NARROW_TO_WIDE,
    draw: ({ units }) => (
      <PlanWeek
        assessment={canned.midweek}
        units={units}
        thisWeek="2026-11-09"
        draft={{ current: {} }}
        onDeclare={nothing}
        onBack={nothing}
      />
    ),
  },
  "panel-ill": {
    widths: [280],
    draw: (looks) => <OnePanel assessment={{ ...canned.assessment, nextHardDay: ILL }} {...looks} />,
  },
  "panel-first-run": { widths: NARROW_TO_WIDE, draw: (looks) => <OnePanel assessment={firstRun} {...looks} /> },
  "panel-empty": {
    widths: NARROW_TO_WIDE,
    draw: (looks) => <OnePanel history={<PanelReading reading={undefined} empty onOrder={nothing} />} {...looks} />,
  },
  "panel-loading": { widths: [280], draw: (looks) => <OnePanel loading {...looks} /> },
  "run-two-readings": { widths: NARROW_TO_WIDE, draw: (looks) => <OneRun run={single.twoReadings} {...looks} /> },
  "run-words": {
    widths: NARROW_TO_WIDE,
    draw: (looks) => (
      <OneRun
        run={{ ...single.twoReadings, sensorNotes: [{ id: "heart ignored" }] }}
        notes={{ reps: 6, heart: "ignored" }}
        {...looks}
      />
    ),
  },
  popup: { widths: [320, 360], draw: (looks) => <OnePopup {...looks} /> },
  "popup-folds": { widths: [320, 360], draw: (looks) => <OnePopup typed={EVERY_FOLD} {...looks} /> },
  "popup-unknown": {
    widths: [360],
    draw: (looks) => <OnePopup best={undefined} heart={{}} today={undefined} {...looks} />,
  },
  "popup-from-runs": {
    widths: [360],
    draw: (looks) => (
      <OnePopup
        best={{ distance: 10_000, time: 2390, date: "2026-10-04", estimated: false, outranks: true }}
        heart={{ maximum: 188, maximumFrom: "runs", resting: 51, restingFrom: "log" }}
        typed={{ system: "reserve" }}
        {...looks}
      />
    ),
  },
  "popup-wrong": {
    widths: [360],
    draw: (looks) => <OnePopup typed={{ distance: "other", far: "12 km", time: "3" }} {...looks} />,
  },
  welcome: { widths: [320, 800], draw: (looks) => <OneWelcome {...looks} /> },
};

/** Two mornings ill, and a session planned too early for it. */
const ILL: NextHardDay = {
  date: "2026-11-18",
  hardInSeven: 2,
  because: [],
  ill: 2,
  planned: { date: "2026-11-16", label: "tempo", because: ["ill"] },
};

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

export const OnePanel = ({ dark: _, ...props }: Partial<PanelProps> & Looks) => (
  <Panel
    assessment={undefined}
    today={canned.TODAY}
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

interface OneRunProps extends Looks {
  readonly run: LabelledRun;
  readonly notes?: RunNotes;
}

const OneRun = ({ run, units, notes }: OneRunProps) => (
  <main>
    <RunDetail
      run={{ ...run, activity: { ...run.activity, distance: 9600, movingTime: 2640, averageHeartRate: 152 } }}
      units={units}
      violations={[]}
      notes={notes}
      onNote={nothing}
      onCorrect={nothing}
      onBack={nothing}
    />
  </main>
);

const OneWelcome = ({ units }: Looks) => (
  <Welcome
    units={units}
    settings={{}}
    today="2026-11-15"
    sampleOf={(said) => sampleOf(said, 1)}
    site="https://www.strava.com/dashboard"
    onSettings={async () => {}}
    onData={nothing}
    onEdit={nothing}
  />
);
