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
/** No quicker against the way to the first rep it is the way home: quick only beside the jogs between. */
const QUICKER = 1.05;
/** What belongs to one stretch differs by less than this, as a ratio. */
const NEARLY = 1.1;
/** A stretch that holds quicker ones: how long it is, what share of it they are at most, and of how many reps it is none. */
const LONG: { readonly shortest: Seconds; readonly share: Share; readonly left: number } = {
  shortest: 540,
  share: 0.5,
  left: 2,
};
/** Before the others, a heart this far below where they take it is still warming up. */
const WARM: Share = 0.9;

/** The set, and what was run beside it. */
export interface Beside {
  readonly found: readonly Span[];
  readonly others: readonly Span[];
}

/** By the split that sets most apart from what is left, as two means are told apart: much on both sides, or all the run beside a set is one slow block. */
export function withOthers(
  scene: Scene,
  found: readonly Span[],
  splits: readonly (readonly Span[])[],
  threshold: MetresPerSecond,
): Beside {
  let best: Beside = { found, others: [] };
  let most = 0;
  for (const split of splits) {
    const own = withoutPatches(scene, found, split);
    const before = own[0]!.first;
    const limit = Math.max(
      SHARE * threshold,
      before > 0 && own === found ? QUICKER * speedOf(scene, [{ first: 0, last: before - 1 }]) : 0,
    );
    const warm = warmOf(scene, own);
    const others = clearOf(own, split, 1).filter(
      (span) =>
        // Nobody begins with it: what is quick at the start is a warm-up against a slow cool-down.
        span.first > 0 &&
        (span.first > before || !isCold(heartIn(scene, span), warm)) &&
        lengthOf(scene, span) >= SHORTEST &&
        speedOf(scene, [span]) >= limit,
    );
    if (others.length === 0) continue;
    const all = [...own, ...others].sort((a, b) => a.first - b.first);
    const base = measure(scene, all).base;
    const contrast = Math.log(speedOf(scene, others) / base);
    if (contrast < Math.max(CONTRAST, CONTRAST_SHARE * Math.log(speedOf(scene, own) / base))) continue;
    const [work, rest] = [timeIn(scene, others), Math.max(0, scene.running - timeIn(scene, all))];
    const worth = contrast * Math.sqrt((work * rest) / (work + rest));
    if (worth <= most) continue;
    most = worth;
    best = { found: own, others };
  }
  return best;
}

/** The quicker minutes of one long stretch look like reps beside a set, and would hide it: at one end of the set, in a stretch far longer than they are. */
function withoutPatches(scene: Scene, found: readonly Span[], split: readonly Span[]): readonly Span[] {
  for (const span of split) {
    if (lengthOf(scene, span) < LONG.shortest || span.first === 0) continue;
    const inside = found.filter(({ first, last }) => first >= span.first && last <= span.last);
    if (inside.length === 0 || timeIn(scene, inside) > LONG.share * lengthOf(scene, span)) continue;
    const set = inside[0] === found[0] ? found.slice(inside.length) : found.slice(0, -inside.length);
    const isEnd = inside[0] === found[0] || inside.at(-1) === found.at(-1);
    if (isEnd && set.length >= LONG.left && isOther(scene, span, inside, set)) return set;
  }
  return found;
}

/** What is left of the stretch is nearly as fast as the patches, and slower than the set, as work of another kind is; nor is it a float, or a warm-up by the heart. */
function isOther(scene: Scene, span: Span, patches: readonly Span[], set: readonly Span[]): boolean {
  const distance = speedOf(scene, [span]) * lengthOf(scene, span) - speedOf(scene, patches) * timeIn(scene, patches);
  const speed = distance / (lengthOf(scene, span) - timeIn(scene, patches));
  const quick = speedOf(scene, set);
  const rest = speedOf(scene, [{ first: set[0]!.last + 1, last: set[1]!.first - 1 }]);
  if (speed * NEARLY < speedOf(scene, patches) || speed * QUICKER > quick || speed < Math.sqrt(rest * quick))
    return false;
  return !isCold(heartIn(scene, { first: span.first, last: patches[0]!.first - 1 }), warmOf(scene, set));
}

const warmOf = (scene: Scene, set: readonly Span[]): BeatsPerMinute =>
  WARM * median(set.map((span) => heartIn(scene, span)));

/** Of a heart that was heard. */
const isCold = (top: BeatsPerMinute, warm: BeatsPerMinute): boolean => top > 0 && top < warm;

function speedOf(scene: Scene, spans: readonly Span[]): MetresPerSecond {
  let distance = 0;
  for (const { first, last } of spans) for (let i = first; i <= last; i++) distance += scene.distance[i]!;
  return distance / Math.max(1, timeIn(scene, spans));
}
