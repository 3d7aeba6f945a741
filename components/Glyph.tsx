/** A label's glyph: the run's own profile on a 20-unit grid, bare or on its tile. The word beside it speaks. */
import { FAMILY, type Label } from "../core/labels/label.ts";
import { GLYPHS } from "./paths.ts";

interface GlyphProps {
  readonly label: Label;
  /** side in px */
  readonly size?: number;
}

/** On a tile of the family's soft tint; race alone is solid. */
export const Tile = ({ label, size = 20 }: GlyphProps) => (
  <svg class={`tile f-${FAMILY[label]}`} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
    <rect class="bg" width="20" height="20" rx={size > 24 ? 2.5 : 4} />
    <path class="g" d={GLYPHS[label]} />
  </svg>
);

/** Bare, as it stands under a bar. */
export const Glyph = ({ label, size = 20 }: GlyphProps) => (
  <svg class={`glyph f-${FAMILY[label]}`} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
    <path class="g" d={GLYPHS[label]} />
  </svg>
);
