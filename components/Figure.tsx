/** A field for one figure: what it cannot be is said beneath it, and nothing typed is thrown away. */
import { useId, useState } from "preact/hooks";
import { say } from "./words/say.ts";

interface FigureProps {
  readonly value: number | undefined;
  /** lowest and highest that can be meant */
  readonly range: readonly [number, number];
  readonly class?: string;
  /** the figure that was typed; undefined where it is none */
  readonly read?: (text: string) => number | undefined;
  readonly write?: (value: number) => string;
  /** written the other way round, as the pace of a speed: the highest stands first in what can be meant */
  readonly falling?: boolean;
  /** undefined: the field was emptied */
  readonly onFigure: (value: number | undefined) => void;
}

/** What a figure may be, in a sentence. */
export const between = ([low, high]: readonly [number, number], write: (value: number) => string): string =>
  say("figure_between", { low: write(low), high: write(high) });

const plain = (text: string): number | undefined => {
  const value = Number(text.replace(",", "."));
  return Number.isFinite(value) ? value : undefined;
};

export function Figure({ value, range, class: name, read = plain, write = String, falling, onFigure }: FigureProps) {
  const [wrong, setWrong] = useState<string>();
  const id = useId();
  const change = (text: string) => {
    const typed = text.trim() === "" ? undefined : read(text.trim());
    const meant = typed !== undefined && typed >= range[0] && typed <= range[1];
    setWrong(text.trim() === "" || meant ? undefined : text);
    if (text.trim() === "") onFigure(undefined);
    else if (meant) onFigure(typed);
  };
  return (
    <>
      <input
        class={`field ${name ?? ""}`}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={wrong ?? (value === undefined ? "" : write(value))}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : id}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
      {wrong !== undefined && (
        <small id={id} class="wrong" role="alert">
          {between(falling ? [range[1], range[0]] : range, write)}
        </small>
      )}
    </>
  );
}
