/// <reference types="vite/types/importMeta.d.ts" />
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sayCount } from "../components/words/say.ts";
import { catalogue, languages } from "./tools/catalogue.ts";
import { strays } from "./tools/strays.ts";

// They are read from disk; naming them lets a run of "what changed" know that this file is about them.
import.meta.glob("../public/_locales/*/messages.json");

const root = join(import.meta.dirname, "..");
const english = catalogue("en");
const keys = Object.keys(english);
const FORM = /_(zero|one|two|few|many|other)$/;
/** the message behind a plural form: `runs_one` and `runs_other` are forms of `runs` */
const stems = [...new Set(keys.filter((key) => key.endsWith("_other")).map((key) => key.replace(FORM, "")))];
const stemOf = (key: string) => stems.find((stem) => FORM.test(key) && key.replace(FORM, "") === stem);
/** `{count}`, `{word}` and `{Word}` say the same number, and a form may do without it */
const placeholders = (message: string) =>
  [...new Set(message.match(/\{\w+\}/g))].filter((name) => !/^\{(count|word|Word)\}$/.test(name)).sort();

const sourcesIn = (...folders: readonly string[]) =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes("playground"))
      .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), "utf8") })),
  );
const sources = sourcesIn("components", "entrypoints");

/** The marks a language sets what it quotes between; Dutch takes single ones. */
const QUOTES: Readonly<Record<string, string>> = {
  en: "“”",
  de: "„“",
  fr: "«»",
  es: "«»",
  it: "«»",
  nl: "",
  pl: "„”",
  pt: "“”",
  tr: "“”",
  ja: "「」",
};

describe.each(languages())("the messages in %s", (language) => {
  const own = catalogue(language);
  const plural = new Intl.PluralRules(own.language);
  const forms = plural.resolvedOptions().pluralCategories;

  test("are all there", () => {
    const wanted = keys.flatMap((key) => {
      const stem = stemOf(key);
      return stem ? forms.map((form) => `${stem}_${form}`) : [key];
    });
    const missing = [...new Set(wanted)].filter((key) => !(key in own));
    const unknown = Object.keys(own).filter((key) => !(key in english) && !stemOf(key));
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
  });

  test("hold the figures the English ones hold", () => {
    const odd = Object.keys(own).filter((key) => {
      const like = english[key] ?? english[`${stemOf(key)}_other`];
      return like !== undefined && `${placeholders(own[key]!)}` !== `${placeholders(like)}`;
    });
    expect(odd).toEqual([]);
  });

  test("are written in the language's own marks, with a no-break space (U+00A0) before one that stands apart", () => {
    const bad = (key: string, message: string) =>
      /['"]| {2}/.test(message) ||
      // An ordinary space before a mark lets the mark begin a line.
      / (?:[;:?!»]|%(?!\d))/.test(message) ||
      (key !== "comma" && message.trim() !== message) ||
      (message.match(/[„“”«»「」]/g) ?? []).some((mark) => !QUOTES[language]!.includes(mark)) ||
      (own.decimal_point === "," && /\d\.\d/.test(message));
    expect(Object.entries(own).filter(([key, message]) => bad(key, message))).toEqual([]);
  });

  test("hold figures that never part from their units", () => {
    const parts = /[\d}] (?:km|min|dk|sn|sa|s|h|m|ms|bpm|ppm|atım|ud\.|GB|MB)(?!\p{Script=Latin})/u;
    // how long something takes stands in a line of its own
    const lines = ["left_minutes"];
    expect(Object.entries(own).filter(([key, message]) => !lines.includes(key) && parts.test(message))).toEqual([]);
  });

  test("are not left in English", () => {
    const words = (message: string) => message.replace(/\{\w+\}/g, "").match(/\p{L}{2,}/gu)?.length ?? 0;
    const left = Object.keys(own).filter((key) => own[key] === english[key] && words(own[key]!) > 3);
    expect(language === "en" ? [] : left).toEqual([]);
  });

  test("count from nought to twelve", () => {
    expect(own.number_words!.split(" ")).toHaveLength(13);
  });

  test("are named in small letters and digits, so that no two are one to a browser", () => {
    expect(Object.keys(own).filter((key) => !/^[a-z][a-z0-9_]*$/.test(key))).toEqual([]);
  });
});

test("in Polish no word of one letter is left at the end of a line", () => {
  const left = Object.entries(catalogue("pl")).filter(
    ([key, message]) => key !== "weekday_initials" && /(?<![\p{L}\d])[aiouwz] /iu.test(message),
  );
  expect(left).toEqual([]);
});

test("every message is used", () => {
  const all = sources.map(({ text }) => text).join("\n");
  // A key made of parts is used where each part is a word of the code: nothing says `label_jog` once no "jog" is left.
  const words = sourcesIn("core", "components", "entrypoints").flatMap(({ text }) =>
    [...text.matchAll(/"([^"\n]*)"|`(_\w+)\$|(\w+)\??:/g)].map((match) =>
      match
        .slice(1)
        .find((one) => one !== undefined)!
        .replace(/[ -]/g, "_"),
    ),
  );
  const written = keys.join(" ");
  const known = [...new Set(words)].filter((word) => /^[a-z0-9_]*$/.test(word) && written.includes(word));
  const part = `(?:${known.join("|")})(?:${known.filter((word) => word.startsWith("_")).join("|")})*`;
  const made = [...all.matchAll(/`([a-z][a-z0-9_]*_\$\{[^`]*)`/g)].map(
    ([, key]) => new RegExp(`^${key!.replace(/\$\{[^}]*\}/g, part)}$`),
  );
  const used = (key: string) => all.includes(`"${key}"`) || made.some((form) => form.test(key));
  const own = ["extension_description"];
  expect(keys.filter((key) => !own.includes(key) && !used(key) && !used(stemOf(key) ?? key))).toEqual([]);
});

test("no sentence is written into a component or a page: each is a message", () => {
  expect(sources.flatMap(({ name, text }) => strays(name, text))).toEqual([]);
  expect(strays("a.tsx", 'const A = <p title="Hard day">two {b}</p>; const c = "It took long.";')).toHaveLength(3);
});

test("a number takes the form its language asks for", () => {
  expect(sayCount("period_read", 1, { period: "Nov", distance: "8 km", time: "44 min" })).toMatch(/, 1\u00a0run$/);
  expect(sayCount("next_hard_day_why", 2)).toBe("Two hard days in the last seven.");
  expect(sayCount("next_hard_day_why", 40)).toBe("40 hard days in the last seven.");
});
