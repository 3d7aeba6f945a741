/** Small marks on a 14-unit grid: warn, info, and the signs on controls. Always beside a word or a control's name. */
import type { Severity } from "../core/rules/rule.ts";

export type MarkName = keyof typeof PATH;

export const Mark = ({ name, size = 14 }: { readonly name: MarkName; readonly size?: number }) => (
  <svg class="ic" width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
    <path fill-rule="evenodd" d={PATH[name]} />
  </svg>
);

/** A rule's mark in its colour: a solid triangle or an open circle, so that nothing rests on colour. */
export const SeverityMark = ({ severity, size = 14 }: { readonly severity: Severity; readonly size?: number }) => (
  <span class={severity}>
    <Mark name={severity} size={size} />
  </span>
);

const PATH = {
  warn: "M7 .9c.5 0 .9.25 1.15.68l5.1 9.1c.5.9-.13 1.97-1.15 1.97H1.9c-1.02 0-1.65-1.07-1.15-1.97l5.1-9.1C6.1 1.15 6.5.9 7 .9Zm-.75 3.6.18 4h1.14l.18-4zM7 9.4a.85.85 0 1 0 0 1.7.85.85 0 0 0 0-1.7Z",
  info: "M7 .8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 7 .8Zm0 1.3a4.9 4.9 0 1 0 0 9.8 4.9 4.9 0 0 0 0-9.8ZM6.35 6.2h1.3v3.9h-1.3zM7 3.8a.8.8 0 1 1 0 1.6.8.8 0 0 1 0-1.6Z",
  next: "M4.7 2.2 9.5 7l-4.8 4.8-1-1L7.5 7 3.7 3.2z",
  back: "M9.3 2.2 4.5 7l4.8 4.8 1-1L6.5 7l3.8-3.8z",
  close: "m3.1 2.1-1 1L6 7l-3.9 3.9 1 1L7 8l3.9 3.9 1-1L8 7l3.9-3.9-1-1L7 6z",
  check: "m1.8 7.4 1-1 2.7 2.7 5.7-5.9 1 1-6.7 6.9z",
  settings:
    "M1 3h5.1a2 2 0 0 1 3.8 0H13v1.3H9.9a2 2 0 0 1-3.8 0H1zm0 6.7h2.1a2 2 0 0 1 3.8 0H13V11H6.9a2 2 0 0 1-3.8 0H1zM8 2.8a.85.85 0 1 0 0 1.7.85.85 0 0 0 0-1.7ZM5 9.5a.85.85 0 1 0 0 1.7.85.85 0 0 0 0-1.7Z",
} as const;
