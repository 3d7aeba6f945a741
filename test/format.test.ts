import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as format from "../components/format.ts";
import { writeReason } from "../components/words/reasons.ts";
import { inTurn, say, side } from "../components/words/say.ts";
import { catalogue, languages, speakFrom } from "./tools/catalogue.ts";

const speed = (perKm: number) => 1000 / perKm;

describe("figures as a runner reads them", () => {
  test("a pace is read with its unit, which never leaves it at the end of a line", () => {
    expect(format.pace(speed(225), "metric")).toBe("3:45\u00a0/km");
    expect(format.pace(speed(225), "imperial")).toBe("6:02\u00a0/mi");
  });
  test("how far up a hill was is told in feet where distances are in miles", () => {
    expect(writeReason({ id: "uphill", climb: 14 }, "metric")).toContain("14\u00a0m");
    expect(writeReason({ id: "uphill", climb: 14 }, "imperial")).toContain("46\u00a0ft");
  });
  test("59.6 s round up to the next minute, not to :60", () => {
    expect(format.paceFigure(speed(239.6), "metric")).toBe("4:00");
    expect(format.duration(3599.7)).toBe("1:00:00");
  });
  test("standing still has no pace", () => {
    expect(format.paceFigure(0, "metric")).toBe("–");
    expect(format.paceFigure(Number.NaN, "metric")).toBe("–");
  });
  test("a figure is written in every language as the browser itself writes it", () => {
    for (const language of languages()) {
      speakFrom(language);
      fc.assert(
        fc.property(fc.integer({ min: -200_000, max: 200_000 }), fc.constantFrom(0, 1), (tenths, decimals) => {
          // Halves are left out: there, what a computer holds is not what was meant.
          fc.pre(decimals === 1 || tenths % 10 !== 5);
          const asked = {
            minimumFractionDigits: decimals,
            maximumFractionDigits: decimals,
            useGrouping: "min2" as const,
          };
          const own = new Intl.NumberFormat(catalogue(language).language, asked).format(tenths / 10);
          expect(format.number(tenths / 10, decimals)).toBe(own);
        }),
      );
    }
    speakFrom("en");
  });
  test("a list is written in every language as the browser itself writes it", () => {
    const word = fc.constantFrom("Tue 10", "intervalle", "Hiver", "hielo", "hiato", "yoga", "Ian", "6 × 800 m");
    for (const language of languages()) {
      speakFrom(language);
      const own = new Intl.ListFormat(catalogue(language).language);
      fc.assert(
        fc.property(fc.array(word, { maxLength: 5 }), (parts) => {
          // In Polish a word of one letter stays with the next.
          const written = own.format(parts).replaceAll(" i ", language === "pl" ? " i\u00a0" : " i ");
          expect(format.list(parts)).toBe(written);
        }),
      );
    }
    speakFrom("en");
  });
  test("sentences follow one another without a space where the language has none between words", () => {
    expect(inTurn(["One.", "", "Two."])).toBe("One. Two.");
    speakFrom("ja");
    expect(inTurn(["一。", "二。"])).toBe("一。二。");
    speakFrom("en");
  });
  test("days that are not named are said to be there, once", () => {
    expect(format.plain(format.dates(["2026-10-20", "2026-11-03", "2026-11-17"], "others"))).toBe(
      "Tue 20 Oct, Tue 3, Tue 17 Nov and others",
    );
  });
  test("distances carry one figure after the point", () => {
    expect(format.distance(8432, "metric")).toBe("8.4\u00a0km");
    expect(format.distance(8432, "imperial")).toBe("5.2\u00a0mi");
    expect(format.distanceFigure(112_300, "metric")).toBe("112");
    expect(format.distance(0, "metric")).toBe("–\u00a0km");
  });
  test("times", () => {
    expect(format.duration(2662)).toBe("44:22");
    expect(format.duration(4742)).toBe("1:19:02");
    expect(format.plain(format.minutesText(2662))).toBe("44 min");
    expect(format.plain(format.minutesText(4742))).toBe("1 h 19 min");
    expect(format.plain(format.minutesText(7200))).toBe("2 h");
  });
  test.each([
    [{ distance: 800 }, "800 m"],
    [{ distance: 1000 }, "1 km"],
    [{ distance: 1200 }, "1200 m"],
    [{ distance: 1609.344 }, "1 mi"],
    [{ distance: 804.672 }, "0.5 mi"],
    [{ distance: 8400 }, "8.4 km"],
    [{ duration: 30 }, "30 s"],
    [{ duration: 60 }, "1 min"],
    [{ duration: 90 }, "90 s"],
    [{ duration: 150 }, "2:30 min"],
    [{ duration: 1200 }, "20 min"],
  ])("a rep keeps the unit it was run in: %o is %s", (length, text) => {
    expect(format.amount(length, "metric")).not.toContain(" ");
    expect(format.plain(format.amount(length, "metric"))).toBe(text);
  });
  test("days are named with their weekday, the month once where they share it", () => {
    expect(format.plain(format.date("2026-11-10"))).toBe("Tue 10 Nov");
    expect(format.plain(format.dates(["2026-11-10", "2026-11-11"]))).toBe("Tue 10 and Wed 11 Nov");
    expect(format.plain(format.dates(["2026-11-30", "2026-12-01"]))).toBe("Mon 30 Nov and Tue 1 Dec");
    expect(format.plain(format.dates(["2026-11-10", "2026-11-11", "2026-11-13"]))).toBe(
      "Tue 10, Wed 11 and Fri 13 Nov",
    );
    expect(format.dates([])).toBe("");
  });
  test("a day stays in one line: no language parts its weekday, its number, its month and its year", () => {
    for (const language of languages()) {
      speakFrom(language);
      const ways = [format.date, format.dayInMonth, format.dayAndMonth, format.dateWithYear, format.fullDate];
      for (const way of [...ways, format.monthAndYear, format.weekSpan]) expect(way("2026-11-09")).not.toContain(" ");
    }
    speakFrom("en");
  });
  test("where the month comes first, it is named with the first of the days that share it", () => {
    speakFrom("ja");
    expect(format.dates(["2026-11-10", "2026-11-11"])).toBe("11月10日(火)、11日(水)");
    speakFrom("en");
  });
  test("a year stands beside its month, also where the weekday comes last", () => {
    for (const [language, said] of [
      ["en", "Sun 29 Nov 2026"],
      ["tr", "29 Kas 2026 Paz"],
      ["ja", "2026年11月29日(日)"],
    ] as const) {
      speakFrom(language);
      expect(format.plain(format.dateWithYear("2026-11-29"))).toBe(said);
    }
    speakFrom("en");
  });
  test("a difference has a true minus", () => {
    expect(format.plain(format.paceDifference(-4, "metric"))).toBe("−4 s /km");
  });
  test("an abbreviated month at the end of a sentence has one stop", () => {
    speakFrom("fr");
    expect(say("sentence", { text: format.date("2026-11-10") })).toMatch(/nov\.$/);
    speakFrom("en");
  });
  test("facts are parted as the language parts them", () => {
    speakFrom("ja");
    expect(side(["6 × 800 m", "", "20分"])).toBe("6 × 800 m、20分");
    speakFrom("en");
  });
});
