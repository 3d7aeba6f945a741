/**
 * The script text by which Strava's activity page starts itself: a chain of calls and JavaScript object literals.
 * It is read as text, never run; being locale-free it is the best witness on the page.
 */
import type { Units } from "../../view.ts";

export interface Bootstrap {
  /** digits */
  readonly id?: string;
  readonly viewer?: string;
  readonly owner?: string;
  readonly isOwner?: boolean;
  /** `RunPageView`, `RidePageView`… */
  readonly pageClass?: string;
  /** `Run`, `TrailRun`… */
  readonly sport?: string;
  readonly units?: Units;
  readonly figures: Readonly<Record<string, number>>;
}

const MARKS = /PageView\s*\(|Strava\.Models\.(?:Current)?Athlete\s*\(|pageView\.activity|\.isOwner\s*\(/;

/** A page is looked at many times, and its scripts can be hundreds of KB; what ran does not change. */
const known = new WeakMap<Element, string>();

/** The script's text if it starts a page, else nothing. */
function marked(script: Element): string {
  const written = known.get(script) ?? script.textContent ?? "";
  const kept = MARKS.test(written) ? written : "";
  if (written) known.set(script, kept);
  return kept;
}

export function readBootstrap(page: Document): Bootstrap | undefined {
  const script = [...page.querySelectorAll("script:not([src])")].map(marked).filter(Boolean).join("\n");
  if (script === "") return undefined;
  const view = script.match(/\.(\w*PageView)\s*\(\s*["']?(\d+)["']?\s*(?:,\s*["'](\w+)["'])?/);
  const isOwner = script.match(/\.isOwner\s*\(\s*(true|false)\s*\)/)?.[1];
  return {
    id: view?.[2],
    pageClass: view?.[1],
    sport: view?.[3],
    viewer: athleteId(script, "CurrentAthlete"),
    owner: athleteId(script, "Athlete"),
    isOwner: isOwner ? isOwner === "true" : undefined,
    units: readUnits(script),
    figures: readFigures(script),
  };
}

const athleteId = (script: string, model: string): string | undefined =>
  script.match(new RegExp(`Strava\\.Models\\.${model}\\s*\\(\\s*\\{[^}]*?["']?\\bid["']?\\s*:\\s*["']?(\\d+)`))?.[1];

function readUnits(script: string): Units | undefined {
  const preference = script.match(/measurement_preference["']?\s*:\s*["'](meters|feet)["']/)?.[1];
  if (preference) return preference === "feet" ? "imperial" : "metric";
  return script.match(/\.measurementUnits\s*\(\s*["'](metric|imperial)["']/)?.[1] as Units | undefined;
}

/** The fields we take from the activity's own object. */
const FIELDS = ["distance", "moving_time", "elapsed_time", "elev_gain", "avg_hr", "workout_type"];

/** `.set({…})` comes once or more; the one with distance and moving time is the activity, others only adjust. */
function readFigures(script: string): Readonly<Record<string, number>> {
  for (const call of script.matchAll(/\.set\s*\(\s*(?=\{)/g)) {
    const literal = balanced(script, call.index + call[0].length);
    const figures = Object.fromEntries(FIELDS.flatMap((field) => figure(literal, field)));
    if ("distance" in figures && "moving_time" in figures) return figures;
  }
  return {};
}

function figure(literal: string, field: string): [string, number][] {
  const written = literal.match(new RegExp(`[{,\\s]["']?${field}["']?\\s*:\\s*["']?(-?\\d+(?:\\.\\d+)?)`))?.[1];
  return written === undefined ? [] : [[field, Number(written)]];
}

/** The text from an opening brace to the one that closes it; braces inside quotes do not count. */
function balanced(script: string, from: number): string {
  let depth = 0;
  let quote = "";
  for (let at = from; at < script.length; at++) {
    const sign = script[at] as string;
    if (quote) {
      if (sign === "\\") at++;
      else if (sign === quote) quote = "";
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0) return script.slice(from, at + 1);
  }
  return "";
}
