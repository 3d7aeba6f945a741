/** What the badge looks like: its face at once, and the whole badge with its card from the first click on. */
import type { BadgeProps } from "../../components/Badge.tsx";
import badge from "../../components/badge.css?inline";
import { drawFace, drawPending, sessionLine, spoken } from "../../components/face.ts";
import { goneLine } from "../../components/gone.ts";
import parts from "../../components/parts.css?inline";
import theme from "../../components/theme.css?inline";
import type { RunView, Units } from "../../core/view.ts";
import { bringCard, type CardScript } from "./card.ts";

export const BADGE_STYLE = theme + parts + badge;

/** Draws one badge again and again; once opened, the card's script draws it. */
export function makeBadge(root: Element): (props: BadgeProps) => void {
  let card: CardScript | undefined;
  let latest: BadgeProps;
  const open = async (): Promise<void> => {
    card = await bringCard();
    if (!card) return;
    root.replaceChildren();
    card.draw(root, latest);
    latest.onOpen?.();
  };
  return (props) => {
    latest = props;
    if (card) card.draw(root, props);
    else drawClosed(root, props, () => void open().catch(() => latest.onNoCard?.()));
  };
}

function drawClosed(root: Element, { view, state, units, gone }: BadgeProps, open: () => void): void {
  root.replaceChildren();
  if (state === "error") return;
  const slot = root.ownerDocument.createElement("div");
  slot.className = "slot";
  root.append(slot);
  if (view) slot.append(closedButton(view, units, open));
  else drawPending(slot);
  if (gone === "here") slot.append(goneLine(root.ownerDocument));
}

function closedButton(view: RunView, units: Units, open: () => void): Element {
  const line = sessionLine(view, units);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "badge";
  button.ariaExpanded = "false";
  button.ariaHasPopup = "dialog";
  button.ariaLabel = spoken(view, line);
  button.addEventListener("click", open);
  drawFace(button, view, line);
  return button;
}
