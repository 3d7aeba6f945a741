/** Threshold speed moved by what the runner said of their runs: an easy run is not at threshold, a tempo is about there. */
import type { Athlete } from "../athlete.ts";
import { median } from "../bouts/median.ts";
import type { Label } from "../labels/label.ts";
import type { Share } from "../units.ts";
import type { Teacher } from "./teacher.ts";

/** Effort that fits a word, as shares of threshold speed (the bands of the labels, with room on both sides). */
const FITS: Partial<Readonly<Record<Label, { readonly from: Share; readonly to: Share }>>> = {
  recovery: { from: 0, to: 0.85 },
  easy: { from: 0, to: 0.9 },
  long: { from: 0, to: 0.93 },
  steady: { from: 0.84, to: 0.97 },
  tempo: { from: 0.93, to: 1.05 },
  interval: { from: 0.99, to: 1.25 },
  repetition: { from: 1.06, to: 1.6 },
};
/** A race speaks by its result, unless it was jogged. */
const RACE = { from: 0.97, to: 1.03, jogged: 0.85 };
/** Words it takes until half of what they ask for is done; one word moves a third. */
const PATIENCE = 2;
/** No estimate is that far off: a word that asks for more is about the run, not about the threshold. */
const BELIEVABLE: Share = 0.12;
/** However many words: never further. */
const MOST: Share = 0.05;

/** `teachers`: those that reach the day. What was entered by hand is not moved. */
export function moved(athlete: Athlete, teachers: readonly Teacher[]): Athlete {
  const known = athlete.thresholdSpeed;
  if (!known || known.source === "entered") return athlete;
  const asked = teachers
    .flatMap((teacher) => askedBy(teacher) ?? [])
    .filter((share) => Math.abs(share - 1) < BELIEVABLE);
  if (asked.every((share) => share === 1)) return athlete;
  const wanted = (median(asked) - 1) * (asked.length / (asked.length + PATIENCE));
  const share = 1 + Math.max(-MOST, Math.min(MOST, wanted));
  if (share === 1) return athlete;
  return { ...athlete, thresholdSpeed: { ...known, value: known.value * share, corrections: asked.length } };
}

/** What threshold speed would have to be multiplied with to make the word fit; 1 where it does; undefined where it says nothing. */
function askedBy({ label, traits, performance }: Teacher): Share | undefined {
  if (label === "race") {
    if (performance < RACE.jogged) return undefined;
    return into(performance, RACE);
  }
  const fits = FITS[label];
  return fits && traits.effort ? into(traits.effort, fits) : undefined;
}

const into = (effort: Share, { from, to }: { readonly from: Share; readonly to: Share }): Share =>
  effort > to ? effort / to : effort < from ? effort / from : 1;
