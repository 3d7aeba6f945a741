/** Weeks to compare with or to plan by, as coaches draw them; day 0 is a Monday. */
import type { Label } from "../labels/label.ts";
import type { Share } from "../units.ts";

export interface TemplateSession {
  /** 0 Monday … 6 Sunday */
  readonly day: number;
  readonly label: Label;
  /** of the runner's usual run */
  readonly length: Share;
}

export interface Template {
  readonly id: "three" | "five" | "seven";
  readonly sessions: readonly TemplateSession[];
}

const easy = (day: number, length: Share = 1): TemplateSession => ({ day, label: "easy", length });

/** Tuesday and Friday for sessions, Sunday for the long run, easy or rest between: coaching custom. */
export const TEMPLATES: readonly Template[] = [
  {
    id: "three",
    sessions: [{ day: 1, label: "interval", length: 1.1 }, easy(3), { day: 6, label: "long", length: 1.6 }],
  },
  {
    id: "five",
    sessions: [
      { day: 1, label: "interval", length: 1.1 },
      easy(2, 0.8),
      { day: 4, label: "tempo", length: 1.1 },
      easy(5, 0.8),
      { day: 6, label: "long", length: 1.8 },
    ],
  },
  {
    id: "seven",
    sessions: [
      easy(0, 0.8),
      { day: 1, label: "interval", length: 1.1 },
      easy(2),
      { day: 3, label: "strides", length: 0.9 },
      { day: 4, label: "tempo", length: 1.1 },
      easy(5, 0.7),
      { day: 6, label: "long", length: 1.9 },
    ],
  },
];
