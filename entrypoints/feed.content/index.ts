/** Feed, club, profile and list pages: one badge on every own run. */
import { defineContentScript } from "wxt/utils/define-content-script";
import { siteOf, sites } from "../../core/sites/index.ts";
import { followFeed } from "./follow.ts";

export default defineContentScript({
  matches: sites.flatMap((site) => site.feedMatches),
  runAt: "document_end",
  main() {
    const site = siteOf(location.href);
    if (!site) return;
    try {
      followFeed(document, site);
    } catch (error) {
      // Never the page's trouble: without badges the page is as it was.
      console.debug("Hardeasy: feed", error);
    }
  },
});
