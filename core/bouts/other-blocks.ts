/** Fast stretches of a second kind in a session: the tempo before the 400s, the 800s after the tempo. */
import type { BeatsPerMinute, MetresPerSecond, Seconds, Share } from "../units.ts";
import { median } from "./median.ts";
import { clearOf, heartIn, lengthOf, type Scene, type Span, timeIn } from "./scene.ts";
import { measure } from "./spans.ts";

/** Shorter ones would have been found with the others, or are chance. */
const SHORTEST: Seconds = 150;
/** Against threshold speed; and in ln over the slow running, alone and as a share of what the first kind has. */
const SHARE = 0.92;
const CONTRAST = 0.12;
const CONTRAST_SHARE = 0.4;
/** Before the others, a heart this far below where they take it is still warming up. */
const WARM: Share = 0.9;

/** Outside `found`, by the split that sets most time furthest apart from what is left. */
export function otherSpans(
  scene: Scene,
  found: readonly Span[],
  splits: readonly (readonly Span[])[],
  threshold: MetresPerSecond,
): readonly Span[] {
  const warm = WARM * median(found.map((span) => heartIn(scene, span)));
  let best: readonly Span[] = [];
  let most = 0;
  for (const split of splits) {
    const spans = clearOf(found, split, 1).filter(
      (span) =>
        // Nobody begins with it: what is quick at the start is a warm-up against a slow cool-down.
        span.first > 0 &&
        (span.first > found[0]!.first || !isCold(heartIn(scene, span), warm)) &&
        lengthOf(scene, span) >= SHORTEST &&
        speedOf(scene, [span]) >= SHARE * threshold,
    );
    if (spans.length === 0) continue;
    const all = [...found, ...spans].sort((a, b) => a.first - b.first);
    const base = measure(scene, all).base;
    const contrast = Math.log(speedOf(scene, spans) / base);
    if (contrast < Math.max(CONTRAST, CONTRAST_SHARE * Math.log(speedOf(scene, found) / base))) continue;
    const worth = contrast * timeIn(scene, spans);
    if (worth <= most) continue;
    most = worth;
    best = spans;
  }
  return best;
}

/** Of a heart that was heard. */
const isCold = (top: BeatsPerMinute, warm: BeatsPerMinute): boolean => top > 0 && top < warm;

function speedOf(scene: Scene, spans: readonly Span[]): MetresPerSecond {
  let distance = 0;
  for (const { first, last } of spans) for (let i = first; i <= last; i++) distance += scene.distance[i]!;
  return distance / Math.max(1, timeIn(scene, spans));
}
