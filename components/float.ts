/** What floats stands in the browser's top layer, under what it was opened from: no page can cover or clip it there. */

/** px between the two, and to the window's edges */
const GAP = 6;
const EDGE = 12;

/** Shows a `popover` under its anchor, at the side where the page's lines begin, and keeps it there; the answer ends that. */
export function floatUnder(anchor: Element, floating: HTMLElement): () => void {
  floating.showPopover?.();
  let frame = 0;
  const place = () => {
    const { left, right, bottom } = anchor.getBoundingClientRect();
    const wide = floating.offsetWidth;
    const start = getComputedStyle(anchor.parentElement ?? anchor).direction === "rtl" ? right - wide : left;
    const x = Math.max(EDGE, Math.min(start, document.documentElement.clientWidth - wide - EDGE));
    const translate = `${Math.round(x + scrollX)}px ${Math.round(bottom + GAP + scrollY)}px`;
    if (floating.style.translate !== translate) floating.style.translate = translate;
    // A page moves what it shows for many reasons and tells of few of them; one look a picture, while the card is open.
    frame = requestAnimationFrame(place);
  };
  place();
  return () => cancelAnimationFrame(frame);
}
