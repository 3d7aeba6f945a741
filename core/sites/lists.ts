/** Who reads the pages that list activities, one line a site; apart, so that an activity page does not carry them. */
import type { ListPages } from "./site.ts";
import { announcedRuns, findFeedEntries } from "./strava/feed.ts";
import { readTrainingRows } from "./strava/training-list.ts";

export const LISTS: Readonly<Record<string, ListPages>> = {
  strava: { findEntries: (page) => [...findFeedEntries(page), ...readTrainingRows(page)], announced: announcedRuns },
};
