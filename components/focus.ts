/** On pages of our own the focus stays in its place when what had it goes: a button pressed away, a stage that is over, a row taken out. */

/** `page` is watched for as long as it is open. Else the focus falls back to its top, and nobody hears where they are. */
export function keepFocus(page: Document): void {
  /** what has the focus, and all it stands in */
  let path: readonly EventTarget[] = [];
  page.addEventListener("focusin", (event) => {
    path = event.composedPath();
  });
  new MutationObserver(() => {
    const [had] = path as readonly HTMLElement[];
    if (!had || isThere(had)) return;
    const place = (path as readonly HTMLElement[]).find(isThere)!;
    path = [];
    // Where the page has sent it elsewhere itself, it stays there.
    if (page.activeElement !== page.body && page.activeElement !== had) return;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }).observe(page.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
}

const isThere = (one: Element): boolean => one.isConnected && !one.matches(":disabled");
