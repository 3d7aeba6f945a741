/** The outlines of glyphs and marks: glyphs on a 20-unit grid, marks on one of 14. */
import type { Label } from "../core/labels/label.ts";
import type { Severity } from "../core/rules/rule.ts";

export const GLYPHS: Readonly<Record<Label, string>> = {
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

/** Marks, each by itself, so that a script carries those it draws. */
export const WARN =
  "M7 .9c.5 0 .9.25 1.15.68l5.1 9.1c.5.9-.13 1.97-1.15 1.97H1.9c-1.02 0-1.65-1.07-1.15-1.97l5.1-9.1C6.1 1.15 6.5.9 7 .9Zm-.75 3.6.18 4h1.14l.18-4zM7 9.4a.85.85 0 1 0 0 1.7.85.85 0 0 0 0-1.7Z";
export const INFO =
  "M7 .8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 7 .8Zm0 1.3a4.9 4.9 0 1 0 0 9.8 4.9 4.9 0 0 0 0-9.8ZM6.35 6.2h1.3v3.9h-1.3zM7 3.8a.8.8 0 1 1 0 1.6.8.8 0 0 1 0-1.6Z";
export const NEXT = "M4.7 2.2 9.5 7l-4.8 4.8-1-1L7.5 7 3.7 3.2z";
export const BACK = "M9.3 2.2 4.5 7l4.8 4.8 1-1L6.5 7l3.8-3.8z";
export const UP = "M7 4.2 12 9.2l-1 1L7 6.3l-4 3.9-1-1z";
export const DOWN = "M7 9.8 2 4.8l1-1L7 7.7l4-3.9 1 1z";
export const CLOSE = "m3.1 2.1-1 1L6 7l-3.9 3.9 1 1L7 8l3.9 3.9 1-1L8 7l3.9-3.9-1-1L7 6z";
export const CHECK = "m1.8 7.4 1-1 2.7 2.7 5.7-5.9 1 1-6.7 6.9z";
export const MORE =
  "M2.6 5.8a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4Zm4.4 0a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4Zm4.4 0a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4Z";
export const FILE = "M3 1h5.2L11.5 4.3V13H3zm1.3 1.3v9.4h5.9V5H7.5V2.3z";
export const SETTINGS =
  "M1 3h5.1a2 2 0 0 1 3.8 0H13v1.3H9.9a2 2 0 0 1-3.8 0H1zm0 6.7h2.1a2 2 0 0 1 3.8 0H13V11H6.9a2 2 0 0 1-3.8 0H1zM8 2.8a.85.85 0 1 0 0 1.7.85.85 0 0 0 0-1.7ZM5 9.5a.85.85 0 1 0 0 1.7.85.85 0 0 0 0-1.7Z";

export const SEVERITIES: Readonly<Record<Severity, string>> = { warn: WARN, info: INFO };
