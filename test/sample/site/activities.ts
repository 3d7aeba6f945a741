/** What the sample site holds: the season of its own athlete, a ride, and a few things of other athletes. */
import type { Lap, Streams } from "../../../core/activity.ts";
import { run } from "../runner.ts";
import { SAMPLE_ATHLETE, type SeasonRun, season } from "../season.ts";

export interface SiteActivity {
  readonly number: number;
  readonly athlete: number;
  readonly athleteName: string;
  /** the site's word: Run, TrailRun, VirtualRun, Ride */
  readonly sportType: string;
  readonly treadmill: boolean;
  readonly name: string;
  /** local wall clock */
  readonly start: string;
  readonly distance: number;
  readonly movingTime: number;
  readonly elapsedTime: number;
  readonly elevationGain: number;
  readonly averageHeartRate?: number;
  readonly averageCadence?: number;
  readonly tag?: string;
  readonly laps?: readonly Lap[];
  readonly streams?: Streams;
  /** shown in the feed as one entry with the activities of these numbers */
  readonly together?: readonly number[];
}

export const OWN_NAME = "Sample Runner";
const OTHER_ATHLETE = 88;
export const OTHER_RUN = 15_900_000_088;
export const TOGETHER_RUN = 15_900_000_099;
export const RIDE = 15_900_000_777;
/** A name that would run as code if it were ever put into a page as markup. */
export const HOSTILE_NAME = `<img src=x onerror="window.hostile=1">"'</script><script>window.hostile=1</script>`;
/** The site's clock is one hour ahead of UTC. */
export const OFFSET_S = 3600;

export function siteActivities(today: string): readonly SiteActivity[] {
  const runs = season({ today });
  const own = runs.map((each, index) => ofRun(each, index === runs.length - 5 ? HOSTILE_NAME : each.activity.name));
  const latest = own.at(-2)!;
  const joint = {
    ...latest,
    number: TOGETHER_RUN,
    athlete: OTHER_ATHLETE + 1,
    athleteName: "Third Runner",
    name: "With a friend",
  };
  const grouped = own.map((each) => (each === latest ? { ...each, together: [TOGETHER_RUN] } : each));
  return [...grouped, joint, otherRun(latest), ride(own.at(-4)!)].sort((a, b) => a.start.localeCompare(b.start));
}

function ofRun(each: SeasonRun, name = "Run"): SiteActivity {
  const { activity, streams, number } = each;
  return {
    ...activity,
    number,
    athlete: SAMPLE_ATHLETE,
    athleteName: OWN_NAME,
    sportType: activity.sport === "trail" ? "TrailRun" : "Run",
    treadmill: activity.sport === "treadmill",
    name,
    elevationGain: activity.elevationGain ?? 0,
    streams,
  };
}

function otherRun(day: SiteActivity): SiteActivity {
  const made = run({
    workout: "10' easy, 5 x (3' hard, 2' jog), 10' easy",
    laps: "button",
    seed: 88,
    thresholdSpeed: 3.6,
  });
  return {
    ...made.activity,
    number: OTHER_RUN,
    athlete: OTHER_ATHLETE,
    athleteName: "Other Runner",
    sportType: "Run",
    treadmill: false,
    name: "Someone else's intervals",
    start: `${day.start.slice(0, 10)}T17:00:00`,
    elevationGain: made.activity.elevationGain ?? 0,
    streams: made.streams,
  };
}

const ride = (day: SiteActivity): SiteActivity => ({
  number: RIDE,
  athlete: SAMPLE_ATHLETE,
  athleteName: OWN_NAME,
  sportType: "Ride",
  treadmill: false,
  name: "Ride to the shop",
  start: `${day.start.slice(0, 10)}T17:30:00`,
  distance: 24_300,
  movingTime: 3540,
  elapsedTime: 4010,
  elevationGain: 140,
  averageHeartRate: 128,
});
