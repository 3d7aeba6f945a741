/** Easy: nothing in the record speaks for more. Unknown where only totals are known and they do not fit an easy run. */
import { CLEAR } from "../bouts/blocks.ts";
import { spread } from "../bouts/median.ts";
import type { Share } from "../units.ts";
import { type Evidence, heartRateOf } from "./evidence.ts";
import * as say from "./grounds.ts";
import type { Label } from "./label.ts";
import { eventOf } from "./race.ts";
import { steadyHeartRate } from "./sensors.ts";
import { FEWEST_LAPS } from "./totals.ts";
import type { Test } from "./verdict.ts";
import { weigh } from "./weigh.ts";

/** How sure one can be that nothing is hidden, by what was recorded: half of all interval sessions have the totals of an easy run. */
const SURE = { trace: 0.95, pressed: 0.95, even: 0.88, calm: 0.75, unseen: 0.64 };
/** Kilometres this alike hide no repetitions; those of sessions scatter three times as much. */
export const EVEN = 0.05;
/** Quicker or higher than usual makes it less likely. */
const SLOPE = 4;
/** Quick with a heart this calm is a good day: no block nor whole run of these was hard on labelled runs. */
const CALM_HEART = 0.8;
const CALM_SLOPE = 1;
const USUAL = 1.02;
const WEAK_BLOCKS = { from: 0.12, less: 0.1 };
const HIGH_HEART = { share: 0.97, less: 0.08 };
/** Of a runner just met no maximum is known; half of all have one below 185, and for them this mean is threshold (0.89). */
const QUICK_HEART = { rate: 165, less: 0.3 };
/** And where neither heart nor history tell how hard it was, a race of that distance looks the same. */
const MAY_BE_RACED = 0.3;
/** Weight from which a run may have been more than easy. */
const ALLOWED = -1.5;
const FEWEST_GROUNDS = 2;
/** From totals alone less than this is no answer. */
const NO_ANSWER = 0.35;
const LEAST = 0.2;

export const easy: Test = (evidence) => {
  const sure = sureness(evidence);
  const { speed, standing, basis, path } = evidence;
  const whole = { speed, standing, heartRate: steadyHeartRate(evidence) };
  const weight = weigh(evidence, whole);
  if (basis === "summary" && sure < NO_ANSWER) {
    const grounds = say.inOrder(evidence, whole, "hard");
    return {
      label: "unknown",
      confidence: NO_ANSWER,
      because: [
        { id: "undecided", between: ["easy", "tempo"] },
        ...(grounds.length > 0 ? grounds : say.whole(evidence)),
      ],
      near: ["easy", "tempo", "interval"],
    };
  }
  // As likely hard as easy: the day is neither, and what speaks for hard is told first.
  const undecided = sure < NO_ANSWER && weight >= ALLOWED;
  const grounds = say.inOrder(evidence, whole, undecided ? "hard" : "easy");
  // Where the figures say little, that nothing was seen is what it rests on, or how it was run.
  const few = grounds.length < FEWEST_GROUNDS && !isUnseen(evidence);
  const even = few && (evidence.reps?.score ?? 0) < WEAK_BLOCKS.from;
  const raced = mayBeRaced(evidence);
  return {
    label: "easy",
    confidence: sure,
    ...(undecided && { day: "moderate" }),
    because: [
      ...(raced ? [{ id: "undecided" as const, between: ["easy", "race"] as const }] : []),
      ...(even ? [{ id: "even" as const }] : []),
      ...grounds,
      ...((few && !even) || grounds.length === 0 ? say.whole(evidence) : []),
      ...(path === "none" ? [{ id: "no trace" as const }] : []),
    ],
    near: ["recovery", ...allowed(evidence, weight)],
  };
};

/** Labels that something in the record speaks for, if not enough: a title may decide for them. */
const allowed = ({ reps }: Evidence, weight: number): readonly Label[] => [
  ...(weight >= ALLOWED ? (["tempo"] as const) : []),
  ...((reps?.score ?? 0) >= WEAK_BLOCKS.from ? (["interval", "fartlek"] as const) : []),
];

function sureness(evidence: Evidence): Share {
  const { againstUsual, heartAgainstUsual, reps, topHeart } = evidence;
  let sure = SURE[seen(evidence)];
  const quick = evidence.heart !== undefined && evidence.heart < CALM_HEART && !isUnseen(evidence) ? CALM_SLOPE : SLOPE;
  sure -= quick * Math.max(0, againstUsual - USUAL) + SLOPE * Math.max(0, heartAgainstUsual - USUAL);
  if (reps && reps.score >= WEAK_BLOCKS.from && reps.score < CLEAR) sure -= WEAK_BLOCKS.less;
  if (mayBeRaced(evidence)) sure -= MAY_BE_RACED;
  if (evidence.young && (heartRateOf(evidence) ?? 0) >= QUICK_HEART.rate) sure -= QUICK_HEART.less;
  if ((topHeart ?? 0) > HIGH_HEART.share) sure -= HIGH_HEART.less;
  return Math.max(LEAST, sure);
}

/** From totals alone an answer is humble as it is. */
const mayBeRaced = (evidence: Evidence): boolean =>
  evidence.young &&
  heartRateOf(evidence) === undefined &&
  evidence.athlete.thresholdSpeed?.source !== "entered" &&
  !isUnseen(evidence) &&
  (eventOf(evidence.activity.distance)?.weight ?? 0) > 0;

/** What would have shown a session. */
function seen(evidence: Evidence): keyof typeof SURE {
  const { path, digest, topAgainstUsual = Infinity, heartAgainstUsual } = evidence;
  if (path === "trace") return "trace";
  if (!isUnseen(evidence)) return digest.laps?.kind === "pressed" ? "pressed" : "even";
  // Neither as high as on most runs nor as far above its mean: sessions with a slow mean do not look so.
  return topAgainstUsual < Math.min(1, heartAgainstUsual) ? "calm" : "unseen";
}

/** Neither a trace nor the runner's own laps, nor kilometres alike. A press or two leave room for a session in each part. */
export function isUnseen({ path, pieces, digest }: Evidence): boolean {
  if (path === "trace") return false;
  if (path === "laps" && digest.laps?.kind === "pressed") return pieces.length < FEWEST_LAPS;
  return path === "none" || pieces.length < FEWEST_LAPS || spread(pieces.slice(0, -1).map(({ speed }) => speed)) > EVEN;
}
