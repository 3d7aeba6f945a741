/** The zip a runner gets from Strava: a list of all activities in the account's language, and the files that were uploaded. */
import Papa from "papaparse";
import type { AthleteId, SiteTag } from "../activity.ts";
import { positive, present } from "../sites/shape.ts";
import { runByWord } from "../sites/strava/sport.ts";
import { factsOf } from "./facts.ts";
import { readFile } from "./index.ts";
import { type Context, type Glimpse, glimpseOf, type Item, type Source, type Told } from "./item.ts";
import { isSkipped, type Recording, type Skipped } from "./recording.ts";
import { sane } from "./sane.ts";
import { opened, singleItem } from "./single.ts";
import { writtenDate } from "./written-date.ts";
import { type Member, scramble } from "./zip.ts";

/** Headings are in the account's language and some occur twice, so columns are known by place; new ones come before the last. */
const COLUMN = {
  id: 0,
  date: 1,
  name: 2,
  type: 3,
  file: 12,
  elapsedTime: 15,
  movingTime: 16,
  distance: 17,
  gain: 20,
  cadence: 29,
  maxHeartRate: 30,
  heartRate: 31,
} as const;
/** the runner's own word on the run, in exports new enough to have it */
const TAGS: readonly (readonly [column: number, tag: SiteTag])[] = [
  [95, "race"],
  [96, "long"],
  [93, "recovery"],
];
/** the list with the fewest columns that was ever seen, and the first that has the tags */
const LEAST_COLUMNS = 80;
const COLUMNS_WITH_TAGS = 100;

const LIST = /(^|\/)activities\.csv$/i;
const PROFILE = /(^|\/)profile\.csv$/i;

export const isStravaExport = (members: readonly Member[]): boolean => members.some(({ name }) => LIST.test(name));

/** Throws `Refused` when the list cannot be read. Newest first, so that this week is labelled before years ago. */
export async function stravaExport(members: readonly Member[]): Promise<Source> {
  const list = members.find(({ name }) => LIST.test(name))!;
  const folder = list.name.replace(LIST, "$1");
  const rows = rowsOf(await list.read());
  const byName = new Map(members.map((member) => [member.name, member]));
  const items = rows.map((row) => rowItem(row, row[COLUMN.file] ? byName.get(folder + row[COLUMN.file]) : undefined));
  const named = new Set(rows.map((row) => folder + row[COLUMN.file]));
  const rest = members.filter(({ name }) => /(^|\/)activities\//.test(name) && !named.has(name));
  return {
    kind: "strava",
    items: [...items.reverse(), ...rest.map((member) => singleItem(member.key, member.name, () => member.read()))],
    athlete: await ownerOf(members),
  };
}

/** Rows with a number for an id; whatever else a damaged list holds is passed over. */
export function rowsOf(csv: Uint8Array): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(new TextDecoder().decode(csv), { delimiter: ",", skipEmptyLines: true });
  const known = new Set<string>();
  return data.filter((row) => {
    const id = row[COLUMN.id] ?? "";
    if (row.length < LEAST_COLUMNS || !/^\d{1,20}$/.test(id) || known.has(id)) return false;
    known.add(id);
    return true;
  });
}

/** Only the number is taken; the rest of the profile is nobody's business. */
async function ownerOf(members: readonly Member[]): Promise<AthleteId | undefined> {
  const profile = members.find(({ name }) => PROFILE.test(name));
  const bytes = profile && (await opened(() => profile.read()));
  if (!(bytes instanceof Uint8Array)) return undefined;
  const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes), { delimiter: ",", preview: 2 });
  const id = data[1]?.[0] ?? "";
  return /^\d{1,20}$/.test(id) ? `strava:${id}` : undefined;
}

function rowItem(row: readonly string[], member: Member | undefined): Item {
  const id = row[COLUMN.id]!;
  const listed = listedOf(row, writtenDate(row[COLUMN.date] ?? ""));
  return {
    key: `stravaexport:${id}:${scramble(row.join())}:${member?.key ?? ""}`,
    name: row[COLUMN.file] || `${row[COLUMN.name] ?? ""} (${row[COLUMN.date] ?? ""})`,
    listed: (context) => [glimpse(row, listed, context)],
    read: (context) => readRow(row, member, listed, context),
  };
}

const named = (row: readonly string[], athlete: AthleteId) =>
  ({ id: `stravaexport:${row[COLUMN.id]!}`, also: [`strava:${row[COLUMN.id]!}`], athlete }) as const;

