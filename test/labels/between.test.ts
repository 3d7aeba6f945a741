/** What lies between easy and hard: runs that warm up, blocks that are gentle, a race on the usual loop. */
import { expect, test } from "vitest";
import { digest } from "../../core/digest.ts";
import { labelHistory } from "../../core/label-history.ts";
import type { Evidence } from "../../core/labels/evidence.ts";
import { long } from "../../core/labels/long.ts";
import { CLUB, type Member, opinionOn, past, RECORDINGS, sample, TODAY } from "../sample/club.ts";

const club = CLUB.find(({ name }) => name === "club runner")!;
/** Runs everything not far below threshold. */
const quick: Member = {
  name: "quick",
  thresholdSpeed: 3.5,
  restHeartRate: 55,
  maxHeartRate: 188,
  unsteadiness: 0.025,
  fortnight: ["40' @88%", "50' @87%", "8' @86%, 5km @94%", "45' @88%", "85' @85%", "35' @89%", "12km @92%", "40' @87%"],
  race: "10km race",
};

/** Runs far at weekends. */
const far: Member = {
  name: "far",
  thresholdSpeed: 3.7,
  restHeartRate: 52,
  maxHeartRate: 186,
  unsteadiness: 0.035,
  fortnight: [
    "45' @82%",
    "15' @82%, 5 x (1000m @107%, 2' jog), 10' @80%",
    "50' @82%",
    "150' @80%",
    "40' @83%",
    "15' @82%, 25' @99%, 10' @80%",
    "50' @81%",
    "140' @80%",
    "110' @80%",
  ],
  race: "10km race",
};

/** Every watch in turn, the button never pressed. */
const each = (member: Member, workout: string, seed = 20) =>
  RECORDINGS.map((recording, i) =>
    opinionOn(member, sample(member, workout, { ...recording, name: undefined, seed: seed + i, start: TODAY })),
  );
const labels = (member: Member, workout: string) => each(member, workout).map(({ label }) => label);

test("a warm-up quicker than the cool-down is no part of the tempo between them [L13]", () => {
  for (const { bouts } of each(club, "15' @84%, 30' @98%, 9' @76%")) {
    const [work, ...others] = bouts.filter(({ kind }) => kind === "work");
    expect(others).toHaveLength(0);
    expect(work!.end - work!.start).toBeGreaterThan(27 * 60);
    expect(work!.end - work!.start).toBeLessThan(34 * 60);
  }
});

test("who is a little quicker once warm ran easy, who ends near threshold ran a progression [L13]", () => {
  const warming = labels(quick, "9' @83%, 22' @88%, 13' @91%");
  expect(warming.filter((label) => label !== "easy" && label !== "steady")).toEqual([]);
  for (const label of labels(quick, "12' @82%, 12' @88%, 12' @95%, 12' @101%")) expect(label).toBe("progression");
});

test("a short run that builds up to a quarter of an hour at threshold is a hard day, whatever it is called [L13]", () => {
  const built = each(club, "6' @82%, 6' @92%, 15' @103%");
  expect(built.filter(({ label }) => label === "progression")).not.toHaveLength(0);
  for (const { day } of built) expect(day).toBe("hard");
});

test("a first run that got faster is as good as the best for being the only one: that alone makes no hard day [L13]", () => {
  const { activity, streams } = sample(club, "8' @70%, 6' @85%, 8' @100%", { id: "strava:1", start: TODAY, seed: 2 });
  const alone = labelHistory([{ activity, digest: digest(activity, streams) }], {})[0]!;
  expect(alone).toMatchObject({ label: "progression", day: "moderate" });
});

test("eight kilometres at marathon pace are told from an easy run, and their own minutes are moderate [L13] [B2]", () => {
  const runs = each(quick, "10' @86%, 8km @94%, 8' @83%");
  const told = runs.filter(({ label }) => label === "steady" || label === "tempo");
  // One watch in six shows too little of it.
  expect(told.length).toBeGreaterThanOrEqual(runs.length - 1);
  for (const { day, minutes } of told) {
    expect(day).not.toBe("easy");
    expect(minutes.easy).toBeGreaterThan(12 * 60);
    expect(minutes.easy).toBeLessThan(24 * 60);
  }
});

test("a race on the loop of every week is told by its speed alone; the loop itself is none [L1]", () => {
  const loop = (seed: number, workout: string) => {
    const start = `2026-03-${String(1 + 2 * seed).padStart(2, "0")}T18:00:00`;
    const { activity, streams } = sample(club, workout, {
      ...{ seed, start, id: `strava:${seed}` },
      heartRate: false,
    });
    return { activity, digest: digest(activity, streams) };
  };
  const raced = 12;
  const loops = Array.from({ length: 14 }, (_, i) => loop(i, i === raced ? "5.03km @101%" : "5.03km easy"));
  const found = labelHistory([...past(club), ...loops], {}).slice(-loops.length);
  const byId = new Map(found.map((run) => [run.activity.id, run.label]));
  expect(byId.get(`strava:${raced}`)).toBe("race");
  expect(byId.get("strava:11")).toBe("easy");
});

test("a race is one where the watch was started late: a hundred metres short, not three hundred [L1]", () => {
  const raced = (kilometres: number) => labels(club, `${kilometres}km @104%`);
  for (const label of raced(9.9)) expect(label).toBe("race");
  for (const label of raced(9.7)) expect(label).toBe("tempo");
});

