import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Context, Item, Told } from "../../core/files/item.ts";
import { openFile } from "../../core/files/open.ts";
import { isSkipped, type Skipped } from "../../core/files/recording.ts";
import { rowsOf } from "../../core/files/strava-export.ts";
import { writtenDate } from "../../core/files/written-date.ts";
import { mergeRuns } from "../../core/merge-run.ts";
import { garminExportOf, garminSummaryOf, rowOf, stravaExportOf, stravaListOf } from "../sample/files/exports.ts";
import { fitOf } from "../sample/files/fit.ts";
import { zipOf } from "../sample/files/zip.ts";
import { run } from "../sample/runner.ts";

const context: Context = { athlete: "strava:77", now: Date.UTC(2026, 10, 24) / 1000, zone: () => 3600 };
const blobOf = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]);
const open = (bytes: Uint8Array, name = "export.zip") => openFile(blobOf(bytes), name);
const readAll = async (items: readonly Item[]) => (await Promise.all(items.map((item) => item.read(context)))).flat();
const facts = (read: readonly (Told | Skipped)[]) => read.flatMap((one) => (isSkipped(one) ? [] : [one.facts]));

const day = (number: number) =>
  run({ workout: "20' easy", name: `Run ${number}`, start: `2026-03-1${number}T17:04:00` });

describe("Strava's export [F1]", () => {
  const rows = [1, 2, 3].map((number) => rowOf(day(number), number));

  test("every row is an activity under the site's number, its file is found by name, and newest comes first", async () => {
    const source = await open(stravaExportOf(rows));
    expect(source).toMatchObject({ kind: "strava", athlete: "strava:77" });
    const read = facts(await readAll(source.items));
    expect(read.map((one) => one.id)).toEqual([3, 2, 1].map((number) => `stravaexport:1000000000${number}`));
    expect(read[0]).toMatchObject({
      also: ["strava:10000000003"],
      summary: { name: "Run 3", sport: "run", start: "2026-03-13T17:04:00" },
    });
    expect(read.every((one) => one.streams && one.laps)).toBe(true);
  });

  test("a list in German, with decimal commas and German words, reads the same", async () => {
    const german = rows.map((row) => ({ ...row, type: "Lauf" }));
    const [plain, translated] = await Promise.all([
      open(stravaExportOf(rows)).then(({ items }) => readAll(items)),
      open(stravaExportOf(german, [], "de")).then(({ items }) => readAll(items)),
    ]);
    expect(translated).toEqual(plain);
  });

  test("a run entered by hand has its row alone, on the runner's clock", async () => {
    const { items } = await open(stravaExportOf([{ id: 5, run: day(1) }]));
    const [read] = facts(await readAll(items));
    expect(read?.summary).toMatchObject({ start: "2026-03-11T18:04:00", offsetGuessed: true, name: "Run 1" });
    expect(read?.streams).toBeUndefined();
  });

  test("what the runner said of the run comes along", async () => {
    const { items } = await open(
      stravaExportOf([
        { ...rows[0]!, flags: ["race"] },
        { ...rows[1]!, type: "Walk" },
      ]),
    );
    const read = facts(await readAll(items));
    expect(read.map((one) => one.summary?.tag)).toEqual([undefined, "race"]);
    expect(read[0]?.summary).toMatchObject({ sport: "other", sportName: "walk" });
  });

  test("a file that is missing or broken leaves the row and says so; the others are read", async () => {
    const broken = { ...rows[0]!, file: { name: "1.fit.gz", data: new Uint8Array([0x1f, 0x8b, 1, 2, 3]) } };
    const zip = stravaExportOf([broken, rows[1]!]);
    const read = await readAll((await open(zip)).items);
    expect(facts(read)).toHaveLength(2);
    expect(read.filter(isSkipped)).toEqual([{ skipped: "damaged" }]);
    const gone = await readAll((await open(zipOf([{ name: "activities.csv", data: stravaListOf(rows) }]))).items);
    expect(facts(gone)).toHaveLength(3);
    expect(gone.filter(isSkipped)).toEqual(rows.map(() => ({ skipped: "no-file" })));
  });

  test("rows that are no activities are passed over, and a number counts once", () => {
    const list = stravaListOf([rows[0]!, rows[0]!]);
    expect(rowsOf(new TextEncoder().encode(`${list}total,2\n,,,\n`))).toHaveLength(1);
  });

  test.each([
    ["May 6, 2024, 4:02:34 AM", "2024-05-06T04:02:34"],
    ["Mar 10, 2026, 12:04:00 AM", "2026-03-10T00:04:00"],
    ["20.09.2026, 14:12:12", "2026-09-20T14:12:12"],
    ["6 mai 2024 à 04:02:34", "2024-05-06T04:02:34"],
    ["6 août 2024, 04:02:34", "2024-08-06T04:02:34"],
    ["6 may 2024, 4:02:34", "2024-05-06T04:02:34"],
    ["2024年5月6日 4:02:34", "2024-05-06T04:02:34"],
    ["2024/05/06 4:02:34", "2024-05-06T04:02:34"],
    ["6 maj 2024 04:02:34", "2024-05-06T04:02:34"],
    ["6 мая 2024 г., 04:02:34", "2024-05-06T04:02:34"],
  ])("the date %s is understood", (written, expected) => {
    expect(new Date(1000 * writtenDate(written)!).toISOString().slice(0, 19)).toBe(expected);
  });

  test.each(["", "yesterday", "31.06.2026, 10:00", "99.99.2026"])("the date %j is not made up", (written) => {
    expect(writtenDate(written)).toBeUndefined();
  });

  const captures = join(import.meta.dirname, "../../../shared/sites/captures/import-files");
  const absent = existsSync(captures) ? false : "skipped: the reference files are not beside the project";
  test.skipIf(absent)("the list under real headings gives its three runs", async () => {
    const csv = readFileSync(join(captures, "strava-activities-csv.synthetic.csv"), "utf8");
    const [header, ...body] = csv.split("\n");
    for (const headings of [header!, header!.replaceAll("Activity", "Aktivität")]) {
      const source = await open(zipOf([{ name: "activities.csv", data: [headings, ...body].join("\n") }]));
      const read = facts(await readAll(source.items));
      expect(read.map((one) => [one.id, one.summary?.distance, one.summary?.tag])).toEqual([
        ["stravaexport:10000000003", 5000, undefined],
        ["stravaexport:10000000002", 11_503, undefined],
        ["stravaexport:10000000001", 10_021.4, "long"],
      ]);
    }
  });
});

