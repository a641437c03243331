import {
  type Expression,
  type ExpressionBuilder,
  type Kysely,
  type RawBuilder,
  type SelectQueryBuilder,
  sql,
} from "kysely";
import type { Account } from "#core/account.ts";
import type { AccountQuery, After, PageOf } from "#core/queries.ts";
import { isAfter, toPage } from "./paging.ts";
import type { Tables } from "./tables.ts";

/** Up to here the accounts of a list, of a search or with a label are looked up one by one and sorted; above, the order's index is walked. */
const SHORT_LIST_MAX = 1_000;
/** From here on a walk soon meets enough of them for a page; below, it may go through thousands of others first. */
const WIDESPREAD_MIN = 20_000;

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

/**
 * One page of the active accounts. `apart` reads in a thread of its own: to find 50 among others by name where only 2,000 of
 * 100,000 qualify takes 50 ms.
 */
export async function listAccounts(
  { reader, apart }: { reader: Kysely<Tables>; apart: Kysely<Tables> },
  workspaceId: string,
  query: AccountQuery,
): Promise<PageOf<Account>> {
  const { column, direction, position } = SORTS[query.sort];
  if (query.keyPrefix === "") return { rows: [], next: undefined };
  const circles: (Circle & { isShort: boolean; isWidespread: boolean })[] = [];
  for (const circle of circlesOf(reader, workspaceId, query)) {
    const isShort = await hasAtMost(SHORT_LIST_MAX, reader, circle.ids);
    const isWidespread = !isShort && !(await hasAtMost(WIDESPREAD_MIN, reader, circle.ids));
    circles.push({ ...circle, isShort, isWidespread });
  }
  const areFew = circles.some((circle) => circle.isShort);
  const isLongWalk = !areFew && circles.some((circle) => !circle.isWidespread);
  // The plus keeps the planner from walking an index over all accounts for the few of a short list.
  const plain = (name: "workspace_id" | "status") => (areFew ? sql<string>`+${sql.ref(name)}` : sql.ref<string>(name));
  let rows = (isLongWalk ? apart : reader)
    .selectFrom("accounts")
    .select("body")
    .where(plain("workspace_id"), "=", workspaceId)
    .where(plain("status"), "=", "active");
  for (const { ids, hasOne, isShort } of circles) {
    rows = rows.where(isShort ? sql<boolean>`accounts.id in ${ids}` : hasOne);
  }
  // The same for a range that many are in: all of them would be sorted for one page. Few are sorted sooner than found on a walk.
  const ranged = async (name: "score" | "created_at", comparison: ">=" | "<", bound: number) => {
    const isWalked =
      name !== column &&
      !(await hasAtMost(SHORT_LIST_MAX, reader, accountsWhere(reader, workspaceId, [name, comparison, bound])));
    rows = rows.where(isWalked ? sql<number>`+${sql.ref(name)}` : sql.ref<number>(name), comparison, bound);
  };
  if (query.scoreGte !== undefined) await ranged("score", ">=", query.scoreGte - 0.5);
  if (query.scoreLte !== undefined) await ranged("score", "<", query.scoreLte + 0.5);
  if (query.domain !== undefined) rows = rows.where("domain", "=", query.domain);
  if (query.externalId !== undefined) rows = rows.where("external_id", "=", query.externalId);
  if (query.createdSince !== undefined) await ranged("created_at", ">=", query.createdSince);
  if (query.updatedSince !== undefined) rows = rows.where("updated_at", ">=", query.updatedSince);
  if (query.fitGte !== undefined) rows = rows.where("fit", ">=", query.fitGte - 0.5);
  if (query.hasActiveSignal !== undefined) rows = rows.where("has_active_signal", "=", query.hasActiveSignal ? 1 : 0);
  if (query.listId !== undefined) rows = rows.where(isLiving(query.listId, workspaceId));
  if (query.hasSignalTypes !== undefined) rows = rows.where(hasSignalOf(workspaceId, "type", query.hasSignalTypes));
  if (query.hasSignalCategories !== undefined)
    rows = rows.where(hasSignalOf(workspaceId, "category", query.hasSignalCategories));
  if (query.after) rows = rows.where(isAfter<"accounts">(column, direction, query.after));
  const found = await rows
    .orderBy(column, direction)
    .orderBy("id", direction)
    .limit(query.limit + 1)
    .execute();
  return toPage<{ body: string }, Account>(found, query.limit, position);
}

