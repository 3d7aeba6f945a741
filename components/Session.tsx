/** The session of one run: its reps, the minutes at each intensity, and the same session last time. */
import type { ActivityId } from "../core/activity.ts";
import { repsOf } from "../core/reps/rep.ts";
import type { RunView, Units } from "../core/view.ts";
import { Quality } from "./Quality.tsx";
import { RepTable } from "./RepTable.tsx";
import { SameSession } from "./SameSession.tsx";
import { bandsOf } from "./words/session.ts";

/** What is shown of it: the same of a run on its own page and of one in a list. */
type Shown = Pick<RunView, "bouts" | "family" | "review" | "outing" | "twins">;

interface SessionProps {
  readonly view: Shown;
  readonly units: Units;
  readonly addressOf?: (id: ActivityId) => string | undefined;
}

/** There is something to show of a session beyond its line. */
export const hasSession = ({ review }: Shown): boolean =>
  review !== undefined &&
  (review.sets.length > 0 || (review.quality !== undefined && bandsOf(review.quality).length > 1));

export function Session({ view, units, addressOf }: SessionProps) {
  const { review, twins = [], outing } = view;
  if (!review) return null;
  return (
    <>
      {review.sets.length > 0 && (
        <div class="block">
          <RepTable reps={repsOf(view.bouts)} review={review} units={units} family={view.family} last={twins[0]} />
        </div>
      )}
      {review.quality && bandsOf(review.quality).length > 1 && (
        <div class="block">
          <Quality quality={review.quality} />
        </div>
      )}
      {outing && twins.length > 0 && (
        <div class="block">
          <SameSession outing={outing} twins={twins} units={units} addressOf={addressOf} />
        </div>
      )}
    </>
  );
}
