/** A session looked into, rep by rep: pacing, body, recoveries, fit and minutes at each intensity, one entry a set. */
import type { Streams } from "../activity.ts";
import type { Athlete } from "../athlete.ts";
import type { Bout } from "../bouts/bout.ts";
import type { Label } from "../labels/label.ts";
import type { BeatsPerMinute } from "../units.ts";
import { type Quality, qualityOf } from "./bands.ts";
import { type Body, bodyOf } from "./body.ts";
import { type Pacing, pacingOf } from "./evenness.ts";
import { type Fit, fitOf } from "./fit.ts";
import { type Doubted, insideOf } from "./inside.ts";
import { meanTop, repsOf } from "./rep.ts";
import { type Rests, restsOf } from "./rests.ts";
import { type RepSet, setsOf } from "./sets.ts";

export interface SetReview {
  /** its reps among all work bouts of the run: from this one, so many */
  readonly from: number;
  readonly count: number;
  readonly pacing: Pacing;
  /** mean of the highest heart rates, where half of the reps have one */
  readonly heartRate?: BeatsPerMinute;
  readonly body: Body;
  readonly rests?: Rests;
  readonly fit?: Fit;
}

export interface SessionReview {
  readonly sets: readonly SetReview[];
  readonly quality?: Quality;
}

interface Looked {
  readonly label: Label;
  readonly bouts: readonly Bout[];
}

/** Without streams what the bouts alone say. `doubted`: stretches whose heart rate is not believed. */
export function reviewSession(
  { label, bouts }: Looked,
  { thresholdSpeed }: Pick<Athlete, "thresholdSpeed">,
  streams?: Streams,
  doubted: readonly Doubted[] = [],
): SessionReview {
  const quality = qualityOf(bouts, thresholdSpeed?.value, label === "hills");
  const within = (bout: Bout | undefined) => (bout && streams ? insideOf(streams, bout, doubted) : undefined);
  const review = ({ from, reps, alike }: RepSet): SetReview => {
    const heartRate = meanTop(reps);
    const rests = restsOf(reps);
    const fit = fitOf(reps, label, thresholdSpeed);
    const between = reps.slice(0, -1).map(({ recovery }) => within(recovery));
    const inside = reps.map(({ work }) => within(work));
    return {
      from,
      count: reps.length,
      pacing: pacingOf(reps, alike),
      ...(heartRate && { heartRate }),
      body: bodyOf(reps, inside, between),
      ...(rests && { rests }),
      ...(fit && { fit }),
    };
  };
  return { sets: label === "race" ? [] : setsOf(repsOf(bouts)).map(review), ...(quality && { quality }) };
}
