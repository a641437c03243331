import { type Kysely, sql } from "kysely";
import type { Account } from "#core/account.ts";
import type { AccountQuery, After, PageOf } from "#core/queries.ts";
import { isAfter, toPage } from "./paging.ts";
import type { Tables } from "./tables.ts";

/** Up to here the accounts of a list are looked up one by one and sorted; above, the order's index is walked. */
const SHORT_LIST_MAX = 1_000;

const SORTS = {
  "-created_at": {
    column: "created_at",
    direction: "desc",
    position: (account: Account): After => [account.createdAt, account.id],
  },
  created_at: {
    column: "created_at",
    direction: "asc",
    position: (account: Account): After => [account.createdAt, account.id],
  },
  "-score": { column: "score", direction: "desc", position: (account: Account): After => [account.score, account.id] },
  score: { column: "score", direction: "asc", position: (account: Account): After => [account.score, account.id] },
  name: { column: "name", direction: "asc", position: (account: Account): After => [account.name, account.id] },
  "-name": { column: "name", direction: "desc", position: (account: Account): After => [account.name, account.id] },
} as const;

/** One page of the active accounts. */
export async function listAccounts(
  reader: Kysely<Tables>,
  workspaceId: string,
  query: AccountQuery,
): Promise<PageOf<Account>> {
  const { column, direction, position } = SORTS[query.sort];
  const isShort = query.listId !== undefined && (await isShortList(reader, query.listId));
  // The plus keeps the planner from walking an index over all accounts for the few of a short list.
  const plain = (name: "workspace_id" | "status") => (isShort ? sql<string>`+${sql.ref(name)}` : sql.ref<string>(name));
  let rows = reader
    .selectFrom("accounts")
    .select("body")
    .where(plain("workspace_id"), "=", workspaceId)
    .where(plain("status"), "=", "active");
  if (query.scoreGte !== undefined) rows = rows.where("score", ">=", query.scoreGte - 0.5);
  if (query.scoreLte !== undefined) rows = rows.where("score", "<", query.scoreLte + 0.5);
  if (query.domain !== undefined) rows = rows.where("domain", "=", query.domain);
  if (query.externalId !== undefined) rows = rows.where("external_id", "=", query.externalId);
  if (query.owner !== undefined) rows = rows.where("owner", "=", query.owner);
  if (query.createdSince !== undefined) rows = rows.where("created_at", ">=", query.createdSince);
  if (query.updatedSince !== undefined) rows = rows.where("updated_at", ">=", query.updatedSince);
  if (query.fitGte !== undefined) rows = rows.where("fit", ">=", query.fitGte - 0.5);
  if (query.hasActiveSignal !== undefined) rows = rows.where("has_active_signal", "=", query.hasActiveSignal ? 1 : 0);
  if (query.listId !== undefined) {
    rows = rows.where(isOnList(query.listId, isShort)).where(isLiving(query.listId, workspaceId));
  }
  if (query.tag !== undefined)
    rows = rows.where(
      sql<boolean>`exists (select 1 from json_each(accounts.body, '$.tags') tag where tag.value = ${query.tag})`,
    );
  if (query.hasSignalTypes !== undefined) {
    const types = query.hasSignalTypes;
    rows = rows.where((eb) =>
      eb.exists(
        eb
          .selectFrom("signals")
          .select("signals.id")
          .whereRef("signals.account_id", "=", "accounts.id")
          .where("signals.workspace_id", "=", workspaceId)
          .where("signals.type", "in", types)
          .where("signals.status", "=", "active"),
      ),
    );
  }
  if (query.after) rows = rows.where(isAfter<"accounts">(column, direction, query.after));
  const found = await rows
    .orderBy(column, direction)
    .orderBy("id", direction)
    .limit(query.limit + 1)
    .execute();
  return toPage<{ body: string }, Account>(found, query.limit, position);
}

/** A deleted list is cleared bit by bit, and shows nobody meanwhile. */
function isLiving(listId: string, workspaceId: string) {
  return sql<boolean>`exists (
    select 1 from lists where lists.id = ${listId} and lists.workspace_id = ${workspaceId} and lists.deleted_at is null)`;
}

function isOnList(listId: string, isShort: boolean) {
  return isShort
    ? sql<boolean>`accounts.id in (select account_id from members where list_id = ${listId})`
    : sql<boolean>`exists (select 1 from members where list_id = ${listId} and account_id = accounts.id)`;
}

async function isShortList(reader: Kysely<Tables>, listId: string): Promise<boolean> {
  const members = reader.selectFrom("members").select("account_id").where("list_id", "=", listId);
  const { count } = await reader
    .selectFrom(members.limit(SHORT_LIST_MAX + 1).as("member"))
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count) <= SHORT_LIST_MAX;
}
