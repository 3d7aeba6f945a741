/** The calculator's controls: a text field, a choice, and a fold that draws what it holds only when open. */
import type { ComponentChild } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { TypingProps } from "./typed.ts";

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly unit?: string;
  /** what is typed could not be meant; a sentence says what can */
  readonly wrong?: boolean | string;
  readonly numeric?: boolean;
  readonly onType: (text: string) => void;
}

export function Field({ id, label, value, placeholder, unit, wrong, numeric, onType }: FieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const typed = useRef(value);
  // What arrives while the field has the focus is taken whole by the next key, as a value tabbed to would be.
  useLayoutEffect(() => {
    if (value !== typed.current && input.current?.matches(":focus")) input.current.select();
    typed.current = value;
  }, [value]);
  return (
    <div>
      <label for={id}>
        {label} {unit && <span class="unit">{unit}</span>}
      </label>
      <input
        ref={input}
        id={id}
        class="field"
        type="text"
        inputMode={numeric ? "decimal" : "text"}
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        value={value}
        aria-invalid={Boolean(wrong)}
        aria-describedby={typeof wrong === "string" ? `${id}-wrong` : undefined}
        onInput={(event) => {
          typed.current = event.currentTarget.value;
          onType(typed.current);
        }}
      />
      {typeof wrong === "string" && (
        <small id={`${id}-wrong`} class="wrong" role="alert">
          {wrong}
        </small>
      )}
    </div>
  );
}

interface PickProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  /** named for the ear alone */
  readonly quiet?: boolean;
  readonly onPick: (value: string) => void;
}

export const Pick = ({ id, label, value, options, quiet, onPick }: PickProps) => (
  <div>
    <label for={id} class={quiet ? "spoken" : ""}>
      {label}
    </label>
    <select
      id={id}
      class={quiet ? "small" : "field"}
      value={value}
      onChange={(event) => onPick(event.currentTarget.value)}
    >
      {options.map(([id, text]) => (
        <option key={id} value={id} selected={id === value}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

interface FoldProps extends Omit<TypingProps, "units"> {
  readonly name: string;
  readonly title: string;
  /** drawn only when open */
  readonly children: () => ComponentChild;
}

export function Fold({ name, title, typed, type, children }: FoldProps) {
  const folds = (typed.open ?? "").split(" ").filter(Boolean);
  const open = folds.includes(name);
  const turn = (to: boolean) => {
    if (to === open) return;
    type({ open: (to ? [...folds, name] : folds.filter((other) => other !== name)).join(" ") });
  };
  return (
    <details class={`fold fold-${name}`} open={open} onToggle={(event) => turn(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {open && <div class="inside">{children()}</div>}
    </details>
  );
}
