/** How a recovery was spent, by its speed. */
import type { MetresPerSecond } from "../units.ts";
import type { RecoveryKind } from "./bout.ts";

const STAND: MetresPerSecond = 1;
const WALK: MetresPerSecond = 2;
/** Above this share of threshold speed a recovery is a float. */
const FLOAT = 0.88;

export function recoveryKind(speed: MetresPerSecond, threshold: MetresPerSecond): RecoveryKind {
  if (speed < STAND) return "stand";
  if (speed < WALK) return "walk";
  return threshold > 0 && speed >= FLOAT * threshold ? "float" : "jog";
}
