import { describe, expect, test } from "vitest";
import { clockOf } from "../../core/files/clock.ts";
import { factsOf, nameOf } from "../../core/files/facts.ts";
import { formats, readFile } from "../../core/files/index.ts";
import { isSkipped, type Recording } from "../../core/files/recording.ts";
import { sane } from "../../core/files/sane.ts";
import { chained, fitOf, fitOfMany, framed } from "../sample/files/fit.ts";
import { gpxOf, tcxOf } from "../sample/files/xml.ts";
import { gz } from "../sample/files/zip.ts";
import { run } from "../sample/runner.ts";

const NOW = Date.UTC(2026, 10, 24) / 1000;
const sample = run({
  workout: "10' easy, 4 x (800m hard, 2' jog), 5' easy",
  laps: "button",
  pauses: [{ at: 700, seconds: 90 }],
});
const { activity, streams } = sample;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = async (file: Uint8Array | string) =>
  (await readFile(typeof file === "string" ? bytesOf(file) : file)).reading;
const readOne = async (file: Uint8Array | string) => (await read(file))[0] as Recording;
const totals = ({ distance, movingTime, elapsedTime }: Recording) => ({ distance, movingTime, elapsedTime });
const told = {
  distance: activity.distance,
  movingTime: activity.movingTime,
  elapsedTime: activity.elapsedTime,
};

/** One row a format: the same run in each. */
const examples = [
  ["fit", fitOf(sample, { utcOffset: 3600, triggers: [0] })],
  ["tcx", bytesOf(tcxOf(sample))],
  ["gpx", bytesOf(gpxOf(sample))],
] as const;

describe("every format reads the run that was written [F1]", () => {
  test("each format of the table of contents has an example here, claimed by it alone", () => {
    expect(examples.map(([id]) => id)).toEqual(formats.map((one) => one.id));
    for (const [id, bytes] of examples)
      expect(formats.filter((one) => one.claims(bytes)).map((one) => one.id)).toEqual([id]);
  });

  test.each(examples)("%s: totals, samples and heart, packed or not", async (_id, bytes) => {
    const recording = await readOne(bytes);
    expect(recording.sport).toBe("run");
    expect(Math.abs(recording.distance - activity.distance)).toBeLessThan(3);
    expect(recording.elapsedTime).toBe(activity.elapsedTime);
    expect(Math.abs(recording.movingTime - activity.movingTime)).toBeLessThan(5);
    expect(Math.abs(recording.averageHeartRate! - activity.averageHeartRate!)).toBeLessThan(1);
    expect(Array.from(recording.streams!.time)).toEqual(Array.from(streams.time));
    expect(Array.from(recording.streams!.heartRate!)).toEqual(Array.from(streams.heartRate!));
    expect(await readOne(gz(bytes))).toEqual(recording);
    expect(await readOne(gz(gz(bytes)))).toEqual(recording);
  });

  test("the watch's odd ways change nothing: packed times, fields of apps, the other byte order", async () => {
    const plain = await readOne(fitOf(sample));
    for (const odd of [
      { compressed: true },
      { developer: true },
      { bigEndian: true },
      { compressed: true, developer: true },
    ])
      expect(await readOne(fitOf(sample, odd)), JSON.stringify(odd)).toEqual(plain);
  });

  test("blanks before the declaration and other prefixes in the extensions are read", async () => {
    const plain = await readOne(tcxOf(sample));
    expect(await readOne(`  \n ${tcxOf(sample)}`)).toEqual(plain);
    expect(await readOne(tcxOf(sample).replaceAll("ns3:", "x9:"))).toEqual(plain);
    expect(await readOne(gpxOf(sample).replaceAll("gpxtpx:", "ns3:"))).toEqual(await readOne(gpxOf(sample)));
  });
});

