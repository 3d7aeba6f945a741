/** Small marks on a 14-unit grid: warn, info, and the signs on controls. Always beside a word or a control's name. */
import type { Severity } from "../core/rules/rule.ts";
import { SEVERITIES } from "./paths.ts";

export interface MarkProps {
  /** its outline, see `paths.ts` */
  readonly sign: string;
  readonly size?: number;
}

export const Mark = ({ sign, size = 14 }: MarkProps) => (
  <svg class="ic" width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
    <path fill-rule="evenodd" d={sign} />
  </svg>
);

/** A rule's mark in its colour: a solid triangle or an open circle, so that nothing rests on colour. */
export const SeverityMark = ({ severity, size = 14 }: { readonly severity: Severity; readonly size?: number }) => (
  <span class={severity}>
    <Mark sign={SEVERITIES[severity]} size={size} />
  </span>
);
