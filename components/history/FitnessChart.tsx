/** Threshold pace with its spread, or the best of each month, on the time axis of the days above. */
import { useState } from "preact/hooks";
import type { ActivityId } from "../../core/activity.ts";
import { rangeOf } from "../../core/athlete.ts";
import { BEST_WINDOWS } from "../../core/bouts/bests.ts";
import type { LocalDate, MetresPerSecond } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import type { Effort, Fitness } from "../../core/year/fitness.ts";
import { date, fullDate, pace, paceFigure, paceSeconds, plain, unitLength } from "../format.ts";
import { say } from "../words/say.ts";
import { type Axis, LEFT, monthTicks, xAt } from "./axis.ts";
import { Flag } from "./Flag.tsx";
import { isLongAgo } from "./range.ts";
import { Walk } from "./Walk.tsx";

/** threshold, or one of `BEST_WINDOWS` by index */
export type FitnessView = "threshold" | 0 | 1 | 2 | 3;

export interface FitnessChartProps {
  readonly fitness: Fitness;
  readonly axis: Axis;
  readonly to: LocalDate;
  readonly today: LocalDate;
  readonly view: FitnessView;
  readonly races: ReadonlySet<ActivityId>;
  readonly units: Units;
  readonly onRead: (text: string | undefined) => void;
  readonly onDay?: (date: LocalDate) => void;
}

interface Dot {
  readonly id: string;
  readonly date: LocalDate;
  readonly speed: MetresPerSecond;
}

interface Sample {
  readonly date: LocalDate;
  readonly value: MetresPerSecond;
  readonly low: MetresPerSecond;
  readonly high: MetresPerSecond;
}

/** px */
const TOP = 10;
const HIGH = 104;
const BOTTOM = 20;
const FLAG = 13;
/**
 * Easy running ends here, as a share of threshold speed (74 of 88 % of VO2max, Daniels 2013): a month whose best is slower tested
 * nothing, and would press the line flat.
 */
const EASY_ENDS = 0.84;

export function FitnessChart(props: FitnessChartProps) {
  const { fitness, axis, to, today, view, races, units, onRead, onDay } = props;
  const [at, setAt] = useState<number>();
  const inside = ({ date }: { readonly date: LocalDate }) => date >= axis.from && date <= to;
  const line = view === "threshold" ? samplesOf(fitness).filter(inside) : [];
  const easy = line.length > 0 ? EASY_ENDS * Math.min(...line.map(({ low }) => low)) : 0;
  const dots = (view === "threshold" ? near(fitness) : monthly(fitness, view))
    .filter(inside)
    .filter(({ speed }) => speed > easy);
  const speeds = [...line.flatMap(({ low, high }) => [low, high]), ...dots.map(({ speed }) => speed)];
  if (speeds.length === 0) return <p class="second empty-chart">{say("chart_nothing")}</p>;
  const ticks = paceTicks(Math.min(...speeds), Math.max(...speeds), units);
  const [low, high] = [Math.min(ticks[0]!, ...speeds), Math.max(ticks.at(-1)!, ...speeds)];
  const y = (speed: MetresPerSecond) => TOP + HIGH - (HIGH * (speed - low)) / (high - low || 1);
  const x = (day: LocalDate) => xAt(axis, day);
  const flagged = flagsOf(
    dots.filter(({ id }) => races.has(id as ActivityId)),
    x,
  );
  const stops = line.length > 0 ? line : dots.map((dot) => ({ ...dot, value: dot.speed, low: 0, high: 0 }));
  const textOf = (index: number) => stopText(stops[index]!, dots, races, units);
  const read = (index: number | undefined) => {
    setAt(index);
    onRead(index === undefined ? undefined : textOf(index));
  };
  return (
    <Walk
      name={say(view === "threshold" ? "chart_threshold_over_time" : "chart_efforts_over_time")}
      count={stops.length}
      at={at}
      textOf={textOf}
      locate={(px) =>
        nearest(
          px,
          stops.map((stop) => x(stop.date)),
        )
      }
      onAt={read}
      onPick={onDay && line.length === 0 ? (index) => onDay(stops[index]!.date) : undefined}
    >
      <svg width={axis.width} height={TOP + HIGH + BOTTOM} aria-hidden="true">
        {ticks.map((speed) => (
          <g key={speed}>
            <path class="grid" d={`M${LEFT} ${y(speed)}H${axis.width}`} />
            <text class="scale" x={LEFT - 8} y={y(speed) + 4}>
              {paceFigure(speed, units)}
            </text>
          </g>
        ))}
        {line.length > 0 && (
          <>
            <path
              class="band"
              d={`${path(line, ({ date, high }) => [x(date), y(high)])}${path([...line].reverse(), ({ date, low }) => [x(date), y(low)]).replace("M", "L")}z`}
            />
            <path class="estimate" d={path(line, ({ date, value }) => [x(date), y(value)])} />
          </>
        )}
        {dots.map(
          (dot) => !flagged.has(dot) && <circle key={dot.id} class="dot" cx={x(dot.date)} cy={y(dot.speed)} r="3" />,
        )}
        {[...flagged].map((race) => (
          <Flag key={race.id} x={x(race.date) - FLAG / 2} y={y(race.speed) - FLAG / 2} size={FLAG} />
        ))}
        {at !== undefined && stops[at] && (
          <path class="cursor" d={`M${x(stops[at].date)} ${TOP - 4}V${TOP + HIGH + 4}`} />
        )}
        {monthTicks(axis, today).map(({ x: left, text }) => (
          <text key={text} x={left} y={TOP + HIGH + 16}>
            {text}
          </text>
        ))}
      </svg>
    </Walk>
  );
}

