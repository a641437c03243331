import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { type AppError, invalidParam } from "#core/errors.ts";
import { canonicalJson } from "#core/hash.ts";
import type { After, PageOf, PageQuery } from "#core/queries.ts";

const LIMIT_DEFAULT = 50;
/** More is clamped, not refused (reference sheet, section 16.3 row 19). */
const LIMIT_MAX = 100;
const CURSOR_LENGTH_MAX = 2_000;
const TAG_BYTES = 16;

/** The two parameters of every list. */
export const PagingParams = {
  limit: z
    .string()
    .regex(/^\d{1,9}$/, "Not valid: a whole number is expected")
    .optional()
    .meta({
      description: "Rows per page, 50 by default; more than 100 counts as 100.",
      openapi: { type: "integer", minimum: 1 },
    }),
  cursor: z.string().optional().meta({ description: "`next_cursor` of the page before, with the same filters." }),
};

export type PagingQuery = { limit?: string | undefined; cursor?: string | undefined };

/** What a list is filtered by: its query but for where the page begins and ends. */
export function filterOf<Query extends PagingQuery>({ limit: _limit, cursor: _cursor, ...filter }: Query) {
  return filter;
}

/** What a cursor is good for: this list, of this workspace, under these filters. */
export type Listing = { list: string; workspaceId: string; filter: unknown };

/** Makes and reads the cursors of lists. Opaque and signed: what comes back is what was given out, or `invalid_cursor`. */
export function createPaging(secret: string) {
  const tagOf = (listing: Listing, position: string) =>
    createHmac("sha256", secret)
      .update(canonicalJson([listing.list, listing.workspaceId, listing.filter, position]))
      .digest()
      .subarray(0, TAG_BYTES);

  return {
    /** Limit and position of the page asked for. Throws `invalid_param` or `invalid_cursor`. */
    read(query: PagingQuery, listing: Listing): PageQuery {
      const limit = Math.min(LIMIT_MAX, query.limit === undefined ? LIMIT_DEFAULT : Number(query.limit));
      if (limit < 1) {
        throw invalidParam("limit", "must be at least 1");
      }
      return { limit, after: query.cursor === undefined ? undefined : readCursor(query.cursor, listing) };
    },
    /** A page on the wire. */
    render<T, Wire>(page: PageOf<T>, listing: Listing, toWire: (row: T) => Wire) {
      const position = page.next && JSON.stringify(page.next);
      const cursor =
        position === undefined
          ? null
          : Buffer.concat([tagOf(listing, position), Buffer.from(position)]).toString("base64url");
      return { data: page.rows.map(toWire), has_more: cursor !== null, next_cursor: cursor };
    },
  };

  function readCursor(cursor: string, listing: Listing): After {
    const bytes = cursor.length > CURSOR_LENGTH_MAX ? Buffer.alloc(0) : Buffer.from(cursor, "base64url");
    // The decoder skips what it does not know, so only the exact spelling that was given out counts.
    if (bytes.length <= TAG_BYTES || bytes.toString("base64url") !== cursor) throw invalidCursor();
    const position = bytes.subarray(TAG_BYTES).toString("utf8");
    if (!timingSafeEqual(bytes.subarray(0, TAG_BYTES), tagOf(listing, position))) throw invalidCursor();
    return JSON.parse(position) as After;
  }
}

export type Paging = ReturnType<typeof createPaging>;

/** Cuts a page out of rows that are all at hand, newest first, each known by its id. */
export function pageOf<T extends { id: string }>(rows: T[], { limit, after }: PageQuery): PageOf<T> {
  const start = after === undefined ? 0 : rows.findIndex((row) => row.id === after[0]) + 1;
  const page = rows.slice(start, start + limit);
  const last = page.at(-1);
  return { rows: page, next: last && start + limit < rows.length ? [last.id] : undefined };
}

function invalidCursor(): AppError {
  return invalidParam(
    "cursor",
    "does not belong to this list and these filters; start again without it",
    "invalid_cursor",
  );
}
