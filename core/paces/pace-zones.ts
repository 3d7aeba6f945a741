/** Friel's seven running zones by pace: shares of the time that a kilometre takes at threshold. */
import type { Share } from "../units.ts";

export interface PaceZone {
  /** as the system names it, and its zones by heart rate: `1` … `5c` */
  readonly name: string;
  /** shares of the threshold's time for a distance: from the quicker end up to, not including, the slower; absent where open */
  readonly from?: Share;
  readonly to?: Share;
}

/**
 * Slowest first. Source: Friel, pace zones of running (1 over 129 %, 2 114-129, 3 106-113, 4 100-105, 5a 97-100, 5b 90-96,
 * 5c under 90 % of the time at threshold pace); what is printed as whole percent is closed up, so that each zone begins
 * where the next quicker one ends.
 */
export const PACE_ZONES: readonly PaceZone[] = [
  { name: "1", from: 1.29 },
  { name: "2", from: 1.14, to: 1.29 },
  { name: "3", from: 1.06, to: 1.14 },
  { name: "4", from: 1, to: 1.06 },
  { name: "5a", from: 0.97, to: 1 },
  { name: "5b", from: 0.9, to: 0.97 },
  { name: "5c", to: 0.9 },
];
