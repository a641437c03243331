/** Rows a page. */
export const PAGE_ROWS = 50;

/** Where the pages of a list begin, as far as it was walked through, and how many rows are known of. */
export type Walk = { cursors: (string | undefined)[]; count: number };
export const BEGINNING: Walk = { cursors: [undefined], count: 0 };

type Page = { data: unknown[]; next_cursor: string | null };

/**
 * The walk once a page was read, maybe for the second time. Where its end has moved, the next page begins elsewhere; the
 * pages after that keep their places until they are read again, so that nothing jumps under who is reading.
 */
export function walkAfter(walk: Walk, index: number, page: Page): Walk {
  const end = index * PAGE_ROWS + page.data.length;
  const next = page.next_cursor ?? undefined;
  const isLast = next === undefined;
  const cursors = isLast ? walk.cursors.slice(0, index + 1) : walk.cursors.with(0, undefined);
  if (!isLast) cursors[index + 1] = next;
  const count = isLast ? end : Math.max(walk.count, end);
  const isSame = count === walk.count && cursors.length === walk.cursors.length && next === walk.cursors[index + 1];
  return isSame ? walk : { cursors, count };
}

/** The pages that hold these rows, first and last included, of those whose beginnings are known. */
export function pagesOf(walk: Walk, first: number, last: number): number[] {
  const from = Math.min(Math.floor(Math.max(0, first) / PAGE_ROWS), walk.cursors.length - 1);
  const to = Math.min(Math.floor(Math.max(0, last) / PAGE_ROWS), walk.cursors.length - 1);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
