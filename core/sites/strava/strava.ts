/** Strava: its pages, its addresses, its readers. */
import type { ActivityId } from "../../activity.ts";
import type { Units } from "../../view.ts";
import type { Site } from "../site.ts";
import { activityAt } from "./address.ts";
import { readBootstrap } from "./bootstrap.ts";
import { STREAM_TYPES } from "./streams.ts";
import { findViewer } from "./viewer.ts";

const ORIGIN = "https://www.strava.com";
const numberOf = (id: ActivityId): string => id.slice("strava:".length);

export const strava: Site = {
  id: "strava",
  feedMatches: [
    `${ORIGIN}/dashboard*`,
    `${ORIGIN}/clubs/*`,
    `${ORIGIN}/athletes/*`,
    `${ORIGIN}/pros/*`,
    `${ORIGIN}/athlete/training*`,
  ],
  activityMatches: [`${ORIGIN}/activities/*`],
  claims: (url) => new URL(url).origin === ORIGIN,
  activityAt,
  viewer: (page) => {
    const id = findViewer(page);
    return id ? `strava:${id}` : undefined;
  },
  readUnits: (page) => readBootstrap(page)?.units ?? unitsInText(page),
  addresses: {
    page: (id) => `${ORIGIN}/activities/${numberOf(id)}`,
    summary: (id) => `${ORIGIN}/athlete/training_activities/${numberOf(id)}`,
    laps: (id) => `${ORIGIN}/activities/${numberOf(id)}/lap_efforts`,
    streams: (id) =>
      `${ORIGIN}/activities/${numberOf(id)}/streams?${STREAM_TYPES.map((type) => `stream_types[]=${type}`).join("&")}`,
    list: (page) => `${ORIGIN}/athlete/training_activities?new_activity_only=false&page=${page}&per_page=20`,
  },
};

/** The unit written beside the first distance or pace. */
function unitsInText(page: Document): Units | undefined {
  for (const abbreviation of page.querySelectorAll("abbr.unit")) {
    const unit = abbreviation.textContent?.trim().replace("/", "");
    if (unit === "km") return "metric";
    if (unit === "mi") return "imperial";
  }
  return undefined;
}
