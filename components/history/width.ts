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
    const measure = () => setWidth(element.clientWidth || USUAL);
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return [ref, width] as const;
}
