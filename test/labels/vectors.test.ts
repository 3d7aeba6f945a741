/** Sessions as coaches write them, run by a made-up runner with a noisy watch: the label and the line come out again. */
import { expect, test } from "vitest";
import { structureText } from "../../components/words/structure.ts";
import type { Lap, Streams } from "../../core/activity.ts";
import { digest } from "../../core/digest.ts";
import { labelHistory } from "../../core/label-history.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import { activity, laps, type Part, pace, record, run, times } from "../bouts/synthetic.ts";

/** Threshold 4:15 /km. */
const ENTERED = { thresholdSpeed: pace(4, 15) };
const EASY = pace(5, 30);
const [WARM_UP, COOL_DOWN]: readonly [Part, Part] = [
  { seconds: 720, speed: EASY },
  { seconds: 540, speed: EASY },
];
const SEEDS = [
  { noise: 0.1, seed: 1 },
  { noise: 0.1, seed: 2 },
  { noise: 0.2, seed: 1 },
  { noise: 0.2, seed: 2 },
];

function ofTrace(parts: readonly Part[], watch = SEEDS[0]!): LabelledRun {
  const streams = record(parts, watch);
  const whole = activity(streams);
  return labelHistory([{ activity: whole, digest: digest(whole, streams) }], ENTERED)[0]!;
}

function ofLaps(list: readonly Lap[]): LabelledRun {
  const [distance, time] = list.reduce(([m, s], lap) => [m + lap.distance, s + lap.elapsedTime], [0, 0]);
  const whole = run(distance!, time!, { laps: list });
  return labelHistory([{ activity: whole, digest: digest(whole) }], ENTERED)[0]!;
}

const session = (...parts: readonly Part[]): readonly Part[] => [WARM_UP, ...parts, COOL_DOWN];
const line = ({ structure }: LabelledRun): string => structureText(structure, "metric");
const inMiles = ({ structure }: LabelledRun): string => structureText(structure, "imperial");
const works = ({ bouts }: LabelledRun) => bouts.filter(({ kind }) => kind === "work");

