/** How hard a planned session would make its day. */
import type { Planned } from "../declared.ts";
import { dayOf } from "../labels/day.ts";
import type { DayClass } from "../labels/label.ts";

/** How many sprints it will be is not said yet: a session of them is planned as one. */
export const plannedDay = ({ label }: Pick<Planned, "label">): DayClass =>
  label === "repetition" ? "hard" : dayOf(label, []);
