/** The zip a runner gets from Garmin: lists of all activities as JSON, and the watch's files in zips within the zip. */
import type { Sport } from "../activity.ts";
import { digits, finite, notNegative, positive, present, record, text } from "../sites/shape.ts";
import { factsOf } from "./facts.ts";
import { type Context, glimpseOf, type Item, type Source, type Told } from "./item.ts";
import { nameless } from "./name.ts";
import { isSkipped, type Recording, Refused, type Skipped } from "./recording.ts";
import { sane } from "./sane.ts";
import { singleItem } from "./single.ts";
import { type Member, membersOf, scramble } from "./zip.ts";

const LIST = /_summarizedActivities\.json$/i;
const FILES = /UploadedFiles[^/]*\.zip$/i;

export const isGarminExport = (members: readonly Member[]): boolean => members.some(({ name }) => LIST.test(name));

/** Lists first: they alone label most of a history. A list or a zip that cannot be read is an item with its reason. */
export async function garminExport(members: readonly Member[]): Promise<Source> {
  const lists = await Promise.all(members.filter(({ name }) => LIST.test(name)).map(listItems));
  const files = await Promise.all(members.filter(({ name }) => FILES.test(name)).map(fileItems));
  return { kind: "garmin", items: [...lists.flat(), ...files.flat()] };
}

async function listItems(member: Member): Promise<readonly Item[]> {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(await member.read()));
    return summariesOf(json).map(summaryItem);
  } catch (error) {
    return [unreadable(member, error)];
  }
}

/** `[{"summarizedActivitiesExport": [...]}]` */
function summariesOf(json: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(json)) throw new Refused("damaged");
  return json
    .flatMap((part) => record(part)?.summarizedActivitiesExport ?? [])
    .map(record)
    .filter((one) => one !== undefined);
}

async function fileItems(member: Member): Promise<readonly Item[]> {
  try {
    const inner = await membersOf(await member.unpack());
    return inner.map((one) => singleItem(one.key, nameless(one.name), () => one.read()));
  } catch (error) {
    return [unreadable(member, error)];
  }
}

function unreadable(member: Member, error: unknown): Item {
  const skipped: Skipped = { skipped: error instanceof Refused ? error.reason : "damaged" };
  return { key: member.key, name: member.name, read: async () => [skipped] };
}

function summaryItem(summary: Readonly<Record<string, unknown>>): Item {
  const id = digits(summary.activityId);
  const recording: Recording | Skipped = id ? recordingOf(summary) : { skipped: "damaged" };
  const told = ({ athlete, now, zone }: Context): Told | Skipped => {
    const good = isSkipped(recording) ? recording : sane(recording, now);
    return isSkipped(good) ? good : { facts: factsOf(good, { id: `garmin:${id}`, athlete }, zone) };
  };
  return {
    key: `garmin:${id ?? ""}:${scramble(JSON.stringify(summary))}`,
    name: text(summary.name) ?? `activity ${id ?? "?"}`,
    listed: (context) => [glimpseOf(told(context))],
    read: async (context) => [told(context)],
  };
}

/** Centimetres, milliseconds; the local start is the wall clock as if it were UTC. */
function recordingOf(summary: Readonly<Record<string, unknown>>): Recording | Skipped {
  const type = text(summary.activityType) ?? "";
  if (summary.parent === true || type === "multi_sport" || summary.sportType === "MULTISPORT")
    return { skipped: "sum-of-parts" };
  const start = positive(summary.startTimeGmt) ?? positive(summary.beginTimestamp);
  const local = positive(summary.startTimeLocal);
  const timer = positive(summary.duration);
  const elapsed = positive(summary.elapsedDuration) ?? timer;
  if (start === undefined || elapsed === undefined || elapsed >= 1e12) return { skipped: "damaged" };
  const offset = local === undefined ? undefined : Math.round((local - start) / 900_000) * 900;
  const hundredth = (value: unknown) => {
    const read = notNegative(value);
    return read === undefined ? undefined : read / 100;
  };
  return present<Recording>({
    ...sportOf(type),
    name: text(summary.name),
    startUtc: start / 1000,
    utcOffset: offset !== undefined && Math.abs(offset) <= MOST_OFFSET ? offset : undefined,
    distance: hundredth(summary.distance) ?? 0,
    movingTime: (timer ?? elapsed) / 1000,
    elapsedTime: Math.max(elapsed, timer ?? 0) / 1000,
    elevationGain: hundredth(summary.elevationGain),
    averageHeartRate: finite(summary.avgHr),
    maxHeartRate: finite(summary.maxHr),
    averageCadence: positive(summary.avgRunCadence),
  });
}

const MOST_OFFSET = 15 * 3600;

const RUNS: Readonly<Record<string, Sport>> = {
  running: "run",
  street_running: "run",
  track_running: "run",
  obstacle_run: "run",
  ultra_run: "run",
  trail_running: "trail",
  treadmill_running: "treadmill",
  indoor_running: "treadmill",
  virtual_run: "virtual",
};

const sportOf = (type: string): Pick<Recording, "sport" | "sportName"> => {
  const sport = Object.hasOwn(RUNS, type) ? RUNS[type]! : "other";
  return { sport, sportName: sport === "other" ? type.replaceAll("_", " ").slice(0, 40) || undefined : undefined };
};
