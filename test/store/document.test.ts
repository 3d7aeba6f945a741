import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../core/store/document.ts";

async function pieces(text: string, at: readonly number[] = []): Promise<Record<string, unknown>> {
  const cuts = [0, ...[...at].map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
  async function* parts() {
    for (const [i, cut] of cuts.entries()) if (i > 0) yield text.slice(cuts[i - 1], cut);
  }
  const found = Object.create(null) as Record<string, unknown>;
  const open = JSON.parse(text) as Record<string, unknown>;
  for await (const { key, value } of readDocument(parts())) {
    if (Array.isArray(open[key])) found[key] = [...((found[key] as unknown[]) ?? []), value];
    else found[key] = value;
  }
  for (const [key, value] of Object.entries(open)) if (Array.isArray(value) && value.length === 0) found[key] = [];
  return { ...found };
}

const documents = fc.dictionary(
  fc.string().filter((key) => key !== "__proto__"),
  fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue(), { maxLength: 4 })),
);

describe("a document is read piece by piece [S2]", () => {
  test("as the whole would be read, wherever it is cut in transit, and however it is spaced", async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.array(fc.nat(5000), { maxLength: 8 }),
        fc.constantFrom(0, 2),
        async (made, at, space) => {
          const text = JSON.stringify(made, null, space);
          expect(await pieces(text, at)).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test.each([
    ["", "ends before"],
    ["[1]", "not one JSON object"],
    ['{"a":1', "ends before"],
    ['{"a":[1,2', "ends before"],
    ['{"a":[1,2}', "brackets"],
    ['{"a":1}{', "follows"],
    ['{"a":"x', "ends before"],
  ])("%s is refused", async (text, why) => {
    const read = async () => {
      for await (const _ of readDocument(
        (async function* () {
          yield text;
        })(),
      ));
    };
    await expect(read()).rejects.toThrow(why);
  });

  test("every cut of a whole document is refused", async () => {
    const text = JSON.stringify({ format: "x", list: [{ a: [1, "]"] }, { b: 'q"' }], last: true });
    for (let cut = 0; cut < text.length; cut++) {
      const read = async () => {
        for await (const _ of readDocument(
          (async function* () {
            yield text.slice(0, cut);
          })(),
        ));
      };
      await expect(read()).rejects.toThrow();
    }
  });
});
