/** What was recorded: the facts of one activity, as a site or a file gave them. Nothing in here is an opinion. */
import type {
  BeatsPerMinute,
  LocalDate,
  LocalDateTime,
  Metres,
  MetresPerSecond,
  Seconds,
  StepsPerMinute,
} from "./units.ts";

/** Site and the site's own number, readable: `strava:123`. */
export type ActivityId = `${string}:${string}`;
/** Whose activity it is: site and athlete number, `strava:77`. */
export type AthleteId = `${string}:${string}`;

/** Sports that are runs; everything else is kept as `other` with the site's own word. */
export type Sport = "run" | "trail" | "treadmill" | "virtual" | "other";

/** What the runner told the site this was. */
export type SiteTag = "race" | "long" | "workout" | "recovery";

/** What ended a lap, where the device says: the button, the watch itself, a step of a workout, the end of the session. */
export type LapTrigger = "button" | "distance" | "time" | "position" | "end";

/** What the device calls a lap. Watches call every lap `interval` on a free run: only a mix of words says anything. */
export type LapIntent = "active" | "rest" | "warmup" | "cooldown" | "recovery" | "interval";

/** A stretch ended by the lap button, a workout step or the watch's own auto-lap; never a site's per-kilometre split. */
export interface Lap {
  /** from the start of the activity, on the elapsed clock */
  readonly start: Seconds;
  readonly elapsedTime: Seconds;
  readonly movingTime: Seconds;
  readonly distance: Metres;
  readonly averageHeartRate?: BeatsPerMinute;
  readonly maxHeartRate?: BeatsPerMinute;
  readonly averageCadence?: StepsPerMinute;
  readonly elevationGain?: Metres;
  readonly trigger?: LapTrigger;
  readonly intent?: LapIntent;
  /** index of the workout step it belongs to; present only where a workout was followed on the device */
  readonly step?: number;
}

export type FileFormat = "fit" | "tcx" | "gpx";

/** One recorded session. Absent means unknown, never zero. */
export interface Activity {
  readonly id: ActivityId;
  /** other names of the same session: what other sites or files call it */
  readonly also?: readonly ActivityId[];
  /** the records it was merged from, most trusted first; absent where there is one */
  readonly sources?: readonly Source[];
  /** the runner said that it is a session of its own */
  readonly apart?: boolean;
  readonly athlete: AthleteId;
  readonly sport: Sport;
  /** the site's own word for the sport, for what is not a run */
  readonly sportName?: string;
  readonly name?: string;
  readonly start: LocalDateTime;
  /** s that the local clock was ahead of UTC, so that the instant is known too */
  readonly utcOffset?: Seconds;
  /** only UTC was recorded, and the local clock was reckoned from where the runner lives or was */
  readonly offsetGuessed?: boolean;
  readonly distance: Metres;
  readonly movingTime: Seconds;
  readonly elapsedTime: Seconds;
  readonly elevationGain?: Metres;
  readonly averageHeartRate?: BeatsPerMinute;
  readonly maxHeartRate?: BeatsPerMinute;
  readonly averageCadence?: StepsPerMinute;
  readonly tag?: SiteTag;
  /** of the file it is from */
  readonly format?: FileFormat;
  readonly laps?: readonly Lap[];
}

/** What tells a record of a session from the others. */
export type Source = Pick<Activity, "id" | "format" | "distance" | "elapsedTime">;

/** What one source says of a session as a whole. */
export type Summary = Omit<Activity, "id" | "athlete" | "laps" | "also" | "sources" | "apart">;

/** Parallel series, one value a sample; `NaN` where a sensor was silent. Spacing is whatever the device recorded. */
export interface Streams {
  /** s from the start, elapsed clock, rising */
  readonly time: ArrayLike<Seconds>;
  /** m from the start */
  readonly distance?: ArrayLike<Metres>;
  readonly speed?: ArrayLike<MetresPerSecond>;
  readonly heartRate?: ArrayLike<BeatsPerMinute>;
  readonly altitude?: ArrayLike<Metres>;
  readonly cadence?: ArrayLike<StepsPerMinute>;
}

/** The runner's own word on what a run was: a fact, and it outranks every label. */
export interface Correction {
  readonly id: ActivityId;
  readonly label: import("./labels/label.ts").Label;
  /** what the label said when it was corrected */
  readonly was: import("./labels/label.ts").Label;
  /** epoch milliseconds; the later word wins */
  readonly at: number;
}

export const isRun = (activity: Activity): boolean => activity.sport !== "other";
export const dateOf = (activity: Activity): LocalDate => activity.start.slice(0, 10);
