/** The activity page: one overlay on every page of an own run, which asks the site for what is not known yet. */
import { defineContentScript } from "wxt/utils/define-content-script";
import { siteOf, sites } from "../../core/sites/index.ts";
import { followActivity } from "./follow.tsx";

export default defineContentScript({
  matches: sites.flatMap((site) => site.activityMatches),
  runAt: "document_end",
  main() {
    const site = siteOf(location.href);
    if (!site) return;
    try {
      followActivity(document, site);
    } catch (error) {
      // Never the page's trouble: without an overlay the page is as it was.
      console.debug("Hardeasy: activity page", error);
    }
  },
});
