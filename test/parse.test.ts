import { expect, test } from "vitest";
import { parseDistance, parsePace, parseTime } from "../components/parse.ts";
import { HALF_MARATHON, MARATHON, MILE } from "../core/units.ts";
import { speakFrom } from "./tools/catalogue.ts";

test.each([
  ["19:59", 1199],
  ["1959", 1199],
  ["19.59", 1199],
  ["19,59", 1199],
  ["1.31.20", 5480],
  ["１９：５９", 1199],
  ["7.5", 450],
  ["20.75", 1245],
  ["1h31", 5460],
  ["1:31:00", 5460],
  ["13100", 5460],
  ["45'", 2700],
  ["6'02\"", 362],
  ["6’02″", 362],
  ["6'02''", 362],
  ["20", 1200],
  ["20 min", 1200],
  ["90 s", 90],
  ["1h 31m 20s", 5480],
  ["75:30", 4530],
  ["19:59.5", 1199.5],
  ["19:59,5", 1199.5],
  ["20´30", 1230],
  ["1h31:20", 5480],
  ["1 Std. 31", 5460],
  ["1 hour 31 mins", 5460],
  ["１時間３１分２０秒", 5480],
  ["20 minutes", 1200],
  ["20:30 min", 1230],
])("%s is a time", (text, seconds) => {
  expect(parseTime(text)).toBe(seconds);
});

test.each([
  "",
  " ",
  "abc",
  "19:75",
  "1:75:00",
  "0",
  "0:00",
  "-5",
  "s",
  "'",
  "12:",
  ":30",
  "1:2:3:4",
  "NaN",
  "999999999",
])("%j is no time", (text) => {
  expect(parseTime(text)).toBeUndefined();
});

test.each([
  ["3:45/km", "imperial", 1000 / 225],
  ["3:45 /km", "metric", 1000 / 225],
  ["3:45", "metric", 1000 / 225],
  ["6'02\"/mi", "metric", MILE / 362],
  ["6:02", "imperial", MILE / 362],
  ["6:02 per mile", "metric", MILE / 362],
  ["345", "metric", 1000 / 225],
  ["12 km/h", "metric", 12 / 3.6],
  ["7.5 mph", "metric", (7.5 * MILE) / 3600],
  ["3,7 m/s", "metric", 3.7],
  ["3,45/km", "metric", 1000 / 225],
  ["6.02", "imperial", MILE / 362],
  ["3:45 min/km", "imperial", 1000 / 225],
  ["8:00 min/mile", "metric", MILE / 480],
  ["8'/mi", "metric", MILE / 480],
  ["3:45 pro km", "imperial", 1000 / 225],
  ["72 s/400 m", "metric", 400 / 72],
  ["1:12/400", "imperial", 400 / 72],
  ["12 kmph", "metric", 12 / 3.6],
  ["４：３０", "metric", 1000 / 270],
] as const)("%s is a pace", (text, units, speed) => {
  expect(parsePace(text, units)).toBeCloseTo(speed, 9);
});

test.each(["", "/km", "abc", "0:10/km", "60:00/km", "99 km/h"])("%j is no pace", (text) => {
  expect(parsePace(text, "metric")).toBeUndefined();
});

test.each([
  ["10 km", "imperial", 10_000],
  ["5k", "metric", 5000],
  ["5", "metric", 5000],
  ["5", "imperial", 5 * MILE],
  ["800 m", "metric", 800],
  ["1500", "imperial", 1500],
  ["3 mi", "metric", 3 * MILE],
  ["mile", "metric", MILE],
  ["Half marathon", "metric", HALF_MARATHON],
  ["21.1 km", "metric", HALF_MARATHON],
  ["marathon", "metric", MARATHON],
  ["26.2 mi", "metric", MARATHON],
  ["7,5 km", "metric", 7500],
  ["10,000", "imperial", 10_000],
  ["10'000 m", "metric", 10_000],
  ["1.500 m", "metric", 1500],
  ["1,500 m", "imperial", 1500],
  ["10,125 km", "metric", 10_125],
  ["42,195", "imperial", MARATHON],
  ["42.195 km", "imperial", MARATHON],
  ["21k", "imperial", HALF_MARATHON],
  ["21", "metric", HALF_MARATHON],
  ["21", "imperial", 21 * MILE],
  ["42", "metric", MARATHON],
  ["400 meters", "metric", 400],
  ["10 Kilometer", "imperial", 10_000],
  ["5 Meilen", "metric", 5 * MILE],
  ["１０ｋｍ", "metric", 10_000],
] as const)("%s is a distance", (text, units, metres) => {
  expect(parseDistance(text, units)).toBeCloseTo(metres, 6);
});

test.each(["", "abc", "0", "-3 km", "km", "5000 km"])("%j is no distance", (text) => {
  expect(parseDistance(text, "metric")).toBeUndefined();
});

test.each([
  ["131", HALF_MARATHON, 5460],
  ["1:31", HALF_MARATHON, 5460],
  ["315", MARATHON, 11_700],
  ["75", 400, 75],
  ["15", 100, 15],
  ["20", 5000, 1200],
  ["75", 15_000, 4500],
  ["1959", 5000, 1199],
])("%s over %d m is what can be run: %d s", (text, over, seconds) => {
  expect(parseTime(text, over)).toBe(seconds);
});

test.each([
  ["de", "Halbmarathon", HALF_MARATHON],
  ["de", "halb", HALF_MARATHON],
  ["ja", "ハーフ", HALF_MARATHON],
  ["ja", "フルマラソン", MARATHON],
  ["ja", "10キロ", 10_000],
  ["fr", "semi", HALF_MARATHON],
  ["es", "media maratón", HALF_MARATHON],
])("in %s a race goes by its own name: %s", (language, text, metres) => {
  speakFrom(language);
  expect(parseDistance(text, "metric")).toBe(metres);
});
