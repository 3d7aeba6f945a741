/** A run's structure as data: what a coach would write on one line. Words and units are made elsewhere. */

import type { Metres, MetresPerSecond, Seconds } from "../units.ts";
import type { RecoveryKind } from "./bout.ts";

/** A length as a coach names it: by distance (`800 m`) or by time (`3 min`), already snapped to the round figure meant. */
export type Amount = { readonly distance: Metres } | { readonly duration: Seconds };

export interface Recovery {
  readonly kind: RecoveryKind;
  readonly amount: Amount;
  /** of a float: it is part of the session */
  readonly speed?: MetresPerSecond;
}

export type StructurePart =
  | { readonly kind: "warmup" | "cooldown" | "steady"; readonly amount: Amount; readonly speed?: MetresPerSecond }
  | {
      readonly kind: "reps";
      /** 3 in `3 × (4 × 200 m)`; 1 without sets */
      readonly sets: number;
      readonly count: number;
      readonly rep: Amount;
      readonly speed: MetresPerSecond;
      readonly recovery?: Recovery;
      readonly setRecovery?: Recovery;
      readonly uphill?: boolean;
    }
  | {
      readonly kind: "ladder";
      readonly reps: readonly Amount[];
      readonly speed: MetresPerSecond;
      readonly recovery?: Recovery;
    }
  | {
      /** the same few different reps over and over: `3 × (800 m, 400 m)` */
      readonly kind: "turns";
      readonly sets: number;
      readonly reps: readonly Amount[];
      readonly speed: MetresPerSecond;
      readonly recovery?: Recovery;
      readonly setRecovery?: Recovery;
    }
  | { readonly kind: "surges"; readonly count: number; readonly shortest: Seconds; readonly longest: Seconds }
  | { readonly kind: "strides"; readonly count: number; readonly rep: Amount }
  | {
      readonly kind: "block";
      readonly amount: Amount;
      readonly speed: MetresPerSecond;
      readonly uphill?: boolean;
      /** at the end of a longer easy run */
      readonly finish?: boolean;
    }
  | {
      readonly kind: "progression";
      readonly amount: Amount;
      readonly from: MetresPerSecond;
      readonly to: MetresPerSecond;
    };

/** In the order they were run. Empty for an unbroken run. */
export type Structure = readonly StructurePart[];
