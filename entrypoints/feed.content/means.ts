/** How this page asks its site: the page's own session, the background's permission. */
import { type Ask, askPolitely, unparsed } from "../../core/sites/ask.ts";
import { countOwn } from "../count.content/own.ts";
import { call, sleep } from "./background.ts";

export const askSite = (): Ask<string> =>
  askPolitely({
    fetch: (address, init) => {
      countOwn(address);
      return fetch(address, init);
    },
    permit: (address) => call("permit", { address }),
    refused: (status, retryAfterS) => call("refused", { status, retryAfterS }),
    sleep,
    take: unparsed,
  });
