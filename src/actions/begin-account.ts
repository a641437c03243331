import type { Account } from "#core/account.ts";
import { changeAccount, type NewAccount, nameFrom, withChanges } from "#core/account-changes.ts";
import type { Change } from "#core/change.ts";
import type { Event } from "#core/event.ts";
import type { ActionContext } from "./context.ts";
import { newCrawl } from "./crawls.ts";

/** What is known of a deleted account beside itself. */
type Surroundings = {
  /** The living ones among the lists it stood on. */
  lists: ReadonlySet<string>;
  /** Another account has its external id by now. */
  hasNamesake: boolean;
};

/** A new account, or a soft-deleted one called back, with the crawl that starts its watch. */
export function beginAccount(
  context: ActionContext,
  input: NewAccount,
  { workspaceId, deleted, ...around }: { workspaceId: string; deleted: Account | undefined } & Surroundings,
): { account: Account; change: Change } {
  const at = context.clock.now();
  const account = deleted ? revived(leftOf(deleted, around), input, at) : blank(context, workspaceId, input, at);
  const watched: Account = {
    ...account,
    nextScoreAt: at + context.cycles.scoreMs,
    nextCrawlAt: at + context.cycles.crawlMs,
  };
  const { crawl, job } = newCrawl(context, watched, "created");
  const created: Event = {
    id: context.ids.next("evt"),
    workspaceId,
    type: "account.created",
    accountId: watched.id,
    createdAt: at,
    causeId: crawl.id,
    facts: { account: watched, scoreBefore: 0, scoreAfter: 0 },
  };
  return { account: watched, change: { put: { crawl: [crawl] }, jobs: [job], events: deleted ? [] : [created] } };
}

function blank(context: ActionContext, workspaceId: string, input: NewAccount, at: number): Account {
  const account: Account = {
    id: context.ids.next("acct"),
    workspaceId,
    domain: input.domain,
    name: input.name ?? nameFrom(input.domain),
    aliases: [],
    attributes: {},
    tags: [],
    managedBy: "api",
    status: "active",
    score: 0,
    breakdown: { fit: 0, recency: 0, strength: 0, depth: 0 },
    signalCount: 0,
    contactCount: 0,
    decisionMakerCount: 0,
    createdAt: at,
    updatedAt: at,
    revision: 1,
  };
  return withChanges(account, input);
}

function revived(deleted: Account, input: NewAccount, at: number): Account {
  const { deletedAt: _deletedAt, purgeAt: _purgeAt, ...kept } = changeAccount(deleted, input);
  return { ...kept, status: "active", updatedAt: at, revision: deleted.revision + 1 };
}

/** Its lists may have gone while the account was away, and its external id may be another's. */
function leftOf(account: Account, { lists, hasNamesake }: Surroundings): Account {
  const { externalId, listIds, ...kept } = account;
  return {
    ...kept,
    ...(externalId === undefined || hasNamesake ? {} : { externalId }),
    ...(listIds === undefined ? {} : { listIds: listIds.filter((id) => lists.has(id)) }),
  };
}
