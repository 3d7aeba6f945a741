/** Whole exports in the shapes the sites give them: Strava's list and files, Garmin's lists and zips within the zip. */
import type { SampleRun } from "../runner.ts";
import { fitOf } from "./fit.ts";
import { gpxOf, tcxOf } from "./xml.ts";
import { gz, type Member, zipOf } from "./zip.ts";

export interface StravaRow {
  readonly id: number;
  readonly run: SampleRun;
  /** s that the run's local clock is ahead of UTC, which the list is in */
  readonly utcOffset?: number;
  /** the site's word for the sport, in the account's language */
  readonly type?: string;
  /** absent: entered by hand */
  readonly file?: { readonly name: string; readonly data: Uint8Array };
  readonly flags?: readonly ("race" | "long" | "recovery")[];
}

const COLUMNS = 103;
const FLAG = { race: 95, long: 96, recovery: 93 } as const;

/** English: `May 6, 2024, 4:02:34 AM`; else `20.09.2026, 14:12:12`; UTC both. */
function dateIn(language: "en" | "de", utc: Date): string {
  if (language === "de")
    return `${new Intl.DateTimeFormat("de", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" }).format(utc)}, ${utc.toISOString().slice(11, 19)}`;
  const date = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });
  return date.format(utc);
}

export function stravaListOf(rows: readonly StravaRow[], language: "en" | "de" = "en", columns = COLUMNS): string {
  const quoted = (value: string) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const header = Array.from({ length: columns }, (_, at) => (at === columns - 1 ? "Media" : `Heading ${at % 20}`));
  const lines = rows.map(({ id, run, type, file, flags, utcOffset = 0 }) => {
    const { activity } = run;
    const row = Array.from({ length: columns }, () => "");
    const shown = (activity.distance / 1000).toFixed(2);
    row[0] = String(id);
    row[1] = dateIn(language, new Date(Date.parse(`${activity.start}Z`) - 1000 * utcOffset));
    row[2] = activity.name ?? "Run";
    row[3] = type ?? "Run";
    row[5] = row[15] = String(activity.elapsedTime);
    row[6] = language === "de" ? shown.replace(".", ",") : shown;
    row[12] = file ? `activities/${file.name}` : "";
    row[16] = String(activity.movingTime);
    row[17] = String(activity.distance);
    row[31] = String(activity.averageHeartRate ?? "");
    for (const flag of flags ?? []) row[FLAG[flag]] = "1.0";
    return row.map(quoted).join(",");
  });
  return `${header.join(",")}\n${lines.join("\n")}\n`;
}

export function stravaExportOf(
  rows: readonly StravaRow[],
  more: readonly Member[] = [],
  language: "en" | "de" = "en",
): Uint8Array {
  const files = rows.flatMap(({ file }) =>
    file ? [{ name: `activities/${file.name}`, data: file.data, stored: true }] : [],
  );
  return zipOf([
    { name: "profile.csv", data: "Athlete ID,Email Address\n77,runner@example.org\n" },
    { name: "activities.csv", data: stravaListOf(rows, language) },
    ...files,
    { name: "media/photo.jpg", data: "not a run", stored: true },
    ...more,
  ]);
}

/** The kinds of file an export of years has: mostly packed FIT, some TCX and GPX. */
export function rowOf(run: SampleRun, number: number, utcOffset = 0): StravaRow {
  const kind = number % 10;
  const options = { utcOffset };
  const data = kind === 7 ? gz(tcxOf(run, options)) : kind === 8 ? gz(gpxOf(run, options)) : gz(fitOf(run, options));
  const ending = kind === 7 ? "tcx.gz" : kind === 8 ? "gpx.gz" : "fit.gz";
  return { id: 10_000_000_000 + number, run, utcOffset, file: { name: `${20_000_000_000 + number}.${ending}`, data } };
}

export const garminSummaryOf = ({ activity }: SampleRun, id: number, more: object = {}) => {
  const utc = Date.parse(`${activity.start}Z`);
  return {
    activityId: id,
    name: activity.name ?? "Running",
    activityType: "running",
    sportType: "RUNNING",
    parent: false,
    beginTimestamp: utc,
    startTimeGmt: utc,
    startTimeLocal: utc + 3_600_000,
    duration: 1000 * activity.movingTime,
    elapsedDuration: 1000 * activity.elapsedTime,
    distance: 100 * activity.distance,
    avgSpeed: activity.distance / activity.movingTime / 10,
    avgHr: activity.averageHeartRate,
    ...more,
  };
};

export function garminExportOf(summaries: readonly object[], files: readonly Member[]): Uint8Array {
  return zipOf([
    {
      name: "DI_CONNECT/DI-Connect-Fitness/runner_0_summarizedActivities.json",
      data: JSON.stringify([{ summarizedActivitiesExport: summaries }]),
    },
    { name: "DI_CONNECT/DI-Connect-User/user_profile.json", data: "{}" },
    { name: "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip", data: zipOf(files), stored: true },
  ]);
}
