/** The browser's choice of language for the words of the interface; where a message lacks, it falls back to English by itself. */
import { browser } from "wxt/browser";
import { speak } from "../../components/words/say.ts";

export const speakAsBrowser = (): void =>
  // the type knows only what the browser itself offers
  speak((key) => browser.i18n.getMessage(key as "@@ui_locale"));
