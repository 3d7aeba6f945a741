/** The labelled runs as CSV, SI units named in the header, for spreadsheets and scripts. */
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import type { Units } from "../../core/view.ts";
import { structureText } from "./structure.ts";

type Cell = string | number | undefined;

const COLUMNS: readonly (readonly [string, (run: LabelledRun, units: Units) => Cell])[] = [
  ["id", ({ activity }) => activity.id],
  ["start_local", ({ activity }) => activity.start],
  ["name", ({ activity }) => activity.name],
  ["sport", ({ activity }) => activity.sport],
  ["label", (run) => run.label],
  ["family", (run) => run.family],
  ["day", (run) => run.day],
  ["confidence_0_to_1", (run) => round(run.confidence, 2)],
  ["corrected_from", (run) => run.correctedFrom],
  ["structure", (run, units) => structureText(run.structure, units)],
  ["distance_m", ({ activity }) => round(activity.distance)],
  ["moving_time_s", ({ activity }) => round(activity.movingTime)],
  ["elapsed_time_s", ({ activity }) => round(activity.elapsedTime)],
  ["average_speed_m_per_s", ({ activity }) => round(activity.distance / Math.max(1, activity.movingTime), 3)],
  ["elevation_gain_m", ({ activity }) => round(activity.elevationGain)],
  ["average_heart_rate_bpm", ({ activity }) => round(activity.averageHeartRate)],
  ["easy_s", (run) => round(run.minutes.easy)],
  ["moderate_s", (run) => round(run.minutes.moderate)],
  ["hard_s", (run) => round(run.minutes.hard)],
];

/** Lines end as RFC 4180 wants them. */
export function runsTable(runs: readonly LabelledRun[], units: Units): string {
  const rows = runs.map((run) => COLUMNS.map(([, cell]) => written(cell(run, units))).join(","));
  return [COLUMNS.map(([name]) => name).join(","), ...rows, ""].join("\r\n");
}

const round = (value: number | undefined, digits = 0): number | undefined =>
  value === undefined ? undefined : Math.round(value * 10 ** digits) / 10 ** digits;

/** A text that begins like a formula is never one: spreadsheets run what begins with these. */
function written(cell: Cell): string {
  const text = typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
