/** Pieces as the flat running of the same effort: what is slow uphill may be work, what is fast downhill is none. */
import { gradeFactor } from "../paces/grade.ts";
import type { Piece } from "./piece.ts";

/** Steeper over a whole lap is an altitude to doubt. */
const STEEP = 0.15;

export const levelled = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.some(({ climb }) => climb) ? pieces.map(onTheFlat) : pieces;

function onTheFlat(piece: Piece): Piece {
  const { climb = 0, distance, speed } = piece;
  const factor = gradeFactor(Math.min(STEEP, Math.max(-STEEP, climb / Math.max(1, distance))));
  return { ...piece, distance: distance * factor, speed: speed * factor };
}
