/** What heat, height and slope do to a pace at the same effort: ranges, because runners differ and so do the models. */
import type { Metres, Share } from "../units.ts";
import { gradeFactor, minettiFactor } from "./grade.ts";

/** Factors on time: 1.02 to 1.04 is two to four percent slower. Equal ends where nothing changes. */
export interface Slowing {
  readonly least: number;
  /** absent where it may be any amount more */
  readonly most?: number;
}

const NONE: Slowing = { least: 1, most: 1 };

/**
 * Air temperature in °C. A straight line often used (after Burton & Edholm) loses 0.27 % a degree above 16 °C; runners lose
 * about half of that to twice that, slower runners more (Ely 2007). Below 16 °C nothing is said.
 */
export function inHeat(celsius: number): Slowing {
  const loss = Math.max(0, celsius - MILD) * LOSS_A_DEGREE;
  return loss === 0 ? NONE : { least: 1 + loss / 2, most: 1 + loss * 2 };
}

const MILD = 16;
const LOSS_A_DEGREE: Share = 0.0027;

/**
 * Height above the sea, for those who live there (NCAA conversions for track distances); without weeks of getting used to
 * it, more. Undefined above the table.
 */
export function atHeight(height: Metres): Slowing | undefined {
  if (height < LOWEST) return NONE;
  const after = HEIGHTS.findIndex(([at]) => at >= height);
  if (after < 0) return undefined;
  const [to, high] = HEIGHTS[Math.max(after, 1)]!;
  const [from, low] = HEIGHTS[Math.max(after, 1) - 1]!;
  return { least: 1 + low + ((height - from) / (to - from)) * (high - low) };
}

/** m; conversions begin here */
const LOWEST: Metres = 914;
const HEIGHTS: readonly (readonly [Metres, Share])[] = [
  [1200, 0.0215],
  [1500, 0.029],
  [1800, 0.0376],
  [2400, 0.059],
];

/** On a slope (0.05 is 5 % up): between how runners do pace themselves and what climbing costs. Downhill below 1. */
export function onSlope(grade: Share): Slowing {
  const models = [gradeFactor(grade), minettiFactor(grade) ** TAMED];
  return { least: Math.min(...models), most: Math.max(...models) };
}

/** exponent that brings Minetti's cost near what runners do (Runalyze) */
const TAMED = 0.83;
