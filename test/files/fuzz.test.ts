import * as v from "valibot";
import { describe, expect, test } from "vitest";
import type { Context, Item } from "../../core/files/item.ts";
import { openFile } from "../../core/files/open.ts";
import { isSkipped, Refused } from "../../core/files/recording.ts";
import type { Facts } from "../../core/store/messages.ts";
import { facts as schema } from "../../core/store/schemas.ts";
import { garminExportOf, garminSummaryOf, rowOf, stravaExportOf, stravaListOf } from "../sample/files/exports.ts";
import { chained, fitOf } from "../sample/files/fit.ts";
import { gpxOf, tcxOf } from "../sample/files/xml.ts";
import { gz, zipOf } from "../sample/files/zip.ts";
import { mutate } from "../sample/mutate.ts";
import { randomFrom } from "../sample/random.ts";
import { run } from "../sample/runner.ts";

/** Mutations a kind of file. All 10,000: `FUZZ=1250 npx vitest run -c test/vitest.config.ts test/files/fuzz.test.ts` */
const MUTATIONS = Number(process.env.FUZZ ?? 25);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
/** ms for one file of a few minutes' running; a hang is longer by far */
const LONGEST = 3000;

const context: Context = { athlete: "strava:77", now: Date.UTC(2026, 10, 24) / 1000, zone: () => 0 };
const sample = run({ workout: "3' easy, 2 x (300m hard, 40s jog)", laps: "button" });
const bytesOf = (text: string) => new TextEncoder().encode(text);
const rows = [1, 7, 8].map((number) => rowOf(sample, number));

const kinds: Readonly<Record<string, Uint8Array>> = {
  fit: fitOf(sample, { utcOffset: 3600, triggers: [0], intents: [5], steps: [1] }),
  "odd fit": chained(fitOf(sample, { compressed: true, developer: true }), fitOf(sample, { bigEndian: true })),
  tcx: bytesOf(tcxOf(sample)),
  gpx: bytesOf(gpxOf(sample)),
  "packed fit": gz(fitOf(sample)),
  zip: stravaExportOf(rows),
  "zip in zip": garminExportOf([garminSummaryOf(sample, 1)], [{ name: "a@b.c_1.fit", data: fitOf(sample) }]),
  csv: bytesOf(stravaListOf(rows)),
};

async function readAll(bytes: Uint8Array, kind: string): Promise<readonly Facts[]> {
  const file = kind === "csv" ? zipOf([{ name: "activities.csv", data: bytes }]) : bytes;
  let items: readonly Item[];
  try {
    ({ items } = await openFile(new Blob([file as Uint8Array<ArrayBuffer>]), "any"));
  } catch (error) {
    // The only thing ever thrown is a reason.
    expect(error).toBeInstanceOf(Refused);
    return [];
  }
  const read = (await Promise.all(items.map((item) => item.read(context)))).flat();
  return read.flatMap((one) => (isSkipped(one) ? [] : [one.facts]));
}

/** What was kept could have been run, and agrees with itself. */
function wrong({ summary, laps, streams, ...names }: Facts): string | undefined {
  const series =
    streams &&
    Object.fromEntries(
      Object.entries(streams).map(([name, one]) => [
        name,
        Array.from(one).map((value) => (Number.isNaN(value) ? null : value)),
      ]),
    );
  const checked = v.safeParse(schema, { summary, laps, streams: series, ...names });
  if (!checked.success) return checked.issues[0].message;
  if (!summary || summary.start > "2026-11-26" || summary.start < "1979-12") return "date";
  const { distance, movingTime, elapsedTime, sport } = summary;
  if (movingTime > elapsedTime || elapsedTime > 7 * 86_400) return "length";
  if (sport !== "other" && distance > 400 && distance / (movingTime || elapsedTime) > 8) return "speed";
  if (laps?.some((lap) => lap.start + lap.elapsedTime > elapsedTime * 1.02 + 10)) return "laps";
  const time = Array.from(streams?.time ?? []);
  if (time.some((second, at) => !(second >= 0) || (at > 0 && second <= time[at - 1]!) || second > elapsedTime + 10))
    return "series";
  const covered = Array.from(streams?.distance ?? []).findLast((metres) => metres > 0);
  // A receiver that fell silent covers less than the totals say, and claims nothing of the rest.
  if (covered && covered < distance && Number.isNaN(streams!.distance![time.length - 1])) return undefined;
  if (covered && Math.abs(distance - covered) > 0.4 * Math.max(distance, covered, 100)) return "distance";
  return undefined;
}

describe("broken files never break the reader, and never make a run that was not run [F4]", () => {
  test.each(Object.entries(kinds))(
    `${MUTATIONS} broken files of a kind: %s`,
    { timeout: 3_600_000 },
    async (kind, bytes) => {
      expect((await readAll(bytes, kind)).length).toBeGreaterThan(0);
      for (let n = 0; n < MUTATIONS; n++) {
        const random = randomFrom(SEED * 1_000_003 + n);
        let broken = mutate(bytes, random);
        if (random.next() < 0.3) broken = mutate(broken, random);
        const began = performance.now();
        const kept = await readAll(broken, kind);
        expect(performance.now() - began, `${kind} ${n} takes too long`).toBeLessThan(LONGEST);
        for (const one of kept) expect(wrong(one), `${kind} ${n}`).toBeUndefined();
      }
    },
  );
});
