/** A recording file by itself, or as a member of an archive that says nothing about it. */
import { factsOf, nameOf } from "./facts.ts";
import { readFile } from "./index.ts";
import type { Context, Item, Told } from "./item.ts";
import { isSkipped, Refused, type Skipped } from "./recording.ts";
import { sane } from "./sane.ts";

export const singleItem = (key: string, name: string, bytes: () => Promise<Uint8Array>): Item => ({
  key,
  name,
  read: (context) => readSingle(bytes, context),
});

async function readSingle(
  open: () => Promise<Uint8Array>,
  { athlete, now, zone }: Context,
): Promise<readonly (Told | Skipped)[]> {
  const packed = await opened(open);
  if (!(packed instanceof Uint8Array)) return [packed];
  const { reading, bytes } = await readFile(packed);
  return Promise.all(
    reading.map(async (one, part) => {
      const good = isSkipped(one) ? one : sane(one, now);
      if (isSkipped(good)) return good;
      const facts = factsOf(good, { id: await nameOf(bytes, part), athlete }, zone);
      return { facts, ...(good.rescued && { rescued: true }) };
    }),
  );
}

/** The bytes, or why there are none. */
export async function opened(open: () => Promise<Uint8Array>): Promise<Uint8Array | Skipped> {
  try {
    return await open();
  } catch (error) {
    return { skipped: error instanceof Refused ? error.reason : "damaged" };
  }
}
