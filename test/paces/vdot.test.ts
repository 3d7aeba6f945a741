import { describe, expect, test } from "vitest";
import { shareOfMax, speedAtVo2, timeFor, vdot } from "../../core/paces/vdot.ts";
import { HALF_MARATHON, MARATHON, MILE } from "../../core/units.ts";
import { seconds } from "./seconds.ts";

describe("VDOT from a race [P1]", () => {
  test.each([
    [5000, "20:00", 49.81],
    [5000, "25:00", 38.31],
    [5000, "30:00", 30.82],
    [10_000, "40:00", 51.94],
    [10_000, "50:00", 40.01],
    [10_000, "60:00", 32.28],
    [HALF_MARATHON, "1:30:00", 50.98],
    [HALF_MARATHON, "2:00:00", 36.46],
    [MARATHON, "3:00:00", 53.53],
    [MARATHON, "4:00:00", 37.9],
    [MILE, "5:00", 59.4],
    [1500, "4:00", 70.1],
    [3000, "10:00", 58.85],
    [5000, "24:34", 39.11],
    [5000, "27:00", 34.96],
  ])("%d m in %s is VDOT %d", (distance, time, expected) => {
    expect(Math.abs(vdot(distance, seconds(time)) - expected)).toBeLessThan(0.02);
  });
});

describe("the share of VO2max an effort holds", () => {
  test.each([
    [5, 1.0915],
    [11, 1.0003],
    [20, 0.953],
    [30, 0.93],
    [60, 0.888],
    [120, 0.8409],
    [240, 0.8088],
  ])("%d minutes hold %d", (minutes, expected) => {
    expect(Math.abs(shareOfMax(minutes * 60) - expected)).toBeLessThan(1e-4);
  });
  test.each([
    [30, 172.8],
    [50, 260.77],
    [70, 342.41],
  ])("VDOT %d is reached at %d m/min", (index, perMinute) => {
    expect(Math.abs(speedAtVo2(index) * 60 - perMinute)).toBeLessThan(0.01);
  });
});

/** equation / printed table, 1500 m, mile, 3000 m, 5 km, 10 km, 15 km, half, marathon; Daniels' Running Formula, 3rd edition */
const EQUAL: Record<number, string> = {
  30: "8:29.5/8:30 9:10.4/9:11 17:56.0/17:56 30:40.9/30:40 63:48.9/63:46 98:20.8/98:14 2:21:17/2:21:04 4:49:49/4:49:17",
  35: "7:24.9/7:25 8:00.7/8:01 15:44.3/15:45 26:58.6/27:00 56:01.9/56:03 86:20.9/86:22 2:04:13/2:04:13 4:16:06/4:16:03",
  40: "6:35.1/6:35 7:06.9/7:07 14:01.8/14:03 24:06.2/24:08 50:00.8/50:03 77:02.1/77:06 1:50:54/1:50:59 3:49:37/3:49:45",
  45: "5:55.7/5:56 6:24.3/6:25 12:39.8/12:40 21:48.6/21:50 45:13.5/45:16 69:36.7/69:40 1:40:14/1:40:20 3:28:16/3:28:26",
  50: "5:23.7/5:24 5:49.8/5:50 11:32.8/11:33 19:56.0/19:57 41:19.6/41:21 63:33.6/63:36 1:31:31/1:31:35 3:10:40/3:10:49",
  55: "4:57.4/4:57 5:21.3/5:21 10:37.0/10:37 18:22.2/18:22 38:05.5/38:06 58:32.2/58:33 1:24:16/1:24:18 2:55:55/2:56:01",
  60: "4:35.3/4:35 4:57.4/4:57 9:49.8/9:50 17:02.8/17:03 35:21.9/35:22 54:18.2/54:18 1:18:09/1:18:09 2:43:23/2:43:25",
  65: "4:16.5/4:16 4:37.0/4:37 9:09.5/9:09 15:54.6/15:54 33:02.0/33:01 50:41.2/50:40 1:12:54/1:12:53 2:32:35/2:32:35",
  70: "4:00.3/4:00 4:19.5/4:19 8:34.6/8:34 14:55.5/14:55 31:01.0/31:00 47:33.7/47:32 1:08:23/1:08:21 2:23:13/2:23:10",
  75: "3:46.2/3:46 4:04.3/4:04 8:04.2/8:04 14:03.7/14:03 29:15.2/29:14 44:50.1/44:48 1:04:26/1:04:23 2:14:59/2:14:55",
  80: "3:33.9/3:34 3:50.9/3:51 7:37.4/7:37 13:18.0/13:17 27:42.0/27:41 42:26.1/42:25 1:00:57/1:00:54 2:07:43/2:07:38",
  85: "3:23.0/3:23 3:39.1/3:39 7:13.7/7:14 12:37.3/12:37 26:19.2/26:19 40:18.4/40:17 57:51/57:50 2:01:15/2:01:10",
};
const DISTANCES = [1500, MILE, 3000, 5000, 10_000, 15_000, HALF_MARATHON, MARATHON];

describe("equal race times [P1]", () => {
  const rows = Object.entries(EQUAL).flatMap(([index, row]) =>
    row.split(" ").map((cell, i) => ({ index: Number(index), distance: DISTANCES[i]!, cell })),
  );
  test("ninety-six of them", () => expect(rows).toHaveLength(96));
  test.each(rows)("VDOT $index runs $distance m in $cell", ({ index, distance, cell }) => {
    const [equation, printed] = cell.split("/").map(seconds) as [number, number];
    const time = timeFor(index, distance);
    // whole seconds where the equation's figure was written without tenths
    expect(Math.abs(time - equation)).toBeLessThan(cell.includes(".") ? 0.1 : 1);
    const tolerance = distance < 10_000 ? 2 : distance <= 15_000 ? 4 : 0.002 * printed;
    if (index > 30) expect(Math.abs(time - printed)).toBeLessThanOrEqual(tolerance);
  });
});
