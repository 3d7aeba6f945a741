/** What every chart of the page is drawn from. */
import type { Assessment } from "../../core/assessment.ts";
import type { LocalDate } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import type { Fitness } from "../../core/year/fitness.ts";
import type { Range } from "./range.ts";

export interface PictureProps {
  readonly assessment: Assessment;
  readonly fitness: Fitness | undefined;
  /** more of the history is being read */
  readonly unfinished?: boolean;
  readonly units: Units;
  /** 1 Monday … 7 Sunday */
  readonly weekStart: number;
  readonly range: Range;
  /** px */
  readonly width: number;
  /** shows these days in the list */
  readonly onDays: (from: LocalDate, to: LocalDate) => void;
}
