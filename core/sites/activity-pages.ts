/** Who reads the page of one activity, one line a site; apart, so that a list does not carry them. */
import type { ActivityPages } from "./site.ts";
import { findActivityAnchor, readActivityPage } from "./strava/activity-page.ts";

export const ACTIVITY_PAGES: Readonly<Record<string, ActivityPages>> = {
  strava: { readActivityPage, findActivityAnchor },
};
