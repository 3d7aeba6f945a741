import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFile } from "../../core/files/index.ts";
import { isSkipped, type Recording } from "../../core/files/recording.ts";
import { sane } from "../../core/files/sane.ts";
import type { SkipReason } from "../../core/importing.ts";
import { packStreams } from "../../core/store/pack.ts";

/** Real files of many makers; beside the project, never in it. */
const shared = join(import.meta.dirname, "../../../shared");
const NOW = Date.UTC(2026, 10, 24) / 1000;

type Expected = readonly [
  sport: string,
  distance: number,
  timer: number,
  elapsed: number,
  laps: number,
  samples: number,
];
type Row = readonly (Expected | SkipReason)[];
const ANY = -1;

const files: Readonly<Record<string, Row>> = {
  "structured-sprints-15s-garmin.fit": [["run", 8228, 3415, 3415, 23, 932]],
  "structured-threshold-4x7min-garmin.fit": [["run", 8845, 3231, 3231, 13, 909]],
  "structured-recovery-single-step-garmin.fit": [["run", 5257, 2180, 2180, 7, 528]],
  "compressed-timestamp-speed-distance.fit": [["run", 10_249, 3773, 3883, 11, 755]],
  "bad-file-crc.fit": [["run", 5.73, 13.7, 13.7, 1, 14]],
  "truncated-unexpected-eof.fit": [["run", 5.73, 13.7, 13.7, 1, 14]],
  "chained-corrupt-second-header.fit": [["run", 5.73, 13.7, 13.7, 1, 14]],
  "multisport-7-sessions-1MB.fit": [
    ["other", 25_072, 11_738, 11_738, ANY, ANY],
    "transition",
    ["run", 2245, 2295, 2295, 1, ANY],
    "transition",
    ["run", 12_740, 6764, 6764, 1, ANY],
    "transition",
    ["other", 28_928, 3211, 3211, 1, ANY],
  ],
  "developer-fields-run.fit": [["run", 6754, 3424, 3424, 1, 3424]],
  // Seven samples of it go back in time.
  "smart-recording-5-laps-active.fit": [["run", 4835, 2625, 2625, 5, 583]],
  "garmin-stamina-12-laps-intensity-interval.fit": [["run", 11_233, 4488, 4488, 12, 4488]],
  "paused-11min-stop-6-laps.fit": [["run", 8376, 2857, 3523, 6, 763]],
  "paused-11min-stop-6-laps.tcx": [["run", 8376, 2857, 3520, 6, 763]],
  "paused-smart-recording-8-laps.fit": [["run", 12_062, 3866, 4458, 8, 1079]],
  // Most of its samples are lost; what the session says is kept without them.
  "strava-android-decode-error-tail.fit": [["run", 11_274, 3558, 3558, 1, 0]],
  "treadmill-no-laps.fit": [["treadmill", 10_010, 3002, 3002, 0, 599]],
  "pool-swim-chained.fit": [
    ["other", 3600, 3601, 3601, 1, 3601],
    ["other", 457, 840, 840, 9, 24],
  ],
  "not-an-activity-workout-file.fit": ["not-an-activity"],
  "plain-run.gpx": [["run", 5071, 1451, 1451, 0, 308]],
  "not-a-run-biking.tcx": [["other", 5982, 1038, 1038, 1, ANY]],
};

const captures: Readonly<Record<string, Row>> = {
  "garmin-vivoactive-smart-recording-run.fit": [["run", 3231, 1763, 1763, 3, 380]],
  "garmin-fr945-treadmill-paused.fit": [["treadmill", 10_630, 3097.8, 3763.5, 1, 3101]],
  "coros-run-no-intensity-no-trigger.fit": [["run", 21_524, 9699, 9699, 22, 9698]],
  "garmin-export-run.tcx": [["run", 2854, 1679, 1691, 3, ANY]],
  "garmin-export-run.gpx": [["run", 4395, ANY, 2818, 0, 502]],
  "garmin-fr955-manual-laps-all-interval.fit": [["run", 10_021, 3117, 3117, 7, 3118]],
  "garmin-fr15-10k-autolap.fit": [["run", 10_011, 2224, 2224, 11, 686]],
  "suunto-run-autolap.fit": [["run", 2338, 1480, 1480, 3, 1473]],
  "garmin-indoor-no-distance.fit": [["other", 0, 9.7, 9.7, 0, 10]],
};

