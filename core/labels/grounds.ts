/** Reasons that several labels give. */

import { EASY_SPEED } from "../above-easy.ts";
import { dateOf } from "../activity.ts";
import { type Block, restsBetween } from "../bouts/block.ts";
import type { RecoveryKind } from "../bouts/bout.ts";
import { median } from "../bouts/median.ts";
import { recoveryKind } from "../bouts/recovery.ts";
import type { MetresPerSecond, Seconds } from "../units.ts";
import { type Evidence, heartRateOf } from "./evidence.ts";
import type { Reason } from "./reason.ts";
import { type Stretch, weights } from "./weigh.ts";

/** `4:08 /km is 99 % of your threshold speed` */
export function intensity({ athlete, young, activity, context }: Evidence, speed: MetresPerSecond): readonly Reason[] {
  const known = athlete.thresholdSpeed;
  if (!known || speed <= 0) return [];
  const { value: threshold, source, date, corrections } = known;
  // Among a few runs the best would be measured by itself, and so would the only one.
  if (young && date === dateOf(activity)) return [];
  if (source === "training" && context.runs <= 1) return [];
  const from = { source, ...(date && { date }), ...(corrections && { corrections }) };
  return [{ id: "intensity", speed, share: speed / threshold, threshold, ...from }];
}

/** A maximum that no run came near is no ground to name, unless nothing else is known. */
export function heartRate(evidence: Evidence): readonly Reason[] {
  const value = heartRateOf(evidence);
  const { value: max, reach } = evidence.athlete.maxHeartRate ?? {};
  if (!value || !max || (reach && evidence.speed > 0)) return [];
  return [{ id: "heart rate", value, share: value / max, max }];
}

export function againstUsual({ athlete, young }: Evidence, speed: MetresPerSecond): readonly Reason[] {
  const usual = athlete.usualSpeed?.value;
  return usual && speed > 0 && !young ? [{ id: "against usual", speed, usual }] : [];
}

/**
 * A threshold that is a floor under usual runs has an easy run near it whatever it was: a high share of it is no ground for easy,
 * and reads as one against.
 */
const saysEasy = (reason: Reason): boolean =>
  reason.id !== "intensity" || reason.source !== "training" || reason.share <= EASY_SPEED;

/** The three of them by what each says: for hard work the loudest first, for an easy run what speaks most against work. */
export function inOrder(evidence: Evidence, stretch: Stretch, towards: "hard" | "easy"): readonly Reason[] {
  const { speed, usual, heart } = weights(evidence, stretch);
  const sign = towards === "hard" ? -1 : 1;
  const share = intensity(evidence, stretch.speed);
  // What is left of a heart rate that is not believed in the work is that of the easy running beside it.
  const heard = towards === "easy" || !evidence.digest.trace?.locks?.length;
  const grounds = [
    { weight: sign * speed, say: towards === "easy" ? share.filter(saysEasy) : share },
    { weight: sign * heart, say: heard ? heartRate(evidence) : [] },
    { weight: sign * usual, say: againstUsual(evidence, stretch.speed) },
  ];
  return grounds.sort((a, b) => a.weight - b.weight).flatMap(({ say }) => say);
}

/** `Six stretches of 2:58 to 3:02 between jogs of 90 s` */
export function reps(evidence: Evidence, blocks: readonly Block[]): Reason {
  const lengths = blocks.map(({ seconds }) => seconds);
  const recovery = recoveryOf(evidence, blocks);
  return {
    id: "reps",
    count: blocks.length,
    shortest: Math.min(...lengths),
    longest: Math.max(...lengths),
    ...(recovery && { recovery }),
  };
}

function recoveryOf(
  { pieces, threshold }: Evidence,
  blocks: readonly Block[],
): { readonly kind: RecoveryKind; readonly duration: Seconds } | undefined {
  if (blocks.length < 2) return undefined;
  const rests = restsBetween(pieces, blocks);
  const duration = median(rests.seconds);
  const speed = median(rests.speeds);
  return duration > 0 ? { kind: recoveryKind(speed, threshold), duration } : undefined;
}

/** With so much standing around it nothing was run in one go. */
const BROKEN = 1.05;

/** `Run in one go at 4:31 /km` */
export const unbroken = ({ activity, speed }: Evidence): readonly Reason[] =>
  speed > 0 && activity.elapsedTime <= BROKEN * activity.movingTime ? [{ id: "unbroken", speed }] : [];

/** How fast or at least how long it was: of a first run there is nothing else to tell in figures. */
export function whole(evidence: Evidence): readonly Reason[] {
  const said = evidence.path === "none" ? [] : unbroken(evidence);
  return said.length > 0 ? said : [{ id: "long", duration: evidence.duration }];
}

export const found = ({ path, digest }: Evidence): Reason =>
  path === "laps" && digest.laps?.kind === "pressed" ? { id: "from laps" } : { id: "from speed" };
