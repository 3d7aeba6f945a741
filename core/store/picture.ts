/**
 * The top of the week as it was last drawn. The background keeps it in memory whenever it thinks anew; a page of ours that is open
 * keeps it in the storage that answers at once. An update, another language or another day make another picture; "Delete everything"
 * and another week take it away.
 */
import { browser } from "wxt/browser";
import type { LocalDate } from "../units.ts";

export interface Picture {
  readonly today: LocalDate;
  /** what else decides how it looks, as `circumstances` says it */
  readonly in: string;
  /** BCP 47, of the words */
  readonly language: string;
  readonly html: string;
}

const KEY = "picture";

/** The version that drew, and the languages of words and of figures. */
export const circumstances = (): string =>
  [browser.runtime.getManifest().version, browser.i18n.getUILanguage(), navigator.language].join();

const isOf = (today: LocalDate, picture: Picture | null | undefined): boolean =>
  picture?.today === today && picture.in === circumstances();

/** As a page of ours last saw it. Undefined where none did, or it would look otherwise today. Never throws. */
export function picturedBefore(today: LocalDate): Picture | undefined {
  try {
    const picture: Picture | null = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return picture && isOf(today, picture) ? picture : undefined;
  } catch {
    return undefined;
  }
}

/** As the background last drew it. */
export async function pictured(today: LocalDate): Promise<Picture | undefined> {
  const picture = (await browser.storage.session?.get(KEY))?.[KEY] as Picture | undefined;
  return isOf(today, picture) ? picture : undefined;
}

/** In a page of ours: from now on, what the background draws is there for the next panel before anything is asked. */
export function followPictures(): void {
  browser.storage.onChanged.addListener(({ picture }, area) => {
    if (area === "session" && picture) keep(picture.newValue as Picture | undefined);
  });
  void browser.storage.session?.get(KEY).then((kept) => kept[KEY] && keep(kept[KEY] as Picture));
}

function keep(picture: Picture | undefined): void {
  try {
    if (picture) localStorage.setItem(KEY, JSON.stringify(picture));
    else localStorage.removeItem(KEY);
  } catch {
    // Without such storage the panel asks the background.
  }
}
