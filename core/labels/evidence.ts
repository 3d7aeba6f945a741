/** Everything the labels of one run are decided on, gathered once. */
import { type Activity, dateOf } from "../activity.ts";
import type { Athlete } from "../athlete.ts";
import { type Block, blockOf } from "../bouts/block.ts";
import { type Blocks, measureBlocks } from "../bouts/blocks.ts";
import { findCruise, findLongBlock, type LongBlock } from "../bouts/long-block.ts";
import { levelled } from "../bouts/on-the-flat.ts";
import type { Piece } from "../bouts/piece.ts";
import { findSteps, findWalled } from "../bouts/walled.ts";
import { ownThreshold, speedOf } from "../columns.ts";
import type { Digest } from "../digest.ts";
import { topHeartRate } from "../max-heart-rate.ts";
import type { BeatsPerMinute, MetresPerSecond, Seconds, Share } from "../units.ts";
import type { Context } from "./context.ts";
import type { LabelledRun } from "./labelled-run.ts";
import { type Chosen, choose, ownLaps, type Reading } from "./laps-or-trace.ts";

export interface Evidence {
  readonly activity: Activity;
  readonly digest: Digest;
  readonly athlete: Athlete;
  readonly context: Context;
  readonly basis: LabelledRun["basis"];
  /** what the pieces were cut from */
  readonly path: "trace" | "laps" | "none";
  readonly pieces: readonly Piece[];
  readonly duration: Seconds;
  /** 0 without distance */
  readonly speed: MetresPerSecond;
  /** 0 where nothing is known to measure by */
  readonly threshold: MetresPerSecond;
  /** mean speed over threshold, over the usual speed; 1 where unknown */
  readonly effort: Share;
  readonly againstUsual: Share;
  /** what this run alone says of the threshold, over what is known */
  readonly performance: Share;
  /** mean and top heart rate over the maximum; absent without heart rate */
  readonly heart?: Share;
  readonly topHeart?: Share;
  /** mean heart rate over the usual mean; 1 where unknown */
  readonly heartAgainstUsual: Share;
  /** highest heart rate over the usual highest of a run; absent where either is unknown */
  readonly topAgainstUsual?: Share;
  readonly standing: Share;
  readonly reps?: Blocks;
  /** another way to see the fast stretches, nearly as good; few ask */
  readonly rival: () => Reading | undefined;
  /** it is read as the runner said, who knew of the other way */
  readonly said?: true;
  readonly cruise?: Cruise;
  readonly block?: LongBlock & { readonly pieces: readonly Piece[]; readonly from: "trace" | "pressed" | "automatic" };
  /** no history worth comparing with */
  readonly young: boolean;
}

/** Long reps that only walks set apart, and the pieces they were found in. */
export interface Cruise extends Blocks {
  readonly pieces: readonly Piece[];
  readonly fromLaps: boolean;
}

const FEW_RUNS = 8;
/** Usual speed over threshold speed, where the runner's own is not known. */
const USUAL: Share = 0.85;
const STOP: Seconds = 60;

export function gather(
  { activity, digest }: { readonly activity: Activity; readonly digest: Digest },
  known: Athlete,
  context: Context,
): Evidence {
  const own = ownThreshold({ activity, digest });
  const top = topHeartRate({ activity, digest });
  const athlete = digest.trace ? asShown(known, activity, own, top) : known;
  const threshold = athlete.thresholdSpeed?.value ?? 0;
  const usual = athlete.usualSpeed?.value ?? threshold * USUAL;
  const max = athlete.maxHeartRate?.value;
  const mean = heartRateOf({ digest, activity });
  const speed = speedOf(activity);
  const steps = findSteps(ownLaps(digest) ?? []);
  const chosen = choose(digest, threshold, usual, steps);
  const cruise = cruiseOf(digest, threshold, usual, steps);
  const block = threshold > 0 ? blockIn(digest, chosen, threshold) : undefined;
  return {
    activity,
    digest,
    athlete,
    context,
    basis: digest.trace ? "streams" : digest.laps ? "laps" : "summary",
    path: chosen.path,
    pieces: chosen.pieces,
    duration: activity.movingTime,
    speed,
    threshold,
    effort: threshold > 0 ? speed / threshold : 1,
    againstUsual: athlete.usualSpeed ? speed / athlete.usualSpeed.value : 1,
    performance: threshold > 0 ? own / known.thresholdSpeed!.value : 1,
    // All fields are there in every run: evidence of one shape is read sooner.
    heart: mean && max ? mean / max : undefined,
    topHeart: top > 0 && max ? top / max : undefined,
    heartAgainstUsual: mean && athlete.usualHeartRate ? mean / athlete.usualHeartRate.value : 1,
    topAgainstUsual: top > 0 && athlete.usualTopHeartRate ? top / athlete.usualTopHeartRate.value : undefined,
    standing: standingOf(digest),
    reps: chosen.reps,
    rival: chosen.rival,
    cruise,
    block,
    young: context.runs < FEW_RUNS,
  };
}

