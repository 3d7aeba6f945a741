import { describe, expect, it } from "vitest";
import type { Heard } from "../../core/store/messages.ts";
import { readHeard } from "../../entrypoints/background/read-answer.ts";

const athlete = "strava:77";
const model = { id: 5, sport_type: "Run", start_date_local_raw: 1.77e9, distance_raw: 10_020.4, moving_time_raw: 2726 };
const heard = (kind: Heard["kind"], json: unknown, more: Partial<Heard> = {}) =>
  readHeard({ kind, id: "strava:5", athlete, body: JSON.stringify(json), ...more });

describe("an answer of the site that a page hands on", () => {
  it("is read as what was asked for, and is the runner's whose session asked", () => {
    const { came, facts } = heard("list", { models: [model, { ...model, id: 6 }], total: 2 });
    expect(came).toBe("learned");
    expect(facts.map((one) => one.id)).toEqual(["strava:5", "strava:6"]);
    expect(facts.map((one) => one.athlete)).toEqual([athlete, athlete]);
    expect(heard("streams", { time: [0, 1], heartrate: [null, 140] }).facts).toEqual([
      { id: "strava:5", athlete, streams: { time: [0, 1], heartRate: [Number.NaN, 140] } },
    ]);
    expect(heard("laps", []).facts).toEqual([{ id: "strava:5", athlete, laps: [] }]);
  });
  it("speaks before what the page itself says of the run", () => {
    const { facts } = heard("summary", model, { said: { distance: 1, maxHeartRate: 181 } });
    expect(facts[0]?.summary).toMatchObject({ distance: 10_020.4, maxHeartRate: 181 });
  });
  it("is nothing where a list is at its end", () =>
    expect(heard("list", { models: [], total: 40 })).toEqual({ came: "nothing", facts: [] }));
  it.each([
    ["half of it", "streams", '{"time":[0,1'],
    ["another shape", "streams", '{"moving":[true]}'],
    ["a run without a start", "summary", '{"id":5}'],
    [
      "a figure nobody can have",
      "summary",
      JSON.stringify({ ...model, start_date_local: "soon", start_date_local_raw: 0 }),
    ],
  ] as const)("leaves out %s", (_, kind, body) =>
    expect(heard(kind, undefined, { body })).toEqual({ came: "failed", facts: [] }),
  );
  it("ends the asking where the session is over", () =>
    expect(heard("laps", { pathType: "session_expired" })).toEqual({ came: "over", facts: [] }));
});
