import { describe, expect, test } from "bun:test";
import { parseCsv } from "#core/csv.ts";
import { type ImportField, planColumns } from "#core/import-columns.ts";
import { type Batch, toBatches } from "#ui/first-run/batches.ts";

const places = (...fields: [ImportField, number][]) => new Map(fields);
/** The rows that the API reads of a batch, by the rows of the whole file. */
const read = ({ csv, rowsBefore }: Batch) =>
  parseCsv(csv, 10_000).rows.map((cells, at) => [rowsBefore + at + 1, ...cells]);

describe("a file in parts", () => {
  test("comes out of them as it was, whatever stands in its cells", () => {
    const cells = ['say "hi"', "a, b", "two\nlines", " 'quoted' ", "", "=1+1", "ünï"];
    const rows = cells.map((cell, at) => [`c${at}.example`, cell]);
    const batches = toBatches({ header: ["Website", "Company"], rows }, places(["domain", 0], ["name", 1]), 3);
    expect(batches.map((batch) => batch.rows)).toEqual([3, 3, 1]);
    expect(batches.flatMap(read)).toEqual(rows.map((row, at) => [at + 1, ...row]));
    for (const { csv } of batches) expect(csv.split("\n")[0]).toBe("domain,name");
  });

  test("holds only the columns that were chosen, under names the API knows", () => {
    const csv = parseCsv("Phone;Firma;Web\n+49;Acme;acme.example\n", 10);
    const [batch] = toBatches(csv, places(["name", 1], ["domain", 2]), 10);
    const sent = parseCsv(batch?.csv ?? "", 10);
    expect(sent).toEqual({ header: ["domain", "name"], rows: [["acme.example", "Acme"]] });
    expect([...planColumns(sent.header).places.keys()]).toEqual(["domain", "name"]);
  });

  test("keeps the numbers of rows over empty ones", () => {
    const csv = parseCsv("domain\na.example\n\n\nb.example\n", 10);
    const batches = toBatches(csv, places(["domain", 0]), 2);
    expect(batches.flatMap(read).filter((row) => row.length > 1)).toEqual([
      [1, "a.example"],
      [4, "b.example"],
    ]);
  });

  test("takes along what stands beyond the header, which the API refuses", () => {
    const csv = parseCsv("Company,domain\nAcme,acme.example,more\nBeta,beta.example,\n", 10);
    const [batch] = toBatches(csv, places(["domain", 1]), 10);
    expect(batch && read(batch)).toEqual([
      [1, "acme.example", "more"],
      [2, "beta.example"],
    ]);
  });

  test("stays below what a body may hold", () => {
    const notes = "é".repeat(50_000);
    const rows = Array.from({ length: 100 }, (_, at) => [`c${at}.example`, notes]);
    const batches = toBatches({ header: ["domain", "notes"], rows }, places(["domain", 0], ["notes", 1]), 1_000);
    for (const { csv } of batches) expect(Buffer.byteLength(JSON.stringify({ csv }))).toBeLessThan(4 * 1024 * 1024);
    expect(batches.reduce((sum, batch) => sum + batch.rows, 0)).toBe(100);
    expect(batches.at(-1)?.rowsBefore).toBe(100 - (batches.at(-1)?.rows ?? 0));
  });
});
