/**
 * The messages as the build packs them: the browser looks up a language's words by one key, all of them in one message, in the
 * order of the keys, which are themselves one message of the language that every other falls back to.
 */
import { type Catalogue, catalogue, languages } from "./catalogue.ts";

/** Parts one message from the next; none holds it. */
const PART = "\n";
/** What the manifest names stays a message by itself. */
const IN_MANIFEST = ["extension_description"];
const FALLBACK = "en";

interface Packed {
  readonly [key: string]: { readonly message: string };
}

/** By language; what one lacks is English in it. */
export function packedMessages(): ReadonlyMap<string, Packed> {
  const all = new Map(languages().map((language) => [language, catalogue(language)]));
  const keys = [...new Set([...all.values()].flatMap(Object.keys))].sort();
  return new Map([...all].map(([language, own]) => [language, packed(language, own, all.get(FALLBACK)!, keys)]));
}

function packed(language: string, own: Catalogue, english: Catalogue, keys: readonly string[]): Packed {
  const words = keys.map((key) => own[key] ?? english[key] ?? "");
  const odd = words.find((message) => message.includes(PART) || message.includes("$"));
  if (odd !== undefined)
    throw new Error(`A line end or a sign of the browser's own in a message (${language}): ${odd}`);
  const entries = [...IN_MANIFEST.map((key) => [key, own[key] ?? english[key]!]), ["words", words.join(PART)]];
  if (language === FALLBACK) entries.push(["keys", keys.join(PART)]);
  return Object.fromEntries(entries.map(([key, message]) => [key!, { message: message! }]));
}
