/** Who reads a site's answers, one line a site; apart, so that pages, which only hand them on, do not carry them. */
import type { SiteAnswers } from "./site.ts";
import { readLapEfforts } from "./strava/laps.ts";
import { readStreams } from "./strava/streams.ts";
import { readTrainingActivities, readTrainingActivity, readTrainingTotal } from "./strava/training.ts";

export const ANSWERS: Readonly<Record<string, SiteAnswers>> = {
  strava: {
    readSummary: readTrainingActivity,
    readList: readTrainingActivities,
    readTotal: readTrainingTotal,
    readLaps: readLapEfforts,
    readStreams,
  },
};
