/** A sum over what a document says, so that a flipped digit is found; it guards against damage, not against malice. */

/** FNV-1a, 32 bits: the public-domain hash of Fowler, Noll and Vo, over UTF-16 code units. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

export function checksum(): { add(key: string, written: string): void; text(): string } {
  let sum = BASIS;
  const over = (text: string) => {
    for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), PRIME);
  };
  return {
    add(key, written) {
      over(key);
      over(written);
    },
    text: () => (sum >>> 0).toString(16).padStart(8, "0"),
  };
}

/** Of one text. */
export function sumOf(written: string): string {
  const sum = checksum();
  sum.add("", written);
  return sum.text();
}
