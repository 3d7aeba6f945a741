/** The browser's choice of language for the words of the interface. */
import { browser } from "wxt/browser";
import { language, speak } from "../../components/words/say.ts";
import { SHORT, shortKey } from "../../components/words/short-key.ts";

export const speakAsBrowser = (): void =>
  // the type knows only what the browser itself offers
  speak(unpacked((name) => browser.i18n.getMessage(name as "@@ui_locale")));

/** On a page of our own, which is then in that language as a whole: a screen reader takes its voice from it. */
export function speakOnPage(): void {
  speakAsBrowser();
  document.documentElement.lang = language();
}

/**
 * The build puts all words of a language into one message, in the order of the keys: one question to the browser instead of many.
 * The keys stand there in short, after the seed they were made short with.
 */
export function unpacked(message: (name: "keys" | "words") => string): (key: string) => string {
  const keys = message("keys");
  const seed = Number.parseInt(keys.charAt(0), 36);
  const words = new Map(
    message("words")
      .split("|")
      .map((word, at) => [keys.slice(1 + SHORT * at, 1 + SHORT * (at + 1)), word]),
  );
  return (key) => words.get(shortKey(key, seed)) ?? "";
}
