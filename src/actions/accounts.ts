import type { Account } from "#core/account.ts";
import type { NewAccount } from "#core/account-changes.ts";
import type { By } from "#core/audit.ts";
import type { Crawl } from "#core/crawl.ts";
import { type AppError, invalidParam, notFound } from "#core/errors.ts";
import { noRoom } from "./account-refusals.ts";
import { currentActor } from "./acting.ts";
import { beginAccount } from "./begin-account.ts";
import type { ActionContext } from "./context.ts";
import { managedByConfig } from "./managed-by-config.ts";
import { type BatchMode, type BatchResult, type Plan, planAccounts, planOver, readKnown } from "./plan-accounts.ts";
import { inSharedTurn, inTurn } from "./turns.ts";
import { currentUnit, isOvertaken } from "./unit.ts";

/**
 * Adds an account and starts its first crawl; a soft-deleted one with the same domain comes back instead. Throws
 * `account_exists`, `account_limit_reached` or `invalid_param`.
 */
export async function createAccount(context: ActionContext, workspaceId: string, input: NewAccount): Promise<Account> {
  const asked: Asked = { item: input, by: currentActor() };
  const subject = ingestTurn(workspaceId);
  // Inside a unit of work it is written later, and by itself.
  const result = currentUnit()
    ? await inTurn(context.turns, subject, () => createOne(context, workspaceId, asked))
    : await inSharedTurn(context.turns, subject, asked, (all) => createTogether(context, workspaceId, all));
  if (result.status === "error") throw result.error;
  return result.account;
}

type Asked = { item: NewAccount; by: By | undefined };

/** One subject for the whole workspace: two callers may name the same new domain. */
function ingestTurn(workspaceId: string): string {
  return `accounts:${workspaceId}`;
}

/**
 * Accounts that several callers add at the same time: planned one after the other, each its own change in its caller's name,
 * written under one fsync. What another write came before, and what was refused because of such a one, is done again alone.
 */
async function createTogether(
  context: ActionContext,
  workspaceId: string,
  all: Asked[],
): Promise<PromiseSettledResult<BatchResult>[]> {
  const items = all.map(({ item }) => item);
  const known = await readKnown(context, workspaceId, items);
  const written = await Promise.allSettled(
    all.map(({ item, by }) =>
      write(context, planOver(known, context, workspaceId, { items: [item], mode: "create" }), by),
    ),
  );
  const first = written.findIndex(({ status }) => status === "rejected");
  if (first === -1) return written;
  const settled: PromiseSettledResult<BatchResult>[] = written.slice(0, first);
  for (const [index, result] of written.entries()) {
    const asked = all[index];
    if (index < first || !asked) continue;
    const isDone = result.status === "fulfilled" && result.value.status !== "error";
    const isFailed = result.status === "rejected" && !isOvertaken(result.reason);
    if (isDone || isFailed) settled.push(result);
    else settled.push(...(await Promise.allSettled([createOne(context, workspaceId, asked)])));
  }
  return settled;
}

async function createOne(context: ActionContext, workspaceId: string, { item, by }: Asked): Promise<BatchResult> {
  return write(context, await planAccounts(context, workspaceId, [item], "create"), by);
}

/** Throws what the store throws. */
async function write({ store }: ActionContext, { results, change }: Plan, by: By | undefined): Promise<BatchResult> {
  if (change.put?.account?.length) await store.commit(by ? { ...change, by } : change);
  const [result] = results;
  if (!result) throw new Error("a batch of one has no result");
  return result;
}

/**
 * Adds or updates many accounts in one change, with a result for each item in its place. An `AppError` among the items
 * (one the caller could not even read) is its own result. Throws `batch_too_large`.
 */
export async function ingestAccounts(
  context: ActionContext,
  workspaceId: string,
  items: (NewAccount | AppError)[],
  mode: BatchMode,
): Promise<BatchResult[]> {
  checkBatchSize(context, items.length, "accounts");
  const ingest = async () => {
    const plan = await planAccounts(context, workspaceId, items, mode);
    if (plan.change.put?.account?.length) await context.store.commit(plan.change);
    return plan.results;
  };
  return inTurn(context.turns, ingestTurn(workspaceId), ingest);
}

