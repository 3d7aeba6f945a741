// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ACTIVITY_PAGES } from "../../core/sites/activity-pages.ts";
import { EXAMPLES } from "../../core/sites/examples.ts";
import { siteOf, sites } from "../../core/sites/index.ts";
import { LISTS } from "../../core/sites/lists.ts";

const PAGES = `${import.meta.dirname}/../pages/`;
const casesOf = (site: string) => (existsSync(PAGES + site) ? readdirSync(PAGES + site) : []);
/** Drops what is undefined, as the expectation cannot say it. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null));

describe.each(sites)("saved pages of $id", (site) => {
  it("has at least one saved page", () => expect(casesOf(site.id).length).toBeGreaterThan(0));

  it.each(casesOf(site.id))("%s reads as expected, and reading leaves it as it was [E1]", (name) => {
    const folder = `${PAGES}${site.id}/${name}/`;
    const expected = JSON.parse(readFileSync(`${folder}expected.json`, "utf8"));
    const page = new DOMParser().parseFromString(readFileSync(`${folder}page.html`, "utf8"), "text/html");
    const before = page.documentElement.outerHTML;

    expect(site.viewer(page)).toBe(expected.viewer);
    expect(site.readUnits(page)).toBe(expected.units);
    const entries = LISTS[site.id]!.findEntries(page);
    expect(plain(entries.map(({ place, ...rest }) => rest))).toEqual(expected.entries ?? []);
    if (expected.activity)
      expect(plain(ACTIVITY_PAGES[site.id]!.readActivityPage(page, expected.url))).toEqual(expected.activity);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it.each(casesOf(site.id))("%s names own runs it will show, drawn or not, and no other activity", (name) => {
    const { announced, findEntries } = LISTS[site.id]!;
    const page = new DOMParser().parseFromString(
      readFileSync(`${PAGES}${site.id}/${name}/page.html`, "utf8"),
      "text/html",
    );
    const named = announced(page);
    const runs = findEntries(page).flatMap(({ id, own, run }) => (own && run ? [id] : []));
    expect(runs).toEqual(expect.arrayContaining([...named]));
    page.querySelector("main")?.remove();
    expect(announced(page)).toEqual(named);
  });
});

describe("entries", () => {
  const read = (html: string) => LISTS[sites[0]!.id]!.findEntries(new DOMParser().parseFromString(html, "text/html"));
  const page = (entries: string) =>
    `<header><nav><ul labeledby="athlete-menu"><li><a href="/athletes/77">x</a></li></ul></nav></header>${entries}`;

  it("puts the badge of a joint run into the runner's own row, not the friend's", () => {
    const row = (id: number, owner: number) =>
      `<li id="r${id}"><a data-testid="owners-name" href="/athletes/${owner}">x</a><a data-testid="activity_name" href="/activities/${id}">Run</a></li>`;
    const entries = read(page(`<div data-testid="web-feed-entry"><ul>${row(1, 88)}${row(2, 77)}</ul></div>`));
    expect(entries.map(({ own, place }) => [own, place.id])).toEqual([
      [false, "r1"],
      [true, "r2"],
    ]);
  });

  it("takes another runner's entry that mentions one's own run for the other's [E3]", () => {
    const entries = read(
      page(`<div data-testid="web-feed-entry"><a data-testid="owners-name" href="/athletes/88">x</a>
        <a data-testid="activity_name" href="/activities/5">Run</a><p><a href="/athletes/77">with</a></p></div>`),
    );
    expect(entries.map(({ own }) => own)).toEqual([false]);
  });

  it("finds a run once, however its two entry marks are nested", () => {
    const inside = `<a data-testid="owners-name" href="/athletes/77">x</a><a data-testid="activity_name" href="/activities/5">Run</a>`;
    for (const html of [
      `<div id="feed-entry-1"><div data-testid="web-feed-entry">${inside}</div></div>`,
      `<div data-testid="web-feed-entry"><div id="feed-entry-1">${inside}</div></div>`,
      `<div id="feed-entry-1">${inside}</div>`,
    ])
      expect(read(page(html)).map(({ id, own }) => [id, own])).toEqual([["strava:5", true]]);
  });

  it("knows nobody's runs when nobody is signed in", () => {
    const html = `<div data-testid="web-feed-entry"><a data-testid="owners-name" href="/athletes/77">x</a><a data-testid="activity_name" href="/activities/5">Run</a></div>`;
    expect(read(html).map(({ own }) => own)).toEqual([false]);
  });

  it("names own runs before the feed is drawn, and neither rides nor what others ran", () => {
    const entry = (id: number, type: string, ownedByCurrentAthlete: boolean) => ({
      activity: { id, type, ownedByCurrentAthlete },
    });
    const entries = [entry(1, "Run", true), entry(2, "Ride", true), entry(3, "Run", false), entry(4, "TrailRun", true)];
    const props = JSON.stringify({ appContext: { feedProps: { preFetchedEntries: entries } } });
    const drawn = new DOMParser().parseFromString(page(`<div data-react-props='${props}'></div>`), "text/html");
    expect(LISTS[sites[0]!.id]!.announced(drawn)).toEqual(["strava:1", "strava:4"]);
  });

  it("survives props that are no JSON", () => {
    const html = page(`<div data-react-props='{"currentAthlete": broken'></div>`);
    expect(read(html)).toEqual([]);
  });
});

describe("the table of contents", () => {
  it.each(sites.flatMap((site) => EXAMPLES[site.id]!))("%s belongs to exactly one site [E2]", (url) => {
    expect(sites.filter((site) => site.claims(url)).length).toBe(1);
    expect(EXAMPLES[siteOf(url)!.id]).toContain(url);
  });

  it("claims nothing elsewhere", () => {
    for (const url of ["https://example.org/dashboard", "https://strava.com.example.org/activities/1"])
      expect(siteOf(url)).toBeUndefined();
  });
});
