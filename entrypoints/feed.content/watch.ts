/**
 * Tell when a page has changed, at most a few times a second, in-page navigation included, but not what we change in answer;
 * and once when the extension has gone.
 */
import { isCutOff } from "./background.ts";

/** Long enough to let a re-render finish, short enough not to be seen. */
const SETTLE_MS = 120;
/** A navigation without any change of the page is found at the latest after this. */
const LOOK_AGAIN_MS = 1000;

export function watch(page: Document, changed: () => void, gone: () => void): void {
  let planned = false;
  const plan = () => {
    if (planned) return;
    planned = true;
    setTimeout(look, SETTLE_MS);
  };
  const observer = new MutationObserver(plan);
  const look = () => {
    planned = false;
    changed();
    observer.takeRecords();
  };
  observer.observe(page, { childList: true, subtree: true });
  let address = page.location.href;
  let told = false;
  setInterval(() => {
    if (!told && isCutOff()) {
      told = true;
      gone();
    }
    if (page.location.href === address) return;
    address = page.location.href;
    plan();
  }, LOOK_AGAIN_MS);
  look();
}
