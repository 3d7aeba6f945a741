/** How far something is: what is done of how much, in words and as a bar. */
import { number } from "./format.ts";

interface BarProps {
  readonly name: string;
  readonly done: number;
  /** 0: not known yet */
  readonly of: number;
  /** how long it still takes, or nothing */
  readonly left?: string | undefined;
}

export const Bar = ({ name, done, of, left }: BarProps) => (
  <div class="far">
    <p>
      <b>{name}</b>{" "}
      <span class="whole">
        {(of > 0 || done > 0) && number(done)} {of > 0 && <span class="third">/ {number(of)}</span>}
      </span>
    </p>
    {left && <p class="second right">{left}</p>}
    <progress aria-label={name} value={done} max={Math.max(1, of)} />
  </div>
);
