/** Measured lengths as the round figures that were meant. */
import { type Metres, MILE, type Seconds, type Share } from "../units.ts";
import type { RecoveryKind } from "./bout.ts";
import { median } from "./median.ts";
import type { Amount } from "./structure.ts";

/** What speaks for one reading or another is counted in natural logarithms of how many times likelier it is. */
type Nats = number;

/** Figures that coaches write, after how much rarer they are than the commonest. */
type Figures = readonly (readonly [rarer: Nats, ...values: number[]])[];

/** Two thirds as common; a third; a tenth; a round figure that is in no book. These and all below: own judgement of the coaching
 * texts' sessions, weighed on made-up ones (`test/labels/written.test.ts`). */
const [LESS, SELDOM, RARE, ODD]: readonly [Nats, Nats, Nats, Nats] = [0.4, 1.1, 2.2, 4];

/** The steps of a ladder were planned as round ones. */
const ODD_STEP: Nats = 3 * ODD;

const DISTANCES: Figures = [
  [0, 200, 400, 600, 800, 1000, 1200, 1600, 2000, 3000, 4000, 5000, 10_000],
  [LESS, 300, 500, MILE],
  [SELDOM, 150, 250, 1500, 2400, 6000, 8000],
  [RARE, 100, 350, 1400, 1800, 2 * MILE, 7000],
];
const TIMES: Figures = [
  [0, 10, 12, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 360, 480, 600, 720, 900, 1200, 1500, 1800],
  [SELDOM, 25, 75, 150, 420, 2400, 2700, 3600],
  // A sprint of ten seconds is cut as short by a trace.
  [SELDOM + LESS, 8],
];
const STRIDES: Figures = [
  [0, 20, 30, 100],
  [SELDOM, 10, 15, 25, 150, 200],
  [RARE, 8, 12, 60, 80, 120],
];
const REST_TIMES: Figures = [
  [0, 30, 60, 90, 120, 180, 240, 300],
  [LESS, 15, 20, 40, 45, 75, 100, 150],
  [SELDOM, 10, 50, 80, 105, 110, 200, 210, 360, 480, 600],
];

/** What speaks for a distance before anything is measured: tracks and measured loops are commoner than round times, a little; climbs,
 * strides and jogs are meant by time; a float is part of the session and measured like it. */
const [FOR_REPS, FOR_CLIMBS, FOR_STRIDES, FOR_RESTS, FOR_FLOATS]: readonly [Nats, Nats, Nats, Nats, Nats] = [
  0.8, -3, -3, -2, 2,
];
/** Fewer rests than this agree by chance. */
const FEWEST_RESTS = 3;

/** How badly a length is known: by its edges, by a share of the whole, and never so badly that the next figure is as near. */
const EDGE: Seconds = 1.3;
const OFF: { readonly least: Share; readonly most: Share } = { least: 0.01, most: 0.1 };
/** Lengths that differ by less than this say nothing of what was meant: a button is pressed no better. */
const ALIKE: { readonly seconds: Seconds; readonly share: Share } = { seconds: 0.8, share: 0.002 };
/** What more reps than this have in common is no better known: a watch is wrong in all of them alike. */
const MOST_AGREE = 3;

interface Length {
  readonly distance: Metres;
  readonly seconds: Seconds;
}

/** Both ways to say how long a set of lengths was, and how much likelier the distance is. */
interface Reading {
  readonly distance: Metres;
  readonly duration: Seconds;
  readonly forDistance: Nats;
}

/** What was meant is what they have in common: each length after the first says it again. */
function read(all: readonly Length[], lengths: Figures, durations: Figures, odd = ODD): Reading {
  const distances = all.map(({ distance }) => distance);
  const times = all.map(({ seconds }) => seconds);
  const [far, long] = [median(distances), median(times)];
  const off = Math.max(OFF.least, Math.min(OFF.most, EDGE / long));
  const alike = Math.max(ALIKE.share, ALIKE.seconds / long);
  const byDistance = likeliest(far, lengths, roundTo(far, 100), odd + SELDOM, off);
  const byTime = likeliest(long, durations, roundTime(long), odd, off);
  // A watch may measure every distance short by the same share, but no time.
  const agree = Math.log(Math.max(alike, apart(times, byTime.value)) / Math.max(alike, apart(distances, far)));
  return {
    distance: byDistance.value,
    duration: byTime.value,
    forDistance: byTime.against - byDistance.against + Math.min(MOST_AGREE, all.length - 1) * agree,
  };
}

const amountOf = ({ distance, duration, forDistance }: Reading, before: Nats): Amount =>
  forDistance + before >= 0 ? { distance } : { duration };

/** The figure that is written often and near to what was measured; else `round`, that nobody writes. */
function likeliest(measured: number, table: Figures, round: number, odd: Nats, off: Share) {
  let best = { value: round, against: Number.POSITIVE_INFINITY };
  for (const [rarer, ...values] of [...table, [odd, round] as const])
    for (const value of values) {
      const against = rarer + Math.abs(measured / value - 1) / off;
      if (against < best.against) best = { value, against };
    }
  return best;
}

/** How far from one of them they are, as a share of it. */
const apart = (values: readonly number[], one: number): Share =>
  values.reduce((sum, value) => sum + Math.abs(value - one), 0) / values.length / one;

/** The one amount a set of reps was meant to be. */
export const snapReps = (reps: readonly Length[], uphill = false): Amount =>
  amountOf(read(reps, DISTANCES, TIMES), uphill ? FOR_CLIMBS : reps.length > 1 ? FOR_REPS : 0);

export const snapStrides = (reps: readonly Length[]): Amount => amountOf(read(reps, STRIDES, STRIDES), FOR_STRIDES);

/** The steps of a ladder, or of turns, each run any number of times: all by distance or all by time, whichever is likelier. */
export function snapSteps(steps: readonly (readonly Length[])[]): readonly Amount[] {
  const readings = steps.map((reps) => read(reps, DISTANCES, TIMES, ODD_STEP));
  let all: Nats = FOR_REPS;
  for (const { forDistance } of readings) all += forDistance;
  // Among hundreds of metres a mile is sixteen of them.
  const byHundreds = readings.some(({ distance }) => distance % MILE !== 0);
  return readings.map(({ distance, duration }) => {
    const meant = byHundreds && distance % MILE === 0 ? roundTo(distance, 100) : distance;
    return all >= 0 ? { distance: meant } : { duration };
  });
}

/** Who stands goes by the clock. */
export function snapRecovery(rests: readonly Length[], kind: RecoveryKind): Amount {
  const byTime = kind === "stand" || rests.length < FEWEST_RESTS;
  return amountOf(
    read(rests, DISTANCES, REST_TIMES),
    byTime ? Number.NEGATIVE_INFINITY : kind === "float" ? FOR_FLOATS : FOR_RESTS,
  );
}

const roundTo = (value: number, grain: number): number => Math.max(grain, Math.round(value / grain) * grain);

/** To 5 s below two minutes, 10 s below ten, else to the minute. */
const roundTime = (seconds: Seconds): Seconds => roundTo(seconds, seconds < 120 ? 5 : seconds < 600 ? 10 : 60);

/** Warm-ups and cool-downs to a tenth of a kilometre. */
export const roundDistance = (distance: Metres): Metres => Math.round(distance / 100) * 100;
