/** Every kind of session of the coaching texts, run by runners of different fitness with watches of several kinds. */
import { describe, expect, test } from "vitest";
import { structureText } from "../../components/words/structure.ts";
import type { Lap } from "../../core/activity.ts";
import { CLUB, LAP_MODES, type Member, opinionOn, RECORDINGS, sample, TODAY } from "../sample/club.ts";
import { KINDS, type Kind } from "../sample/kinds.ts";
import type { LapMode } from "../sample/laps.ts";
import type { RunnerOptions, SampleRun } from "../sample/runner.ts";

/** Shares of the recordings that have to come out right: the label with its day, the number of fast stretches, the line. */
const BARS = { label: 0.95, count: 0.9, line: 0.85 } as const;
type What = keyof typeof BARS;
/** Each member with each way of cutting laps, the recordings in turn. */
const usual: readonly Case[] = CLUB.flatMap((member, m) =>
  LAP_MODES.flatMap((laps, l) =>
    [0, 1, 2].map((k) => {
      const recording = RECORDINGS[(m + 2 * l + 3 * k) % RECORDINGS.length]!;
      return { member, laps, recording, seed: 100 * m + 10 * l + k + 1 };
    }),
  ),
);

interface Case {
  readonly member: Member;
  readonly laps: LapMode;
  readonly recording: Partial<RunnerOptions>;
  readonly seed: number;
}

function outcomes(kind: Kind, cases: readonly Case[]) {
  return cases.map(({ member, laps, recording, seed }) => {
    const made = sample(member, kind.workout, { laps, ...recording, name: undefined, seed, start: TODAY });
    return outcome(kind, member, made, `${recording.name ?? ""}, laps ${recording.laps ?? laps}`);
  });
}

function outcome(kind: Kind, member: Member, made: SampleRun, recorded = "") {
  const opinion = opinionOn(member, made);
  const line = structureText(opinion.structure, "metric");
  const works = opinion.bouts.filter((bout) => bout.kind === "work").length;
  return {
    label: kind.labels.includes(opinion.label) && (kind.days?.includes(opinion.day) ?? true),
    count: kind.works === undefined || kind.works === works,
    line: kind.says?.test(line) ?? true,
    said: `${member.name}, ${recorded}: ${opinion.label}, ${opinion.day}, ${works} fast, ${line}`,
  };
}

function judge(all: ReturnType<typeof outcomes>, whats: readonly What[] = ["label", "count", "line"]): void {
  for (const what of whats) {
    const wrong = all.filter((one) => !one[what]).map(({ said }) => said);
    const bar = BARS[what];
    expect(wrong.length, `${what}\n${wrong.join("\n")}`).toBeLessThanOrEqual(
      Math.max(1, Math.floor((1 - bar) * all.length)),
    );
  }
}

for (const [row, kinds] of Object.entries(KINDS))
  describe(row, () => {
    for (const kind of kinds) test(`${kind.name}: ${kind.workout} [L13]`, () => judge(outcomes(kind, usual)));
  });

describe("sensors and stops", () => {
  const named = (...names: string[]) =>
    Object.values(KINDS)
      .flat()
      .filter(({ name }) => names.includes(name));
  const core = named(
    "easy",
    "tempo",
    "1000s",
    "800s",
    "400s",
    "minutes",
    "30/30",
    "strides",
    "minute fartlek",
    "ladder",
  );
  const each = (ways: readonly Partial<RunnerOptions>[]) =>
    CLUB.flatMap((member, m) =>
      ways.map((way, w) => ({ member, laps: "none" as const, recording: { name: "", ...way }, seed: 7 * m + w + 1 })),
    );

  for (const kind of core) {
    test(`${kind.name} with laps cut every five minutes or 500 m, which say nothing`, () =>
      judge(outcomes(kind, each([{ laps: "5 min" }, { laps: "500 m", noise: 0.2 }]))));
    test(`${kind.name} on a treadmill, without height or place [L4]`, () =>
      judge(outcomes(kind, each([{ sport: "treadmill" }, { sport: "treadmill", noise: 0.1 }])), ["label", "count"]));
    test(`${kind.name} with a foot pod that drops out [L4]`, () => {
      const gaps = (from: number) => Array.from({ length: 8 }, (_, i) => ({ at: from + 390 * i, seconds: 9 }));
      judge(outcomes(kind, each([{ gaps: gaps(200) }, { gaps: gaps(320), noise: 0.2 }])), ["label", "count"]);
    });
    test(`${kind.name} with the watch stopped at lights on the way out`, () => {
      const pauses = [
        { at: 240, seconds: 50 },
        { at: 500, seconds: 35 },
      ];
      judge(outcomes(kind, each([{ pauses }, { pauses, recording: "smart" }])), ["label", "count"]);
    });
  }

  /** The button pressed twice by mistake, in the warm-up and in the middle: laps of a step or two. */
  const withStrays = ({ activity, ...rest }: SampleRun): SampleRun => {
    const cut = (lap: Lap): readonly Lap[] => {
      const [time, distance] = [2, 5];
      const left = { ...lap, elapsedTime: lap.elapsedTime - time, movingTime: lap.movingTime - time };
      const stray = { ...lap, elapsedTime: time, movingTime: time, distance };
      return [stray, { ...left, start: lap.start + time, distance: lap.distance - distance }];
    };
    const all = activity.laps!;
    const odd = new Set([0, all.length >> 1]);
    return { activity: { ...activity, laps: all.flatMap((lap, i) => (odd.has(i) ? cut(lap) : [lap])) }, ...rest };
  };
  /** As some belts record: how fast, but not how far. */
  const withoutDistance = ({ streams: { distance: _, ...streams }, ...rest }: SampleRun): SampleRun => ({
    ...rest,
    streams,
  });
  const changed = (kind: Kind, options: Partial<RunnerOptions>, change: (made: SampleRun) => SampleRun) =>
    CLUB.flatMap((member, m) =>
      [1, 2].map((seed) =>
        outcome(kind, member, change(sample(member, kind.workout, { ...options, seed: 7 * m + seed, start: TODAY }))),
      ),
    );

  for (const kind of core) {
    test(`${kind.name} with the button pressed by mistake`, () => judge(changed(kind, { laps: "button" }, withStrays)));
    test(`${kind.name} on a treadmill that tells speed and no distance [L4]`, () =>
      judge(changed(kind, { laps: "none", sport: "treadmill" }, withoutDistance), ["label", "count"]));
  }
});

test("800s known by 500 m laps alone are a hard day, and not surely a tempo", () => {
  for (const member of CLUB) {
    const workout = "15' easy, 6 x (800m hard, 2' jog), 10' easy";
    const { activity } = sample(member, workout, { laps: "500 m", seed: 3, start: TODAY });
    const { day, confidence } = opinionOn(member, { activity });
    expect(day).not.toBe("easy");
    expect(confidence).toBeLessThan(0.65);
  }
});
