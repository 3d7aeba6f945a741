/** One run inside the panel: what it was, its figures, its reps, why, and the label put right. */
import type { Activity, ActivityId } from "../core/activity.ts";
import type { TrainingDay } from "../core/days.ts";
import type { Label } from "../core/labels/label.ts";
import type { LabelledRun } from "../core/labels/labelled-run.ts";
import type { RunNotes } from "../core/log.ts";
import { reviewSession } from "../core/reps/session.ts";
import type { Violation } from "../core/rules/rule.ts";
import { wholeLine } from "../core/session-line.ts";
import type { Units } from "../core/view.ts";
import { Correction } from "./Correct.tsx";
import { date, distance, duration, heartRate, pace } from "./format.ts";
import { Tile } from "./Glyph.tsx";
import { LogRun } from "./LogRun.tsx";
import { type Look, useLook } from "./looked.ts";
import { Mark } from "./marks.tsx";
import { Day, StructureLine, sureness, Why, whyTitle } from "./Parts.tsx";
import { BACK } from "./paths.ts";
import { SensorNotes } from "./SensorNotes.tsx";
import { hasSession, Session } from "./Session.tsx";
import { Sources } from "./Sources.tsx";
import { SpeedTrace } from "./trace/SpeedTrace.tsx";
import { leaves } from "./visited.ts";
import { Watch } from "./Watch.tsx";
import { labelName } from "./words/labels.ts";
import { say } from "./words/say.ts";

interface RunDetailProps {
  readonly run: LabelledRun;
  readonly units: Units;
  readonly violations: readonly Violation[];
  /** the day it was run, to read a session recorded in parts as one */
  readonly day?: TrainingDay;
  readonly onCorrect?: (label: Label | undefined) => void;
  /** what the runner wrote down of it */
  readonly notes?: RunNotes;
  readonly onNote?: (what: keyof RunNotes, value: RunNotes[keyof RunNotes]) => void;
  /** a record of this session is one of its own, or no longer */
  readonly onApart?: (id: ActivityId, apart: boolean) => void;
  /** this session and another are one */
  readonly onJoin?: (id: ActivityId, other: ActivityId) => void;
  /** takes out what was imported */
  readonly onRemove?: (() => void) | undefined;
  /** sessions that may be the same, told of by another source */
  readonly near?: readonly Activity[];
  /** asks for the run as its own page shows it */
  readonly onLook?: Look;
  readonly onBack: () => void;
  /** where back leads */
  readonly back?: string;
}

export function RunDetail({
  run,
  units,
  violations,
  onCorrect,
  onBack,
  back = say("this_week"),
  ...props
}: RunDetailProps) {
  const { activity, label } = run;
  const { onNote } = props;
  const seen = useLook(run, props.onLook);
  const session = { ...run, ...seen, review: seen?.review ?? reviewSession(run, {}) };
  return (
    <div class="panel one">
      <header>
        <button type="button" class="button quiet" {...leaves} onClick={onBack}>
          <Mark sign={BACK} />
          {back}
        </button>
        <time class="second" datetime={activity.start}>
          {date(activity.start.slice(0, 10))}
        </time>
      </header>
      <What run={run} units={units} day={props.day} />
      {seen?.trace && seen.trace.speed.length > 1 && (
        <section class="of-trace">
          <SpeedTrace trace={seen.trace} bouts={run.bouts} units={units} family={run.family} notes={run.sensorNotes} />
        </section>
      )}
      {hasSession(session) && (
        <section>
          <h2 class="spoken">{say("reps")}</h2>
          <Session view={session} units={units} />
        </section>
      )}
      {run.because.length > 0 && (
        <section>
          <h2>{whyTitle(label)}</h2>
          <Why because={run.because} units={units} onReps={onNote && ((reps) => onNote("reps", reps || undefined))} />
          <SensorNotes
            notes={run.sensorNotes}
            units={units}
            heard={activity.averageHeartRate !== undefined}
            onHeart={onNote && ((word) => onNote("heart", word))}
          />
        </section>
      )}
      {violations.length > 0 && (
        <section>
          <h2>{say("to_watch")}</h2>
          {violations.map((violation) => (
            <Watch
              key={`${violation.rule} ${violation.marked}`}
              violation={violation}
              units={units}
              run={activity.id}
            />
          ))}
        </section>
      )}
      {props.onNote && <LogRun key={run.activity.id} notes={props.notes} onNote={props.onNote} />}
      {onCorrect && (
        <section>
          <Correction run={{ ...run, ...(seen?.changed && { changed: seen.changed }) }} onCorrect={onCorrect} />
        </section>
      )}
      {props.onApart && (
        <Sources
          activity={activity}
          units={units}
          near={props.near}
          onApart={props.onApart}
          onJoin={props.onJoin}
          onRemove={props.onRemove}
        />
      )}
    </div>
  );
}

type WhatProps = Pick<RunDetailProps, "run" | "units" | "day">;

function What({ run, units, day }: WhatProps) {
  const whole = day && wholeLine(run, day);
  const { activity, label } = run;
  const unsure = run.correctedFrom || label === "unknown" ? "" : sureness(run.confidence);
  return (
    <section>
      <div class="run-head">
        <Tile label={label} size={32} />
        <div>
          <h1>
            {labelName(label)} {unsure && <span class="third t12 whole">{unsure}</span>}
          </h1>
          {activity.name && <p class="second name">{activity.name}</p>}
        </div>
        {label !== "unknown" && <Day hardness={run.day} />}
      </div>
      {run.structure.length > 0 && (
        <p class="t14">
          <StructureLine structure={run.structure} units={units} />
        </p>
      )}
      {whole && (
        <p class="second">
          {say("session_whole")} <StructureLine structure={whole} units={units} />
        </p>
      )}
      <dl class="facts">
        <Fact name={say("distance")} value={distance(activity.distance, units)} />
        <Fact name={say("time")} value={duration(activity.movingTime)} />
        {activity.movingTime > 0 && activity.distance > 0 && (
          <Fact name={say("pace")} value={pace(activity.distance / activity.movingTime, units)} />
        )}
        {activity.averageHeartRate && <Fact name={say("heart_rate")} value={heartRate(activity.averageHeartRate)} />}
      </dl>
    </section>
  );
}

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
