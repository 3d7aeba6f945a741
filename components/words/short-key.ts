/** A message's key in four signs: all keys are packed with the words, and written out they are a third of a language. */

export const SHORT = 4;

/** FNV-1a from a seed; the build seeks one under which no two keys are alike. */
export function shortKey(key: string, seed: number): string {
  let hash = seed;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619);
  return (hash >>> 0).toString(36).padStart(SHORT, "0").slice(-SHORT);
}
