/** A message's key in three signs: all keys are packed with the words, and written out they are a third of a language. */

export const SHORT = 3;
/** Figures of the seed, which stands before all keys. */
export const SEED = 4;

/** Signs from "(" on that JSON writes as they are. */
const [FIRST, SIGNS] = [40, 52];

/** FNV-1a from a seed; the build seeks one under which no two keys are alike. */
export function shortKey(key: string, seed: number): string {
  let hash = seed;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619);
  let short = "";
  for (; short.length < SHORT; hash = (hash >>> 0) / SIGNS)
    short += String.fromCharCode(FIRST + ((hash >>> 0) % SIGNS));
  return short;
}
