/** Reps in which the runner was stopped: by a light, a lace, a gate. What was stood there is no rest where the others were walked or jogged. */
import type { Seconds, Share } from "../units.ts";
import { lengthOf, type Scene, type Span, STOOD, secondsIn, speedIn } from "./scene.ts";

/** After a longer one the rep was given up. */
const LONGEST: Seconds = 180;
/** So short, also against what is before and after, it is no rest whatever the others are. */
const SHORT: { readonly longest: Seconds; readonly share: Share } = { longest: 60, share: 0.1 };
/** Both parts are shorter than this share of the longest other rep, or together no longer than it but for the edges: after a whole one the runner stood to rest. And there are so many others. */
const PART: Share = 0.85;
const WHOLE: Share = 1.05;
const OTHERS = 2;

/** Both parts of such a rep as one. */
export function withoutStops(scene: Scene, spans: readonly Span[]): readonly Span[] {
  if (!scene.speed.some((speed) => speed < STOOD)) return spans;
  const stood = (i: number) => speedIn(scene, spans[i]!.last + 1, spans[i + 1]!.first - 1) < STOOD;
  const gaps = spans.slice(1).map((_, i) => i);
  const stops = gaps.filter(stood);
  // Who stands after most reps stands to rest.
  const areRests = gaps.length > 1 && gaps.length - stops.length < Math.max(OTHERS, stops.length);
  if (stops.length === 0 || areRests) return spans;
  const isStop = (i: number): boolean => {
    const [before, after] = [lengthOf(scene, spans[i]!), lengthOf(scene, spans[i + 1]!)];
    const gap = secondsIn(scene, spans[i]!.last + 1, spans[i + 1]!.first - 1);
    if (gap <= Math.min(SHORT.longest, SHORT.share * Math.min(before, after))) return true;
    const others = spans.filter((_, k) => k !== i && k !== i + 1).map((span) => lengthOf(scene, span));
    const longest = Math.max(...others);
    const isOne = Math.max(before, after) < PART * longest || before + after <= WHOLE * longest;
    return gap <= LONGEST && others.length >= OTHERS && isOne;
  };
  const out: Span[] = [];
  spans.forEach((span, k) => {
    const joins = k > 0 && stops.includes(k - 1) && isStop(k - 1);
    if (joins) out[out.length - 1] = { first: out.at(-1)!.first, last: span.last };
    else out.push(span);
  });
  return out;
}