describe("Garmin's export [F1]", () => {
  const runs = [1, 2].map(day);
  const monitoring = { name: "runner@example.org_900.fit", data: fitOf(runs[0]!, { fileType: 32 }) };
  const zip = garminExportOf(
    [
      ...runs.map((one, at) => garminSummaryOf(one, 111 + at)),
      garminSummaryOf(runs[0]!, 200, { parent: true, activityType: "multi_sport" }),
      garminSummaryOf(run({ workout: "30' walk", start: "2026-03-12T09:00:00" }), 300, { activityType: "walking" }),
    ],
    [
      ...runs.map((one, at) => ({ name: `runner@example.org_${at}.fit`, data: fitOf(one, { utcOffset: 0 }) })),
      monitoring,
    ],
  );

  test("centimetres and milliseconds, the parts of a multi-sport day without their sum, walks as walks", async () => {
    const read = await readAll((await open(zip)).items);
    expect(facts(read)[0]).toMatchObject({
      id: "garmin:111",
      summary: {
        start: "2026-03-11T18:04:00",
        utcOffset: 3600,
        distance: runs[0]!.activity.distance,
        movingTime: runs[0]!.activity.movingTime,
      },
    });
    expect(facts(read).find((one) => one.id === "garmin:300")?.summary?.sport).toBe("other");
    expect(read.filter(isSkipped)).toEqual([{ skipped: "sum-of-parts" }, { skipped: "not-an-activity" }]);
  });

  test("the watch's files in the zip within the zip belong to the list's runs, and the account's address is nowhere", async () => {
    const { items } = await open(zip);
    expect(JSON.stringify(items.map(({ key, name }) => [key, name]))).not.toContain("@");
    const records = facts(await readAll(items)).map((one) => ({
      ...one,
      summary: one.summary!,
      hasStreams: !!one.streams,
    }));
    const merged = mergeRuns(records);
    expect(merged).toHaveLength(3);
    expect(merged.filter((one) => one.records.length === 2)).toHaveLength(2);
  });

  test("nor in the names of files that were unpacked by hand", async () => {
    const { items } = await open(fitOf(runs[0]!), "runner@example.org_123.fit");
    expect(items[0]?.name).toBe("123.fit");
    const zipped = await open(zipOf([{ name: "a/runner@example.org_7.fit", data: fitOf(runs[0]!) }]));
    expect(zipped.items[0]?.name).toBe("7.fit");
  });

  test("a list that is no JSON and a zip that is none are reported, the rest is read", async () => {
    const odd = zipOf([
      { name: "x/a_0_summarizedActivities.json", data: "[{" },
      {
        name: "x/b_0_summarizedActivities.json",
        data: JSON.stringify([{ summarizedActivitiesExport: [garminSummaryOf(runs[0]!, 1)] }]),
      },
      { name: "x/UploadedFiles_0.zip", data: "PK nothing" },
    ]);
    const read = await readAll((await open(odd)).items);
    expect(facts(read)).toHaveLength(1);
    expect(read.filter(isSkipped)).toEqual([{ skipped: "damaged" }, { skipped: "damaged" }]);
  });

  const captures = join(import.meta.dirname, "../../../shared/sites/captures/import-files");
  const absent = existsSync(captures) ? false : "skipped: the reference files are not beside the project";
  test.skipIf(absent)("the list of the reference files: 5 km in half an hour", async () => {
    const json = readFileSync(join(captures, "garmin-summarizedActivities.synthetic.json"), "utf8");
    const source = await open(zipOf([{ name: "a_0_summarizedActivities.json", data: json }]));
    const [read] = facts(await readAll(source.items));
    expect(read?.summary).toMatchObject({ distance: 5000, movingTime: 1800, elapsedTime: 1850, elevationGain: 42 });
    expect(read?.summary).toMatchObject({ start: "2023-11-14T23:13:20", utcOffset: 3600 });
  });
});

