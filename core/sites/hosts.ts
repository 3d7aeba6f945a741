/** Match patterns of everything on the sites, one line a site; apart, so that a script that only counts carries no reader. */
export const HOSTS: readonly string[] = ["https://www.strava.com/*"];
