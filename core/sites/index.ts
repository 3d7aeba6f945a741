/** The activity sites, in a list: a new site is one folder and one line here. */
import type { Site } from "./site.ts";
import { strava } from "./strava/strava.ts";

export const sites: readonly Site[] = [strava];

export const siteOf = (url: string): Site | undefined => sites.find((site) => site.claims(url));
