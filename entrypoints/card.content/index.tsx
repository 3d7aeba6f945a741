/** The opened badge with its card: brought into a page when the first badge is opened, so that a list stays light. */
import { render } from "preact";
import { defineContentScript } from "wxt/utils/define-content-script";
import { Badge } from "../../components/Badge.tsx";
import { speakAsBrowser } from "../background/language.ts";
import { offerCard } from "../feed.content/card.ts";

export default defineContentScript({
  registration: "runtime",
  main() {
    speakAsBrowser();
    offerCard({ draw: (root, props) => render(<Badge {...props} startOpen />, root) });
  },
});
