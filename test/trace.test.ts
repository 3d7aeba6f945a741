import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { traceOf } from "../core/trace.ts";

describe("the drawn trace", () => {
  test("a steady run is drawn at its steady speed", () => {
    const time = Array.from({ length: 601 }, (_, i) => i);
    const trace = traceOf({ time, distance: time.map((t) => t * 3) });
    for (const speed of trace.speed) expect(speed).toBeCloseTo(3, 1);
  });

  test("no metre is lost or won, however the watch spaced its samples", () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.float({ min: 0, max: 6, noNaN: true })), {
      minLength: 2,
      maxLength: 300,
    });
    fc.assert(
      fc.property(steps, (pieces) => {
        const time = [0];
        const distance = [0];
        for (const [seconds, speed] of pieces) {
          time.push(time.at(-1)! + seconds);
          distance.push(distance.at(-1)! + seconds * speed);
        }
        const trace = traceOf({ time, distance });
        const drawn = trace.speed.reduce((sum, speed) => sum + speed * trace.step, 0);
        expect(Math.abs(drawn - distance.at(-1)!)).toBeLessThan(0.001 * trace.step * trace.speed.length + 1e-6);
      }),
    );
  });

  test("a steady climb of five in a hundred is drawn as one, and a flat run has no slope at all", () => {
    const time = Array.from({ length: 1201 }, (_, i) => i);
    const distance = time.map((t) => t * 3);
    const climb = traceOf({ time, distance, altitude: distance.map((metres) => 100 + 0.05 * metres) });
    expect(climb.altitude).toHaveLength(climb.speed.length);
    for (const grade of climb.grade!) expect(grade).toBeCloseTo(0.05, 2);
    expect(traceOf({ time, distance, altitude: distance.map(() => 100) }).grade).toBeUndefined();
  });

  test("an empty recording is drawn as nothing", () => {
    expect(traceOf({ time: [] }).speed.every((speed) => speed === 0)).toBe(true);
  });
});
