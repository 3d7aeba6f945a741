/** Type and space keep to their scale, in every style sheet. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const TYPE = [11, 12, 13, 14, 16, 20, 28];
const RADII = [2, 4, 6, 10];
const WEIGHTS = ["400", "600", "inherit"];
/** Steps of four, halved below twelve; what is negative undoes another's size. */
const isSpace = (px: number) => px < 0 || px % 4 === 0 || [2, 6, 10].includes(px);

const root = new URL("..", import.meta.url).pathname;
const sheets = ["components", "entrypoints"].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".css"))
    .map((name) => [`${folder}/${name}`, readFileSync(`${root}${folder}/${name}`, "utf8")] as const),
);

/** `name: value` of each declaration whose property is one of these. */
const said = (property: RegExp) =>
  sheets.flatMap(([name, css]) =>
    [...css.matchAll(/([a-z-]+):\s*([^;{}]+);/g)]
      .filter(([, key]) => property.test(key!))
      .map(([, key, value]) => ({ at: `${name} ${key}: ${value}`, value: value! })),
  );
const px = (value: string) => [...value.matchAll(/(-?[\d.]+)px/g)].map(([, number]) => Number(number));

test("type is of seven sizes and two weights", () => {
  const sizes = said(/^font-size$/);
  expect(sizes.length).toBeGreaterThan(40);
  expect(sizes.filter(({ value }) => px(value).some((size) => !TYPE.includes(size)))).toEqual([]);
  expect(said(/^font-weight$/).filter(({ value }) => !WEIGHTS.includes(value))).toEqual([]);
});

test("space and radii are of their scales", () => {
  const spaces = said(/^(margin|padding|gap|row-gap|column-gap)/);
  expect(spaces.length).toBeGreaterThan(200);
  expect(spaces.filter(({ value }) => !px(value).every(isSpace))).toEqual([]);
  expect(
    said(/^border-radius$/).filter(({ value }) => px(value).some((radius) => !RADII.includes(radius) && radius)),
  ).toEqual([]);
});
