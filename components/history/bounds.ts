/** More and less in what is typed into the search: `> 10 km`, `over 10 mi`, `< 5:00/km`, `45 min <`, `10km以上`. */
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import type { Metres } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { unitLength } from "../format.ts";
import { parseDistance, parsePace, parseTime } from "../parse.ts";
import { say } from "../words/say.ts";
import { normal } from "./normal.ts";

/** SI: m, s or m/s */
export interface Bound {
  readonly of: "distance" | "time" | "speed";
  readonly value: number;
  readonly more: boolean;
}

/** What was typed, as its bounds and the rest of it. */
export function readBounds(typed: string, units: Units): { readonly rest: string; readonly bounds: readonly Bound[] } {
  const bounds: Bound[] = [];
  let rest = typed;
  for (const more of [true, false])
    rest = rest.replace(asking(more), (whole, before: string | undefined, behind: string | undefined) => {
      const bound = boundOf((before ?? behind)!, more, units);
      if (bound) bounds.push(bound);
      return bound ? " " : whole;
    });
  return { rest, bounds };
}

export const within = ({ activity }: LabelledRun, bounds: readonly Bound[]): boolean =>
  bounds.every(({ of, value, more }) => {
    const own =
      of === "distance"
        ? activity.distance
        : of === "time"
          ? activity.movingTime
          : activity.distance / (activity.movingTime || Number.POSITIVE_INFINITY);
    return more ? own >= value : own > 0 && own <= value;
  });

/** What a runner calls "10 km" is 9.75 to 10.49 of them; a figure with tenths is meant to the tenth, as runs are shown. In its unit. */
const BELOW = 0.25;
const ABOVE = 0.5;
const TENTH = 0.05;

/** `10km`, `6.2mi`: lengths from the one up to the other are meant. */
export function lengthsAbout(word: string): readonly [least: Metres, below: Metres] | undefined {
  const [, figure, tenths, unit] = /^(\d+)([.,]\d+)?(km?|mi)$/.exec(word) ?? [];
  if (!figure) return undefined;
  const value = Number(figure + (tenths ?? "").replace(",", "."));
  const length = unitLength(unit === "mi" ? "imperial" : "metric");
  return [(value - (tenths ? TENTH : BELOW)) * length, (value + (tenths ? TENTH : ABOVE)) * length];
}

/** A figure with its unit after a sign or a word of the language; in some languages the word, marked by `~`, stands behind it. */
function asking(more: boolean): RegExp {
  const all = normal(say(more ? "search_over" : "search_under")).split(", ");
  const behind = all.filter((word) => word.startsWith("~")).map((word) => word.slice(1));
  const before = all.filter((word) => !word.startsWith("~")).map((word) => `(?<![a-z])${word}(?![a-z])`);
  const signs = [more ? "[>≥]=?" : "[<≤]=?", ...before].join("|");
  return new RegExp(`(?:${signs}) ?${SIZE}${behind.length > 0 ? `|${SIZE} ?(?:${behind.join("|")})` : ""}`, "g");
}

const SIZE = String.raw`(\d[\d:.,'’′"”″h]*(?:(?:km|k|miles|mile|mi|min|m|h|s)(?![a-z]))?(?: ?\/ ?(?:km|mi))?)`;

function boundOf(size: string, more: boolean, units: Units): Bound | undefined {
  if (size.includes("/")) {
    const value = parsePace(size, units);
    // A smaller pace is a higher speed.
    return value === undefined ? undefined : { of: "speed", value, more: !more };
  }
  const bare = /^[\d.,]+$/.test(size) ? Number(size.replace(",", ".")) * unitLength(units) : undefined;
  const distance = bare ?? parseDistance(size, units);
  if (distance) return { of: "distance", value: distance, more };
  const time = parseTime(size);
  return time ? { of: "time", value: time, more } : undefined;
}