/** What `ingestAccounts` would answer now; nothing is stored, and the ids of what would be created are not given out. */
export async function previewAccounts(
  context: ActionContext,
  workspaceId: string,
  items: (NewAccount | AppError)[],
  mode: BatchMode,
): Promise<BatchResult[]> {
  return (await planAccounts(context, workspaceId, items, mode)).results;
}

/** Throws `batch_too_large`, naming the parameter that holds the items. */
export function checkBatchSize({ limits }: ActionContext, count: number, param: string): void {
  if (count <= limits.batchItems) return;
  throw invalidParam(param, `may hold at most ${limits.batchItems} accounts`, "batch_too_large");
}

/**
 * Makes the accounts of the settings file so, and hands those that are no longer in it over to whoever uses the API.
 * Returns the lines that were refused.
 */
export async function applyConfigAccounts(
  context: ActionContext,
  workspaceId: string,
  listed: NewAccount[],
): Promise<AppError[]> {
  const refused: AppError[] = [];
  for (let start = 0; start < listed.length; start += context.limits.batchItems) {
    const items = listed.slice(start, start + context.limits.batchItems);
    const results = await ingestAccounts(
      context,
      workspaceId,
      items.map((item) => ({ ...item, managedBy: "config" as const })),
      "upsert",
    );
    refused.push(...results.flatMap((result) => (result.status === "error" ? [result.error] : [])));
  }
  const domains = new Set(listed.map((item) => item.domain));
  const released = (await context.store.accounts.listFromConfig(workspaceId)).filter(
    (account) => !domains.has(account.domain),
  );
  for (const { configFile: _file, ...account } of released) {
    await context.store.commit({
      put: { account: [{ ...account, managedBy: "api", revision: account.revision + 1 }] },
    });
  }
  return refused;
}

/** Hides an account at once; it is purged when `retention.deleted` has passed. Deleting it again gives the same answer. */
export async function deleteAccount(context: ActionContext, workspaceId: string, accountId: string): Promise<Account> {
  return inTurn(context.turns, accountId, async () => {
    const account = await context.store.accounts.findAny(workspaceId, accountId);
    if (!account) throw notFound("account");
    if (account.status === "deleted") return account;
    if (account.managedBy === "config") throw managedByConfig("account", account.configFile);
    const at = context.clock.now();
    const deleted: Account = {
      ...account,
      status: "deleted",
      deletedAt: at,
      purgeAt: at + context.retention.deletedMs,
      updatedAt: at,
      revision: account.revision + 1,
    };
    const unfinished = await context.store.crawls.findUnfinished(workspaceId, accountId);
    // Its jobs find no account and do nothing; left open, it would stand in the way should the account come back.
    const ended: Crawl[] = unfinished ? [{ ...unfinished, status: "finished", finishedAt: at }] : [];
    await context.store.commit({ put: { account: [deleted], crawl: ended } });
    return deleted;
  });
}

/**
 * Brings a deleted account back as it was, but for an external id that another has by now, and reads its sources anew; an
 * active one is left as it is. Throws `account_not_found` once its time to be purged has come, or `account_limit_reached`.
 */
export async function restoreAccount(context: ActionContext, workspaceId: string, accountId: string): Promise<Account> {
  const { store, clock, limits } = context;
  const restore = async () => {
    const account = await store.accounts.findAny(workspaceId, accountId);
    if (!account || (account.purgeAt ?? Infinity) <= clock.now()) throw notFound("account");
    if (account.status === "active") return account;
    if ((await store.accounts.count(workspaceId)) >= limits.accounts) throw noRoom();
    const namesake = account.externalId && (await store.accounts.findByExternalId(workspaceId, account.externalId));
    const lists = await store.lists.findMany(workspaceId, account.listIds ?? []);
    const begun = beginAccount(
      context,
      { domain: account.domain },
      { workspaceId, deleted: account, lists: new Set(lists.map((list) => list.id)), hasNamesake: Boolean(namesake) },
    );
    const put = { ...begun.change.put, account: [begun.account] };
    await store.commit({ ...begun.change, put });
    return begun.account;
  };
  // The same subject as an ingest: both fill the room there is.
  return inTurn(context.turns, ingestTurn(workspaceId), restore);
}