function hasSignalOf(workspaceId: string, column: "type" | "category", values: string[]) {
  return ({ exists, selectFrom }: ExpressionBuilder<Tables, "accounts">) =>
    exists(
      selectFrom("signals")
        .select("signals.id")
        .whereRef("signals.account_id", "=", "accounts.id")
        .where("signals.workspace_id", "=", workspaceId)
        .where(`signals.${column}`, "in", values)
        .where("signals.status", "=", "active"),
    );
}

/** Sorts behind every key that begins so. */
const LAST_CHARACTER = "\u{10FFFF}";

/** A deleted list is cleared bit by bit, and shows nobody meanwhile. */
function isLiving(listId: string, workspaceId: string) {
  return sql<boolean>`exists (
    select 1 from lists where lists.id = ${listId} and lists.workspace_id = ${workspaceId} and lists.deleted_at is null)`;
}

type Ids = { account_id: string };

function accountsWhere(
  reader: Kysely<Tables>,
  workspaceId: string,
  [column, comparison, bound]: ["score" | "created_at", ">=" | "<", number],
): SelectQueryBuilder<Tables, "accounts", Ids> {
  return reader
    .selectFrom("accounts")
    .select("id as account_id")
    .where("workspace_id", "=", workspaceId)
    .where("status", "=", "active")
    .where(column, comparison, bound);
}

function membersOf(reader: Kysely<Tables>, listId: string): SelectQueryBuilder<Tables, "members", Ids> {
  return reader.selectFrom("members").select("account_id").where("list_id", "=", listId);
}

/** Accounts that are told apart by rows of their own: which they are, and, for one on a walk over all, whether it is one of them. */
type Circle = { ids: Expression<Ids>; hasOne: RawBuilder<boolean> };

function circlesOf(
  reader: Kysely<Tables>,
  workspaceId: string,
  { listId, keyPrefix, tag, owner }: AccountQuery,
): Circle[] {
  const circles: Circle[] = [];
  if (listId !== undefined) {
    const hasOne = sql<boolean>`exists (select 1 from members where list_id = ${listId} and account_id = accounts.id)`;
    circles.push({ ids: membersOf(reader, listId), hasOne });
  }
  if (keyPrefix !== undefined) {
    // Each key in the list begins behind a quotation mark, and none holds one.
    const hasOne = sql<boolean>`instr(accounts.search_keys, ${`"${keyPrefix}`}) > 0`;
    circles.push({ ids: keysFrom(reader, workspaceId, keyPrefix), hasOne });
  }
  if (tag !== undefined) {
    const hasOne = sql<boolean>`exists (select 1 from json_each(accounts.body, '$.tags') tag where tag.value = ${tag})`;
    circles.push({ ids: labelledBy(reader, workspaceId, "tag", tag), hasOne });
  }
  if (owner !== undefined) {
    circles.push({
      ids: labelledBy(reader, workspaceId, "owner", owner),
      hasOne: sql<boolean>`accounts.owner = ${owner}`,
    });
  }
  return circles;
}

/** Active accounts with a tag or of an owner, spelled so. */
function labelledBy(
  reader: Kysely<Tables>,
  workspaceId: string,
  kind: "tag" | "owner",
  label: string,
): SelectQueryBuilder<Tables, "account_labels", Ids> {
  return reader
    .selectFrom("account_labels")
    .select("account_id")
    .where("workspace_id", "=", workspaceId)
    .where("kind", "=", kind)
    .where("key", "=", sql<string>`lower(${label})`)
    .where("label", "=", label);
}

function keysFrom(
  reader: Kysely<Tables>,
  workspaceId: string,
  prefix: string,
): SelectQueryBuilder<Tables, "account_keys", Ids> {
  return reader
    .selectFrom("account_keys")
    .select("account_id")
    .where("workspace_id", "=", workspaceId)
    .where("key", ">=", prefix)
    .where("key", "<", prefix + LAST_CHARACTER);
}

/** Counted where they are: handing a thousand rows over takes longer than finding them. */
async function hasAtMost(max: number, reader: Kysely<Tables>, ids: Expression<Ids>): Promise<boolean> {
  const first = sql<{ count: number }>`select count(*) as count from (select * from ${ids} limit ${max + 1})`;
  const [counted] = (await first.execute(reader)).rows;
  return (counted?.count ?? 0) <= max;
}
