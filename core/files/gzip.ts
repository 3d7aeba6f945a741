/** Unpacking that cannot be made to swell: the browser's own decompressor, stopped at a limit. */
import { Refused } from "./recording.ts";

/** bytes of one activity file; a TCX of a day of every second has 40 MB */
export const MOST_BYTES = 80_000_000;

/** The content of a gzip file, as often packed as it was; anything else as it is. */
export async function unzipped(bytes: Uint8Array): Promise<Uint8Array> {
  let plain = bytes;
  // Some exporters pack what is packed already; nobody packs three times.
  for (let layer = 0; layer < 2 && plain[0] === 0x1f && plain[1] === 0x8b; layer++) {
    const stream = new Blob([plain as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream("gzip"));
    plain = await collect(stream);
  }
  return plain;
}

/** The whole stream, or `Refused` once there is more than any activity file has; what came before a break in the data is lost. */
export async function collect(stream: ReadableStream<Uint8Array>, most = MOST_BYTES): Promise<Uint8Array> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Refused("damaged");
    });
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel().catch(() => undefined);
      throw new Refused("too-big");
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
