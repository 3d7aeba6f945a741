/** A small stand-in for the real activity site on loopback: its pages, its JSON, and its bad days on demand. */

import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { SAMPLE_ATHLETE } from "./season.ts";
import { type SiteActivity, siteActivities } from "./site/activities.ts";
import { certificate } from "./site/certificate.ts";
import type { SiteUnits } from "./site/display.ts";
import { feedEntry, lapEfforts, streams, trainingActivity, trainingPage } from "./site/json.ts";
import { activityPage, dashboard, login, plain, training } from "./site/pages.ts";

export const SITE_HOST = "www.strava.com";

export interface SiteOptions {
  /** the day the season ends on */
  readonly today: string;
  readonly units?: SiteUnits;
  readonly faults?: readonly Fault[];
  readonly activities?: readonly SiteActivity[];
}

/** What goes wrong for addresses whose path matches. */
export interface Fault {
  readonly path: RegExp;
  readonly kind: "login" | "html" | "not-found" | "too-many" | "error" | "slow" | "broken" | "expired";
  /** which of the matching requests is the first it meets; absent: 1 */
  readonly from?: number;
  /** how many it meets; absent: all, until it is taken out */
  readonly times?: number;
  /** for `slow` */
  readonly ms?: number;
  /** for `too-many` */
  readonly retryAfterS?: number;
}

export interface Logged {
  readonly time: number;
  readonly method: string;
  /** path and query */
  readonly path: string;
  readonly status: number;
  /** asked by the site's own page script */
  readonly byPage: boolean;
  readonly requestedWith?: string;
  readonly cookie?: string;
  readonly fetchMode?: string;
  /** requests under way when this one came, itself included */
  readonly atOnce: number;
}

export interface SiteState {
  faults: Fault[];
  units: SiteUnits;
  activities: readonly SiteActivity[];
  /** activity pages throw their heading away and draw it again at every change of view */
  swapHeading: boolean;
  /** what the site left out of its pages this time */
  leftOut: readonly RegExp[];
  readonly today: string;
}

