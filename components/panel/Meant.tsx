/** Days declared to be on purpose, each with the way back, and the line that says what was just done. */
import { addDays, daysBetween } from "../../core/dates.ts";
import { exceptionRow } from "../../core/declared.ts";
import type { Exception, ExceptionKind } from "../../core/exceptions.ts";
import { dates } from "../format.ts";
import { say } from "../words/say.ts";
import type { WatchActions } from "./ToWatch.tsx";

export interface Done {
  readonly text: string;
  readonly undo: () => void;
}

// One and the same each time it is drawn: it is called when the button comes, not again under what is typed meanwhile.
const visited = (button: HTMLElement | null) => button?.focus({ preventScroll: true });

/** Said aloud when it appears; the way back is the next stop of the keyboard. */
export const DoneLine = ({ done, onUndo }: { readonly done: Done | undefined; readonly onUndo: () => void }) => (
  <p class="done" role="status">
    {done && (
      <>
        {done.text}{" "}
        <button
          type="button"
          class="link"
          ref={visited}
          onClick={() => {
            done.undo();
            onUndo();
          }}
        >
          {say("undo")}
        </button>
      </>
    )}
  </p>
);

const KEY = {
  "double-threshold day": "double_threshold",
  "back-to-back block": "block",
  "race weekend": "race_weekend",
} as const;

export const exceptionName = (kind: ExceptionKind): string => say(`exception_${KEY[kind]}`);

/** `Tue 10 and Wed 11 Nov` */
export const exceptionDays = ({ from, to }: Exception): string =>
  dates(Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i)));

interface MeantProps {
  readonly exceptions: readonly Exception[];
  readonly onDeclare: NonNullable<WatchActions["onDeclare"]>;
}

/** Latest first, each with its days and a way to take it back. */
export const Meant = ({ exceptions, onDeclare }: MeantProps) =>
  exceptions.length === 0 ? null : (
    <details>
      <summary class="second">{say("exceptions_count", { count: exceptions.length })}</summary>
      <ul class="meant">
        {[...exceptions].reverse().map((exception) => {
          const name = exceptionName(exception.kind);
          const days = exceptionDays(exception);
          return (
            <li key={exceptionRow(exception).id}>
              <span>
                {name} <span class="second">{days}</span>
              </span>
              <button
                type="button"
                class="link"
                aria-label={say("exception_withdraw_name", { name: `${name}, ${days}` })}
                onClick={() => onDeclare({ ...exceptionRow(exception), gone: true })}
              >
                {say("exception_withdraw")}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
