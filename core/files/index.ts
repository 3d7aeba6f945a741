/** Every file format that can be read, in a table of contents. */
import { fit } from "./fit/fit.ts";
import { gpx } from "./gpx.ts";
import { unzipped } from "./gzip.ts";
import { type Format, isSkipped, type Reading, Refused } from "./recording.ts";
import { tcx } from "./tcx.ts";

export const formats: readonly Format[] = [fit, tcx, gpx];

/** The sessions of one file, packed or not. Never throws: a file that cannot be read is left out, with the reason. */
export async function readFile(bytes: Uint8Array): Promise<{ readonly reading: Reading; readonly bytes: Uint8Array }> {
  try {
    const plain = await unzipped(bytes);
    if (plain.length === 0) return { reading: [{ skipped: "empty" }], bytes: plain };
    const format = formats.find((one) => one.claims(plain));
    if (!format) return { reading: [{ skipped: "unknown-kind" }], bytes: plain };
    const reading = format.read(plain).map((one) => (isSkipped(one) ? one : { ...one, format: format.id }));
    return { reading, bytes: plain };
  } catch (error) {
    return { reading: [{ skipped: error instanceof Refused ? error.reason : "damaged" }], bytes };
  }
}
