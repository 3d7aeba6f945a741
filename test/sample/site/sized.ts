/** An own run of so many points, numbered by them: easy, six hard, and easy to the end. */
import type { LocalDate } from "../../../core/units.ts";
import { run } from "../runner.ts";
import { SAMPLE_ATHLETE } from "../season.ts";
import type { SiteActivity } from "./activities.ts";

export function sized(points: number, day: LocalDate): SiteActivity {
  const minutes = Math.round(points / 60) - 45;
  const { activity, streams } = run({
    workout: `15' easy, 6 x (3' hard, 2' jog), ${minutes}' easy`,
    start: `${day}T06:00:00`,
    seed: points,
  });
  return {
    ...activity,
    number: points,
    athlete: SAMPLE_ATHLETE,
    athleteName: "Sample Runner",
    sportType: "Run",
    treadmill: false,
    name: `Run of ${points} points`,
    elevationGain: 0,
    streams,
  };
}
