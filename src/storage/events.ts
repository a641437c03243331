import { type Kysely, sql } from "kysely";
import type { Event } from "#core/event.ts";
import type { EventQuery } from "#core/queries.ts";
import type { Store } from "#core/store.ts";
import type { Committer } from "./commit.ts";
import { fixedQuery } from "./fixed-query.ts";
import { anyOf, isOfWorkspace, toRecords } from "./paging.ts";
import type { Tables } from "./tables.ts";

/**
 * Reads of the event log. A position in it is the number that the commit gave: whoever goes on from there would miss what gets the same
 * number after a power cut, so that nothing is told before it is on the disk.
 */
export function eventReads(reader: Kysely<Tables>, { settled }: Pick<Committer, "settled">): Store["events"] {
  const ofWorkspace = (workspaceId: string) => reader.selectFrom("events").where("workspace_id", "=", workspaceId);
  const event = fixedQuery(reader, (id: string) => reader.selectFrom("events").select("body").where("id", "=", id));
  return {
    async findMany(ids) {
      const [only, ...others] = ids;
      // Whoever delivers asks for one.
      if (only !== undefined && others.length === 0) return toRecords<Event>([event(only)].flatMap((row) => row ?? []));
      if (only === undefined) return [];
      const rows = reader.selectFrom("events").select("body").where("id", "in", anyOf(ids)).orderBy("id");
      return toRecords(await rows.execute());
    },
    async list(workspaceId, query) {
      const rows = await listRows(reader, workspaceId, query);
      await settled();
      const shown = rows.slice(0, query.limit);
      const last = shown.at(-1);
      const position = last && [last.seq];
      return { rows: toRecords<Event>(shown), next: rows.length > query.limit ? position : undefined, last: position };
    },
    async findPosition(workspaceId, id) {
      const row = await ofWorkspace(workspaceId).select("seq").where("id", "=", id).executeTakeFirst();
      return row && [row.seq];
    },
    async findEnd(workspaceId) {
      const row = await ofWorkspace(workspaceId)
        .select(["seq", "id"])
        .orderBy("seq", "desc")
        .limit(1)
        .executeTakeFirst();
      await settled();
      return row && { id: row.id, position: [row.seq] };
    },
  };
}

/**
 * One row more than the page, where there is one. Each type is read from its own index and the results are put in order
 * here, because the database would sort all events of several types for the first few.
 */
async function listRows(reader: Kysely<Tables>, workspaceId: string, query: EventQuery) {
  const order = query.order ?? "desc";
  const read = (type: string | undefined) => {
    let rows = reader.selectFrom("events").select(["seq", "body"]);
    if (query.accountId === undefined) {
      rows = rows.where("workspace_id", "=", workspaceId);
      if (type !== undefined) rows = rows.where("type", "=", type);
    } else {
      // The plus keeps the planner from walking all events of a type for the few of one account.
      rows = rows.where("account_id", "=", query.accountId).where(isOfWorkspace(workspaceId));
      if (query.types) rows = rows.where(sql<boolean>`+type in (${sql.join(query.types)})`);
    }
    if (query.since !== undefined) rows = rows.where("created_at", ">=", query.since);
    if (query.until !== undefined) rows = rows.where("created_at", "<=", query.until);
    const [after] = query.after ?? [];
    if (after !== undefined) rows = rows.where("seq", order === "asc" ? ">" : "<", Number(after));
    return rows
      .orderBy("seq", order)
      .limit(query.limit + 1)
      .execute();
  };
  const types = query.accountId === undefined ? [...new Set(query.types ?? [undefined])] : [undefined];
  const found = (await Promise.all(types.map(read))).flat();
  return found.sort((a, b) => (order === "asc" ? a.seq - b.seq : b.seq - a.seq)).slice(0, query.limit + 1);
}
