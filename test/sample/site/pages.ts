/** The HTML documents of the sample site: a layout with the viewer in it, and what each page carries before its script runs. */
import { readFileSync } from "node:fs";
import { SAMPLE_ATHLETE } from "../season.ts";
import { OWN_NAME, type SiteActivity } from "./activities.ts";
import {
  climb,
  climbHtml,
  clock,
  escapeHtml,
  far,
  farHtml,
  headerDate,
  metresPerUnit,
  pace,
  paceHtml,
  type SiteUnits,
  shortUnit,
} from "./display.ts";
import { type FeedOptions, feedEntry } from "./json.ts";

const inPage = (name: string) => readFileSync(new URL(`./in-page/${name}.js`, import.meta.url), "utf8");
/** JSON that may stand inside a script element. */
const scriptJson = (value: unknown) => JSON.stringify(value).replace(/</g, "\\u003c");

const STYLE = `body{margin:0;font:15px/1.4 system-ui,sans-serif;color:#242428;background:#f7f7fa}
#global-header{background:#fff;border-bottom:1px solid #dfdfe8;padding:12px 24px}main,section,#page{max-width:640px;margin:12px auto}
#page{max-width:900px}[id^=feed-entry-]{background:#fff;border:1px solid #dfdfe8;border-radius:4px;margin:12px 0;padding:16px;min-height:40px}
ul{display:flex;gap:24px;list-style:none;padding:0}[data-testid=web-feed-entry]>ul{display:block}h3{margin:8px 0}td,th{padding:3px 10px;text-align:left}
.selected{font-weight:700}#pagenav{flex-direction:row}
@media (prefers-color-scheme:dark){:root{color-scheme:dark}body{color:#e6e6ec;background:#121216}
#global-header,[id^=feed-entry-]{background:#1d1d22;border-color:#34343c}}`;

function layout(title: string, body: string, units: SiteUnits): string {
  return `<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="csrf-param" content="authenticity_token"><meta name="csrf-token" content="sample"><link rel="icon" href="data:,">
<style>${STYLE}</style><script>window._measurement_preference = "${units}";</script></head><body>
<header id="global-header"><nav><a href="/dashboard">Dashboard</a> <a href="/athlete/training">My Activities</a>
<ul class="user-nav"><li class="user-menu"><a href="/athletes/${SAMPLE_ATHLETE}">${OWN_NAME}</a></li></ul></nav></header>
${body}</body></html>`;
}

const currentAthlete = (units: SiteUnits) => ({
  id: SAMPLE_ATHLETE,
  logged_in: true,
  display_name: OWN_NAME,
  first_name: "Sample",
  last_name: "Runner",
  premium: false,
  measurement_preference: units,
  weight_measurement_unit: "kg",
  gender: "F",
});

export function dashboard(entries: readonly SiteActivity[], options: FeedOptions): string {
  const posted = entries.map((entry) => feedEntry(entry, options));
  const challenge = { entity: "Challenge", cursorData: { updated_at: 0, rank: 0 } };
  const props = {
    url: "https://web-assets.strava.com/assets/federated/dashboard/remoteEntry.js",
    scope: "strava_dashboard",
    component: "./Dashboard",
    appContext: {
      locale: "en-US",
      page: "dashboard",
      currentAthlete: { ...currentAthlete(options.units), id: `${SAMPLE_ATHLETE}` },
      feedProps: { feedType: "following", preFetchedEntries: [...posted.slice(0, 2), challenge, ...posted.slice(2)] },
    },
    experiments: {},
  };
  const shell = `<div data-react-class='Microfrontend' data-react-props='${escapeHtml(JSON.stringify(props))}'></div><main></main>`;
  return layout("Dashboard | Strava", `${shell}<script>${inPage("feed")}</script>`, options.units);
}

