/**
 * The messages as the build packs them: the browser looks up a language's words by one key, all of them in one message, in the
 * order of the keys, which are themselves one message of the language that every other falls back to.
 */
import { shortKey } from "../../components/words/short-key.ts";
import { type Catalogue, catalogue, languages } from "./catalogue.ts";

/** Parts one message from the next; none holds it. One sign in the file as well, where a line end would be two. */
const PART = "|";
/** What the manifest names stays a message by itself. */
const IN_MANIFEST = ["extension_description"];
const FALLBACK = "en";

const FORM = /_(zero|one|two|few|many)$/;
/** Asked for next where a form is empty: the form is said no other way, or the language has no such form. */
export const otherForm = (key: string): string => key.replace(FORM, "_other");

interface Packed {
  readonly [key: string]: { readonly message: string };
}

/** By language; what one lacks is English in it. */
export function packedMessages(): ReadonlyMap<string, Packed> {
  const all = new Map(languages().map((language) => [language, catalogue(language)]));
  const english = all.get(FALLBACK)!;
  // Words that begin alike stand together, which packs better than the order of the keys.
  const keys = [...new Set([...all.values()].flatMap(Object.keys))].sort((a, b) =>
    `${english[a] ?? ""}|${a}` < `${english[b] ?? ""}|${b}` ? -1 : 1,
  );
  return new Map([...all].map(([language, own]) => [language, packed(language, own, english, keys)]));
}

function packed(language: string, own: Catalogue, english: Catalogue, keys: readonly string[]): Packed {
  const forms: readonly string[] = new Intl.PluralRules(own.language).resolvedOptions().pluralCategories;
  const words = keys.map((key) => {
    const message = own[key] ?? english[key] ?? "";
    const form = FORM.exec(key)?.[1];
    const other = own[otherForm(key)];
    if (!form || other === undefined) return message;
    return forms.includes(form) && message !== other ? message : "";
  });
  const odd = words.find((message) => message.includes(PART) || message.includes("$"));
  if (odd !== undefined)
    throw new Error(`A sign of the packing or of the browser's own in a message (${language}): ${odd}`);
  const entries = [...IN_MANIFEST.map((key) => [key, own[key] ?? english[key]!]), ["words", words.join(PART)]];
  if (language === FALLBACK) entries.push(["keys", inShort(keys)]);
  return Object.fromEntries(entries.map(([key, message]) => [key!, { message: message! }]));
}

/** After the seed, each in four signs. */
function inShort(keys: readonly string[]): string {
  for (let seed = 0; seed < 36; seed++) {
    const short = keys.map((key) => shortKey(key, seed));
    if (new Set(short).size === keys.length) return seed.toString(36) + short.join("");
  }
  throw new Error("Two keys are alike under every seed: a key needs one sign more");
}
