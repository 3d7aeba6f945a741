/** Which of our elements are on the screen, or half a screen from it. */

export interface Visible {
  watch(element: Element): void;
  has(element: Element | undefined): boolean;
}

export function watchVisible(): Visible {
  const seen = new Set<Element>();
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
      }
    },
    { rootMargin: "50%" },
  );
  return { watch: (element) => observer.observe(element), has: (element) => !!element && seen.has(element) };
}
