/**
 * The messages as the build packs them: the browser looks up a language's words by one key, all of them in one message, in the
 * order of the keys, which are themselves one message of the language that every other falls back to.
 */
import { deflateRawSync } from "node:zlib";
import { SEED, shortKey } from "../../components/words/short-key.ts";
import { type Catalogue, catalogue, languages } from "./catalogue.ts";

/** Parts one message from the next; none holds it. One sign in the file as well, where a line end would be two. */
const PART = "|";
/** What the manifest names stays a message by itself. */
const IN_MANIFEST = ["extension_description"];
const FALLBACK = "en";
const SEEDS = 10 ** SEED;

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
  const orders = alikeTogether(
    [...new Set([...all.values()].flatMap(Object.keys))].sort(),
    [...all.values()].map((own) => (key) => own[key] ?? english[key] ?? ""),
  );
  // What an order packs to is not told by how alike neighbours are: the best of a few is 250 bytes less than any one.
  return orders
    .map((keys) => new Map([...all].map(([language, own]) => [language, packed(language, own, english, keys)])))
    .reduce((best, one) => (sizeOf(one) < sizeOf(best) ? one : best));
}

const sizeOf = (languages: ReadonlyMap<string, Packed>): number =>
  [...languages.values()].reduce((sum, one) => sum + deflateRawSync(JSON.stringify(one), { level: 9 }).length, 0);

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

/** Signs of a piece that two messages may share. */
const PIECE = 4;
/** Messages: what stands in so many is found near by anyhow. */
const COMMON = 100;
/** Signs added to each message, so that the shortest do not seem most alike; each makes an order of its own. */
const LEVELS = [60, 80, 100, 120];

/** Orders in which after each message comes the one that shares most with it over all languages: the nearer, the fewer bits it takes to point at. */
function alikeTogether(
  keys: readonly string[],
  languages: readonly ((key: string) => string)[],
): readonly (readonly string[])[] {
  const pieces = keys.map(
    (key) => new Set(languages.flatMap((read, i) => piecesOf(read(key)).map((one) => `${i}${one}`))),
  );
  const holders = new Map<string, number[]>();
  for (const [at, own] of pieces.entries())
    for (const piece of own) holders.set(piece, [...(holders.get(piece) ?? []), at]);
  return LEVELS.map((level) => chain(pieces, holders, level).map((at) => keys[at]!));
}

function chain(
  pieces: readonly ReadonlySet<string>[],
  holders: ReadonlyMap<string, readonly number[]>,
  level: number,
): readonly number[] {
  const left = new Set(pieces.keys());
  const order: number[] = [];
  for (let at = 0; left.size > 0; ) {
    order.push(at);
    left.delete(at);
    const shared = new Map<number, number>();
    for (const piece of pieces[at]!) {
      const all = holders.get(piece)!;
      if (all.length >= COMMON) continue;
      for (const other of all)
        if (left.has(other)) shared.set(other, (shared.get(other) ?? 0) + Math.log(pieces.length / all.length));
    }
    const weight = (other: number) => shared.get(other)! / Math.sqrt(pieces[other]!.size + level);
    let [next] = left;
    for (const other of shared.keys()) if (!shared.has(next!) || weight(other) > weight(next!)) next = other;
    at = next!;
  }
  return order;
}

function piecesOf(message: string): readonly string[] {
  const framed = `${PART}${message}`;
  return Array.from({ length: Math.max(0, framed.length - PIECE + 1) }, (_, at) => framed.slice(at, at + PIECE));
}

/** After the seed, each in short. */
function inShort(keys: readonly string[]): string {
  for (let seed = 0; seed < SEEDS; seed++) {
    const short = keys.map((key) => shortKey(key, seed));
    if (new Set(short).size === keys.length) return String(seed).padStart(SEED) + short.join("");
  }
  throw new Error("Two keys are alike under every seed: a key needs one sign more");
}