test("ten kilometres at marathon pace every week are a habit and no race, a race among them is one [L1]", () => {
  const weekly: Member = {
    ...quick,
    name: "weekly ten",
    fortnight: ["40' @84%", "10.05km @94%", "50' @83%", "80' @82%", "40' @84%", "10.05km @95%", "45' @84%"],
    race: "35' @84%",
  };
  for (const label of labels(weekly, "10.05km @95%")) expect(["tempo", "steady"]).toContain(label);
  for (const label of labels(weekly, "10.05km @103%")) expect(label).toBe("race");
});

test("a fast end of twenty minutes is one block on every watch, unsteady as it may be, and no set of reps [L13]", () => {
  for (const { label } of each(far, "80' @81%, 20' @96%", 100)) expect(["tempo", "steady", "long"]).toContain(label);
});

test("ten quicker minutes in an hour and a half make no tempo of it [L13]", () => {
  for (const { label } of each(far, "27' @81%, 45' @83%, 10' @96%, 10' @79%", 100))
    expect(["easy", "long"]).toContain(label);
});

test("the longest run of a week is long for who runs half as long on other days, though they have run further [L13]", () => {
  const runs = past({
    ...far,
    name: "far at times",
    fortnight: ["45' @82%", "40' @83%", "90' @80%", "50' @82%", "40' @83%", "82' @80%"],
  });
  const labelled = labelHistory(runs, {});
  const longs = labelled.filter(({ activity }) => activity.movingTime > 80 * 60);
  expect(longs.length).toBeGreaterThan(6);
  for (const { label } of longs) expect(label).toBe("long");
});

test("a long run with a tempo in it and strides at its end tells both, and makes a hard day [L13]", () => {
  for (const { label, day, bouts } of each(far, "45' @80%, 22' @97%, 50' @80%, 6 x (20s stride, 70s walk), 3' @78%")) {
    expect({ label, day }).toEqual({ label: "long", day: "hard" });
    expect(bouts.filter(({ kind }) => kind === "work").map(({ start, end }) => end - start > 1000)).toEqual([
      true,
      ...Array.from({ length: 6 }, () => false),
    ]);
  }
});

test("a tempo over waves of ground is one however its speed goes up and down, and no play of speeds [L9]", () => {
  for (let seed = 10; seed <= 14; seed++) {
    const options = { seed, hills: 20, start: TODAY, noise: 0.25, unsteadiness: 0.03 };
    expect(opinionOn(far, sample(far, "15' @79%, 33' @100%, 7' @76%", options)).label).toBe("tempo");
  }
});

test("brief quick patches without order in a long run are not written down, strides at its end are [L13]", () => {
  const patches = (score: number, regular: number) => {
    const one = { first: 0, last: 0, start: 0, end: 14, seconds: 14, distance: 50, speed: 3.6 };
    const reps = {
      blocks: [one, one, one, one],
      all: [one, one, one, one],
      score,
      regular,
      length: 14,
      recovery: 60,
      speed: 3.6,
    };
    const context = { runs: 40, longDistance: 14_000, longestOfWeek: true, usualDuration: 2400 };
    const known = { duration: 5400, speed: 2.8, threshold: 3.3, path: "trace", pieces: [], digest: {}, athlete: {} };
    return long({ ...known, activity: { distance: 15_000 }, context, reps } as unknown as Evidence)!.work;
  };
  expect(patches(0.28, 0.5)).toBeUndefined();
  expect(patches(0.8, 1)).toHaveLength(4);
});

test("eighty minutes easily and twenty at half-marathon pace are one block, whatever the ground and the watch make of the easy part [L3]", () => {
  const each = CLUB.flatMap((member) =>
    RECORDINGS.flatMap((recording, r) =>
      [0, 8, 30].flatMap((hills) =>
        [4 + (r % 2), 7].map((seed) => {
          const made = sample(member, "80' easy, 20' half", {
            ...recording,
            hills,
            laps: "button",
            seed,
            start: TODAY,
          });
          return [made, { activity: made.activity }].map((one) => opinionOn(member, one));
        }),
      ),
    ),
  );
  for (const { label, day, bouts } of each.flat()) {
    expect([label, day]).toEqual(["long", "hard"]);
    const work = bouts.filter(({ kind }) => kind === "work");
    expect(work).toHaveLength(1);
    expect(Math.abs(work[0]!.end - work[0]!.start - 1200)).toBeLessThan(120);
  }
});

test("three quarters of an hour are steady to 88 % of a threshold that is known, and work from marathon pace on, which coaches count as tempo [L13]", () => {
  const days = (share: number) =>
    CLUB.flatMap((member) => {
      const entered = { thresholdSpeed: member.thresholdSpeed, maxHeartRate: member.maxHeartRate };
      return RECORDINGS.map((recording, r) => {
        const workout = `10' easy, 45' @${share}%, 5' easy`;
        const made = sample(member, workout, { ...recording, name: undefined, seed: r + 1, start: TODAY });
        const { label, day } = opinionOn(member, made, entered);
        return `${label} ${day}`;
      });
    });
  for (const said of days(88)) expect(["easy easy", "steady moderate"]).toContain(said);
  const marathon = days(93);
  expect(marathon.filter((said) => said === "tempo hard").length).toBeGreaterThan(0.75 * marathon.length);
  for (const said of days(97)) expect(said).toBe("tempo hard");
});
