/** The runner's own history as JSON: one activity, or a page of twenty. */
import type { Activity, AthleteId } from "../../activity.ts";
import type { Facts } from "../../store/messages.ts";
import { digits, notNegative, positive, present, record, text } from "../shape.ts";
import type { Unreadable } from "../site.ts";
import { sportOf, tagOf, tagOfNumber } from "./sport.ts";

/** Names are kept for the runner's own eyes; a page of text in one is not. */
const LONGEST_NAME = 200;

/** `{models: […]}` of `/athlete/training_activities`; rows that cannot be read are left out. */
export function readTrainingActivities(json: unknown, athlete: AthleteId): readonly Facts[] | Unreadable {
  const models = record(json)?.models;
  if (!Array.isArray(models)) return { unreadable: "list without models" };
  const facts = models
    .map((model) => readTrainingActivity(model, athlete))
    .filter((one): one is Facts => !("unreadable" in one));
  if (models.length > 0 && facts.length === 0) return { unreadable: "no model could be read" };
  return facts;
}

/** `total` of the same body: the list ends there, and not where a page is empty. */
export const readTrainingTotal = (json: unknown): number | undefined => notNegative(record(json)?.total);

/**
 * One model, as in the list and at `/athlete/training_activities/:id`. It is always the signed-in athlete's and names
 * nobody, so the caller says who that is.
 */
export function readTrainingActivity(json: unknown, athlete: AthleteId): Facts | Unreadable {
  const model = record(json);
  const id = digits(model?.id) ?? digits(model?.id_str);
  if (!model || !id) return { unreadable: "activity without id" };
  const summary = readSummary(model);
  if (!summary) return { unreadable: "activity without start, distance or time" };
  return { id: `strava:${id}`, athlete, summary };
}

function readSummary(model: Readonly<Record<string, unknown>>): Facts["summary"] | undefined {
  const start = localStart(model);
  const distance = notNegative(model.distance_raw);
  const movingTime = notNegative(model.moving_time_raw);
  const elapsedTime = notNegative(model.elapsed_time_raw) ?? movingTime;
  if (!start || distance === undefined || elapsedTime === undefined) return undefined;
  const type = text(model.sport_type) ?? text(model.type);
  const sport = sportOf(type, model.trainer === true);
  return present<Omit<Activity, "id" | "athlete" | "laps">>({
    sport,
    sportName: sport === "other" ? type : undefined,
    name: text(model.name)?.slice(0, LONGEST_NAME),
    start,
    distance,
    movingTime: movingTime ?? elapsedTime,
    elapsedTime,
    elevationGain: notNegative(model.elevation_gain_raw),
    averageHeartRate: positive(model.average_heartrate),
    tag: tagOf(model.selected_tag_type) ?? tagOfNumber(model.workout_type),
  });
}

/** The wall clock where the run was: the site gives it as if it were UTC. */
function localStart(model: Readonly<Record<string, unknown>>): string | undefined {
  const epoch = positive(model.start_date_local_raw);
  if (epoch !== undefined && epoch < 1e11) return new Date(epoch * 1000).toISOString().slice(0, 19);
  const written = text(model.start_date_local) ?? text(model.start_time);
  return written?.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/)?.[0];
}
