import { describe, expect, it } from "vitest";
import { ANSWERS } from "../../core/sites/answers.ts";
import { strava } from "../../core/sites/strava/strava.ts";

const site = ANSWERS.strava!;

const model = {
  id: 15_646_913_108,
  name: "Morning Run",
  sport_type: "Run",
  trainer: false,
  start_time: "2026-03-10T05:30:00+0000",
  start_date_local_raw: Date.UTC(2026, 2, 10, 6, 30) / 1000,
  distance: "10.02",
  distance_raw: 10_020.4,
  moving_time: "45:26",
  moving_time_raw: 2726,
  elapsed_time_raw: 2770,
  elevation_gain_raw: 85.2,
  selected_tag_type: null,
};
const list = (...models: unknown[]) =>
  site.readList({ models, page: 1, perPage: 20, total: models.length }, "strava:77");

describe("the runner's own list", () => {
  it("reads a run in SI units at the clock where it was run", () => {
    expect(list(model)).toEqual([
      {
        id: "strava:15646913108",
        athlete: "strava:77",
        summary: {
          sport: "run",
          name: "Morning Run",
          start: "2026-03-10T06:30:00",
          distance: 10_020.4,
          movingTime: 2726,
          elapsedTime: 2770,
          elevationGain: 85.2,
        },
      },
    ]);
  });

  it.each([
    [{ trainer: true }, "treadmill"],
    [{ sport_type: "TrailRun" }, "trail"],
    [{ sport_type: "VirtualRun", trainer: true }, "virtual"],
    [{ sport_type: undefined, type: "Run" }, "run"],
    [{ sport_type: "Ride" }, "other"],
  ])("takes %o for %s", (change, sport) => {
    expect(list({ ...model, ...change })).toMatchObject([{ summary: { sport } }]);
  });

  it.each([
    [{ selected_tag_type: "Race" }, "race"],
    [{ selected_tag_type: "LongRun" }, "long"],
    [{ selected_tag_type: "Workout" }, "workout"],
    [{ selected_tag_type: "Recovery" }, "recovery"],
    [{ workout_type: 2 }, "long"],
  ])("takes %o for the runner's word %s", (change, tag) => {
    expect(list({ ...model, ...change })).toMatchObject([{ summary: { tag } }]);
  });

  it("gives no tag for a commute", () => {
    const [facts] = list({ ...model, selected_tag_type: "Commute" }) as readonly { summary: object }[];
    expect(facts!.summary).not.toHaveProperty("tag");
  });

  it("leaves out a row it cannot read and keeps the others", () => {
    expect(list({ id: 1 }, model, null, "x")).toHaveLength(1);
  });

  it.each([null, [], "x", {}, { models: {} }, { models: [{ id: 1 }] }])("says why it cannot read %o", (json) => {
    expect(site.readList(json, "strava:77")).toHaveProperty("unreadable");
  });
});

describe("laps", () => {
  const lap = { index: 1, distance: 2006.25, elapsed_time: 687, moving_time: 680, avg_hr: 150.9, max_hr: 171 };

  it("follow each other on the elapsed clock", () => {
    const laps = site.readLaps([lap, { ...lap, avg_hr: null, max_hr: null, avg_cadence: 88, avg_grade: 0.5 }]);
    expect(laps).toEqual([
      { start: 0, elapsedTime: 687, movingTime: 680, distance: 2006.25, averageHeartRate: 150.9, maxHeartRate: 171 },
      { start: 687, elapsedTime: 687, movingTime: 680, distance: 2006.25, averageCadence: 176, elevationGain: 10.03 },
    ]);
  });

  it("may be none", () => expect(site.readLaps([])).toEqual([]));

  it.each([null, {}, "x", [null], [{ distance: "far" }], [{ distance: -1, elapsed_time: 4 }]])(
    "are unreadable as %o",
    (json) => expect(site.readLaps(json)).toHaveProperty("unreadable"),
  );
});

describe("streams", () => {
  it("keep their spacing, double the cadence and leave out what was not recorded", () => {
    expect(
      site.readStreams({ time: [0, 2, 5], distance: [0, 7.5, 18], cadence: [80, 82, 84], moving: [true] }),
    ).toEqual({
      time: [0, 2, 5],
      distance: [0, 7.5, 18],
      cadence: [160, 164, 168],
    });
  });

  it("hold NaN where a sensor was silent", () => {
    expect(site.readStreams({ time: [0, 1], heartrate: [null, 140] })).toEqual({
      time: [0, 1],
      heartRate: [Number.NaN, 140],
    });
  });

  it("drop a series of another length", () => {
    expect(site.readStreams({ time: [0, 1], heartrate: [140] })).toEqual({ time: [0, 1] });
  });

  it.each([null, [], {}, { time: [] }, { time: ["a"] }, { time: [5, 3] }])("are unreadable as %o", (json) => {
    expect(site.readStreams(json)).toHaveProperty("unreadable");
  });

  it("are never asked for with the position", () => {
    expect(strava.addresses.streams("strava:1")).not.toContain("latlng");
  });
});
