/** What an opinion on a whole history costs: counted, so that the gate says the same on every machine. */
import { expect, test } from "vitest";
import { assess } from "../../core/assess.ts";
import { label } from "../../core/label-history.ts";
import { years } from "../sample/years.ts";
import { operationsOf } from "../tools/operations.ts";

const TODAY = "2026-11-14";
const MANY = 2400;
const history = years(TODAY, MANY, 12);

/** Source executed for one run of so many: labelled, laid into days, checked by every rule. */
async function cost(count: number): Promise<number> {
  const entries = history.slice(0, count);
  const all = await operationsOf(() => {
    const { runs, athleteOn } = label(entries, {});
    assess(runs, athleteOn(TODAY), TODAY, {});
  });
  return all / count;
}

/** In the first months of a history there is less to look back upon. */
const GROWTH = 1.04;
/** Characters of source a run. 5,000 runs took 356 ms at 280,000, with far more thrown away than now; the bar is 250 ms. */
const MOST = 225_000;

test("a run of a history of 2,400 costs what one of 600 does, and not too much [L16]", async () => {
  const [few, many] = [await cost(MANY / 4), await cost(MANY)];
  expect(many / few).toBeLessThan(GROWTH);
  expect(many).toBeLessThan(MOST);
});
