/** Where a run is known from, when it is from several places, and the way to take them apart again. */
import type { Activity, ActivityId } from "../core/activity.ts";
import { type MessageKey, say } from "./words/say.ts";

interface SourcesProps {
  readonly activity: Activity;
  readonly onApart: (id: ActivityId, apart: boolean) => void;
}

export function Sources({ activity, onApart }: SourcesProps) {
  const { sources, apart } = activity;
  if (apart)
    return (
      <section>
        <h2>{say("sources")}</h2>
        <p class="second">{say("source_apart")}</p>
        <button type="button" class="button" onClick={() => onApart(activity.id, false)}>
          {say("source_join")}
        </button>
      </section>
    );
  if (!sources) return null;
  return (
    <section>
      <h2>{say("sources")}</h2>
      <p class="second">{say("sources_what")}</p>
      <ul class="sources">
        {sources.map((id) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            <button
              type="button"
              class="button quiet"
              aria-label={say("source_split_named", { source: nameOf(id) })}
              onClick={() => onApart(id, true)}
            >
              {say("source_split")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const NAMES: Readonly<Record<string, MessageKey>> = {
  strava: "source_strava",
  stravaexport: "source_strava_export",
  garmin: "source_garmin",
  file: "source_file",
};

/** `Strava 123`; a file has no number worth showing. */
function nameOf(id: ActivityId): string {
  const [site = "", number = ""] = id.split(":");
  const key = Object.hasOwn(NAMES, site) ? NAMES[site] : undefined;
  return key ? say(key, { number }) : `${site} ${number}`;
}
