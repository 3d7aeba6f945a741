import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRows } from "../../core/files/csv.ts";

const written = (rows: readonly (readonly string[])[], lineEnd: string): string =>
  rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(",")).join(lineEnd);

describe("a list in CSV", () => {
  test("is read as it was written, whatever the runner named a run [F1]", () => {
    const field = fc.string({ unit: fc.constantFrom("a", "ü", '"', ",", "\n", "\r", " ") });
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom("\n", "\r\n"), (all, lineEnd) => {
        expect(csvRows(written(all, lineEnd))).toEqual(all);
        expect(csvRows(`${written(all, lineEnd)}${lineEnd}`, 2)).toEqual(all.slice(0, 2));
      }),
    );
  });

  test("keeps bare fields, empty ones and the last, and passes over empty lines [F1]", () => {
    expect(csvRows('1,,Tempo\r\n\r\n2,"8 x 400, fast",\n')).toEqual([
      ["1", "", "Tempo"],
      ["2", "8 x 400, fast", ""],
    ]);
  });

  test("that was cut inside a quote loses nothing before it [F1]", () => {
    expect(csvRows('1,Easy\n2,"Lon')).toEqual([
      ["1", "Easy"],
      ["2", "Lon"],
    ]);
  });
});
