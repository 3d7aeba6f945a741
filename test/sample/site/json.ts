/** The JSON bodies of the sample site, field by field as the real one answers. */
import type { Lap } from "../../../core/activity.ts";
import { SAMPLE_ATHLETE } from "../season.ts";
import { OFFSET_S, type SiteActivity } from "./activities.ts";
import {
  climb,
  clock,
  durationHtml,
  far,
  farHtml,
  feedDate,
  longUnit,
  paceHtml,
  type SiteUnits,
  shortUnit,
} from "./display.ts";

const epoch = (start: string) => Date.parse(`${start}Z`) / 1000;
const utc = (start: string) => new Date((epoch(start) - OFFSET_S) * 1000).toISOString().replace(".000Z", "Z");

export function lapEfforts(activity: SiteActivity, units: SiteUnits): unknown {
  const times = Array.from(activity.streams?.time ?? []);
  const at = (time: number) =>
    Math.max(
      0,
      times.findIndex((each) => each >= time),
    );
  const short = { distance: shortUnit(units), speed: `/${shortUnit(units)}`, heartrate: "bpm" };
  const long = {
    distance: longUnit(units),
    speed: `minutes per ${longUnit(units).slice(0, -1)}`,
    heartrate: "beats per minute",
  };
  const abbr = Object.fromEntries(
    Object.entries(short).map(([key, value]) => [key, { long: long[key as keyof typeof long], short: value }]),
  );
  return (activity.laps ?? []).map((lap: Lap, index) => ({
    id: activity.number * 4 + index,
    index: index + 1,
    distance: lap.distance,
    start_index: at(lap.start),
    end_index: at(lap.start + lap.elapsedTime),
    avg_grade: 0,
    avg_speed: lap.distance / Math.max(1, lap.elapsedTime),
    avg_moving_speed: lap.distance / Math.max(1, lap.movingTime),
    max_speed: (lap.distance / Math.max(1, lap.movingTime)) * 1.1,
    avg_hr: lap.averageHeartRate ?? null,
    max_hr: lap.maxHeartRate ?? null,
    avg_cadence: lap.averageCadence === undefined ? null : lap.averageCadence / 2,
    max_cadence: null,
    avg_watts: null,
    elapsed_time: lap.elapsedTime,
    moving_time: lap.movingTime,
    abbr,
  }));
}

/** The streams asked for that exist; undefined when the activity has none at all. */
export function streams(activity: SiteActivity, types: readonly string[]): Record<string, unknown> | undefined {
  const own = activity.streams;
  if (!own) return undefined;
  const speed = Array.from(own.speed ?? []);
  const all: Record<string, readonly unknown[] | undefined> = {
    time: Array.from(own.time),
    distance: own.distance && Array.from(own.distance),
    altitude: own.altitude && Array.from(own.altitude),
    heartrate: own.heartRate && Array.from(own.heartRate),
    // One leg, as the site stores it.
    cadence: own.cadence && Array.from(own.cadence, (steps) => steps / 2),
    velocity_smooth: own.speed && speed,
    moving: own.speed && speed.map((each) => each > 0.6),
  };
  return Object.fromEntries(types.flatMap((type) => (all[type] ? [[type, all[type]]] : [])));
}

export function trainingActivity(activity: SiteActivity, units: SiteUnits): Record<string, unknown> {
  const at = new Date(`${activity.start}Z`);
  const day = at.toLocaleDateString("en-US", { weekday: "short", timeZone: "UTC" });
  const date = at.toLocaleDateString("en-US", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: "UTC" });
  return {
    id: activity.number,
    id_str: `${activity.number}`,
    name: activity.name,
    sport_type: activity.sportType,
    display_type: activity.sportType.replace(/([a-z])([A-Z])/g, "$1 $2"),
    activity_type_display_name: activity.sportType.replace(/([a-z])([A-Z])/g, "$1 $2"),
    private: false,
    visibility: "everyone",
    bike_id: null,
    athlete_gear_id: null,
    start_time: utc(activity.start).replace("Z", "+0000"),
    start_date_local_raw: epoch(activity.start),
    start_date: `${day}, ${date}`,
    start_day: day,
    distance: far(activity.distance, units),
    distance_raw: activity.distance,
    long_unit: longUnit(units),
    short_unit: shortUnit(units),
    moving_time: clock(activity.movingTime),
    moving_time_raw: activity.movingTime,
    elapsed_time: clock(activity.elapsedTime),
    elapsed_time_raw: activity.elapsedTime,
    elevation_gain: `${climb(activity.elevationGain, units)}`,
    elevation_unit: units === "meters" ? "m" : "ft",
    elevation_gain_raw: activity.elevationGain,
    trainer: activity.treadmill,
    commute: false,
    has_latlng: !activity.treadmill,
    static_map: null,
    description: null,
    suffer_score: null,
    flagged: false,
    hide_power: false,
    hide_heartrate: false,
    is_changing_type: false,
    embeddable: true,
    activity_url: `https://www.strava.com/activities/${activity.number}`,
    tags: { "4": false, "5": true },
    selected_tag_type: tagType(activity.tag),
  };
}

