/** A few ways to look at one thing, side by side. */
interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onPick: (value: Value) => void;
}

export function Choice<Value extends string>({ name, value, options, onPick }: ChoiceProps<Value>) {
  return (
    <fieldset class="choice" aria-label={name}>
      {options.map(([id, text]) => (
        <button key={id} type="button" aria-pressed={id === value} onClick={() => onPick(id)}>
          {text}
        </button>
      ))}
    </fieldset>
  );
}
