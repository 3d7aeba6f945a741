/** A big export of few different runs, and one broken file: what the import is timed on. */
import { run } from "../runner.ts";
import { rowOf, stravaExportOf } from "./exports.ts";

/** Few different runs under many dates: what counts is that each is a file of its own. */
export function manyRuns(count: number): Uint8Array {
  const workouts = [
    "45' easy",
    "15' easy, 6 x (800m hard, 2' jog), 10' easy",
    "80' easy",
    "15' easy, 20' tempo, 10' easy",
  ];
  const runs = workouts.map((workout) => run({ workout, laps: "button" }));
  const rows = Array.from({ length: count }, (_, at) => {
    const start = new Date(Date.UTC(2020, 0, 1, 17, 4) + at * 47 * 3_600_000).toISOString().slice(0, 19);
    const { activity, ...rest } = runs[at % runs.length]!;
    return rowOf({ ...rest, activity: { ...activity, start, name: `Run ${at}` } }, at, 3600);
  });
  const broken = { ...rows[0]!, id: 99, file: { name: "99.fit.gz", data: new Uint8Array([0x1f, 0x8b, 9]) } };
  return stravaExportOf([...rows, broken]);
}