export function training(units: SiteUnits): string {
  const body = `<div id="page"><h1>My Activities</h1><table class="activities"><thead><tr><th>Sport</th><th>Date</th><th>Title</th><th>Time</th><th>Distance</th></tr></thead>
<tbody></tbody></table><button id="next-page" type="button">Next page</button></div><script>${inPage("training")}</script>`;
  return layout("My Activities | Strava", body, units);
}

export const login = () =>
  `<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><title>Log In | Strava</title></head><body><form id="login_form" action="/session" method="post"><h1>Log In</h1></form></body></html>`;
export const plain = (title: string, units: SiteUnits) =>
  layout(title, `<main><h1>${escapeHtml(title)}</h1></main>`, units);

const splitRows = (activity: SiteActivity, units: SiteUnits): string[][] => {
  const [time, distance, altitude] = [activity.streams?.time, activity.streams?.distance, activity.streams?.altitude];
  if (!time || !distance) return [];
  const unit = metresPerUnit(units);
  const rows: string[][] = [];
  let from = 0;
  for (let at = 1; at < time.length; at += 1) {
    const covered = distance[at]! - distance[from]!;
    const end = at === time.length - 1;
    if (distance[at]! < (rows.length + 1) * unit && !end) continue;
    const climbed = (altitude?.[at] ?? 0) - (altitude?.[from] ?? 0);
    const first = end && covered < unit * 0.98 ? (covered / unit).toFixed(2) : `${rows.length + 1}`;
    rows.push([
      first,
      `${pace(covered, time[at]! - time[from]!, units)} /${shortUnit(units)}`,
      `${climb(climbed, units)}`,
    ]);
    from = at;
  }
  return rows;
};

const lapRows = (activity: SiteActivity, units: SiteUnits): string[][] =>
  (activity.laps ?? []).map((lap, index) => [
    `${index + 1}`,
    `${far(lap.distance, units)} ${shortUnit(units)}`,
    lap.elapsedTime < 60 ? `${lap.elapsedTime}s` : clock(lap.elapsedTime),
    `${pace(lap.distance, lap.movingTime, units)} /${shortUnit(units)}`,
    lap.averageHeartRate === undefined ? "" : `${Math.round(lap.averageHeartRate)} bpm`,
  ]);

/** The page's own script, in the grammar of the real one: literals with bare keys, and `set` called twice. */
function bootstrap(activity: SiteActivity, units: SiteUnits): string {
  const ride = activity.sportType === "Ride";
  const own = activity.athlete === SAMPLE_ATHLETE;
  const workoutType = activity.tag === "race" ? 1 : activity.tag === "workout" ? 3 : undefined;
  const chain =
    "isPremium isOwner currentAthlete activityAthlete baseStream lightboxData similarActivitiesData hasCadenceOrTemp supportsGap showStats measurementUnits";
  return `window.Strava = { Models: { CurrentAthlete: function (o) { Object.assign(this, o); }, Athlete: function (o) { Object.assign(this, o); } },
  Labs: { Activities: { Pages: {} } } };
Strava.Labs.Activities.Pages.RunPageView = Strava.Labs.Activities.Pages.RidePageView = function () {
  for (const name of "${chain}".split(" ")) this[name] = () => this;
  this.activity = { values: {}, set(o) { Object.assign(this.values, o); }, get(k) { return this.values[k]; } }; };
var currentAthlete = new Strava.Models.CurrentAthlete(${scriptJson(currentAthlete(units))});
var lightboxData = {
  title: ${scriptJson(activity.name)},
  athlete_firstname: ${scriptJson(activity.athleteName.split(" ")[0])},
  athlete_name: ${scriptJson(activity.athleteName)},
  activity_type: ${ride ? '"ride"' : '"run"'}
};
var pageView;
(function () {
  var activityAthlete = new Strava.Models.Athlete({"id":${activity.athlete}});
  pageView = new Strava.Labs.Activities.Pages.${ride ? "Ride" : "Run"}PageView(${activity.number}, '${activity.sportType}', {});
  pageView
    .isPremium(false)
    .isOwner(${own})
    .currentAthlete(currentAthlete)
    .activityAthlete(activityAthlete)
    .baseStream("distance")
    .lightboxData(lightboxData)
    .similarActivitiesData(null)
    .hasCadenceOrTemp(true)
    .supportsGap(false)
    .showStats({"pace":true,"power":false,"heartrate":true,"speed":false})
    .measurementUnits('${units === "meters" ? "metric" : "imperial"}');
  pageView.activity.set({
    distance: ${activity.distance},
    moving_time: ${activity.movingTime},${activity.treadmill ? "" : `\n    elev_gain: ${activity.elevationGain},`}
    avg_speed: ${(activity.distance / activity.movingTime).toFixed(4)},
    avg_hr: ${activity.averageHeartRate ?? "null"},
    avg_cadence: ${activity.averageCadence === undefined ? "null" : activity.averageCadence / 2},
    calories: ${Math.round(activity.distance / 14)},${workoutType === undefined ? "" : `\n    workout_type: ${workoutType},`}
    shoes: []
  });
  pageView.activity.set({
    adjusting_elevation: false,
    map_start_index: 0
  });
})();`;
}

