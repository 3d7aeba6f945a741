/** Days of a week declared ahead to be on purpose, so that the rules they are an exception to keep silent. */
import { useState } from "preact/hooks";
import { addDays } from "../../core/dates.ts";
import { exceptionRow } from "../../core/declared.ts";
import { EXCEPTIONS, type Exception, type ExceptionKind, LASTS } from "../../core/exceptions.ts";
import type { LocalDate } from "../../core/units.ts";
import { type Done, DoneLine, exceptionDays, exceptionName, Meant } from "../panel/Meant.tsx";
import type { WatchActions } from "../panel/ToWatch.tsx";
import { say, side } from "../words/say.ts";

interface IntendedProps {
  /** days one may begin on */
  readonly days: readonly LocalDate[];
  /** what is declared already */
  readonly exceptions: readonly Exception[];
  readonly onDeclare: NonNullable<WatchActions["onDeclare"]>;
}

export function Intended({ days, exceptions, onDeclare }: IntendedProps) {
  const [kind, setKind] = useState<ExceptionKind>(EXCEPTIONS[0]);
  const [from, setFrom] = useState<string>();
  const [done, setDone] = useState<Done>();
  const spans = LASTS[kind].flatMap((lasts) =>
    days.map((date): Exception => ({ kind, from: date, to: addDays(date, lasts - 1) })),
  );
  const chosen = spans.find((one) => spanOf(one) === from) ?? spans[0]!;
  const declare = () => {
    const row = exceptionRow(chosen);
    onDeclare(row);
    setDone({
      text: meant(chosen),
      undo: () => onDeclare({ ...row, gone: true }),
    });
  };
  return (
    <section class="to-watch">
      <details>
        <summary class="second">{say("plan_intended")}</summary>
        <div class="line-form">
          <select
            class="field"
            aria-label={say("plan_intended")}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as ExceptionKind)}
          >
            {EXCEPTIONS.map((one) => (
              <option key={one} value={one}>
                {exceptionName(one)}
              </option>
            ))}
          </select>
          <select
            class="field"
            aria-label={say("days")}
            value={spanOf(chosen)}
            onChange={(event) => setFrom(event.currentTarget.value)}
          >
            {spans.map((one) => (
              <option key={spanOf(one)} value={spanOf(one)}>
                {exceptionDays(one)}
              </option>
            ))}
          </select>
          <button type="button" class="button" onClick={declare}>
            {say("goal_save")}
          </button>
        </div>
      </details>
      <DoneLine done={done} onUndo={() => setDone(undefined)} />
      <Meant exceptions={exceptions} onDeclare={onDeclare} />
    </section>
  );
}

/** `Noted as intended: Race weekend, Tue 10 and Wed 11 Nov.` */
const meant = (exception: Exception): string =>
  say("sentence", {
    text: say("exceptions_count", { count: side([exceptionName(exception.kind), exceptionDays(exception)]) }),
  });

const spanOf = ({ from, to }: Exception): string => `${from} ${to}`;