/** Nobody runs for long beyond what they can: a run that speaks for so much more than is known, with the heart to match, is believed. */
const SHOWN = { more: 1.05, heart: 0.92 };

function asShown(athlete: Athlete, activity: Activity, own: MetresPerSecond, top: BeatsPerMinute): Athlete {
  const { thresholdSpeed: known, maxHeartRate: max } = athlete;
  if (!known || known.source === "entered" || !max) return athlete;
  if (own < SHOWN.more * known.value || top < SHOWN.heart * max.value) return athlete;
  return { ...athlete, thresholdSpeed: { ...known, value: own, source: "best effort", date: dateOf(activity) } };
}

/** From laps only where the watch cut them: between pressed ones it is how the runner recovers. A long stop is an errand. */
function standingOf({ trace, laps }: Digest): Share {
  if (trace || !laps || laps.kind === "pressed") return trace?.standing ?? 0;
  let [stood, ran] = [0, 0];
  for (const { start, end, moving } of laps.pieces) {
    if (moving === 0) stood += Math.min(end - start, STOP);
    else ran += end - start;
  }
  return stood / Math.max(1, stood + ran);
}

/** Mean over the run. */
export const heartRateOf = ({ digest, activity }: Pick<Evidence, "digest" | "activity">): BeatsPerMinute | undefined =>
  digest.trace?.averageHeartRate ?? activity.averageHeartRate;

/** Pressed laps know where a block begins; laps up and down hills are taken by the effort they were, written down as they were run. */
function blockIn({ laps }: Digest, { path, pieces }: Chosen, threshold: MetresPerSecond): Evidence["block"] {
  const find = (all: readonly Piece[], from: "trace" | "pressed" | "automatic") => {
    const found = findLongBlock(from === "trace" ? all : levelled(all), threshold);
    return found && { ...found, block: blockOf(all, found.block), pieces: all, from };
  };
  const pressed = laps?.kind === "pressed" ? find(laps.pieces, "pressed") : undefined;
  return pressed ?? (path === "trace" ? find(pieces, path) : path === "laps" ? find(pieces, "automatic") : undefined);
}

/** `steps`: those of the laps. */
function cruiseOf(
  { trace, laps }: Digest,
  threshold: MetresPerSecond,
  usual: MetresPerSecond,
  steps: readonly Block[],
): Cruise | undefined {
  if (threshold <= 0) return undefined;
  const pressed = laps?.kind === "pressed" ? laps.pieces : undefined;
  for (const pieces of [pressed, trace?.pieces]) {
    const blocks = pieces ? setsIn(pieces, threshold, pieces === pressed ? steps : undefined) : [];
    if (pieces && blocks.length > 0)
      return { ...measureBlocks(pieces, threshold, usual, blocks), pieces, fromLaps: pieces === pressed };
  }
  return undefined;
}

/** `steps`: those of pressed laps; undefined in any other pieces. */
function setsIn(pieces: readonly Piece[], threshold: MetresPerSecond, steps?: readonly Block[]): readonly Block[] {
  const walled = steps ? findWalled(pieces, threshold) : [];
  if (walled.length > 0) return walled;
  return steps && steps.length > 0 ? steps : findCruise(pieces, threshold);
}