describe("other zips, and zips made to do harm [F4]", () => {
  test("a zip of recordings is read file by file", async () => {
    const source = await open(
      zipOf([
        { name: "a.fit", data: fitOf(day(1)) },
        { name: "read me.txt", data: "hello" },
      ]),
    );
    const read = await readAll(source.items);
    expect(facts(read)).toHaveLength(1);
    expect(read[1]).toEqual({ skipped: "unknown-kind" });
  });

  test("of an archive of gigabytes only what is needed is ever read", async () => {
    let asked = 0;
    class Counted extends Blob {
      override slice(from = 0, to = this.size, type?: string): Blob {
        asked += to - from;
        return super.slice(from, to, type);
      }
    }
    const films = Array.from({ length: 4 }, (_, at) => ({
      name: `media/film-${at}.mp4`,
      data: new Uint8Array(20_000_000),
      stored: true,
    }));
    const zip = stravaExportOf([rowOf(day(1), 1), rowOf(day(2), 2)], films);
    const source = await openFile(new Counted([zip as Uint8Array<ArrayBuffer>]), "export.zip");
    expect(facts(await readAll(source.items))).toHaveLength(2);
    expect(zip.length).toBeGreaterThan(80_000_000);
    expect(asked).toBeLessThan(400_000);
  });

  test("an archive of the large kind, with 64-bit places, is read", async () => {
    const source = await open(zipOf([{ name: "a.fit", data: fitOf(day(1)) }], true));
    expect(facts(await readAll(source.items))).toHaveLength(1);
  });

  test("a member larger than any activity, or than it says, is refused", async () => {
    const bomb = new Uint8Array(90_000_000);
    const honest = await open(zipOf([{ name: "a.fit", data: bomb }]));
    const lying = await open(zipOf([{ name: "a.fit", data: bomb, claims: 500 }]));
    expect(await readAll(honest.items)).toEqual([{ skipped: "too-big" }]);
    expect(await readAll(lying.items)).toEqual([{ skipped: "damaged" }]);
  });

  test("an archive with nothing in it is refused, and says so", async () => {
    const none = [zipOf([]), zipOf([{ name: "activities/", data: "" }]), stravaExportOf([])];
    for (const zip of none) await expect(open(zip)).rejects.toMatchObject({ reason: "empty" });
  });

  test("what is no zip although it begins like one is refused whole", async () => {
    const text = new TextEncoder().encode("PK\u0003\u0004 and nothing more");
    await expect(open(text)).rejects.toMatchObject({ reason: "damaged" });
  });
});
