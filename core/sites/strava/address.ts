/** What an address of the site is about. */

/** The activity a path is about: the page itself or any of its sub-pages. */
export const activityIn = (url: string): string | undefined =>
  new URL(url, "https://www.strava.com").pathname.match(/^\/activities\/(\d+)(?:\/|$)/)?.[1];
