/**
 * The top of the week as the side panel last drew it: there before the browser answers anything, and looked over as soon as it does.
 * An update, another language or another day make another picture; "Delete everything" and another week take it away.
 */
import { browser } from "wxt/browser";
import type { LocalDate } from "../units.ts";
import type { Glance } from "./glance.ts";

export interface Picture {
  /** what it was drawn of: of any other it would not be true */
  readonly of: Glance;
  /** what else decides how it looks, as `circumstances` says it */
  readonly in: string;
  /** BCP 47, of the words */
  readonly language: string;
  readonly html: string;
  /** the style sheets it was drawn with */
  readonly css: string;
}

const KEY = "picture";

/** The version that drew, and the languages of words and of figures. */
export const circumstances = (): string =>
  [browser.runtime.getManifest().version, browser.i18n.getUILanguage(), navigator.language].join();

/** Undefined where none was kept, or it would look otherwise today. Never throws. */
export function readPicture(today: LocalDate): Picture | undefined {
  try {
    const picture: Picture | null = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return picture?.of.top.today === today && picture.in === circumstances() ? picture : undefined;
  } catch {
    return undefined;
  }
}

export const isOf = (picture: Picture | undefined, glance: Glance): boolean =>
  picture !== undefined && JSON.stringify(picture.of) === JSON.stringify(glance);

export const keepPicture = (picture: Picture): void => localStorage.setItem(KEY, JSON.stringify(picture));

/** Also where there is no such storage. */
export const forgetPicture = (): void => globalThis.localStorage?.removeItem(KEY);

/** On a page that cannot draw: what the runner says there makes another week, which the panel draws when it is next opened. */
export const forgetOtherPictures = (): void =>
  browser.storage.onChanged.addListener(({ glance }, area) => {
    if (area === "session" && glance) forgetPicture();
  });
