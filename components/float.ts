/** What floats stands in the browser's top layer, under what it was opened from: no page can cover or clip it there. */

/** px between the two, and to the window's edges */
const GAP = 6;
const EDGE = 12;

/** Shows a `popover` under its anchor, at the side where the page's lines begin, and keeps it there; the answer ends that. */
export function floatUnder(anchor: Element, floating: HTMLElement): () => void {
  floating.showPopover?.();
  const place = () => {
    const { left, right, bottom } = anchor.getBoundingClientRect();
    const wide = floating.offsetWidth;
    const start = getComputedStyle(anchor.parentElement ?? anchor).direction === "rtl" ? right - wide : left;
    const x = Math.max(EDGE, Math.min(start, document.documentElement.clientWidth - wide - EDGE));
    floating.style.translate = `${Math.round(x + scrollX)}px ${Math.round(bottom + GAP + scrollY)}px`;
  };
  place();
  // It scrolls with the page by itself; a page that scrolls a part of itself takes it along.
  addEventListener("scroll", place, { capture: true, passive: true });
  addEventListener("resize", place);
  // What stands above it may grow: the page is then higher, and the badge lower.
  const grown = new ResizeObserver(place);
  grown.observe(document.documentElement);
  grown.observe(document.body);
  return () => {
    grown.disconnect();
    removeEventListener("scroll", place, { capture: true });
    removeEventListener("resize", place);
  };
}
