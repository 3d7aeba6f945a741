/** Said in a page that was open when the extension was updated or turned off: what is drawn stays, nothing new comes. */
import { say } from "./words/say.ts";

/** One line with its button, as plain elements: the closed badge has no renderer. */
export function goneLine(page: Document): HTMLElement {
  const line = page.createElement("span");
  line.className = "gone second";
  line.role = "status";
  const reload = page.createElement("button");
  reload.type = "button";
  reload.className = "link";
  reload.textContent = say("gone_reload");
  reload.addEventListener("click", () => location.reload());
  line.append(`${say("gone")} `, reload);
  return line;
}

/** The same where Preact draws: `ref={drawGone}`. */
export const drawGone = (place: Element | null): void => place?.replaceChildren(goneLine(place.ownerDocument));