describe("an ampersand that an exporter did not escape is read as one [F1]", () => {
  const named = (name: string) => gpxOf(sample).replace("Out &amp; back", name);
  test.each([
    ["Tom & Jerry", "Tom & Jerry"],
    ["R&B;", "R&B;"],
    ["Caf&eacute; & Kuchen", "Caf&eacute; & Kuchen"],
    ["5 &lt; 10 & &#38; &#x26; &amp;amp;", "5 < 10 & & & &amp;"],
    ["<![CDATA[Tom & Jerry <3]]>", "Tom & Jerry <3"],
  ])("in a name: %s", async (name, read) => {
    expect(await readOne(named(name))).toEqual({ ...(await readOne(gpxOf(sample))), name: read });
  });
  test("in an address, and in a TCX", async () => {
    const gpx = gpxOf(sample).replace('creator="Sample"', 'creator="Sample" src="https://example.org/?a=1&b=2;"');
    expect(await readOne(gpx)).toEqual(await readOne(gpxOf(sample)));
    const tcx = tcxOf(sample).replace("</Id>", "</Id><Notes>Tom & Jerry</Notes>");
    expect(await readOne(tcx)).toEqual(await readOne(tcxOf(sample)));
  });
  test("wherever a piece of the file ends, in two-byte letters too", async () => {
    const before = gpxOf(sample).indexOf("Out &amp;");
    for (const name of ["é & é", "&amp;", "&#x10ffff;"])
      for (let end = 0; end <= 12; end++) {
        const text = named(`${"x".repeat(65_536 - before - end)}${name}`);
        const { name: read } = await readOne(text);
        expect(read?.endsWith({ "&amp;": "x&", "&#x10ffff;": "x\u{10ffff}" }[name] ?? name), `${name} ${end}`).toBe(
          true,
        );
      }
  });
});

describe("damaged and odd files give what is whole in them, and the reason [F1]", () => {
  test("a watch that died: no session, no end; the samples tell the run", async () => {
    const died = fitOf(sample, { session: false });
    const recording = await readOne(died.subarray(0, died.length - 40));
    expect(recording.rescued).toBe(true);
    expect(recording.elapsedTime).toBe(activity.elapsedTime);
    expect(Math.abs(recording.distance - activity.distance)).toBeLessThan(3);
  });

  test.each(["tcx", "gpx"])("%s: a file that ends in the middle of a point tells the run up to there", async (id) => {
    const text = id === "tcx" ? tcxOf(sample) : gpxOf(sample);
    const point = id === "tcx" ? "<Trackpoint>" : "<trkpt";
    const half = text.lastIndexOf(point, text.length / 2);
    const recording = await readOne(text.slice(0, half + point.length + 20));
    expect(recording.rescued).toBe(true);
    const { time, heartRate } = recording.streams!;
    expect(time.length).toBe(text.slice(0, half).split(point).length - 1);
    expect(Array.from(heartRate!)).toEqual(Array.from(streams.heartRate!).slice(0, time.length));
  });

  test("no laps is no laps", async () => {
    expect((await readOne(fitOf(sample, { laps: false }))).laps).toBeUndefined();
  });

  test("two files chained in one are two runs; a broken second one leaves the first", async () => {
    const [one, other] = [fitOf(sample), fitOf(run({ workout: "20' easy", start: "2026-03-10T07:00:00" }))];
    expect(await read(chained(one, other))).toHaveLength(2);
    expect(await read(chained(one, other.fill(7, 0, 14)))).toEqual(await read(one));
  });

  test("a wrong checksum alone loses nothing, a wrong total is mended from the samples", async () => {
    const bytes = fitOf(sample);
    bytes[bytes.length - 1]! ^= 0xff;
    expect(totals(await readOne(bytes))).toEqual(told);
  });

  test.each([
    ["empty", new Uint8Array()],
    ["unknown-kind", bytesOf("GIF89a")],
    ["unknown-kind", bytesOf("<html></html>")],
    ["damaged", gz("x").subarray(0, 12)],
    ["damaged", bytesOf(tcxOf(sample).slice(0, 300))],
    ["damaged", bytesOf(gpxOf(sample).slice(0, 300))],
    ["damaged", bytesOf(gpxOf(sample).replace("</trkpt>", "</wpt>"))],
    ["damaged", framed([0x00, 1, 2])],
    ["not-an-activity", fitOf(sample, { fileType: 5 })],
    ["not-an-activity", bytesOf("<gpx><wpt lat='1' lon='2'/></gpx>")],
    ["no-times", bytesOf(gpxOf(sample, { times: false }))],
  ])("refused: %s", async (reason, bytes) => {
    expect(await read(bytes)).toEqual([{ skipped: reason }]);
  });
});

