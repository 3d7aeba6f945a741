/** One activity's page: whose it is, whether it is a run, and what it says of itself. */
import { present } from "../shape.ts";
import type { ActivityPage } from "../site.ts";
import { activityIn } from "./address.ts";
import { type Bootstrap, readBootstrap } from "./bootstrap.ts";
import { PACE, runByWord, sportOf, tagOfNumber } from "./sport.ts";
import { athleteIn, findViewer } from "./viewer.ts";

export function readActivityPage(page: Document, url: string): ActivityPage | undefined {
  const id = activityIn(url);
  if (!id) return undefined;
  const bootstrap = readBootstrap(page);
  // A page still showing another activity says nothing about this one.
  if (bootstrap?.id && bootstrap.id !== id) return undefined;
  const owner = bootstrap?.owner ?? ownerInHeading(page);
  return {
    id: `strava:${id}`,
    owner: owner ? `strava:${owner}` : undefined,
    own: bootstrap?.isOwner ?? isOwn(page, owner),
    run: isRun(page, bootstrap),
    certain: bootstrap?.pageClass !== undefined && bootstrap.isOwner !== undefined,
    summary: summaryOf(page, bootstrap),
  };
}

/** Where a whole row at full width fits without disturbing what is there; the later ones for a changed page. */
const ANCHORS = ["section#heading", "#heading", "main", "#view", "body"];
export function findActivityAnchor(page: Document): Element | undefined {
  for (const selector of ANCHORS) {
    const anchor = page.querySelector(selector);
    if (anchor) return anchor;
  }
  return undefined;
}

const ownerInHeading = (page: Document): string | undefined =>
  athleteIn(page.querySelector("#heading header a[href*='/athletes/'], #heading a.avatar-athlete[href*='/athletes/']"));

const OWNERS_MARKS = "nav.sidenav .actions-menu, .sidenav .edit-activity, a[href$='/edit'][href*='/activities/']";
function isOwn(page: Document, owner: string | undefined): boolean {
  const viewer = findViewer(page);
  if (viewer && owner) return viewer === owner;
  return page.querySelector(OWNERS_MARKS) !== null;
}

function isRun(page: Document, bootstrap: Bootstrap | undefined): boolean {
  if (bootstrap?.sport) return sportOf(bootstrap.sport, false) !== "other" && bootstrap.pageClass !== "RidePageView";
  if (bootstrap?.pageClass) return bootstrap.pageClass === "RunPageView";
  const word = page.title.split("|").at(-2);
  return runByWord(word) ?? PACE.test(page.querySelector("#heading .inline-stats")?.textContent ?? "");
}

function summaryOf(page: Document, bootstrap: Bootstrap | undefined): ActivityPage["summary"] {
  const figures = bootstrap?.figures ?? {};
  const heartRate = figures.avg_hr;
  return present({
    sport: sportOf(bootstrap?.sport ?? (bootstrap?.pageClass === "RunPageView" ? "Run" : undefined), false),
    name: page.querySelector("#heading .activity-name")?.textContent?.trim().slice(0, 200) || undefined,
    distance: figures.distance,
    movingTime: figures.moving_time,
    elapsedTime: figures.elapsed_time,
    elevationGain: figures.elev_gain,
    averageHeartRate: heartRate !== undefined && heartRate > 0 ? heartRate : undefined,
    tag: tagOfNumber(figures.workout_type),
  });
}
