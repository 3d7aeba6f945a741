/** A long history without its labour: runs of years as a list says them, laps and recordings made when they are asked for. */
import { SAMPLE_ATHLETE } from "../season.ts";
import { OWN_NAME, type SiteActivity } from "./activities.ts";

const DAY_MS = 86_400_000;
const SPEED = 2.9;

/** One activity every other day back from a day; every tenth is a ride, every ninth was entered by hand and has no recording. */
export function years(today: string, count: number): readonly SiteActivity[] {
  const last = Date.parse(`${today}T07:00:00Z`);
  return Array.from({ length: count }, (_, i) => one(count - i, new Date(last - (count - 1 - i) * 2 * DAY_MS)));
}

/** `back` counts from the newest, 1 up to the oldest. */
function one(back: number, at: Date): SiteActivity {
  const seconds = 1800 + ((back * 997) % 2400);
  const ride = back % 10 === 0;
  return {
    number: 14_000_000_000 - back * 7919,
    athlete: SAMPLE_ATHLETE,
    athleteName: OWN_NAME,
    sportType: ride ? "Ride" : "Run",
    treadmill: false,
    name: ride ? "Ride" : `Run ${back}`,
    start: at.toISOString().slice(0, 19),
    distance: Math.round(seconds * SPEED),
    movingTime: seconds,
    elapsedTime: seconds,
    elevationGain: 20,
    laps: [{ start: 0, elapsedTime: seconds, movingTime: seconds, distance: Math.round(seconds * SPEED) }],
    ...(back % 9 !== 0 && { streams: steady(seconds) }),
  };
}

/** a sample every ten seconds is enough to be a recording */
const STEP = 10;

function steady(seconds: number): SiteActivity["streams"] {
  const time = Array.from({ length: Math.floor(seconds / STEP) }, (_, i) => i * STEP);
  return {
    time,
    distance: time.map((t) => Math.round(t * SPEED * 10) / 10),
    speed: time.map((t) => SPEED + ((t / STEP) % 5) / 50),
    heartRate: time.map((t) => 140 + ((t / 60) % 8)),
  };
}
