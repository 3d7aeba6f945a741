/** Focus goes where the runner goes: into what was opened, and back to what it was opened from; Escape leaves. */
import { useEffect, useRef } from "preact/hooks";

/** Marks what opens `id`, so that focus finds it again. */
export const opens = (id: string) => ({ "data-opens": id });
/** The name of the week to plan among what can be opened. */
export const PLAN = "plan";
/** Marks the button that leaves. */
export const leaves = { "data-leaves": true };

/** For what a button opens beside itself, and for that button: Escape closes it, and the focus is on the button again. */
export const closing = (close: () => void) => (event: KeyboardEvent) => {
  if (event.key !== "Escape") return;
  event.preventDefault();
  (event.currentTarget as Element).parentElement!.querySelector<HTMLElement>("[aria-expanded]")!.focus();
  close();
};

/** `open`: what is open now, nothing for the list it is opened from. */
export function useVisits(open: string | undefined, leave: () => void): void {
  const before = useRef(open);
  useEffect(() => {
    const from = before.current;
    before.current = open;
    if (open === from) return;
    const target = open ? "[data-leaves]" : `[data-opens="${CSS.escape(from!)}"]`;
    document.querySelector<HTMLElement>(target)?.focus();
  }, [open]);
  useEffect(() => {
    if (!open) return undefined;
    // A field or a fold that used the key for itself has said so.
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) leave();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}
