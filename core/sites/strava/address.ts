/** What an address of the site is about. */
import type { ActivityId } from "../../activity.ts";

/** The activity a path is about: the page itself or any of its sub-pages. */
export const activityIn = (url: string): string | undefined =>
  new URL(url, "https://www.strava.com").pathname.match(/^\/activities\/(\d+)(?:\/|$)/)?.[1];

export function activityAt(url: string): ActivityId | undefined {
  const id = activityIn(url);
  return id ? `strava:${id}` : undefined;
}
