/** The same hill over and over: climbs found by height alone, for speed hides them. */
import type { Metres, Seconds, Share } from "../units.ts";
import type { Bins } from "./bins.ts";
import { median, spread } from "./median.ts";
import { BEND, bendOf } from "./on-the-flat.ts";

/** One climb, in bins. */
export interface Climb {
  readonly foot: number;
  readonly top: number;
}

/** Heights scatter: a turn has to be this clear, in metres and in bends. */
const TURN: Metres = 1;
const TURN_BENDS = 3;
const GRADE: Share = 0.02;
/** Gentler is no hill, steeper a fault of the sensor; who goes up less than `high` sprints up something steep, again and again. */
const GRADES = { least: 0.03, steep: 0.06, most: 0.4 };
const RISE = { least: 1.5, high: 3, all: 9 };
/** In bins, how far foot and top may be from the edge that is lowest or highest. */
const ROOM = 0.7;
/** Share of its own slope a climb is cut at. */
const STEEP: Share = 0.6;
const SHORTEST: Seconds = 6;
const FEWEST = 3;
/** How alike climbs of one hill are in height, and in time. */
const ALIKE = { least: 0.6, most: 1.6, spread: 0.25, times: 0.3 };
/** The way back goes down about as far. */
const BACK = { least: 0.4, most: 2 };
/** s of the way back. */
const REST = { least: 20, most: 540 };

/** Repeated climbs of one hill, in order; empty where there are fewer than three. */
export function findClimbs(bins: Bins): readonly Climb[] {
  const height = bins.altitude;
  if (!height) return [];
  const bend = bendOf(height);
  if (bend > BEND) return [];
  // Heights over a slope of their own: what rises here is steeper than that, so flat lead-ins belong to no climb.
  const over = new Float64Array(height.length);
  for (let i = 0; i < height.length; i++) over[i] = height[i]! - GRADE * bins.distance[i]!;
  const turns = turnsOf(over, Math.max(TURN, TURN_BENDS * bend));
  const climbs: Climb[] = [];
  for (let i = 0; i + 1 < turns.length; i++) {
    const [foot, top] = [turns[i]!, turns[i + 1]!];
    if (over[top]! <= over[foot]!) continue;
    const climb = steepest(bins, foot, top);
    if (isClimb(bins, climb)) climbs.push(climb);
  }
  return bestRun(bins, climbs).map((climb) => finer(bins, climb));
}

/** Bins of the lows and highs in turn, each at least `clear` from the last. */
function turnsOf(height: Float64Array, clear: Metres): readonly number[] {
  const turns: number[] = [];
  let [low, high] = [0, 0];
  let rising: boolean | undefined;
  for (let i = 1; i < height.length; i++) {
    if (height[i]! < height[low]!) low = i;
    if (height[i]! > height[high]!) high = i;
    if (rising !== false && height[i]! <= height[high]! - clear) {
      turns.push(...(rising === undefined ? [0] : []), high);
      rising = false;
      low = i;
    } else if (rising !== true && height[i]! >= height[low]! + clear) {
      turns.push(low);
      rising = true;
      high = i;
    }
  }
  if (rising !== undefined) turns.push(rising ? high : low);
  return turns;
}

/** Heights over a line with so much of the slope between two bins: what is as steep is level, and all beside it falls away. */
function overSlope({ altitude, distance }: Bins, from: number, to: number, share: Share = 1): (bin: number) => Metres {
  const slope = (share * (altitude![to]! - altitude![from]!)) / Math.max(1, distance[to]! - distance[from]!);
  return (bin) => altitude![bin]! - slope * distance[bin]!;
}

/** Without the gentler steps at either end: where height gains most over half the climb's own slope. */
function steepest(bins: Bins, from: number, to: number): Climb {
  const over = overSlope(bins, from, to, STEEP);
  let [foot, top, best, low] = [from, to, -Infinity, from];
  for (let i = from; i <= to; i++) {
    if (over(i) < over(low)) low = i;
    if (over(i) - over(low) <= best) continue;
    best = over(i) - over(low);
    [foot, top] = [low, i];
  }
  return { foot, top };
}

/** To the part of a bin: where the line up the climb meets those of what is before and after it. */
function finer(bins: Bins, { foot, top }: Climb): Climb {
  const { distance } = bins;
  const over = overSlope(bins, foot, top);
  const bend = (at: number, way: 1 | -1) => {
    const outside = at - way;
    const far = (bin: number) => distance[outside]! - distance[bin]!;
    const fall = (over(outside) - over(at - 4 * way)) / far(at - 4 * way);
    const metres = far(at - 1) + (over(at + way) - over(outside)) / fall;
    const place = metres / (distance[at - 1]! - distance[at - 2]!) - 1;
    return at + Math.min(ROOM, Math.max(-ROOM, place || 0));
  };
  return { foot: bend(foot, 1), top: bend(top, -1) };
}

const riseOf = ({ altitude }: Bins, { foot, top }: Climb): Metres => altitude![top]! - altitude![foot]!;

function isClimb(bins: Bins, climb: Climb): boolean {
  const seconds = bins.elapsed[climb.top]! - bins.elapsed[climb.foot]!;
  const distance = bins.distance[climb.top]! - bins.distance[climb.foot]!;
  const rise = riseOf(bins, climb);
  return (
    seconds >= SHORTEST &&
    rise >= RISE.least &&
    rise >= (rise < RISE.high ? GRADES.steep : GRADES.least) * distance &&
    rise <= GRADES.most * distance
  );
}

/** The longest run of climbs of like height, each after the way back from the one before. */
function bestRun(bins: Bins, all: readonly Climb[]): readonly Climb[] {
  const middle = median(all.map((climb) => riseOf(bins, climb)));
  const climbs = all.filter((climb) => {
    const rise = riseOf(bins, climb);
    return rise >= ALIKE.least * middle && rise <= ALIKE.most * middle;
  });
  let best: readonly Climb[] = [];
  let run: Climb[] = [];
  for (const climb of climbs) {
    const last = run.at(-1);
    if (last && !follows(bins, last, climb, middle)) run = [];
    run.push(climb);
    if (run.length > best.length) best = run.slice();
  }
  const rises = best.map((climb) => riseOf(bins, climb));
  const times = best.map(({ foot, top }) => bins.elapsed[top]! - bins.elapsed[foot]!);
  return best.length >= FEWEST &&
    best.length * median(rises) >= RISE.all &&
    spread(rises) <= ALIKE.spread &&
    spread(times) <= ALIKE.times
    ? best
    : [];
}

function follows(bins: Bins, before: Climb, after: Climb, rise: Metres): boolean {
  const back = bins.altitude![before.top]! - bins.altitude![after.foot]!;
  const rest = bins.elapsed[after.foot]! - bins.elapsed[before.top]!;
  return rest >= REST.least && rest <= REST.most && back >= BACK.least * rise && back <= BACK.most * rise;
}
