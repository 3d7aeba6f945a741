/** Reps by heart rate: in a session the heart is higher in the work than in the running around it; who drifts up and down on an easy run has it the other way round as often. */
import type { Seconds, Share } from "../units.ts";
import type { Piece } from "./piece.ts";
import type { Scene, Span } from "./scene.ts";

/** The heart follows effort this late (time constants of 25 to 60 s): shorter work, and what comes sooner after work, says nothing. */
const FOLLOWS: Seconds = 45;
const SHORTEST: Seconds = 90;
/** So much other running has to be heard. */
const HEARD: Seconds = 240;
/** What is left of a reading against which the heart speaks. */
const DOUBTED: Share = 0.6;

/** 1, or less where the mean heart rate of the work is below that of the other running. `length`: of the middle stretch. */
export function borneOut(pieces: readonly Piece[], scene: Scene, spans: readonly Span[], length: Seconds): Share {
  if (length < SHORTEST) return 1;
  const [work, other] = [
    { seconds: 0, beats: 0 },
    { seconds: 0, beats: 0 },
  ];
  let next = 0;
  let since = -FOLLOWS;
  for (const [i, { start, end, heartRate }] of pieces.entries()) {
    while (next < spans.length && spans[next]!.last < i) next++;
    const isWork = next < spans.length && spans[next]!.first <= i;
    if (isWork) since = end;
    if (!heartRate || (!isWork && (start - since < FOLLOWS || scene.speed[i]! < scene.walking))) continue;
    const own = isWork ? work : other;
    own.seconds += end - start;
    own.beats += heartRate * (end - start);
  }
  if (work.seconds === 0 || other.seconds < HEARD) return 1;
  return work.beats / work.seconds < other.beats / other.seconds ? DOUBTED : 1;
}
