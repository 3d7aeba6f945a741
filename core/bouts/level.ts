/** Pieces as the flat running of the same effort: what is slow uphill may be work, what is fast downhill is none. */
import { gradeFactor } from "../paces/grade.ts";
import type { Metres } from "../units.ts";
import type { Piece } from "./piece.ts";

/** Steeper over a whole lap is an altitude to doubt. */
const STEEP = 0.15;

export const levelled = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.some(({ climb }) => climb) ? pieces.map(onTheFlat) : pieces;

function onTheFlat(piece: Piece): Piece {
  const factor = factorOf(piece);
  return { ...piece, distance: piece.distance * factor, speed: piece.speed * factor };
}

export const levelDistance = (piece: Piece): Metres => piece.distance * factorOf(piece);

const factorOf = ({ climb = 0, distance }: Piece): number =>
  gradeFactor(Math.min(STEEP, Math.max(-STEEP, climb / Math.max(1, distance))));
