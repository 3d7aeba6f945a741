/** Where a run is known from, when it is from several places, the way to take them apart again, to say of two that they are one, and to take out what was imported by mistake. */
import type { Activity, ActivityId, Source } from "../core/activity.ts";
import type { Units } from "../core/view.ts";
import { date, distance, duration } from "./format.ts";
import { type MessageKey, say, side } from "./words/say.ts";

interface SourcesProps {
  readonly activity: Activity;
  readonly units: Units;
  /** sessions that another source may have told of */
  readonly near?: readonly Activity[] | undefined;
  readonly onApart: (id: ActivityId, apart: boolean) => void;
  readonly onJoin?: ((id: ActivityId, other: ActivityId) => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
}

/** What came in as a file: on a site it is the site's to delete. */
const IMPORTED = /^(file|garmin|stravaexport):/;

export function Sources({ activity, units, near = [], onApart, onJoin, ...props }: SourcesProps) {
  const { id, sources, apart } = activity;
  const others = onJoin && !apart ? near : [];
  const onRemove = IMPORTED.test(id) && !sources ? props.onRemove : undefined;
  if (!apart && !sources && !onRemove && others.length === 0) return null;
  return (
    <section>
      <h2>{say("sources")}</h2>
      {onRemove && (
        <p>
          {sourceName(id)}{" "}
          <button type="button" class="link" onClick={onRemove}>
            {say("goal_remove")}
          </button>
        </p>
      )}
      {apart && <Apart onBack={() => onApart(id, false)} />}
      {!apart && sources && <Told sources={sources} units={units} onApart={onApart} />}
      {onJoin && others.length > 0 && <Near others={others} units={units} onJoin={(other) => onJoin(id, other)} />}
    </section>
  );
}

const Apart = ({ onBack }: { readonly onBack: () => void }) => (
  <>
    <p class="second">{say("source_apart")}</p>
    <button type="button" class="button sources-apart" onClick={onBack}>
      {say("source_join")}
    </button>
  </>
);

interface ToldProps extends Pick<SourcesProps, "onApart" | "units"> {
  readonly sources: readonly Source[];
}

/** Of a file neither name nor number is kept: its kind and its lengths tell it from others of the same run. */
const toldBy = ({ id, format, distance: length, elapsedTime }: Source, units: Units): string =>
  id.startsWith("file:")
    ? side([sourceName(id), format?.toUpperCase() ?? "", length ? distance(length, units) : "", duration(elapsedTime)])
    : sourceName(id);

const Told = ({ sources, units, onApart }: ToldProps) => (
  <>
    <p class="second">{say("sources_what")}</p>
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.id}>
          <span>{toldBy(source, units)}</span>
          <button
            type="button"
            class="button quiet"
            aria-label={say("source_split_named", { source: toldBy(source, units) })}
            onClick={() => onApart(source.id, true)}
          >
            {say("source_split")}
          </button>
        </li>
      ))}
    </ul>
  </>
);

interface NearProps extends Pick<SourcesProps, "units"> {
  readonly others: readonly Activity[];
  readonly onJoin: (other: ActivityId) => void;
}

/** What was matched by no clock or length, and the runner knows to be one. */
const Near = ({ others, units, onJoin }: NearProps) => (
  <>
    <p class="second">{say("source_near")}</p>
    <ul class="sources">
      {others.map(({ id, start, distance: length }) => (
        <li key={id}>
          <span>
            {[date(start.slice(0, 10)), start.slice(11, 16), distance(length, units), sourceName(id)].join(" · ")}
          </span>
          <button type="button" class="button quiet" onClick={() => onJoin(id)}>
            {say("source_same")}
          </button>
        </li>
      ))}
    </ul>
  </>
);

const NAMES: Readonly<Record<string, MessageKey>> = {
  strava: "source_strava",
  stravaexport: "source_strava_export",
  garmin: "source_garmin",
  file: "source_file",
};

/** `Strava 123`; a file has no number worth showing. */
export function sourceName(id: string): string {
  const [site = "", number = ""] = id.split(":");
  const key = Object.hasOwn(NAMES, site) ? NAMES[site] : undefined;
  return key ? say(key, { number }) : `${site} ${number}`;
}
