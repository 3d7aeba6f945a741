import fc from "fast-check";
import { expect, test } from "vitest";
import type { Streams } from "../../core/activity.ts";
import { packStreams, unpackStreams } from "../../core/store/pack.ts";
import { run } from "../sample/runner.ts";

/** half a step of what is kept, by series */
const FINEST: Readonly<Record<string, number>> = {
  time: 0.005,
  distance: 0.005,
  speed: 0.0005,
  heartRate: 0.5,
  altitude: 0.05,
  cadence: 0.25,
};

function expectSame(got: Streams, want: Streams): void {
  expect(Object.keys(got)).toEqual(Object.keys(want));
  for (const [name, values] of Object.entries(want) as [string, ArrayLike<number>][]) {
    const kept = got[name as keyof Streams] as ArrayLike<number>;
    expect(kept.length).toBe(values.length);
    for (let i = 0; i < values.length; i++)
      if (Number.isNaN(values[i]!)) expect(kept[i]).toBeNaN();
      // Single precision: seven digits.
      else expect(Math.abs(kept[i]! - values[i]!)).toBeLessThanOrEqual(FINEST[name]! + 1e-6 * Math.abs(values[i]!));
  }
}

test("an hour of running is kept in under 8 kB, finer than the sensors measure [S9]", async () => {
  const { streams } = run({ workout: "15' easy, 6 x (800m hard, 2' jog), 15' easy", hills: 40 });
  const packed = await packStreams(streams);
  expect((packed.length * 3600) / (streams.time.length || 1)).toBeLessThan(8000);
  expectSame(await unpackStreams(packed), streams);
});

test("whatever a device writes down is read as it was, silent sensors too [S9]", async () => {
  const value = fc.oneof(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.constant(Number.NaN),
    fc.integer({ min: 0, max: 3 }),
  );
  const series = fc.integer({ min: 1, max: 60 }).chain((n) => {
    const list = fc.array(value, { minLength: n, maxLength: n }).map((values) => Float32Array.from(values));
    return fc.record({ time: list, distance: list, heartRate: list }, { requiredKeys: ["time"] });
  });
  await fc.assert(
    fc.asyncProperty(series, async (streams) => {
      expectSame(await unpackStreams(await packStreams(streams)), streams);
    }),
    { numRuns: 200 },
  );
});

test("a damaged recording is an error, never numbers that were not measured", async () => {
  const packed = await packStreams(run({ workout: "10' easy" }).streams);
  for (const cut of [0, 1, packed.length >> 1, packed.length - 3])
    await expect(unpackStreams(packed.slice(0, cut))).rejects.toThrow();
});
