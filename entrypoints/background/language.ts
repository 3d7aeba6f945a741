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

/** The build puts all words of a language into one message, in the order of the keys: one question to the browser instead of many. */
export function unpacked(message: (name: "keys" | "words") => string): (key: string) => string {
  const words = message("words").split("\n");
  const messages = new Map(
    message("keys")
      .split("\n")
      .map((key, at) => [key, words[at]]),
  );
  return (key) => messages.get(key) ?? "";
}
