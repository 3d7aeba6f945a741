/** Which activity an address is of, one line a site; apart, so that a script at the very start of a page carries no reader. */
import type { ActivityId } from "../activity.ts";
import { activityAt as inStrava } from "./strava/address.ts";

export const activityAt = (url: string): ActivityId | undefined => inStrava(url);