function compare(read: Recording, [sport, distance, timer, elapsed, laps, samples]: Expected): void {
  expect(read.sport).toBe(sport);
  expect(Math.abs(read.distance - distance)).toBeLessThan(1);
  if (timer !== ANY) expect(Math.abs(read.movingTime - timer)).toBeLessThan(1);
  expect(Math.abs(read.elapsedTime - elapsed)).toBeLessThan(1);
  if (laps !== ANY) expect(read.laps?.length ?? 0).toBe(laps);
  if (samples !== ANY) expect(read.streams?.time.length ?? 0).toBe(samples);
}

const folders = [
  ["data/files", files],
  ["sites/captures/import-files", captures],
] as const;

for (const [folder, table] of folders) {
  const here = join(shared, folder);
  const absent = existsSync(here) ? false : "skipped: the reference files are not beside the project";
  describe(`real files of ${folder} read as recorded or are refused with the reason [F1]`, () => {
    for (const [name, expected] of Object.entries(table))
      test.skipIf(absent)(name, async () => {
        const { reading } = await readFile(new Uint8Array(readFileSync(join(here, name))));
        const judged = reading.map((one) => (isSkipped(one) ? one : sane(one, NOW)));
        expect(judged).toHaveLength(expected.length);
        for (const [at, one] of judged.entries()) {
          const row = expected[at]!;
          if (typeof row === "string") expect(one).toEqual({ skipped: row });
          else compare(one as Recording, row);
        }
      });

    test.skipIf(absent)("every activity file there has its expectation here", () => {
      const there = readdirSync(here).filter((name) => /\.(fit|tcx|gpx)$/.test(name));
      expect(there.filter((name) => !(name in table))).toEqual([]);
    });
  });
}

describe("what real watches say of a lap reaches the facts [F2]", () => {
  const here = join(shared, "data/files");
  const absent = existsSync(here) ? false : "skipped: the reference files are not beside the project";
  const lapsOf = async (name: string) => {
    const { reading } = await readFile(new Uint8Array(readFileSync(join(here, name))));
    return (reading[0] as Recording).laps!;
  };

  test.skipIf(absent)(
    "a workout of sprints: every lap knows its step, auto-laps inside steps are told apart",
    async () => {
      const laps = await lapsOf("structured-sprints-15s-garmin.fit");
      expect(laps.slice(0, 4).map((lap) => [lap.trigger, lap.step])).toEqual([
        ["distance", 0],
        ["distance", 0],
        ["time", 0],
        ["time", 1],
      ]);
    },
  );

  test.skipIf(absent)("a free run of a newer watch: pressed laps, each called interval by default", async () => {
    const laps = await lapsOf("garmin-stamina-12-laps-intensity-interval.fit");
    expect(laps.every((lap) => lap.intent === "interval" && lap.step === undefined)).toBe(true);
    expect(laps[0]?.trigger).toBe("button");
  });
});

/** bytes an hour; every sample of a second with all its sensors is the most */
const MOST_AN_HOUR = 15_000;
const MEAN_AN_HOUR = 8000;

for (const [folder] of folders) {
  const here = join(shared, folder);
  const absent = existsSync(here) ? false : "skipped: the reference files are not beside the project";
  test.skipIf(absent)(`an hour of running of ${folder} is kept in few bytes [S9]`, async () => {
    let [bytes, seconds] = [0, 0];
    for (const name of readdirSync(here).filter((one) => /\.(fit|tcx|gpx)$/.test(one))) {
      const { reading } = await readFile(new Uint8Array(readFileSync(join(here, name))));
      for (const one of reading) {
        if (isSkipped(one) || !one.streams) continue;
        const { time } = one.streams;
        const lasted = time[time.length - 1] ?? 0;
        // The header alone is too much for seconds.
        if (lasted < 600) continue;
        const { length } = await packStreams(one.streams);
        expect((length * 3600) / lasted, name).toBeLessThan(MOST_AN_HOUR);
        bytes += length;
        seconds += lasted;
      }
    }
    const mean = Math.round((bytes * 3600) / seconds);
    console.info(`${folder}: ${mean} bytes an hour of running, ${(seconds / 3600).toFixed(1)} h`);
    expect(mean).toBeLessThan(MEAN_AN_HOUR);
  });
}