describe("running is told from the rest [F3]", () => {
  test("a triathlon gives its run, its ride as another sport, and no transitions", async () => {
    const part = (start: string, workout: string) => run({ workout, start: `2026-03-09T${start}`, laps: "none" });
    const parts = [part("08:00:00", "20' easy"), part("08:20:00", "2' walk"), part("08:22:00", "30' easy")];
    const reading = await read(
      fitOfMany(parts, {}, [
        [2, 0],
        [3, 0],
        [1, 3],
      ]),
    );
    expect(reading.map((one) => (isSkipped(one) ? one.skipped : one.sport))).toEqual(["other", "transition", "trail"]);
    const last = reading[2] as Recording;
    expect(last.elapsedTime).toBe(parts[2]!.activity.elapsedTime);
    expect(last.streams!.time[0]).toBe(0);
  });

  test.each([
    ["run", fitOf(sample)],
    ["treadmill", fitOf(sample, { subSport: 1, positions: false })],
    ["virtual", fitOf(sample, { subSport: 58 })],
    ["other: walking", fitOf(sample, { sport: 11 })],
    ["other: cycling", fitOf(sample, { sport: 2 })],
    ["other: strength training", fitOf(sample, { sport: 10, subSport: 20 })],
    ["run", bytesOf(gpxOf(sample, { sport: "9" }))],
    ["trail", bytesOf(gpxOf(sample, { sport: "trail_running" }))],
    ["other: walking", bytesOf(gpxOf(sample, { sport: "walking" }))],
    ["run", bytesOf(gpxOf(sample, { sport: "" }))],
    ["other: biking", bytesOf(tcxOf(sample, { sport: "Biking" }))],
  ])("%s", async (expected, bytes) => {
    const { sport, sportName } = await readOne(bytes);
    expect(sportName ? `${sport}: ${sportName}` : sport).toBe(expected);
  });

  test("a track that says not what it is and moves like a bicycle is left out", async () => {
    const ride = run({ workout: "20' @1:45", laps: "none" });
    expect(await read(gpxOf(ride, { sport: "" }))).toEqual([{ skipped: "no-sport" }]);
  });
});

describe("what a device says of a lap reaches the facts [F2]", () => {
  test("causes, intents and workout steps", async () => {
    const { laps } = await readOne(fitOf(sample, { triggers: [1, 2, 0], intents: [2, 5, 4], steps: [0, 1, 2] }));
    expect(laps?.slice(0, 3).map(({ trigger, intent, step }) => [trigger, intent, step])).toEqual([
      ["time", "warmup", 0],
      ["distance", "interval", 1],
      ["button", "recovery", 2],
    ]);
    expect(laps?.map((lap) => lap.start)).toEqual(activity.laps?.map((lap) => lap.start));
  });

  test("exporters write Manual on every lap, so a lap of theirs has no cause", async () => {
    const { laps } = await readOne(tcxOf(sample));
    expect(laps?.length).toBe(activity.laps?.length);
    expect(laps?.every((lap) => lap.trigger === undefined)).toBe(true);
  });
});

describe("the local clock comes from the file, or is reckoned and marked so [F5]", () => {
  const vienna = () => 3600;
  test("a watch that says so gives the time of day where the run was", async () => {
    const recording = await readOne(fitOf(sample, { utcOffset: -5 * 3600 }));
    expect(clockOf(recording, vienna)).toEqual({ start: activity.start, utcOffset: -5 * 3600 });
  });

  test("a file that knows only UTC is put on the runner's clock at home", async () => {
    const recording = await readOne(gpxOf(sample, { utcOffset: 3600 }));
    expect(clockOf(recording, vienna)).toEqual({ start: activity.start, utcOffset: 3600, offsetGuessed: true });
  });

  test("a run too far from home for that is put on the clock of its sun", () => {
    const far = { startUtc: Date.UTC(2026, 2, 9, 22) / 1000, longitude: 139.7 } as Recording;
    expect(clockOf(far, vienna)).toMatchObject({ start: "2026-03-10T07:00:00", offsetGuessed: true });
  });
});