/** The races that stand apart, from the latest back: flags that would lie on each other are dots like any effort. */
function flagsOf(races: readonly Dot[], x: (day: LocalDate) => number): ReadonlySet<Dot> {
  const flagged = new Set<Dot>();
  let next = Number.POSITIVE_INFINITY;
  for (const race of races.toSorted((a, b) => x(b.date) - x(a.date))) {
    if (next - x(race.date) < FLAG) continue;
    next = x(race.date);
    flagged.add(race);
  }
  return flagged;
}

const samplesOf = ({ points }: Fitness): readonly Sample[] =>
  points.map(({ date, threshold }) => {
    const [low, high] = rangeOf(threshold);
    return { date, value: threshold.value, low, high };
  });

/** The best of each month speaks; the rest were easy days. */
const monthsBest = (efforts: readonly Effort[], speedOf: (effort: Effort) => MetresPerSecond): readonly Dot[] => {
  const best = new Map<string, Dot>();
  for (const effort of efforts) {
    const speed = speedOf(effort);
    const month = effort.date.slice(0, 7);
    if (speed > (best.get(month)?.speed ?? 0)) best.set(month, { id: effort.id, date: effort.date, speed });
  }
  return [...best.values()];
};
const near = ({ efforts }: Fitness) => monthsBest(efforts, ({ threshold }) => threshold);
const monthly = ({ efforts }: Fitness, window: 0 | 1 | 2 | 3) =>
  monthsBest(efforts, ({ bests }) => (bests[window] ?? 0) / BEST_WINDOWS[window]!);

function stopText(stop: Sample, dots: readonly Dot[], races: ReadonlySet<ActivityId>, units: Units): string {
  const { date: day, value, low, high } = stop;
  const dot = dots.find((one) => one.date === day);
  const said = low > 0 ? likely(value, low, high, units) : pace(value, units);
  const race = dot && races.has(dot.id as ActivityId);
  return plain(say(race ? "chart_point_race" : "chart_point", { date: fullDate(day), pace: said }));
}

/** `now 4:06 /km, likely 4:04 to 4:09, from Sun 4 Oct` */
export function nowText({ points }: Fitness, units: Units): string {
  const point = points.at(-1);
  const last = point?.threshold;
  if (!last) return "";
  const { value, spread } = last;
  const said = spread > 0 ? likely(value, ...rangeOf(last), units) : say("chart_entered", { pace: pace(value, units) });
  if (!last.date) return say("chart_now", { pace: said });
  const from = isLongAgo(last.date, point.date) ? fullDate(last.date) : date(last.date);
  return say("chart_now_from", { pace: said, date: from });
}

const likely = (value: MetresPerSecond, low: MetresPerSecond, high: MetresPerSecond, units: Units): string =>
  say("chart_likely", { pace: pace(value, units), fast: paceFigure(high, units), slow: paceFigure(low, units) });

function path<Item>(items: readonly Item[], at: (item: Item) => readonly [number, number]): string {
  return items
    .map(
      (item, i) =>
        `${i === 0 ? "M" : "L"}${at(item)
          .map((value) => value.toFixed(1))
          .join(" ")}`,
    )
    .join("");
}

function nearest(px: number, xs: readonly number[]): number | undefined {
  let best: number | undefined;
  xs.forEach((x, i) => {
    if (best === undefined || Math.abs(x - px) < Math.abs(xs[best]! - px)) best = i;
  });
  return best;
}

/** Two to five round paces inside the range, slowest first. */
function paceTicks(low: MetresPerSecond, high: MetresPerSecond, units: Units): readonly MetresPerSecond[] {
  const [fast, slow] = [paceSeconds(high, units), paceSeconds(low, units)];
  const step = [5, 10, 15, 20, 30, 60, 120].find((seconds) => (slow - fast) / seconds <= 4) ?? 300;
  const ticks: MetresPerSecond[] = [];
  for (let seconds = Math.ceil(slow / step) * step; seconds >= fast - step; seconds -= step)
    if (seconds > 0) ticks.push(unitLength(units) / seconds);
  return ticks;
}