/** With a file of its own a row may lack what it lacks. */
function glimpse(row: readonly string[], listed: Listed, { athlete, now, zone }: Context): Glimpse | Skipped {
  const good = sane(joined(undefined, listed, row), now);
  const { id, also } = named(row, athlete);
  if (!isSkipped(good)) return glimpseOf({ facts: factsOf(good, named(row, athlete), zone) });
  return row[COLUMN.file] ? { ids: [id, ...also], run: runByWord(row[COLUMN.type]) ?? false } : good;
}

/** Facts of the row with what its file adds. A file that cannot be read leaves the row, and is reported beside it. */
async function readRow(
  row: readonly string[],
  member: Member | undefined,
  listed: Listed,
  { athlete, now, zone }: Context,
): Promise<readonly (Told | Skipped)[]> {
  const file = member ? await recordingOf(member, listed) : row[COLUMN.file] ? NO_FILE : undefined;
  const good = sane(joined(file && !isSkipped(file) ? file : undefined, listed, row), now);
  const told = isSkipped(good)
    ? good
    : { facts: factsOf(good, named(row, athlete), zone), ...(good.rescued && { rescued: true }) };
  return file && isSkipped(file) ? [told, file] : [told];
}

const NO_FILE: Skipped = { skipped: "no-file" };

/** The session of the file that the row means: the one whose length comes closest. */
async function recordingOf(member: Member, listed: Listed): Promise<Recording | Skipped> {
  const bytes = await opened(() => member.read());
  if (!(bytes instanceof Uint8Array)) return bytes;
  const { reading } = await readFile(bytes);
  const recordings = reading.filter((one): one is Recording => !isSkipped(one));
  if (recordings.length === 0) return reading.find(isSkipped) ?? { skipped: "not-an-activity" };
  const far = (one: Recording) => Math.abs(one.elapsedTime - (listed.elapsedTime ?? 0));
  return recordings.reduce((best, one) => (far(one) < far(best) ? one : best));
}

type Listed = Partial<Omit<Recording, "sport" | "laps" | "streams">>;

function listedOf(row: readonly string[], date: number | undefined): Listed {
  const at = (column: number) => positive(Number((row[column] ?? "").replace(/^(\d+),(\d+)$/, "$1.$2")));
  const tag = row.length >= COLUMNS_WITH_TAGS ? TAGS.find(([column]) => at(column) === 1)?.[1] : undefined;
  return present<Listed>({
    name: row[COLUMN.name]?.trim() || undefined,
    tag,
    startUtc: date,
    distance: at(COLUMN.distance),
    movingTime: at(COLUMN.movingTime),
    elapsedTime: at(COLUMN.elapsedTime),
    elevationGain: at(COLUMN.gain),
    averageHeartRate: at(COLUMN.heartRate),
    maxHeartRate: at(COLUMN.maxHeartRate),
  });
}

/** The runner corrected name, sport and distance on the site; when it was and how it went the device knows better. */
function joined(file: Recording | undefined, listed: Listed, row: readonly string[]): Recording {
  const word = row[COLUMN.type]?.trim() ?? "";
  const run = runByWord(word);
  const sport = kindOf(word, run, file);
  const elapsedTime = file?.elapsedTime ?? listed.elapsedTime ?? listed.movingTime ?? 0;
  const { laps, streams, startUtc, startLocal, utcOffset, longitude, ...measured } = file ?? {};
  return present<Recording>({
    ...listed,
    ...measured,
    ...(file ? { startUtc, startLocal, utcOffset, longitude } : {}),
    name: listed.name,
    sport,
    sportName: sport === "other" ? word.toLowerCase() || file?.sportName : undefined,
    distance: believable(listed.distance, file?.distance),
    movingTime: Math.min(elapsedTime, listed.movingTime ?? file?.movingTime ?? elapsedTime),
    elapsedTime,
    laps,
    streams,
  });
}

/** A treadmill's distance is corrected by a third at most; beyond, the list is damaged. */
const MOST_CORRECTION = 0.35;

function believable(listed: number | undefined, measured: number | undefined): number {
  if (!measured || listed === undefined) return listed ?? measured ?? 0;
  return Math.abs(listed - measured) <= MOST_CORRECTION * Math.max(listed, measured) ? listed : measured;
}

/** The site's word decides whether it was a run, the file what kind; words the site itself knows for kinds count too. */
function kindOf(word: string, run: boolean | undefined, file: Recording | undefined): Recording["sport"] {
  if (run === false) return "other";
  if (run === undefined) return file?.sport ?? "other";
  if (/trail|terenie|patika|trilha/i.test(word)) return "trail";
  if (/virtu/i.test(word)) return "virtual";
  return file && file.sport !== "other" ? file.sport : "run";
}
