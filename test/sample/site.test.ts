import { request } from "node:https";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { HOSTILE_NAME, OTHER_RUN, RIDE } from "./site/activities.ts";
import { type Site, startSite } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite({ today: "2026-03-12" });
});
beforeEach(() => {
  site.state.faults = [];
});
afterAll(() => site.close());

interface Got {
  readonly status: number;
  readonly type: string;
  readonly location?: string;
  readonly body: string;
}

/** The certificate is nobody's, so the ordinary fetch would refuse it. */
const get = (path: string, byScript = true) =>
  new Promise<Got>((done, failed) => {
    const headers = byScript ? { "X-Requested-With": "XMLHttpRequest" } : {};
    const asked = request(
      { host: "127.0.0.1", port: site.port, path, headers, rejectUnauthorized: false },
      (answer) => {
        let body = "";
        answer.setEncoding("utf8");
        answer.on("data", (part: string) => {
          body += part;
        });
        const { "content-type": type = "", location } = answer.headers;
        answer.on("end", () => done({ status: answer.statusCode ?? 0, type, location, body }));
      },
    );
    asked.on("error", failed);
    asked.end();
  });

const latest = () => site.state.activities.filter((each) => each.athlete === 77 && each.streams && each.laps).at(-1)!;

describe("the sample site answers as the real one", () => {
  test("JSON is only for scripts: a plain visit gets a page", async () => {
    const path = `/activities/${latest().number}/lap_efforts`;
    expect((await get(path)).type).toContain("json");
    expect((await get(path, false)).status).toBe(404);
    expect((await get("/athlete/training_activities?page=1", false)).type).toContain("html");
  });

  test("laps point into the streams", async () => {
    const { number, laps } = latest();
    const efforts = JSON.parse((await get(`/activities/${number}/lap_efforts`)).body);
    const streams = JSON.parse(
      (await get(`/activities/${number}/streams?stream_types[]=time&stream_types[]=latlng`)).body,
    );
    expect(efforts).toHaveLength(laps!.length);
    expect(Object.keys(streams)).toEqual(["time"]);
    expect(streams.time[efforts[1].start_index]).toBeGreaterThanOrEqual(laps![1]!.start);
  });

  test("the list has twenty a page, newest first, and says how many there are", async () => {
    const first = JSON.parse((await get("/athlete/training_activities?page=1&per_page=100")).body);
    const second = JSON.parse((await get("/athlete/training_activities?page=2")).body);
    expect(first.models).toHaveLength(20);
    expect(first.models[0].start_date_local_raw).toBeGreaterThan(second.models[0].start_date_local_raw);
    expect(first.total).toBeGreaterThan(50);
    expect((await get(`/athlete/training_activities/${OTHER_RUN}`)).status).toBe(404);
  });

  test("the feed goes on where its last entry ended, until there is no more", async () => {
    const seen: string[] = [];
    let address = "/dashboard/feed?feed_type=my_activity";
    for (let page = 0; page < 20; page += 1) {
      const { entries, pagination } = JSON.parse((await get(address)).body);
      for (const entry of entries) seen.push(entry.activity?.id ?? entry.rowData.activities[0].activity_id);
      if (!pagination.hasMore) break;
      address = `/dashboard/feed?feed_type=my_activity&before=${entries.at(-1).cursorData.updated_at}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(site.state.activities.filter((each) => each.athlete === 77).length);
  });

  test("an activity page carries its numbers in its script, in two parts, and says whose it is", async () => {
    const { body } = await get(`/activities/${latest().number}`, false);
    expect(body.match(/pageView\.activity\.set\(\{/g)).toHaveLength(2);
    expect(body).toContain(".isOwner(true)");
    expect((await get(`/activities/${OTHER_RUN}`, false)).body).toContain(".isOwner(false)");
    expect((await get(`/activities/${RIDE}`, false)).body).toContain("RidePageView");
  });

  test("a hostile name is never markup in the page", async () => {
    const hostile = site.state.activities.find((each) => each.name === HOSTILE_NAME)!;
    const { body } = await get(`/activities/${hostile.number}`, false);
    expect(body).not.toContain("<img src=x");
    expect((await get("/dashboard", false)).body).not.toContain("<img src=x");
  });
});

describe("its bad days are as bad as the real ones", () => {
  const path = "/athlete/training_activities?page=1";
  const fail = (kind: (typeof site.state.faults)[number]["kind"]) => {
    site.state.faults = [{ path: /training_activities/, kind, retryAfterS: 60, ms: 30 }];
    return get(path);
  };

  test("each fault answers in its own way", async () => {
    expect(await fail("login")).toMatchObject({ status: 302, location: "https://www.strava.com/login" });
    expect(await fail("html")).toMatchObject({ status: 200, type: expect.stringContaining("html") });
    expect((await fail("not-found")).status).toBe(404);
    expect((await fail("too-many")).status).toBe(429);
    expect((await fail("error")).status).toBe(500);
    expect(JSON.parse((await fail("expired")).body)).toEqual({ pathType: "session_expired" });
    const broken = (await fail("broken")).body;
    expect(() => JSON.parse(broken)).toThrow();
    expect((await fail("slow")).status).toBe(200);
  });

  test("every request is written down", async () => {
    await get("/athlete/training_activities?page=3");
    expect(site.log.at(-1)).toMatchObject({ method: "GET", path: "/athlete/training_activities?page=3", status: 200 });
    expect(site.asked().at(-1)?.requestedWith).toBe("XMLHttpRequest");
  });
});
