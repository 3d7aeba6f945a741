/** Small marks on a 14-unit grid: warn, info, and the signs on controls. Always beside a word or a control's name. */
import type { Severity } from "../core/rules/rule.ts";
import { type MarkName, SIGNS } from "./paths.ts";

export interface MarkProps {
  readonly name: MarkName;
  readonly size?: number;
}

export const Mark = ({ name, size = 14 }: MarkProps) => (
  <svg class="ic" width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
    <path fill-rule="evenodd" d={SIGNS[name]} />
  </svg>
);

/** A rule's mark in its colour: a solid triangle or an open circle, so that nothing rests on colour. */
export const SeverityMark = ({ severity, size = 14 }: { readonly severity: Severity; readonly size?: number }) => (
  <span class={severity}>
    <Mark name={severity} size={size} />
  </span>
);
