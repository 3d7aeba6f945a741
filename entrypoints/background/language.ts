/** The browser's choice of language for the words of the interface. */
import { browser } from "wxt/browser";
import { language, speak } from "../../components/words/say.ts";
import { SEED, SHORT, shortKey } from "../../components/words/short-key.ts";
import type { Words } from "../../core/store/messages.ts";

// the type knows only what the browser itself offers
const message = (name: keyof Words) => browser.i18n.getMessage(name as "@@ui_locale");

/** In a page of a site the browser would read the files anew and the page stand still meanwhile: there the background is asked. */
export const browserWords = (): Words => ({ keys: message("keys"), words: message("words") });

export const speakWords = (words: Words): void => speak(unpacked(words));

export const speakAsBrowser = (): void => speakWords(browserWords());

/** On a page of our own, which is then in that language as a whole: a screen reader takes its voice from it. */
export function speakOnPage(): void {
  speakAsBrowser();
  document.documentElement.lang = language();
}

/**
 * The build puts all words of a language into one message, in the order of the keys: one question to the browser instead of many.
 * The keys stand there in short, after the seed they were made short with.
 */
export function unpacked({ keys, words }: Words): (key: string) => string {
  const seed = Number(keys.slice(0, SEED));
  const all = words.split("|");
  return (key) => {
    const short = shortKey(key, seed);
    let at = keys.indexOf(short, SEED);
    // found across two keys
    while ((at - SEED) % SHORT > 0) at = keys.indexOf(short, at + 1);
    return all[(at - SEED) / SHORT] ?? "";
  };
}
