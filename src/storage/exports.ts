import type { Kysely } from "kysely";
import type { Export, ExportFilter, ExportKind, ExportRows } from "#core/export.ts";
import type { PageOf, PageQuery } from "#core/queries.ts";
import type { Store } from "#core/store.ts";
import { pageOf, startOf, toRecord } from "./paging.ts";
import type { Tables } from "./tables.ts";

type Lists = Pick<Store, "accounts" | "signals" | "briefs" | "contacts">;

/** The exports that were asked for, and what they are made of: the pages of the lists themselves. */
export function exportReads(reader: Kysely<Tables>, lists: Lists): Store["exports"] {
  const exports = (workspaceId: string) =>
    reader.selectFrom("exports").select("body").where("workspace_id", "=", workspaceId);
  return {
    find: async (workspaceId, id) => toRecord(await exports(workspaceId).where("id", "=", id).executeTakeFirst()),
    list: (workspaceId, query) =>
      pageOf(exports(workspaceId), "created_at", query, (row: Export) => [row.createdAt, row.id]),
    rows: (workspaceId, { kind, filter: { until: filtered, ...filter }, until }, { limit, after }) => {
      const start = startOf({ after, until: Math.min(until, filtered ?? until) });
      return PAGES[kind](lists, workspaceId, filter, { limit, after: start });
    },
  };
}

type Filter = Omit<ExportFilter, "until">;

/** Newest first by a time that never changes: what is added meanwhile comes before the first row and is not met. */
const PAGES: {
  [Kind in ExportKind]: (
    lists: Lists,
    workspaceId: string,
    filter: Filter,
    query: PageQuery,
  ) => Promise<PageOf<ExportRows[Kind]>>;
} = {
  accounts: ({ accounts }, workspaceId, filter, query) =>
    accounts.list(workspaceId, { ...filter, ...query, sort: "-created_at" }),
  signals: ({ signals }, workspaceId, filter, query) => signals.list(workspaceId, { ...filter, ...query }),
  briefs: ({ briefs }, workspaceId, filter, query) => briefs.page(workspaceId, { ...filter, ...query }),
  contacts: ({ contacts }, workspaceId, filter, query) => contacts.page(workspaceId, { ...filter, ...query }),
};
