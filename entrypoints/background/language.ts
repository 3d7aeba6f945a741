/** The browser's choice of language for the words of the interface. */
import { browser } from "wxt/browser";
import { language, speak } from "../../components/words/say.ts";

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
 * A key is written as far as it differs from the one before it, after how many letters they share, 0 to z.
 */
export function unpacked(message: (name: "keys" | "words") => string): (key: string) => string {
  const words = message("words").split("|");
  const messages = new Map<string, string>();
  let key = "";
  for (const [at, part] of message("keys").split("|").entries()) {
    key = key.slice(0, Number.parseInt(part.charAt(0), 36)) + part.slice(1);
    messages.set(key, words[at]!);
  }
  return (asked) => messages.get(asked) ?? "";
}
