import { expect, test } from "bun:test";
import { findDirtyGaps } from "#storage/page-gaps.ts";

const SIZE = 512;

/** A b-tree page as SQLite writes it, all of it but its gap filled, and one stale byte in the gap where asked for. */
function aPage(kind: number, { header = 0, cells = 3, contentAt = 400, staleAt = 0 } = {}): Buffer {
  const page = Buffer.alloc(SIZE);
  page.fill(0xaa, 0, header + (kind < 10 ? 12 : 8) + 2 * cells);
  page.fill(0xbb, contentAt);
  page[header] = kind;
  page.writeUInt16BE(cells, header + 3);
  page.writeUInt16BE(contentAt, header + 5);
  if (staleAt > 0) page[staleAt] = 0xcc;
  return page;
}

const gapsOf = (...pages: Buffer[]) => findDirtyGaps(Buffer.concat(pages), 7, SIZE);
const at = (start: number, end: number) => [{ start: 7 * SIZE + start, end: 7 * SIZE + end }];

test.each([
  ["a leaf of a table", aPage(13, { staleAt: 399 }), at(14, 400)],
  ["a leaf of an index", aPage(10, { staleAt: 14 }), at(14, 400)],
  ["an interior page of a table", aPage(5, { staleAt: 18 }), at(18, 400)],
  ["an interior page of an index", aPage(2, { staleAt: 200 }), at(18, 400)],
])("the gap of %s reaches from its cell pointers to its cells", (_, page, expected) => {
  expect(gapsOf(page)).toEqual(expected);
});

test("a clean gap is left alone, and so is a page without one", () => {
  expect(gapsOf(aPage(13), aPage(10, { contentAt: 14, staleAt: 14 }))).toEqual([]);
});

test("a page that continues a long row, and one on the list of free pages, is no b-tree page", () => {
  for (const next of [0x00_00_00_00, 0x00_0d_00_05, 0x01_ff_ff_ff]) {
    const page = Buffer.alloc(SIZE, 0xee);
    page.writeUInt32BE(next, 0);
    expect(gapsOf(page)).toEqual([]);
  }
});

test("the first page of a file begins with the file's own header", () => {
  const page = aPage(13, { header: 100, staleAt: 200 });
  expect(findDirtyGaps(page, 0, SIZE)).toEqual([{ start: 114, end: 400 }]);
  expect(findDirtyGaps(page, 1, SIZE)).toEqual([]);
});

test("pages are counted from the first one that was read, and half a page at the end is left out", () => {
  const pages = Buffer.concat([aPage(13), aPage(13, { staleAt: 300 }), aPage(13, { staleAt: 300 }).subarray(0, 400)]);
  expect(findDirtyGaps(pages, 2, SIZE)).toEqual([{ start: 3 * SIZE + 14, end: 3 * SIZE + 400 }]);
});
