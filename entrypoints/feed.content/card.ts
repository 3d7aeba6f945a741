/** Where the light script of a list and the card's own script meet: both run in the same isolated world of the page. */
import type { BadgeProps } from "../../components/Badge.tsx";
import { call } from "./background.ts";

export interface CardScript {
  draw(root: Element, props: BadgeProps): void;
}

const world = globalThis as { hardeasyCard?: CardScript };

export const offerCard = (card: CardScript): void => {
  world.hardeasyCard = card;
};

/** The card's script, brought in by the background the first time. */
export async function bringCard(): Promise<CardScript | undefined> {
  if (!world.hardeasyCard) await call("card", {});
  return world.hardeasyCard;
}
