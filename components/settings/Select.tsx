/** One of a few things to choose, in a form whose labels stand around their fields. */
interface SelectProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onPick: (value: string) => void;
}

export const Select = ({ name, value, options, onPick }: SelectProps) => (
  <label>
    <span>{name}</span>
    <select class="field" value={value} onChange={(event) => onPick(event.currentTarget.value)}>
      {options.map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  </label>
);
