/** What the runner chose. Every field has a default that needs no choice. */
import type { Entered } from "./athlete.ts";
import type { Units } from "./view.ts";

export interface Settings extends Entered {
  /** absent: as the site or the browser's locale says */
  readonly units?: Units;
  /** 1 Monday … 7 Sunday; absent: by locale */
  readonly weekStart?: 1 | 6 | 7;
  /** rules the runner muted for good */
  readonly mutedRules?: readonly string[];
}