export interface Site {
  readonly port: number;
  readonly log: Logged[];
  readonly state: SiteState;
  /** what the extension (not the page, not the navigation) asked */
  asked(): readonly Logged[];
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const html = (body: string, status = 200): Answer => ({ status, type: "text/html; charset=utf-8", body });
const json = (value: unknown): Answer => ({
  status: 200,
  type: "application/json; charset=utf-8",
  body: JSON.stringify(value),
});
const notFound = () => html("<!DOCTYPE html><title>Page not found | Strava</title><h1>404</h1>", 404);
const toLogin: Answer = { status: 302, headers: { Location: `https://${SITE_HOST}/login` } };

export async function startSite(options: SiteOptions): Promise<Site> {
  const state: SiteState = {
    faults: [...(options.faults ?? [])],
    units: options.units ?? "meters",
    activities: options.activities ?? siteActivities(options.today),
    swapHeading: false,
    leftOut: [],
    today: options.today,
  };
  const log: Logged[] = [];
  let atOnce = 0;
  const server = createServer(certificate(SITE_HOST), async (request, response) => {
    atOnce += 1;
    const busy = atOnce;
    const answer = await answerTo(request, state);
    log.push(entryOf(request, answer.status, busy));
    send(response, answer);
    atOnce -= 1;
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    port: (server.address() as AddressInfo).port,
    log,
    state,
    asked: () => log.filter((each) => !each.byPage && each.requestedWith === "XMLHttpRequest"),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function entryOf({ method = "GET", url = "/", headers }: IncomingMessage, status: number, atOnce: number): Logged {
  const one = (name: string) => [headers[name]].flat()[0];
  return {
    time: Date.now(),
    method,
    path: url,
    status,
    byPage: headers["x-sample-page"] !== undefined,
    requestedWith: one("x-requested-with"),
    cookie: one("cookie"),
    fetchMode: one("sec-fetch-mode"),
    atOnce,
  };
}

function send(response: ServerResponse, { status, type, body, headers }: Answer): void {
  response.writeHead(status, {
    ...(type && { "Content-Type": type }),
    "Cache-Control": "no-store",
    "Set-Cookie": "_strava4_session=sample; Path=/; Secure; HttpOnly",
    ...headers,
  });
  response.end(body);
}

/** requests that matched, a fault at a time */
const matched = new WeakMap<Fault, number>();

function faultAt(faults: readonly Fault[], path: string): Fault | undefined {
  const met = faults.filter((each) => {
    if (!each.path.test(path)) return false;
    const { from = 1, times = Number.POSITIVE_INFINITY } = each;
    const number = (matched.get(each) ?? 0) + 1;
    matched.set(each, number);
    return number >= from && number < from + times;
  });
  return met[0];
}

async function answerTo(request: IncomingMessage, state: SiteState): Promise<Answer> {
  const url = new URL(request.url ?? "/", `https://${SITE_HOST}`);
  const fault = faultAt(state.faults, url.pathname);
  if (fault?.kind === "slow") await new Promise((done) => setTimeout(done, fault.ms ?? 1000));
  else if (fault) return faulty(fault);
  if (request.method !== "GET") return notFound();
  const byScript = request.headers["x-requested-with"] === "XMLHttpRequest";
  return (byScript ? jsonAnswer(url, state) : without(state.leftOut, pageAnswer(url, state))) ?? notFound();
}

const without = (parts: readonly RegExp[], answer: Answer | undefined): Answer | undefined =>
  answer?.body === undefined
    ? answer
    : { ...answer, body: parts.reduce((body, part) => body.replace(part, ""), answer.body) };

function faulty(fault: Fault): Answer {
  switch (fault.kind) {
    case "login":
      return toLogin;
    case "html":
      return html(login());
    case "too-many":
      return { status: 429, headers: fault.retryAfterS === undefined ? {} : { "Retry-After": `${fault.retryAfterS}` } };
    case "error":
      return html("<!DOCTYPE html><title>500</title>", 500);
    case "broken":
      return { ...json({}), body: '{"models":[{"id":15' };
    case "expired":
      return json({ pathType: "session_expired" });
    default:
      return notFound();
  }
}

const ofNumber = (state: SiteState, number?: string) => state.activities.find((each) => `${each.number}` === number);
const isOwn = (each: SiteActivity) => each.athlete === SAMPLE_ATHLETE;
const FEED_LENGTH = 12;

/** Entries of the feed older than a moment, newest first; an activity shown inside another's entry has none of its own. */
function feed(state: SiteState, before = Number.POSITIVE_INFINITY): readonly SiteActivity[] {
  const inGroups = new Set(state.activities.flatMap((each) => each.together ?? []));
  return state.activities.filter((each) => !inGroups.has(each.number) && cursor(each, state) < before).toReversed();
}

const cursor = (each: SiteActivity, state: SiteState) =>
  (feedEntry(each, { today: state.today, units: state.units, all: [] }).cursorData as { updated_at: number })
    .updated_at;

function jsonAnswer(url: URL, state: SiteState): Answer | undefined {
  const path = url.pathname;
  const { units, today, activities: all } = state;
  const own = all.filter(isOwn);
  if (path === "/athlete/training_activities")
    return json(trainingPage(own, Number(url.searchParams.get("page") ?? 1), units));
  const training = /^\/athlete\/training_activities\/(\d+)$/.exec(path);
  if (training) {
    const found = ofNumber(state, training[1]);
    return found && isOwn(found) ? json(trainingActivity(found, units)) : undefined;
  }
  if (path === "/dashboard/feed") {
    const mine = url.searchParams.get("feed_type") === "my_activity";
    const older = feed(state, Number(url.searchParams.get("before") ?? Number.POSITIVE_INFINITY));
    const entries = older.filter((each) => !mine || isOwn(each));
    const shown = entries.slice(0, FEED_LENGTH).map((each) => feedEntry(each, { today, units, all }));
    return json({ entries: shown, pagination: { hasMore: entries.length > FEED_LENGTH } });
  }
  const part = /^\/activities\/(\d+)\/(lap_efforts|streams)$/.exec(path);
  const found = ofNumber(state, part?.[1]);
  if (!part || !found) return undefined;
  if (part[2] === "lap_efforts") return json(lapEfforts(found, units));
  const body = streams(found, url.searchParams.getAll("stream_types[]"));
  return body && json(body);
}

function pageAnswer(url: URL, state: SiteState): Answer | undefined {
  const { units, today, activities: all } = state;
  const path = url.pathname;
  if (path === "/") return { status: 302, headers: { Location: `https://${SITE_HOST}/dashboard` } };
  if (path === "/login") return html(login());
  if (path === "/dashboard") return html(dashboard(feed(state).slice(0, FEED_LENGTH), { today, units, all }));
  if (path === "/athlete/training" || path === "/athlete/training_activities") return html(training(units));
  if (/^\/athletes\/\d+$/.test(path)) return html(plain("Profile | Strava", units));
  const activity = /^\/activities\/(\d+)(?:\/(overview|laps|analysis|segments|pace-zones|heartrate-zones))?$/.exec(
    path,
  );
  const found = ofNumber(state, activity?.[1]);
  return found && html(activityPage(found, { units, swapHeading: state.swapHeading }));
}
