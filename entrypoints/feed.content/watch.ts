/**
 * Tell when a page has changed, at most a few times a second, in-page navigation included, but not what we change in answer;
 * and once when the extension has gone.
 */
import { isCutOff } from "./background.ts";
import { answerForOurs } from "./overlay.ts";

/** Between two looks: a page that builds itself up in steps does not have each of them looked at, and nobody sees the wait. */
const SETTLE_MS = 100;
/** A navigation without any change of the page is found at the latest after this. */
const LOOK_AGAIN_MS = 1000;

export function watch(page: Document, changed: () => void, gone: () => void): void {
  let planned = false;
  let looked = -Infinity;
  const plan = () => {
    if (planned) return;
    const wait = looked + SETTLE_MS - performance.now();
    // After a rest at once, before the page paints: mostly all of a change is there.
    if (wait <= 0) return look();
    planned = true;
    setTimeout(look, wait);
  };
  const observer = new MutationObserver(plan);
  const look = () => {
    planned = false;
    changed();
    observer.takeRecords();
    looked = performance.now();
  };
  observer.observe(page, { childList: true, subtree: true });
  answerForOurs(page);
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