export function activityPage(
  activity: SiteActivity,
  { units, swapHeading }: { units: SiteUnits; swapHeading: boolean },
): string {
  const own = activity.athlete === SAMPLE_ATHLETE;
  const stat = (value: string, label: string) => `<li><strong>${value}</strong><div class="label">${label}</div></li>`;
  const term = (key: string, word: string) =>
    `<span class="glossary-link" data-glossary-term="definition-${key}">${word}</span>`;
  const data = {
    number: activity.number,
    splits: splitRows(activity, units),
    laps: lapRows(activity, units),
    swapHeading,
  };
  const menu = ["overview", ...(activity.laps ? ["laps"] : []), "analysis"]
    .map(
      (name) =>
        `<li data-tracking-element="${name}"><a data-menu="${name}" href="/activities/${activity.number}/${name}">${name}</a></li>`,
    )
    .join("");
  const body = `<section id="heading"><header><h2><span class="title"><a class="minimal" href="/athletes/${activity.athlete}">${escapeHtml(activity.athleteName)}</a> – ${activity.sportType}</span></h2></header>
<div class="container-fluid"><div class="row no-margins activity-summary-container"><div class="spans8 activity-summary mt-md mb-md"><div class="details-container">
<a class="avatar avatar-athlete" href="/athletes/${activity.athlete}"></a><div class="details"><time>${headerDate(activity.start)}</time> <span class="location"></span>
<h1 class="text-title1 marginless activity-name">${escapeHtml(activity.name)}</h1></div></div></div>
<div class="spans8 activity-stats mt-md mb-md"><ul class="inline-stats section">
${stat(farHtml(activity.distance, units), "Distance")}${stat(clock(activity.movingTime), term("moving-time", "Moving Time"))}${stat(paceHtml(activity.distance, activity.movingTime, units), "Pace")}</ul>
<div class="section more-stats"><div class="row"><div class="spans5">Elevation</div><div class="spans3"><strong>${climbHtml(activity.elevationGain, units)}</strong></div></div>
<div class="row"><div class="spans5">Elapsed Time</div><div class="spans3"><strong>${clock(activity.elapsedTime)}</strong></div></div></div></div></div></div></section>
<div id="page"><nav class="sidenav"><ul id="pagenav">${menu}</ul>${own ? `<div class="actions-menu"><a title="Edit this activity" href="/activities/${activity.number}/edit">Edit</a></div>` : ""}</nav>
<div id="view"></div></div><script>${bootstrap(activity, units)}</script>
<script type="application/json" id="sample-data">${scriptJson(data)}</script><script>${inPage("activity")}</script>`;
  return layout(`${activity.name} | ${activity.sportType} | Strava`, body, units);
}