for (const watch of SEEDS) {
  const said = (text: string) => `${text} (noise ${watch.noise}, seed ${watch.seed})`;

  test(said("six times 800 m with 90 s jogs is an interval session of six reps of 800 m [S1]"), () => {
    const made = ofTrace(
      session(...times(6, { seconds: 180, speed: pace(3, 45) }, { seconds: 90, speed: 2.2 })),
      watch,
    );
    expect(made).toMatchObject({ label: "interval", day: "hard", basis: "streams" });
    expect(line(made)).toMatch(/^2\.[123] km warm-up, 6 × 800 m @ 3:4\d \/km \(90 s jog\), 1\.[678] km cool-down$/);
    expect(inMiles(made)).toMatch(/^1\.[34] mi warm-up, 6 × 800 m @ 6:0\d \/mi \(90 s jog\), 1\.[01] mi cool-down$/);
  });

  test(said("eight times 400 m is eight times 400 m [S2]"), () => {
    const made = ofTrace(session(...times(8, { seconds: 84, speed: pace(3, 30) }, { seconds: 90, speed: 2 })), watch);
    expect(line(made)).toContain("8 × 400 m");
    expect(inMiles(made)).toMatch(/8 × 400 m @ 5:[345]\d \/mi/);
    expect(made.day).toBe("hard");
  });

  test(said("twenty fast 200s with slow 200s between are never merged [S3]"), () => {
    const made = ofTrace(session(...times(20, { seconds: 40, speed: 5 }, { seconds: 60, speed: pace(5) })), watch);
    expect(line(made)).toContain("20 × 200 m");
    expect(inMiles(made)).toMatch(/20 × 200 m @ 5:[2-4]\d \/mi/);
    expect(made.family).toBe("interval");
  });

  test(said("fifteen times 30 s on, 30 s off is an interval session, not strides [S4]"), () => {
    const made = ofTrace(
      session(...times(15, { seconds: 30, speed: pace(3, 30) }, { seconds: 30, speed: 2.4 })),
      watch,
    );
    expect(made.label).toBe("interval");
    expect(line(made)).toContain("15 × 30 s");
    expect(inMiles(made)).toContain("15 × 30 s");
  });

  test(said("six strides at the end of an easy run leave the day easy [S5]"), () => {
    const parts = [
      { seconds: 2400, speed: EASY },
      ...times(6, { seconds: 20, speed: 5.2 }, { seconds: 70, speed: 2.6 }),
      { seconds: 240, speed: EASY },
    ];
    const made = ofTrace(parts, watch);
    expect(made).toMatchObject({ label: "strides", day: "easy", minutes: { hard: 0, moderate: 0 } });
    expect(line(made)).toContain("6 × 20 s strides");
    expect(inMiles(made)).toContain("6 × 20 s strides");
  });

  test(said("twenty minutes at threshold are one block [S6]"), () => {
    const made = ofTrace(
      [
        { seconds: 900, speed: EASY },
        { seconds: 1200, speed: pace(4, 15) },
        { seconds: 600, speed: EASY },
      ],
      watch,
    );
    expect(made).toMatchObject({ label: "tempo", day: "hard" });
    expect(works(made)).toHaveLength(1);
    expect(line(made)).toMatch(/20 min @ 4:1\d \/km/);
    expect(inMiles(made)).toMatch(/20 min @ 6:[45]\d \/mi/);
    expect(Math.abs(made.minutes.hard - 1200)).toBeLessThan(60);
  });

  test(said("six kilometres in turn with quick floats are six reps, not one tempo [S7]"), () => {
    const made = ofTrace(
      session(...times(6, { seconds: 235, speed: pace(3, 55) }, { seconds: 270, speed: pace(4, 30) })),
      watch,
    );
    expect(made.family).toBe("interval");
    expect(line(made)).toMatch(/6 × 1 km @ \d:\d\d \/km \(.* float @ 4:[23]\d \/km\)/);
    expect(inMiles(made)).toMatch(/6 × 1 km @ 6:\d\d \/mi \(.* float @ 7:[012]\d \/mi\)/);
  });

  test(said("twelve kilometres each faster than the one before are a progression [S8]"), () => {
    const steps = Array.from({ length: 12 }, (_, i) => Math.round(330 - (70 * i) / 11));
    const made = ofTrace(
      steps.map((seconds) => ({ seconds, speed: 1000 / seconds })),
      watch,
    );
    expect(made.label).toBe("progression");
    expect(line(made)).toMatch(/^1[12]\.\d km from 5:[23]\d \/km to 4:[23]\d \/km$/);
    expect(inMiles(made)).toMatch(/^7\.\d mi from 8:[345]\d \/mi to 7:[01]\d \/mi$/);
  });

  test(said("eight times up a hill and jogged down are eight hill repeats, not nine [S9] [L14]"), () => {
    const hill = times(8, { seconds: 60, speed: 3.5, grade: 0.08 }, { seconds: 120, speed: 2.3, grade: -0.061 });
    const made = ofTrace(session(...hill), watch);
    expect(made).toMatchObject({ label: "hills", day: "hard" });
    expect(line(made)).toMatch(/8 × (1 min|200 m) uphill \((2 min|115 s) jog\)/);
  });

  test(said("an hour of easy running has no reps [S10]"), () => {
    const made = ofTrace([{ seconds: 3600, speed: EASY }], { ...watch, noise: 0.3 });
    expect(made).toMatchObject({ label: "easy", day: "easy", structure: [] });
  });

  test(said("a long run with a fast finish is long with a block, not intervals [S16]"), () => {
    const made = ofTrace(
      [
        { seconds: 5400, speed: EASY },
        { seconds: 1200, speed: pace(4, 30) },
      ],
      watch,
    );
    expect(made).toMatchObject({ label: "long", stress: true });
    expect(works(made)).toHaveLength(1);
    expect(line(made)).toMatch(/20 min fast finish @ 4:[23]\d \/km/);
    expect(inMiles(made)).toMatch(/20 min fast finish @ 7:[01]\d \/mi/);
  });

  test(said("a slightly quicker second half is an easy run [S17]"), () => {
    const made = ofTrace(
      [
        { seconds: 1800, speed: pace(5, 32) },
        { seconds: 1800, speed: pace(5, 25) },
      ],
      watch,
    );
    expect(made).toMatchObject({ label: "easy", structure: [] });
  });

  test(said("stops at traffic lights are not recoveries [S15]"), () => {
    const made = ofTrace(times(7, { seconds: 480, speed: EASY }, { seconds: 60, speed: 0 }), watch);
    expect(made).toMatchObject({ label: "easy", day: "easy" });
    expect(works(made)).toHaveLength(0);
  });

  test(
    said(
      "three miles at threshold with a minute between are tempo; four minutes faster with long jogs are intervals; quick 200s with walks are repetitions [S14]",
    ),
    () => {
      const cruise = ofTrace(session(...times(3, { seconds: 418, speed: 3.85 }, { seconds: 60, speed: 2.2 })), watch);
      expect(cruise.label).toBe("tempo");
      const fast = ofTrace(session(...times(4, { seconds: 240, speed: 4.23 }, { seconds: 180, speed: 2.2 })), watch);
      expect(fast.label).toBe("interval");
      // From a walk, getting up to speed costs a twentieth: over the whole rep this is 1.2 of threshold.
      const short = ofTrace(session(...times(10, { seconds: 42, speed: 4.95 }, { seconds: 120, speed: 1.3 })), watch);
      expect(short.label).toBe("repetition");
    },
  );
}

