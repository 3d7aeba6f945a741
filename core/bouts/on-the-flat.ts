/** Running as that on the flat of the same effort: what is slow uphill may be work, what is fast downhill is none. */
import { gradeFactor } from "../paces/grade.ts";
import type { Metres, Seconds, Share } from "../units.ts";
import type { Piece } from "./piece.ts";

/** Heights that bend more than this from step to step, in the middle, are not to be trusted with slopes. */
export const BEND: Metres = 1;
/** Nobody runs for long on anything steeper: an altitude to doubt. */
const STEEPEST: Share = 0.15;
/** A slope is taken over so long; over less ground there is none. */
const OVER: Seconds = 60;
const LEAST: Metres = 20;
/** Heights wander so far by themselves in that time. */
const WANDER: Metres = 2;

const factorOf = (slope: Share): number => gradeFactor(Math.min(STEEPEST, Math.max(-STEEPEST, slope)));
const factorIn = ({ climb = 0, distance }: Piece): number => factorOf(climb / Math.max(1, distance));

export const levelled = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.some(({ climb }) => climb) ? pieces.map(onTheLevel) : pieces;

function onTheLevel(piece: Piece): Piece {
  const factor = factorIn(piece);
  return { ...piece, distance: piece.distance * factor, speed: piece.speed * factor };
}

export const levelDistance = (piece: Piece): Metres => piece.distance * factorIn(piece);

/** A trace, all in m at edges `step` apart; as it is where heights cannot be trusted. */
export function onTheFlat(distance: Float64Array, altitude: Float64Array, step: Seconds): Float64Array {
  if (bendOf(altitude) > BEND) return distance;
  const last = distance.length - 1;
  const reach = Math.max(1, Math.round(OVER / 2 / step));
  const out = new Float64Array(last + 1);
  for (let i = 1; i <= last; i++) {
    const [from, to] = [Math.max(0, i - reach), Math.min(last, i + reach - 1)];
    const far = distance[to]! - distance[from]!;
    const rise = altitude[to]! - altitude[from]!;
    const slope = far < LEAST ? 0 : (rise - Math.min(WANDER, Math.max(-WANDER, rise))) / far;
    const factor = slope === 0 ? 1 : factorOf(slope);
    out[i] = out[i - 1]! + (distance[i]! - distance[i - 1]!) * factor;
  }
  return out;
}

/** Middle bend of the heights, three by three. */
export function bendOf(altitude: Float64Array): Metres {
  const bends = new Float64Array(Math.max(1, Math.floor(altitude.length / 3)));
  for (let i = 0; 3 * i + 2 < altitude.length; i++)
    bends[i] = Math.abs(altitude[3 * i]! - 2 * altitude[3 * i + 1]! + altitude[3 * i + 2]!);
  return bends.sort()[bends.length >> 1]!;
}
