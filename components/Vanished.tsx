/** Activities the site has no more: kept or taken out by the runner's word, and brought back in one press. */
import type { ComponentChildren } from "preact";
import type { ActivityId } from "../core/activity.ts";
import type { LocalDate } from "../core/units.ts";
import { fullDate } from "./format.ts";
import { say, sayCount } from "./words/say.ts";

export interface Vanished {
  readonly id: ActivityId;
  readonly name?: string;
  readonly date: LocalDate;
}

export interface VanishedProps {
  readonly vanished?: readonly Vanished[];
  /** taken out by the runner */
  readonly removed?: readonly Vanished[];
  readonly onVanished?: (ids: readonly ActivityId[], say: "keep" | "remove" | "bring back") => void;
}

export const Gone = ({ vanished = [], onVanished }: VanishedProps) =>
  vanished.length === 0 ? null : (
    <div class="gone">
      <h3>{sayCount("vanished", vanished.length)}</h3>
      <p class="second">{say("vanished_what")}</p>
      <Each of={vanished}>
        {(id) => (
          <>
            <button type="button" class="button" onClick={() => onVanished?.([id], "keep")}>
              {say("vanished_keep")}
            </button>
            <button type="button" class="button quiet" onClick={() => onVanished?.([id], "remove")}>
              {say("goal_remove")}
            </button>
          </>
        )}
      </Each>
      {vanished.length > 1 && (
        <button
          type="button"
          class="button"
          onClick={() =>
            onVanished?.(
              vanished.map(({ id }) => id),
              "keep",
            )
          }
        >
          {say("vanished_keep_all")}
        </button>
      )}
    </div>
  );

/** Out of the history, and one press from being in it again. */
export const Removed = ({ removed = [], onVanished }: VanishedProps) =>
  removed.length === 0 ? null : (
    <details class="gone">
      <summary>{say("removed", { count: removed.length })}</summary>
      <Each of={removed}>
        {(id) => (
          <button type="button" class="button" onClick={() => onVanished?.([id], "bring back")}>
            {say("removed_back")}
          </button>
        )}
      </Each>
    </details>
  );

interface EachProps {
  readonly of: readonly Vanished[];
  readonly children: (id: ActivityId) => ComponentChildren;
}

const Each = ({ of, children }: EachProps) => (
  <ul>
    {of.map(({ id, name, date }) => (
      <li key={id}>
        <span class="whole">{fullDate(date)}</span> <span class="name">{name}</span>
        <span class="ways">{children(id)}</span>
      </li>
    ))}
  </ul>
);