test("laps cut by the watch every kilometre say nothing of a session [S11]", () => {
  const made = ofLaps(laps(...Array.from({ length: 9 }, (_, i) => [1000, 3 + 0.3 * (i % 2)] as const), [420, 3]));
  expect(works(made)).toHaveLength(0);
});

test("kilometre laps take nothing from the six reps that the trace of the same run shows [S11]", () => {
  const streams = record(session(...times(6, { seconds: 180, speed: pace(3, 45) }, { seconds: 90, speed: 2.2 })));
  const whole = activity(streams, { laps: kilometres(streams) });
  const entry = { activity: whole, digest: digest(whole, streams) };
  expect(entry.digest.laps?.kind).toBe("automatic");
  const made = labelHistory([entry], ENTERED)[0]!;
  expect(made).toMatchObject({ label: "interval", basis: "streams" });
  expect(line(made)).toContain("6 × 800 m");
});

/** As a watch cuts them by itself. */
function kilometres({ time, distance }: Streams): readonly Lap[] {
  const made: Lap[] = [];
  let from = 0;
  for (let i = 1; i < time.length; i++) {
    const [metres, seconds] = [distance![i]! - distance![from]!, time[i]! - time[from]!];
    if (metres < 1000 && i < time.length - 1) continue;
    made.push({ start: time[from]!, elapsedTime: seconds, movingTime: seconds, distance: metres });
    from = i;
  }
  return made;
}

test("pressed laps give three reps of 800 m with the warm-up and cool-down around them [S12]", () => {
  const rep = [800, 4.4] as const;
  const jog = [250, 2.4] as const;
  const made = ofLaps(laps([2000, 3], rep, jog, rep, jog, rep, jog, [1500, 3]));
  expect(line(made)).toBe("2.0 km warm-up, 3 × 800 m @ 3:47 /km (105 s jog), 1.5 km cool-down");
  expect(made.because.map(({ id }) => id)).toContain("from laps");
  expect(inMiles(made)).toBe("1.2 mi warm-up, 3 × 800 m @ 6:06 /mi (105 s jog), 0.9 mi cool-down");
});

test("even kilometre laps of an easy run are automatic, and the run is easy [S13]", () => {
  const list = laps(
    ...Array.from({ length: 9 }, (_, i) => [1000 + (i % 3) * 5, 3 + 0.05 * (i % 2)] as const),
    [420, 3],
  );
  expect(digest(run(9420, 3100, { laps: list })).laps?.kind).toBe("automatic");
  expect(ofLaps(list).label).toBe("easy");
});
