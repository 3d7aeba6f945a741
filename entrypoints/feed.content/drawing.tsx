/** What the badge looks like: its face at once, and the whole badge with its card from the first click on. */
import { render } from "preact";
import type { BadgeProps } from "../../components/Badge.tsx";
import { Face, Pending, sessionLine, spoken } from "../../components/BadgeFace.tsx";
import badge from "../../components/badge.css?inline";
import parts from "../../components/parts.css?inline";
import theme from "../../components/theme.css?inline";
import { bringCard, type CardScript } from "./card.ts";

export const BADGE_STYLE = theme + parts + badge;

/** Draws one badge again and again; once opened, the card's script draws it. */
export function makeBadge(root: Element): (props: BadgeProps) => void {
  let card: CardScript | undefined;
  let latest: BadgeProps;
  const open = async (): Promise<void> => {
    card = await bringCard();
    if (!card) return;
    render(null, root);
    card.draw(root, latest);
  };
  return (props) => {
    latest = props;
    if (card) card.draw(root, props);
    else render(<Closed {...props} onOpen={() => void open().catch(() => undefined)} />, root);
  };
}

function Closed({ view, state, units, onOpen }: BadgeProps) {
  if (state === "error") return null;
  if (!view) return <Pending />;
  const line = sessionLine(view, units);
  return (
    <div class="slot">
      <button
        type="button"
        class="badge"
        aria-expanded={false}
        aria-haspopup="dialog"
        aria-label={spoken(view, line)}
        onClick={onOpen}
      >
        <Face view={view} line={line} />
      </button>
    </div>
  );
}
