/** One message of the interface by its key, in the language an entrypoint chose; `public/_locales` holds them all. */
import type english from "../../public/_locales/en/messages.json";

export type MessageKey = keyof typeof english;
/** what is left of a key whose message has a form for each number: `runs` of `runs_one`, `runs_other` */
export type CountedKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;
/** what stands for `{name}` in the message */
export type Values = Readonly<Record<string, string | number>>;

interface Voice {
  /** BCP 47, of the messages and not of the browser: figures and days must not be in another language than the words */
  readonly language: string;
  readonly read: (key: string) => string;
  readonly form: (count: number) => string;
  readonly words: readonly string[];
}

let voice: Voice | undefined;

/** Before anything is said: `read` gives the message of a key, empty where there is none. */
export function speak(read: (key: string) => string): void {
  const language = read("language");
  let rules: Intl.PluralRules | undefined;
  const form = (count: number) => {
    // One has a form of its own or none; the browser's own rules, which take 2 ms, are seldom waited for.
    if (count === 1) return "one";
    // Where few has no form of its own, all from two on have one.
    if (count > 1 && !read("changed_few")) return "other";
    rules ??= new Intl.PluralRules(language);
    return rules.select(count);
  };
  voice = { language, read, form, words: read("number_words").split(" ") };
}

/** No message at the top of a file: there is no voice yet. */
function current(): Voice {
  if (!voice) throw new Error("speak() first");
  return voice;
}

export const language = (): string => current().language;

export const say = (key: MessageKey, values: Values = {}): string => fill(current().read(key), values);

/**
 * The form of the message that the number asks for in this language. Besides `values` it may hold `{count}` in figures
 * and, for small numbers, `{word}` or `{Word}` spelled out.
 */
export function sayCount(key: CountedKey, count: number, values: Values = {}): string {
  const { read, form, words } = current();
  // A number and what it counts never part.
  const message = (read(`${key}_${form(count)}`) || read(`${key}_other`)).replace("{count} ", "{count}\u00a0");
  const word = words[count] ?? String(count);
  return fill(message, { count, word, Word: capital(word), ...values });
}

/** Facts side by side, as the language parts them: `a, b`; empty ones are left out. */
export const side = (facts: readonly string[]): string => facts.filter(Boolean).join(say("comma"));

/** What stands between two sentences: nothing where words are not parted by spaces either. */
export const gap = (): string => say("comma").slice(1);

/** Sentences one after the other; empty ones are left out. */
export const inTurn = (sentences: readonly (string | undefined)[]): string => sentences.filter(Boolean).join(gap());

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(language()) + text.slice(1);

/** An abbreviation that ends a sentence needs no second stop. */
const fill = (message: string, values: Values): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)).replace("..", ".");
