/** Courses on which speed and heart rate swing by the ground, whatever was meant. */
import type { Evidence } from "./evidence.ts";

/** Ascent over distance. */
const HILLY = 0.02;

export const isHilly = ({ activity: { elevationGain = 0, distance } }: Evidence): boolean =>
  distance > 0 && elevationGain >= HILLY * distance;
