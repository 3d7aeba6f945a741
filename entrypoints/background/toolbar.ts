/** The toolbar badge: this week's hard days, `!` for an open warning, nothing when there is nothing to say. */
import { browser } from "wxt/browser";
import { writeViolation } from "../../components/words/rules.ts";
import { inTurn, say, sayCount } from "../../components/words/say.ts";
import { weekOf } from "../../core/assess.ts";
import type { Assessment } from "../../core/assessment.ts";
import { addDays, weekStartOf } from "../../core/dates.ts";
import { readAssessment } from "../../core/store/assessment.ts";
import { type Backfill, isUnderWay, readBackfill } from "../../core/store/backfill.ts";
import { readChosen } from "../../core/store/chosen.ts";
import type { Database } from "../../core/store/database.ts";
import { keepWeeks } from "../../core/store/keep-weeks.ts";
import { readLittle } from "../../core/store/room.ts";
import type { Units } from "../../core/view.ts";
import { unitsFor, weekStartOfLocale } from "../popup/locale.ts";
import { drawPicture } from "./picture.tsx";
import { today } from "./today.ts";

/** light value of the warning colour of the theme; badges have no dark variant */
const WARN = "#8C1F1F";
const INK = "#1D2947";

export async function showToolbarBadge(database: Database): Promise<void> {
  const [chosen, assessment, backfill] = await Promise.all([
    readChosen(database),
    readAssessment(database, today(), true),
    readBackfill(database),
  ]);
  const weekStart = chosen.settings.weekStart ?? weekStartOfLocale();
  const units = unitsFor(chosen);
  await showBadge(weekStart, assessment, backfill, units);
  await keepWeeks(assessment, chosen, (known) => drawPicture(known, units, weekStart));
}

async function showBadge(
  weekStart: number,
  assessment: Assessment | undefined,
  backfill: Backfill | undefined,
  units: Units,
): Promise<void> {
  const reading = isUnderWay(backfill);
  const action = browser.action ?? browser.browserAction;
  if ((await readLittle()) === 0) {
    await action.setBadgeText({ text: "!" });
    await action.setBadgeBackgroundColor({ color: WARN });
    return action.setTitle({ title: `Hardeasy: ${say("disk_full")}` });
  }
  if (!assessment || assessment.runs.length === 0) {
    await action.setBadgeText({ text: reading ? "…" : "" });
    return action.setTitle({ title: "Hardeasy" });
  }
  const start = weekStartOf(today(), weekStart);
  const week = weekOf(assessment, start);
  const hard = week.days.filter((day) => day.hardness === "hard" && day.date <= addDays(start, 6)).length;
  const warnings = week.violations.filter((one) => one.severity === "warn");
  const hint = hard > 0 || warnings.length > 0 ? `${hard}${warnings.length > 0 ? "!" : ""}` : "";
  const text = reading ? "…" : hint;
  await action.setBadgeText({ text });
  await action.setBadgeBackgroundColor({ color: warnings.length > 0 ? WARN : INK });
  await action.setBadgeTextColor?.({ color: "#FFFFFF" });
  const days = hard > 0 ? sayCount("toolbar_hard_days", hard) : say("toolbar_no_hard_days");
  const facts = warnings.map((one) => writeViolation(one, units).fact);
  await action.setTitle({ title: `Hardeasy: ${inTurn([days, ...facts])}` });
}
