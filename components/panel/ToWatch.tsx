/** What to watch: each flag with what may be done about it, and what was set aside or meant so, with the way back. */
import { useState } from "preact/hooks";
import type { ActivityId } from "../../core/activity.ts";
import { addDays } from "../../core/dates.ts";
import { type DeclaredRow, dismissalOf, exceptionRow } from "../../core/declared.ts";
import {
  EXCEPTIONS,
  type Exception,
  type ExceptionKind,
  exceptionFor,
  isDeclared,
  SILENCED,
} from "../../core/exceptions.ts";
import type { Violation } from "../../core/rules/rule.ts";
import type { LocalDate } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { list } from "../format.ts";
import { Mark } from "../marks.tsx";
import { MORE } from "../paths.ts";
import { closing } from "../visited.ts";
import { Watch } from "../Watch.tsx";
import { ruleName } from "../words/rules.ts";
import { say } from "../words/say.ts";
import { type Done, DoneLine, exceptionName, Meant } from "./Meant.tsx";

export interface WatchActions {
  /** keeps it, or takes it back where `gone` */
  readonly onDeclare?: (row: DeclaredRow & { readonly gone?: boolean }) => void;
  readonly onMute?: (rule: string, muted: boolean) => void;
  /** opens a run that a flag names */
  readonly onChoose?: (id: ActivityId) => void;
}

interface ToWatchProps extends WatchActions {
  readonly violations: readonly Violation[];
  readonly setAside: readonly Violation[];
  /** days declared to be on purpose */
  readonly meant: readonly Exception[];
  readonly units: Units;
  readonly today: LocalDate;
}

export function ToWatch({ violations, setAside, meant, units, today, onDeclare, onMute, onChoose }: ToWatchProps) {
  const [done, setDone] = useState<Done>();
  if (violations.length + setAside.length + meant.length === 0 && !done) return null;
  const declare = (row: DeclaredRow, text: string) => {
    onDeclare?.(row);
    setDone({ text, undo: () => onDeclare?.({ ...row, gone: true }) });
  };
  const actionsFor = (violation: Violation) => [
    { name: say("set_aside"), act: () => declare(dismissalOf(violation), say("set_aside_done")) },
    ...exceptionsFor(violation).map((kind) => ({
      name: exceptionName(kind),
      act: () => {
        const exception = exceptionFor(kind, violation.dates);
        // Other flags may fall silent with this one: each is named.
        const silent = violations.filter((one) => isDeclared(one, [exception])).map(({ rule }) => ruleName(rule));
        declare(exceptionRow(exception), say("sentence", { text: say("exceptions_count", { count: list(silent) }) }));
      },
    })),
    {
      name: say("mute_rule"),
      act: () => {
        onMute?.(violation.rule, true);
        const text = say("mute_rule_done", { rule: ruleName(violation.rule) });
        setDone({ text, undo: () => onMute?.(violation.rule, false) });
      },
    },
  ];
  return (
    <section class="to-watch">
      <h2>{say("to_watch")}</h2>
      {[...violations].sort(warningsFirst).map((violation) => (
        <Flag
          key={`${violation.rule} ${violation.dates.at(-1)}`}
          violation={violation}
          units={units}
          today={today}
          onChoose={onChoose}
          actions={onDeclare ? actionsFor(violation) : []}
        />
      ))}
      {violations.length === 0 && <p class="second">{say("to_watch_none")}</p>}
      <DoneLine done={done} onUndo={() => setDone(undefined)} />
      {onDeclare && <SetAside violations={setAside} units={units} onDeclare={onDeclare} />}
      {onDeclare && <Meant exceptions={meant} onDeclare={onDeclare} />}
    </section>
  );
}

interface FlagProps extends Pick<WatchActions, "onChoose"> {
  readonly violation: Violation;
  readonly units: Units;
  readonly today: LocalDate;
  readonly actions: readonly { readonly name: string; readonly act: () => void }[];
}

/** Rules whose advice is for the day they were broken on, or the one after. */
const AT_ONCE = /^(back-to-back-hard-days|long-run-after-hard-day|resting-heart-rate-up)$/;
const isLate = ({ rule, dates }: Violation, today: LocalDate): boolean =>
  AT_ONCE.test(rule) && addDays(dates.at(-1)!, 1) < today;

function Flag({ violation, units, today, onChoose, actions }: FlagProps) {
  const [open, setOpen] = useState(false);
  const onKeyDown = open ? closing(() => setOpen(false)) : undefined;
  return (
    <Watch violation={violation} units={units} late={isLate(violation, today)} onChoose={onChoose}>
      {actions.length > 0 && (
        <button
          type="button"
          class="button quiet icon more"
          aria-expanded={open}
          aria-label={say("flag_more", { rule: ruleName(violation.rule) })}
          onKeyDown={onKeyDown}
          onClick={() => setOpen(!open)}
        >
          <Mark sign={MORE} size={16} />
        </button>
      )}
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Escape of what it holds
        <div class="chips actions" onKeyDown={onKeyDown}>
          {actions.map(({ name, act }) => (
            <button key={name} type="button" class="chip plain" onClick={act}>
              {name}
            </button>
          ))}
        </div>
      )}
    </Watch>
  );
}

interface SetAsideProps {
  readonly violations: readonly Violation[];
  readonly units: Units;
  readonly onDeclare: NonNullable<WatchActions["onDeclare"]>;
}

const SetAside = ({ violations, units, onDeclare }: SetAsideProps) =>
  violations.length === 0 ? null : (
    <details>
      <summary class="second">{say("set_aside_count", { count: violations.length })}</summary>
      {violations.map((violation) => (
        <Watch key={`${violation.rule} ${violation.dates.at(-1)}`} violation={violation} units={units}>
          <button
            type="button"
            class="link actions"
            onClick={() => onDeclare({ ...dismissalOf(violation), gone: true })}
          >
            {say("removed_back")}
          </button>
        </Watch>
      ))}
    </details>
  );

const warningsFirst = (a: Violation, b: Violation): number =>
  a.severity === b.severity ? 0 : a.severity === "warn" ? -1 : 1;

const exceptionsFor = ({ rule }: Violation): readonly ExceptionKind[] =>
  EXCEPTIONS.filter((kind) => SILENCED[kind].includes(rule));
