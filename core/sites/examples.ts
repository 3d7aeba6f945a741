/** Addresses each site claims, one list a site: what is meant by claiming, told by example; apart, so that no page carries them. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  strava: [
    "https://www.strava.com/dashboard",
    "https://www.strava.com/dashboard?feed_type=my_activity",
    "https://www.strava.com/clubs/12/recent_activity",
    "https://www.strava.com/athletes/77",
    "https://www.strava.com/athlete/training",
    "https://www.strava.com/activities/123",
    "https://www.strava.com/activities/123/laps",
    "https://www.strava.com/activities/123/segments/456",
  ],
};