const tagType = (tag?: string) => (tag === "race" ? "Race" : tag === "workout" ? "Workout" : null);

const PER_PAGE = 20;

export function trainingPage(own: readonly SiteActivity[], page: number, units: SiteUnits): unknown {
  const newestFirst = own.toReversed();
  const models = newestFirst.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((each) => trainingActivity(each, units));
  return { models, page, perPage: PER_PAGE, total: own.length };
}

export interface FeedOptions {
  readonly today: string;
  readonly units: SiteUnits;
  readonly all: readonly SiteActivity[];
}

export function feedEntry(activity: SiteActivity, options: FeedOptions): Record<string, unknown> {
  const time = epoch(activity.start) - OFFSET_S;
  const common = {
    cursorData: { updated_at: time, rank: time },
    viewingAthlete: { id: `${SAMPLE_ATHLETE}`, name: "Sample Runner", avatarUrl: "", memberType: "" },
  };
  if (activity.together) {
    const members = [activity, ...options.all.filter((each) => activity.together?.includes(each.number))];
    const activities = members.map((each) => groupMember(each, options));
    return { entity: "GroupActivity", rowData: { activities }, ...common };
  }
  return { entity: "Activity", activity: soloActivity(activity, options), ...common };
}

function stats(activity: SiteActivity, units: SiteUnits) {
  const foot = activity.sportType !== "Ride";
  const second = foot
    ? ["Pace", paceHtml(activity.distance, activity.movingTime, units)]
    : ["Elev Gain", `${climb(activity.elevationGain, units)} m`];
  const rows = [["Distance", farHtml(activity.distance, units)], second, ["Time", durationHtml(activity.movingTime)]];
  return rows.flatMap(([label, value], index) => {
    const key = `stat_${["one", "two", "three"][index]}`;
    return [
      { key, value, value_object: null },
      { key: `${key}_subtitle`, value: label, value_object: null },
    ];
  });
}

function soloActivity(activity: SiteActivity, { today, units }: FeedOptions): Record<string, unknown> {
  return {
    id: `${activity.number}`,
    activityName: activity.name,
    type: activity.sportType,
    description: null,
    startDate: utc(activity.start),
    elapsedTime: activity.elapsedTime,
    isVirtual: false,
    isCommute: false,
    workoutType: null,
    visibility: "everyone",
    flagged: false,
    ownedByCurrentAthlete: activity.athlete === SAMPLE_ATHLETE,
    athlete: {
      athleteId: `${activity.athlete}`,
      athleteName: activity.athleteName,
      firstName: activity.athleteName.split(" ")[0],
      sex: "F",
      avatarUrl: "",
      memberType: "",
      title: activity.athleteName,
    },
    stats: stats(activity, units),
    timeAndLocation: {
      timestampFormat: "date_at_time",
      displayDateAtTime: feedDate(activity.start, today),
      displayDate: feedDate(activity.start, today).split(" at ")[0],
      location: null,
    },
    mapAndPhotos: { activityMap: null, photoList: [] },
    kudosAndComments: { canKudo: false, hasKudoed: false, kudosCount: 0, comments: [] },
    segAndBestEffortAchievements: [],
  };
}

function groupMember(activity: SiteActivity, { today, units }: FeedOptions): Record<string, unknown> {
  return {
    activity_id: activity.number,
    entity_id: activity.number,
    athlete_id: activity.athlete,
    athlete_name: activity.athleteName,
    name: activity.name,
    type: activity.sportType,
    start_date: utc(activity.start),
    start_date_local: `${activity.start}Z`,
    display_date: feedDate(activity.start, today),
    elapsed_time: activity.elapsedTime,
    is_virtual: false,
    is_commute: false,
    owned_by_current_athlete: activity.athlete === SAMPLE_ATHLETE,
    has_kudoed: false,
    can_kudo: false,
    stats: stats(activity, units),
    activity_map: null,
    photos: [],
    description: null,
  };
}
