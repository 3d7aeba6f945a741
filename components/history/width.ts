/** How wide an element is, so that a chart is drawn for its room and its text is never scaled. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** px, until it is measured */
const USUAL = 1060;

export function useWidth<Element extends HTMLElement>() {
  const ref = useRef<Element>(null);
  const [width, setWidth] = useState(USUAL);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    setWidth(element.clientWidth || USUAL);
    // What comes with it is the width as it was just laid out: asking for it would lay out once more.
    const watcher = new ResizeObserver(([one]) => setWidth(Math.round(one!.contentRect.width) || USUAL));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return [ref, width] as const;
}
