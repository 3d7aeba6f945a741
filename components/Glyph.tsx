/** A label's glyph: the run's own profile on a 20-unit grid, bare or on its tile. The word beside it speaks. */
import { FAMILY, type Label } from "../core/labels/label.ts";

interface GlyphProps {
  readonly label: Label;
  /** side in px */
  readonly size?: number;
}

/** On a tile of the family's soft tint; race alone is solid. */
export const Tile = ({ label, size = 20 }: GlyphProps) => (
  <svg
    class={`tile f-${FAMILY[label]}`}
    width={size}
    height={size}
    viewBox="0 0 20 20"
    aria-hidden="true"
    focusable="false"
  >
    <rect class="bg" width="20" height="20" rx={size > 24 ? 2.5 : 4} />
    <path class="g" d={PATH[label]} />
  </svg>
);

/** Bare, as it stands under a bar. */
export const Glyph = ({ label, size = 20 }: GlyphProps) => (
  <svg
    class={`glyph f-${FAMILY[label]}`}
    width={size}
    height={size}
    viewBox="0 0 20 20"
    aria-hidden="true"
    focusable="false"
  >
    <path class="g" d={PATH[label]} />
  </svg>
);

const PATH: Readonly<Record<Label, string>> = {
  recovery: "M4 13h12v2H4z",
  easy: "M4 11h12v4H4z",
  long: "M0 11h20v4H0z",
  steady: "M4 8h12v7H4z",
  progression: "M4 15v-2h3v-3h3V7.5h3V5h3v10z",
  tempo: "M3 15v-3h4V6h6v6h4v3z",
  interval: "M3.5 15V5H6v7h2.75V5h2.5v7H14V5h2.5v10z",
  hills: "M2.5 15 7 6l3 5.2L12.5 8l5 7z",
  fartlek: "M3 15v-3h1.5V7h1.5v5h1.5V5h3v7H12V9h1.2v3h1V6h1.6v6H17v3z",
  repetition: "M4 5h2v10H4zM9 5h2v10H9zM14 5h2v10h-2z",
  strides: "M3 15v-4h7.5V5.5h1.7V11h1.3V5.5h1.7V11H17v4z",
  race: "M5 4h1.6v12H5zM7.4 4.5H16l-2.2 3 2.2 3H7.4z",
  unknown: "M4 11h2.6v4H4zM8.7 11h2.6v4H8.7zM13.4 11H16v4h-2.6z",
};
