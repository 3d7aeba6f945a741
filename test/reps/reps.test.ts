import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Streams } from "../../core/activity.ts";
import { trainingPaces, vdotOfThreshold } from "../../core/paces/training-paces.ts";
import { bandOf, qualityOf } from "../../core/reps/bands.ts";
import { pacingOf } from "../../core/reps/evenness.ts";
import { fitOf } from "../../core/reps/fit.ts";
import { repsOf } from "../../core/reps/rep.ts";
import { restsOf } from "../../core/reps/rests.ts";
import { reviewSession } from "../../core/reps/session.ts";
import { setsOf } from "../../core/reps/sets.ts";
import { run } from "../sample/runner.ts";
import { session } from "./bouts.ts";

const JOG = { seconds: 90 };
const threshold = { value: 4, source: "best effort", spread: 0.02, runs: 20 } as const;
const pacing = (times: readonly number[]) => pacingOf(repsOf(session(times, 400, JOG)), true);

describe("pacing of a set [Q1]", () => {
  test("twelve all at 1:40 are even, a few at 1:30 and then a crawl have faded", () => {
    const even = pacing(Array(12).fill(100));
    const dying = pacing([90, 90, 91, 100, 104, 108, 109, 110, 110, 111, 111, 112]);
    expect(even.verdict).toBe("even");
    expect(dying.verdict).toBe("faded");
    expect(even.mean).toBeGreaterThan(dying.mean);
  });

  test("the quick start that was paid for is named: the first three against the rest", () => {
    const { early } = pacing([90, 91, 90, 104, 105, 104, 106, 105]);
    expect(early?.count).toBe(3);
    expect(early!.speed).toBeGreaterThan(early!.rest);
  });

  test("a steady fade has no quick start to name", () => {
    expect(pacing([96, 98, 100, 102, 104, 106]).early).toBeUndefined();
  });

  test("a second or two between laps of a track is even, ever quicker is said so, to and fro is uneven", () => {
    expect(pacing([89, 90, 91, 90, 89, 91]).verdict).toBe("even");
    expect(pacing([106, 104, 102, 100, 98, 96]).verdict).toBe("faster");
    expect(pacing([96, 104, 96, 104, 96, 104, 96]).verdict).toBe("uneven");
  });

  test("first, last, slowest and fastest are reps that were run, and the mean lies between", () => {
    const times = fc.array(fc.integer({ min: 60, max: 140 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(times, (all) => {
        const { first, last, fastest, slowest, mean } = pacing(all);
        expect([first, last]).toEqual([400 / all[0]!, 400 / all.at(-1)!]);
        expect([fastest, slowest]).toEqual([400 / Math.min(...all), 400 / Math.max(...all)]);
        expect(mean).toBeGreaterThanOrEqual(slowest - 1e-9);
        expect(mean).toBeLessThanOrEqual(fastest + 1e-9);
      }),
    );
  });
});

describe("reps fall into sets [Q2]", () => {
  const sizes = (bouts: ReturnType<typeof session>) => setsOf(repsOf(bouts)).map(({ reps }) => reps.length);
  test("six like reps are one set, three times four two-hundreds are three", () => {
    expect(sizes(session(Array(6).fill(180), 800, JOG))).toEqual([6]);
    const rests = Array.from({ length: 11 }, (_, i) => ({ seconds: i % 4 === 3 ? 240 : 60 }));
    expect(sizes(session(Array(12).fill(36), 200, rests))).toEqual([4, 4, 4]);
  });
  test("a tempo block before two eight-hundreds is a set of its own", () => {
    expect(sizes(session([900, 175, 176], [3600, 800, 800], JOG))).toEqual([1, 2]);
  });
  test("a ladder is one thing, and not uneven", () => {
    const ladder = session([340, 250, 164, 80], [1600, 1200, 800, 400], JOG);
    expect(sizes(ladder)).toEqual([4]);
    expect(reviewSession({ label: "interval", bouts: ladder }, {}).sets[0]!.pacing.verdict).toBeUndefined();
  });
});

describe("recoveries are named [Q3]", () => {
  const named = (rep: number, seconds: number, kind: "stand" | "walk" | "jog" | "float") =>
    restsOf(repsOf(session(Array(5).fill(rep), 400, { seconds, kind })))!;
  test("full, equal and short by their length against the rep, float by its speed", () => {
    expect(named(40, 120, "walk")).toMatchObject({ name: "full", kind: "walk", duration: 120, alike: true });
    expect(named(90, 90, "jog").name).toBe("equal");
    expect(named(480, 90, "jog").name).toBe("short");
    expect(named(60, 60, "float").name).toBe("float");
    expect(named(60, 30, "stand").kind).toBe("stand");
  });
  test("recoveries that grow are not alike", () => {
    const growing = [60, 75, 90, 120].map((seconds) => ({ seconds }));
    expect(restsOf(repsOf(session(Array(5).fill(90), 400, growing)))!.alike).toBe(false);
  });
});

describe("inside a rep [Q4]", () => {
  const sample = run({ workout: "15' easy, 5 x (4' hard, 2' jog), 10' easy", laps: "button", seed: 4 });
  const at = (t: number) => (t < 900 ? "warm" : Math.floor((t - 900) / 360) < 5 && (t - 900) % 360 < 240 ? "work" : "");
  const bouts = session(Array(5).fill(240), 1050, { seconds: 120 }).map((bout) => ({
    ...bout,
    start: bout.start === 0 ? 0 : bout.start + 300,
    end: bout.end + 300,
  }));
  const review = (streams: Streams) => reviewSession({ label: "interval", bouts }, {}, streams).sets[0]!.body;

  test("the heart goes up in the reps and down between them", () => {
    const { rise, drop } = review(sample.streams);
    expect(rise).toBeGreaterThan(10);
    expect(drop).toBeGreaterThan(5);
  });
  test("a rep run evenly holds its pace and cadence", () => {
    const { pace, cadence } = review(sample.streams);
    expect(Math.abs(pace!)).toBeLessThan(0.02);
    expect(Math.abs(cadence!)).toBeLessThan(2);
  });
  test("a rep that gives way in its second half shows it in pace and cadence", () => {
    const { time, distance, cadence, heartRate } = sample.streams;
    const late = (t: number) => at(t) === "work" && (t - 900) % 360 >= 124;
    let lost = 0;
    const slowed = Array.from(distance!, (metres, i) => {
      if (late(time[i]!)) lost += 0.06 * (metres - distance![Math.max(0, i - 1)]!);
      return metres - lost;
    });
    const steps = Array.from(cadence!, (value, i) => (late(time[i]!) ? value - 8 : value));
    const body = review({ time, distance: slowed, cadence: steps, ...(heartRate && { heartRate }) });
    expect(body.pace!).toBeLessThan(-0.03);
    expect(body.cadence!).toBeLessThan(-6);
  });
  test("heart rate that is not believed is not used", () => {
    const body = reviewSession({ label: "interval", bouts }, {}, sample.streams, [{ start: 0, end: 9999 }]).sets[0]!
      .body;
    expect(body.rise).toBeUndefined();
  });
});

describe("reps against current fitness [Q5]", () => {
  const paces = trainingPaces(vdotOfThreshold(threshold.value));
  const fits = (speed: number, label: "interval" | "tempo" | "repetition" | "fartlek", time = 180) =>
    fitOf(repsOf(session(Array(5).fill(time), speed * time, JOG)), label, threshold);
  test("at interval pace they hit, well above or below they do not", () => {
    expect(fits(paces.interval, "interval")).toMatchObject({ band: "I", verdict: "hit", inside: 5 });
    expect(fits(paces.interval * 1.08, "interval")).toMatchObject({ verdict: "quicker", inside: 0 });
    expect(fits(paces.interval * 0.9, "interval")?.verdict).toBe("slower");
    expect(fits(4, "tempo", 480)).toMatchObject({ band: "T", verdict: "hit" });
  });
  test("short reps may be anything from interval to repetition pace: a range, not a point", () => {
    const short = fits((paces.interval + paces.repetition) / 2, "interval", 80)!;
    expect(short.verdict).toBe("hit");
    expect(short.to / short.from).toBeGreaterThan(1.05);
  });
  test("surges have no pace to hit", () => {
    expect(fits(4.4, "fartlek")).toBeUndefined();
  });
});

describe("minutes at each intensity [Q6]", () => {
  test("they add up to the moving time, and each training pace is in its own band", () => {
    const bouts = session([480, 480, 480], 1920, JOG);
    const quality = qualityOf(bouts, 4)!;
    const total = Object.values(quality).reduce((sum, time) => sum + time, 0);
    expect(total).toBeCloseTo(
      bouts.reduce((sum, bout) => sum + bout.distance / bout.speed, 0),
      6,
    );
    expect(quality.T).toBeCloseTo(1440, 6);
    const paces = trainingPaces(vdotOfThreshold(4));
    const named = [paces.easyFast, paces.marathon, paces.threshold, paces.interval, paces.repetition];
    expect(named.map((speed) => bandOf(speed, paces))).toEqual(["E", "M", "T", "I", "R"]);
  });
  test("without a threshold nothing is said", () => {
    expect(qualityOf(session([180], 800, JOG), undefined)).toBeUndefined();
  });
});
