/** FIT: what watches write. One recording a session, with laps that say why they ended, and every sample. */
import { present } from "../../sites/shape.ts";
import type { Format, Reading, Recording, Skipped } from "../recording.ts";
import { decodeFit, type Fields, type FitFile, isFit, num, TIMESTAMP } from "./decode.ts";
import { lapsOf } from "./laps.ts";
import { samplesOf, spanOf, streamsOf } from "./samples.ts";
import { MULTISPORT, sportOf, TRANSITION } from "./sports.ts";
import { totalsOf } from "./totals.ts";

export const fit: Format = {
  id: "fit",
  endings: [".fit"],
  claims: isFit,
  read: (bytes) => decodeFit(bytes).flatMap(readFile),
};

/** Global message numbers of the protocol. */
const [FILE, SPORT, SESSION, LAP, RECORD, ACTIVITY] = [0, 12, 18, 19, 20, 34];
const TYPE_ACTIVITY = 4;
/** s from 1970 to the protocol's 1989-12-31 */
const EPOCH = 631_065_600;
/** Below this a time counts from when the device was switched on (protocol: `date_time` has 0x10000000 as its least). */
const LEAST_DATE = 0x10000000;
const MOST_OFFSET = 15 * 3600;
const QUARTER = 900;
/** writes the same figure for local time and UTC wherever it was */
const COROS = 294;

function readFile(file: FitFile): Reading {
  const type = num(of(file, FILE)[0], 0);
  if (type !== undefined && type !== TYPE_ACTIVITY) return [{ skipped: "not-an-activity" }];
  const sessions = of(file, SESSION);
  if (sessions.length > 0) return sessions.map((session) => readSession(file, session));
  if (of(file, RECORD).length < 2) return [{ skipped: file.whole ? "not-an-activity" : "damaged" }];
  // A device that died wrote no session: the samples tell all there is.
  return [readSession(file, undefined)];
}

const of = (file: FitFile, message: number): readonly Fields[] => file.messages.get(message) ?? [];

function readSession(file: FitFile, session: Fields | undefined): Recording | Skipped {
  const kind = kindOf(file, session);
  if (kind.sport === undefined) return { skipped: "no-sport" };
  if (kind.sport === TRANSITION) return { skipped: "transition" };
  if (kind.sport === MULTISPORT) return { skipped: "sum-of-parts" };
  const samples = samplesOf(of(file, RECORD), partOf(file, session));
  const totals = totalsOf(session, samples, file.whole);
  if (!totals) return { skipped: "damaged" };
  const { start, elapsed } = totals;
  const legs = num(session, 18);
  return present<Recording>({
    ...sportOf(kind.sport, kind.sub),
    ...clockOf(file, start),
    longitude: samples.longitude,
    distance: totals.distance ?? 0,
    movingTime: Math.min(elapsed, (num(session, 8) ?? 1000 * elapsed) / 1000),
    elapsedTime: elapsed,
    elevationGain: num(session, 22),
    averageHeartRate: num(session, 16),
    maxHeartRate: num(session, 17),
    averageCadence: legs ? 2 * legs : undefined,
    laps: lapsOf(of(file, LAP), start, elapsed),
    streams: totals.partial ? undefined : streamsOf(samples, start),
    rescued: file.whole && session ? undefined : true,
  });
}

function kindOf(file: FitFile, session: Fields | undefined): { readonly sport?: number; readonly sub?: number } {
  const own = num(session, 5);
  if (own !== undefined) return { sport: own, sub: num(session, 6) };
  const told = of(file, SPORT)[0];
  return { sport: num(told, 0) ?? num(of(file, LAP)[0], 25), sub: num(told, 1) };
}

/** Samples of one session among several are told by its time; of the only one, by being of one week. */
function partOf(file: FitFile, session: Fields | undefined) {
  const start = num(session, 2);
  if (of(file, SESSION).length < 2 || start === undefined) return spanOf(of(file, RECORD));
  return { from: start, to: start + (num(session, 7) ?? 0) / 1000 };
}

/** UTC and local clock of a moment; a device that did not know the date but the wall clock gives only the latter. */
function clockOf(file: FitFile, start: number): Pick<Recording, "startUtc" | "startLocal" | "utcOffset"> {
  const activity = of(file, ACTIVITY)[0];
  const [stamp, local] = [num(activity, TIMESTAMP), num(activity, 5)];
  const ahead = stamp === undefined || local === undefined ? undefined : local - stamp;
  if (start < LEAST_DATE && ahead !== undefined) return { startLocal: start + ahead + EPOCH };
  const silent = ahead === 0 && num(of(file, FILE)[0], 1) === COROS;
  const known = ahead !== undefined && Math.abs(ahead) <= MOST_OFFSET && !silent;
  return { startUtc: start + EPOCH, ...(known && { utcOffset: Math.round(ahead / QUARTER) * QUARTER }) };
}
