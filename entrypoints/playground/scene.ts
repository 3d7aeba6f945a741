/** What a scene of the playground is. */
import type { ComponentChild } from "preact";
import type { Units } from "../../core/view.ts";

export interface Looks {
  readonly units: Units;
  readonly dark: boolean;
}

interface Scene {
  /** px at which it is looked at */
  readonly widths: readonly number[];
  readonly draw: (looks: Looks) => ComponentChild;
}

export type Scenes = Readonly<Record<string, Scene>>;

export const nothing = () => {};
