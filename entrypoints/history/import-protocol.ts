/** What the history page and its import worker say to each other. The page stops by not asking for more. */
import type { AthleteId } from "../../core/activity.ts";
import type { Chosen, Looked, ReadItem } from "../../core/files/work.ts";

export type ToWorker =
  | {
      readonly ask: "look";
      readonly files: readonly File[];
      readonly athlete: AthleteId;
      readonly done: readonly string[];
    }
  /** the next batch of those looked at */
  | { readonly ask: "more" };

export type ChosenFile = Omit<Chosen, "items"> & { readonly items: number };

export type FromWorker =
  | { readonly say: "looking"; readonly done: number; readonly of: number }
  | { readonly say: "looked"; readonly files: readonly ChosenFile[]; readonly looked: readonly Looked[] }
  | { readonly say: "batch"; readonly batch: readonly ReadItem[]; readonly last: boolean }
  | { readonly say: "failed"; readonly why: string };
