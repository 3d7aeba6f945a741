/** Broken files: one mutation of the bytes of a good one. */
import { chained } from "./files/fit.ts";
import type { Random } from "./random.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Figures that break readers. */
const NASTY = [
  "-1",
  "1e308",
  "NaN",
  "99999999999999999999",
  "0",
  '"',
  ">",
  "]]>",
  "&x;",
  "&#x110000;",
  "\u0000",
  "ſ",
  ",",
];

/** The same bytes with some of them changed, lost, doubled, blanked or replaced by what breaks readers. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const at = () => Math.floor(random.next() * bytes.length);
  const span = () => Math.floor(random.next() ** 3 * bytes.length);
  const mutated = bytes.slice();
  switch (Math.floor(random.next() * 7)) {
    case 0:
      for (let n = 0; n <= random.next() * 8; n++) mutated[at()] = Math.floor(random.next() * 256);
      return mutated;
    case 1:
      mutated[at()]! ^= 1 << Math.floor(random.next() * 8);
      return mutated;
    case 2:
      return mutated.subarray(0, at());
    case 3: {
      const from = at();
      return chained(bytes.subarray(0, from), bytes.subarray(from + span()));
    }
    case 4: {
      const [from, length] = [at(), span()];
      return chained(bytes.subarray(0, from), bytes.subarray(from, from + length), bytes.subarray(from));
    }
    case 5: {
      const from = at();
      mutated.fill(random.next() < 0.5 ? 0xff : 0, from, from + Math.min(64, span()));
      return mutated;
    }
    default: {
      const from = at();
      const nasty = bytesOf(NASTY[Math.floor(random.next() * NASTY.length)]!);
      return chained(bytes.subarray(0, from), nasty, bytes.subarray(from + Math.floor(random.next() * 5)));
    }
  }
}
