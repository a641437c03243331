import { fstatSync, readSync, statSync, writeSync } from "node:fs";
import type BetterSqlite3 from "better-sqlite3";
import { AppError } from "#core/errors.ts";
import { BUSY_TIMEOUT_MS } from "./connection.ts";

/** A stretch of a database file that holds nothing, in bytes from its beginning. */
export type Gap = { start: number; end: number };

/** First byte of a page that holds a b-tree (SQLite file format, 1.6): interior and leaf, of indexes and tables. */
const INTERIOR = new Set([2, 5]);
const LEAVES = new Set([10, 13]);
const FILE_HEADER = 100;
const PAGE_SIZE_MAX = 65_536;
const CLEAR = Buffer.alloc(PAGE_SIZE_MAX);

/** Above it the number of a page may look like the mark of a b-tree page: 137 GB with pages of 4 KiB. */
const PAGES_MAX = 0x02_00_00_00;

/** Read into again and again: thousands of them in a row are garbage that takes the loop longer than reading. */
let slice = Buffer.alloc(0);

type Open = { connection: BetterSqlite3.Database; file: number; path: string };

/**
 * Clears the gaps of so many pages of a database in WAL mode, in its file: SQLite has no statement for it. Safe because
 * nobody else can write meanwhile, all there is is in the file and not in the log, no byte that means anything is touched,
 * and no page stays in the memory of the connection that writes. False when there are no more pages.
 */
export function clearGaps({ connection, file, path }: Open, firstPage: number, count: number): boolean {
  const pageSize = pageSizeOf(connection);
  if (fstatSync(file).size > PAGES_MAX * pageSize) throw new Error("too large to be cleared");
  // Another program is not waited for: that would stop this one.
  connection.exec("pragma busy_timeout = 0");
  try {
    connection.exec("pragma wal_checkpoint(TRUNCATE)");
    connection.exec("begin immediate");
    try {
      if (statSync(`${path}-wal`).size > 0) throw isBusy();
      if (slice.length !== count * pageSize) slice = Buffer.alloc(count * pageSize);
      const length = readSync(file, slice, 0, slice.length, firstPage * pageSize);
      const gaps = findDirtyGaps(slice.subarray(0, length), firstPage, pageSize);
      for (const { start, end } of gaps) writeSync(file, CLEAR, 0, end - start, start);
      return length === slice.length;
    } finally {
      connection.exec("rollback");
      connection.exec("pragma shrink_memory");
    }
  } finally {
    connection.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }
}

/** Asked once: there are thousands of slices, and what is prepared for each is garbage that holds the loop. */
const pageSizes = new WeakMap<BetterSqlite3.Database, number>();

/** Checks as well that pages are what they are taken for; neither changes while a database is open. */
function pageSizeOf(connection: BetterSqlite3.Database): number {
  const known = pageSizes.get(connection);
  if (known !== undefined) return known;
  if (Number(connection.pragma("auto_vacuum", { simple: true })) !== 0) throw new Error("pages of auto-vacuum");
  const size = Number(connection.pragma("page_size", { simple: true }));
  pageSizes.set(connection, size);
  return size;
}

function isBusy(): AppError {
  return new AppError("unavailable", "Another program uses the database; its unused parts are cleared later.");
}

/**
 * Where the pages of a database file hold nothing but may still show what once stood there: the stretch between a b-tree
 * page's cell pointers and its cells. `secure_delete` clears what is deleted, but not this when rows move to another page.
 * `firstPage` counts from 0. Other pages begin with the number of a page, so up to 2^25 pages none is taken for a b-tree's.
 */
export function findDirtyGaps(pages: Buffer, firstPage: number, pageSize: number): Gap[] {
  const gaps: Gap[] = [];
  for (let at = 0; at + pageSize <= pages.length; at += pageSize) {
    const page = pages.subarray(at, at + pageSize);
    const number = firstPage + at / pageSize;
    const gap = gapOf(page, number === 0 ? FILE_HEADER : 0);
    if (gap && page.compare(CLEAR, 0, gap.end - gap.start, gap.start, gap.end) !== 0) {
      gaps.push({ start: number * pageSize + gap.start, end: number * pageSize + gap.end });
    }
  }
  return gaps;
}

/** Relative to the page; undefined for pages that are no b-tree's. */
function gapOf(page: Buffer, header: number): Gap | undefined {
  const kind = page[header] ?? 0;
  if (!INTERIOR.has(kind) && !LEAVES.has(kind)) return undefined;
  const cells = page.readUInt16BE(header + 3);
  const start = header + (INTERIOR.has(kind) ? 12 : 8) + 2 * cells;
  // 0 stands for 65,536, which only the largest page size needs.
  const end = page.readUInt16BE(header + 5) || PAGE_SIZE_MAX;
  return end <= page.length && start < end ? { start, end } : undefined;
}
