/** What a file format must tell us: the sessions recorded in a file, each as the device wrote it, and why the rest was left. */
import type { FileFormat, Lap, Streams, Summary } from "../activity.ts";
import type { SkipReason } from "../importing.ts";
import type { Seconds } from "../units.ts";

/** One session of a file; its moving time is what the device's timer counted. Absent means unknown, never zero. */
export interface Recording extends Omit<Summary, "start" | "offsetGuessed"> {
  /** s since 1970 UTC */
  readonly startUtc?: Seconds;
  /** the wall clock as s since 1970, where the device knew nothing else */
  readonly startLocal?: Seconds;
  /** degrees east of the first position, only to reckon the local clock from; never stored */
  readonly longitude?: number;
  readonly laps?: readonly Lap[];
  readonly streams?: Streams;
  /** the file is damaged, and this is what could still be read of it */
  readonly rescued?: boolean;
}

export interface Skipped {
  readonly skipped: SkipReason;
}

export const isSkipped = (one: object): one is Skipped => "skipped" in one;

/** Every session of one file, in the order of the file. Reading never throws `Refused` out of a format. */
export type Reading = readonly (Recording | Skipped)[];

/** Of a file that ended early the last session is as far as it goes, and one without anything to read is damaged. */
export const upTo = (whole: boolean, reading: Reading): Reading =>
  whole
    ? reading
    : reading.map((one, at) =>
        isSkipped(one) ? { skipped: "damaged" } : at === reading.length - 1 ? { ...one, rescued: true } : one,
      );

export interface Format {
  readonly id: FileFormat;
  /** endings of file names it is known by, for the file picker and the tests */
  readonly endings: readonly string[];
  /** by content, for endings lie */
  claims(bytes: Uint8Array): boolean;
  /** May throw `Refused`. */
  read(bytes: Uint8Array): Reading;
}

/** A file that cannot be read, and why. */
export class Refused extends Error {
  readonly reason: SkipReason;
  constructor(reason: SkipReason) {
    super(reason);
    this.reason = reason;
  }
}