describe("nothing that cannot be is stored [F4]", () => {
  const good: Recording = {
    sport: "run",
    startUtc: 1_700_000_000,
    distance: 10_000,
    movingTime: 3000,
    elapsedTime: 3100,
  };

  test.each([
    ["impossible-date", { startUtc: 12 }],
    ["impossible-date", { startUtc: NOW + 3 * 86_400 }],
    ["impossible-date", { startUtc: Number.NaN }],
    ["impossible-length", { elapsedTime: 0 }],
    ["impossible-length", { elapsedTime: 40 * 86_400 }],
    ["impossible-length", { distance: 4e7 }],
    ["impossible-speed", { distance: 60_000 }],
  ] as const)("refused: %s %j", (reason, more) => {
    expect(sane({ ...good, ...more }, NOW)).toEqual({ skipped: reason });
  });

  test("a wild sensor is silent, a jump of the receiver is no distance, laps that do not fit are no laps", () => {
    const time = [0, 1, 2, 3, 4];
    const recording = sane(
      {
        ...good,
        averageHeartRate: 900,
        laps: [{ start: 0, elapsedTime: 9999, movingTime: 9999, distance: 1 }],
        streams: {
          time,
          heartRate: [100, 255, 0, 101, 102],
          distance: [0, 3, 90_000, 9, 12],
          altitude: [1, 2, 2e6, 4, 5],
        },
      },
      NOW,
    ) as Recording;
    expect(recording.averageHeartRate).toBeUndefined();
    expect(recording.laps).toBeUndefined();
    expect(recording.streams).toEqual({
      time,
      heartRate: [100, Number.NaN, Number.NaN, 101, 102],
      distance: [0, 3, Number.NaN, 9, 12],
      altitude: [1, 2, Number.NaN, 4, 5],
    });
  });

  test("laughing entities, deep nests and wide elements are refused, quickly", async () => {
    const lines = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");
    const laughs = `<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY l0 "ha">${lines}]><gpx><trk><name>&l9;</name></trk></gpx>`;
    const deep = `<gpx>${"<a>".repeat(200_000)}`;
    const wide = `<gpx ${Array.from({ length: 50_000 }, (_, at) => `a${at}=""`).join(" ")}></gpx>`;
    for (const bomb of [laughs, deep, wide]) expect(await read(bomb)).toEqual([{ skipped: "damaged" }]);
  });

  test("a watch's file of millions of empty or overfull messages is stepped through and refused", async () => {
    const empty = new Array<number>(3_000_000).fill(0);
    empty.splice(0, 6, 0x40, 0, 0, 20, 0, 0);
    const fields = Array.from({ length: 255 }, (_, number) => [number, 1, 2]).flat();
    const overfull = [0x40, 0, 0, 20, 0, 255, ...fields, ...new Array<number>(3_000_000).fill(0)];
    for (const bomb of [empty, overfull]) expect(await read(framed(bomb))).toEqual([{ skipped: "no-sport" }]);
  });

  test("a small file that unpacks to more than any activity is refused", async () => {
    expect(await read(gz(new Uint8Array(90_000_000)))).toEqual([{ skipped: "too-big" }]);
  });
});

test("the same content is the same activity, whatever the file is called [F1]", async () => {
  const [{ bytes }, packed] = await Promise.all([readFile(fitOf(sample)), readFile(gz(fitOf(sample)))]);
  expect(await nameOf(bytes, 0)).toBe(await nameOf(packed.bytes, 0));
  const id = await nameOf(bytes, 0);
  const facts = factsOf(await readOne(bytes), { id, athlete: "strava:77" }, () => 0);
  expect(facts).toMatchObject({ id, summary: { distance: activity.distance, sport: "run" } });
  expect(facts.streams?.time).toHaveLength(streams.time.length);
});
