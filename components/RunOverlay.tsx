/** One run in full, on its own page of the site: the coach's line, the trace, the reps, why, and the label put right. */
import type { ActivityId } from "../core/activity.ts";
import type { Label } from "../core/labels/label.ts";
import type { RunView, Units } from "../core/view.ts";
import type { OverlayState } from "./Badge.tsx";
import { CopyText } from "./CopyText.tsx";
import { Correction } from "./Correct.tsx";
import { sessionLine } from "./face.ts";
import { Tile } from "./Glyph.tsx";
import { drawGone } from "./gone.ts";
import { Mark } from "./marks.tsx";
import { Day, type OnReps, StructureLine, sureness, Why, whyTitle } from "./Parts.tsx";
import { INFO, NEXT } from "./paths.ts";
import { hasSession, Session } from "./Session.tsx";
import { SpeedTrace } from "./trace/SpeedTrace.tsx";
import { Watch } from "./Watch.tsx";
import { runText } from "./words/copy.ts";
import { labelName } from "./words/labels.ts";
import { writeReason } from "./words/reasons.ts";
import { capital, say } from "./words/say.ts";

export interface RunOverlayProps {
  readonly view?: RunView;
  readonly state: OverlayState;
  readonly units: Units;
  readonly onCorrect: (label: Label | undefined) => void;
  /** which of two readings was right */
  readonly onReps?: OnReps;
  readonly onOpenPanel?: () => void;
  /** the extension was updated or turned off: nothing can be put right or opened from here */
  readonly gone?: boolean;
  /** where a run's own page is */
  readonly addressOf?: (id: ActivityId) => string | undefined;
}

export function RunOverlay({ view, state, units, addressOf, gone, ...said }: RunOverlayProps) {
  if (state === "error" && !gone) return null;
  if (!view)
    return (
      <section class="run" aria-label="Hardeasy">
        {gone ? <div class="quietly" ref={drawGone} /> : <p class="quietly">{say("run_reading")}</p>}
      </section>
    );
  const two = hasSession(view);
  return (
    <section class="run" aria-label="Hardeasy">
      {gone && <div class="quietly" ref={drawGone} />}
      <Head view={view} units={units} />
      {view.trace && view.trace.speed.length > 1 && (
        <SpeedTrace trace={view.trace} bouts={view.bouts} units={units} family={view.family} notes={view.sensorNotes} />
      )}
      <div class={two ? "body two" : "body"}>
        {two && (
          <div>
            <Session view={view} units={units} addressOf={addressOf} />
          </div>
        )}
        <div class={two ? "side" : ""}>
          <Side view={view} units={units} gone={gone} {...said} />
        </div>
      </div>
    </section>
  );
}

function Head({ view, units }: { readonly view: RunView; readonly units: Units }) {
  const unsure = view.correctedFrom || view.label === "unknown" ? "" : sureness(view.confidence);
  return (
    <header>
      <Tile label={view.label} size={40} />
      <h2 class="t16">
        {labelName(view.label)} {unsure && <span class="third t12 whole">{unsure}</span>}
      </h2>
      {view.label !== "unknown" && <Day hardness={view.day} />}
      <p class="coach t20">
        {view.structure.length > 0 && !view.partOf ? (
          <StructureLine structure={view.structure} units={units} />
        ) : (
          capital(sessionLine(view, units))
        )}
      </p>
      {view.whole && (
        <p class="coach t12 second">
          {say("session_whole")} <StructureLine structure={view.whole} units={units} />
        </p>
      )}
    </header>
  );
}

type SideProps = Omit<RunOverlayProps, "view" | "state" | "addressOf"> & { readonly view: RunView };

const Side = ({ view, units, onCorrect, onReps, onOpenPanel, gone }: SideProps) => (
  <>
    {!view.correctedFrom && view.because.length > 0 && (
      <div class="block">
        <h3>{whyTitle(view.label)}</h3>
        <Why because={view.because} units={units} onReps={gone ? undefined : onReps} />
      </div>
    )}
    {view.sensorNotes.length > 0 && (
      <div class="block">
        {view.sensorNotes.map((note, i) => (
          <div key={i} class="watch">
            <span class="info">
              <Mark sign={INFO} />
            </span>
            <p>{writeReason(note, units)}</p>
          </div>
        ))}
      </div>
    )}
    {view.violations.length > 0 && (
      <div class="block">
        {view.violations.map((violation) => (
          <Watch key={`${violation.rule} ${violation.marked}`} violation={violation} units={units} run={view.id} />
        ))}
      </div>
    )}
    {!gone && (
      <div class="block">
        <Correction run={view} onCorrect={onCorrect} />
      </div>
    )}
    <div class="foot">
      {onOpenPanel && !gone && (
        <button type="button" class="button quiet" onClick={onOpenPanel}>
          {say("this_week")}
          <Mark sign={NEXT} size={11} />
        </button>
      )}
      <CopyText text={() => runText(view, units)} />
    </div>
  </>
);
