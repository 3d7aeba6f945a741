/** The browser's choice of language for the words of the interface; where a message lacks, it falls back to English by itself. */
import { browser } from "wxt/browser";
import { language, speak } from "../../components/words/say.ts";

export const speakAsBrowser = (): void =>
  // the type knows only what the browser itself offers
  speak((key) => browser.i18n.getMessage(key as "@@ui_locale"));

/** On a page of our own, which is then in that language as a whole: a screen reader takes its voice from it. */
export function speakOnPage(): void {
  speakAsBrowser();
  document.documentElement.lang = language();
}
