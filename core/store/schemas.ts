/** The edge of the store: whatever a page or a backup hands over is checked here before it is believed. */
import * as v from "valibot";
import { LABELS } from "../labels/label.ts";

const finite = v.pipe(v.number(), v.finite());
const positive = v.pipe(finite, v.minValue(0));
/** epoch ms */
export const moment = positive;
const maybe = <S extends v.GenericSchema>(schema: S) => v.optional(schema);
/** longest name kept; a site allows far less */
const NAME_LENGTH = 500;

export const activityId = v.pipe(
  v.custom<`${string}:${string}`>((x) => typeof x === "string"),
  v.regex(/^[a-z]+:[\w-]{1,40}$/),
);
/** s; clocks on earth are at most 14 h from UTC, a wrongly set one a day */
const MOST_OFFSET = 86_400;
export const factKind = v.picklist(["summary", "laps", "streams"]);
export const label = v.picklist(LABELS);
const text = v.pipe(
  v.string(),
  v.transform((s) => s.slice(0, NAME_LENGTH)),
);
const DATE = "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
/** `2026-03-09` or `2026-03-09T18:04:00`; 60 is a leap second */
const localDateTime = v.pipe(v.string(), v.regex(new RegExp(`^${DATE}(T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60))?$`)));

const lap = v.object({
  start: positive,
  elapsedTime: positive,
  movingTime: positive,
  distance: positive,
  averageHeartRate: maybe(positive),
  maxHeartRate: maybe(positive),
  averageCadence: maybe(positive),
  elevationGain: maybe(finite),
  trigger: maybe(v.picklist(["button", "distance", "time", "position", "end"])),
  intent: maybe(v.picklist(["active", "rest", "warmup", "cooldown", "recovery", "interval"])),
  step: maybe(positive),
});

const summary = v.object({
  sport: v.picklist(["run", "trail", "treadmill", "virtual", "other"]),
  sportName: maybe(text),
  name: maybe(text),
  start: localDateTime,
  utcOffset: maybe(v.pipe(finite, v.minValue(-MOST_OFFSET), v.maxValue(MOST_OFFSET))),
  offsetGuessed: maybe(v.boolean()),
  distance: positive,
  movingTime: positive,
  elapsedTime: positive,
  elevationGain: maybe(finite),
  averageHeartRate: maybe(positive),
  maxHeartRate: maybe(positive),
  averageCadence: maybe(positive),
  tag: maybe(v.picklist(["race", "long", "workout", "recovery"])),
  format: maybe(v.picklist(["fit", "tcx", "gpx"])),
});

/** JSON has no NaN: a silent sensor arrives as null. */
const series = v.pipe(
  v.array(v.nullable(v.number())),
  v.transform((values) => Float32Array.from(values, (value) => value ?? Number.NaN)),
);

const streams = v.pipe(
  v.object({
    time: series,
    distance: maybe(series),
    speed: maybe(series),
    heartRate: maybe(series),
    altitude: maybe(series),
    cadence: maybe(series),
  }),
  v.check(
    (s) => Object.values(s).every((one) => one === undefined || one.length === s.time.length),
    "streams differ in length",
  ),
);

export const facts = v.object({
  id: activityId,
  athlete: activityId,
  also: maybe(v.pipe(v.array(activityId), v.maxLength(10))),
  summary: maybe(summary),
  laps: maybe(v.pipe(v.array(lap), v.maxLength(2000))),
  streams: maybe(streams),
  absent: maybe(v.array(factKind)),
});
export type CheckedFacts = v.InferOutput<typeof facts>;

export const correction = v.object({ id: activityId, label: maybe(label), was: label, at: positive });

const localDate = v.pipe(v.string(), v.regex(new RegExp(`^${DATE}$`)));

const choices = v.object({
  units: maybe(v.picklist(["metric", "imperial"])),
  weekStart: maybe(v.picklist([1, 6, 7])),
  maxHeartRate: maybe(v.pipe(finite, v.minValue(100), v.maxValue(240))),
  restingHeartRate: maybe(v.pipe(finite, v.minValue(25), v.maxValue(120))),
  thresholdHeartRate: maybe(v.pipe(finite, v.minValue(90), v.maxValue(230))),
  thresholdSpeed: maybe(v.pipe(finite, v.minValue(1), v.maxValue(8))),
  race: maybe(
    v.object({
      distance: v.pipe(finite, v.minValue(400), v.maxValue(200_000)),
      time: v.pipe(finite, v.minValue(60), v.maxValue(172_800)),
      date: localDate,
    }),
  ),
  level: maybe(v.picklist(["beginner", "advanced"])),
  mutedRules: maybe(v.array(v.string())),
});

/** No threshold lies above the maximum: where a file says so, the maximum stays and the threshold is worked out from it. */
export const settings = v.pipe(
  choices,
  v.transform(({ thresholdHeartRate: threshold, ...others }) =>
    threshold && threshold <= (others.maxHeartRate ?? Infinity) ? { ...others, thresholdHeartRate: threshold } : others,
  ),
);

const word = v.pipe(v.string(), v.regex(/^[a-z][A-Za-z]{0,39}$/));
/** longest note kept: a page of text */
const NOTE_LENGTH = 4000;

export const note = v.object({
  about: v.union([localDate, activityId]),
  what: word,
  value: maybe(v.union([finite, v.boolean(), v.pipe(v.string(), v.maxLength(NOTE_LENGTH))])),
});
export const declaration = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  kind: word,
  from: localDate,
  to: localDate,
  value: v.record(v.string(), v.unknown()),
  gone: maybe(v.boolean()),
});
/** as stored, with whose it is and when it was said */
export const logRow = v.object({ ...note.entries, athlete: activityId, at: positive });
export const declarationRow = v.object({ ...declaration.entries, athlete: activityId, at: positive });
