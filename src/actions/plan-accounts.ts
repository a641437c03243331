import type { Account, Attributes } from "#core/account.ts";
import { scoreJob } from "#core/account-job.ts";
import { type Change, mergeChanges } from "#core/change.ts";
import { AppError } from "#core/errors.ts";
import type { Event } from "#core/event.ts";
import { canonicalJson } from "#core/hash.ts";
import type { ActionContext } from "./context.ts";
import { newCrawl } from "./crawls.ts";

export type BatchMode = "upsert" | "create";
export type BatchResult =
  | { status: "created" | "updated" | "unchanged"; account: Account }
  | { status: "error"; error: AppError };

/** What a caller says of an account; `domain` is already in its plain form. Absent fields are left as they are. */
export type NewAccount = {
  domain: string;
  name?: string | undefined;
  aliases?: string[] | undefined;
  externalId?: string | undefined;
  linkedinUrl?: string | undefined;
  attributes?: Attributes | undefined;
  owner?: string | undefined;
  notes?: string | undefined;
  tags?: string[] | undefined;
  /** Who says so: without it a caller of the API, who may not change what the configuration file made. */
  managedBy?: Account["managedBy"] | undefined;
};

type Plan = { results: BatchResult[]; change: Change };
type Known = { byDomain: Map<string, Account>; byExternalId: Map<string, Account>; room: number };

/** Decides item by item what becomes of a batch; an item sees what the items before it have done. */
export async function planAccounts(
  context: ActionContext,
  workspaceId: string,
  items: (NewAccount | AppError)[],
  mode: BatchMode,
): Promise<Plan> {
  const known = await readKnown(context, workspaceId, items);
  const puts = new Map<string, Account>();
  const changes: Change[] = [];
  const take = (account: Account) => {
    puts.set(account.id, account);
    known.byDomain.set(account.domain, account);
    if (account.externalId !== undefined) known.byExternalId.set(account.externalId, account);
  };

  const results = items.map((item): BatchResult => {
    if (item instanceof AppError) return { status: "error", error: item };
    const existing = known.byDomain.get(item.domain);
    const error = refusalOf(item, existing, known, mode);
    if (error) return { status: "error", error };
    if (existing?.status === "active") {
      const updated = updateAccount(existing, item, context.clock.now());
      if (!updated) return { status: "unchanged", account: existing };
      // Fit rests on the attributes, so a change of them is scored at once.
      if (updated.attributes !== existing.attributes) {
        changes.push({ jobs: [scoreJob({ workspaceId, accountId: updated.id, reason: "attributes" })] });
      }
      // Written once however often the batch names it, so it stays one step from what is stored.
      const account = puts.has(existing.id) ? { ...updated, revision: existing.revision } : updated;
      take(account);
      return { status: "updated", account };
    }
    const begun = beginAccount(context, workspaceId, item, existing);
    known.room--;
    take(begun.account);
    changes.push(begun.change);
    return { status: "created", account: begun.account };
  });
  return { results, change: mergeChanges([{ put: { account: [...puts.values()] } }, ...changes]) };
}

async function readKnown(
  { store, limits }: ActionContext,
  workspaceId: string,
  items: (NewAccount | AppError)[],
): Promise<Known> {
  const inputs = items.flatMap((item) => (item instanceof AppError ? [] : [item]));
  const domains = [...new Set(inputs.map((input) => input.domain))];
  const externalIds = [...new Set(inputs.flatMap((input) => input.externalId ?? []))];
  const [accounts, byExternalId, count] = await Promise.all([
    store.accounts.findByDomains(workspaceId, domains),
    Promise.all(externalIds.map((externalId) => store.accounts.findByExternalId(workspaceId, externalId))),
    Number.isFinite(limits.accounts) ? store.accounts.count(workspaceId) : 0,
  ]);
  return {
    byDomain: new Map(accounts.map((account) => [account.domain, account])),
    byExternalId: new Map(
      byExternalId.flatMap((account) => (account?.externalId === undefined ? [] : [[account.externalId, account]])),
    ),
    room: limits.accounts - count,
  };
}

function refusalOf(
  item: NewAccount,
  existing: Account | undefined,
  known: Known,
  mode: BatchMode,
): AppError | undefined {
  if (existing?.status === "active" && mode === "create") return alreadyExists("domain", existing.id);
  if (existing?.status === "active" && existing.managedBy === "config" && item.managedBy !== "config") {
    return managedByConfig();
  }
  const namesake = item.externalId === undefined ? undefined : known.byExternalId.get(item.externalId);
  if (namesake && namesake.id !== existing?.id) return alreadyExists("external_id", namesake.id);
  if (existing?.status !== "active" && known.room <= 0) {
    return new AppError("limit_reached", "This workspace watches as many accounts as it may.", {
      reason: "account_limit_reached",
    });
  }
  return undefined;
}

/** A new account, or a soft-deleted one called back, with the crawl that starts its watch. */
function beginAccount(
  context: ActionContext,
  workspaceId: string,
  input: NewAccount,
  deleted: Account | undefined,
): { account: Account; change: Change } {
  const at = context.clock.now();
  const account = deleted ? revived(deleted, input, at) : blank(context, workspaceId, input, at);
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
  const { domain, name, ...rest } = input;
  return {
    id: context.ids.next("acct"),
    workspaceId,
    domain,
    name: name ?? nameFrom(domain),
    aliases: [],
    attributes: {},
    tags: [],
    managedBy: "api",
    ...given(rest),
    status: "active",
    score: 0,
    breakdown: { fit: 0, recency: 0, strength: 0, depth: 0 },
    signalCount: 0,
    contactCount: 0,
    createdAt: at,
    updatedAt: at,
    revision: 1,
  };
}

function revived(deleted: Account, input: NewAccount, at: number): Account {
  const { deletedAt: _deletedAt, purgeAt: _purgeAt, ...kept } = deleted;
  return { ...kept, ...given(input), status: "active", updatedAt: at, revision: deleted.revision + 1 };
}

/** The account with what was given laid over it; undefined when that changes nothing. Attributes are laid over one by one. */
function updateAccount(account: Account, input: NewAccount, at: number): Account | undefined {
  const attributes = { ...account.attributes, ...given(input.attributes ?? {}) };
  if (account.attributes.custom && input.attributes?.custom) {
    attributes.custom = { ...account.attributes.custom, ...input.attributes.custom };
  }
  const areSame = canonicalJson(attributes) === canonicalJson(account.attributes);
  const updated: Account = { ...account, ...given(input), attributes: areSame ? account.attributes : attributes };
  if (canonicalJson(updated) === canonicalJson(account)) return undefined;
  return { ...updated, updatedAt: at, revision: account.revision + 1 };
}

/** The fields that hold something. */
function given<T extends object>(fields: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

/** `north-wind.example` → `North Wind`: what texts most likely call a company nobody named. */
function nameFrom(domain: string): string {
  const label = domain.slice(0, domain.indexOf("."));
  if (label.startsWith("xn--")) return domain;
  return label
    .split("-")
    .filter((word) => word !== "")
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join(" ");
}

/** The existing account is named by its id, never by what was sent. */
function alreadyExists(param: string, id: string): AppError {
  return new AppError("conflict", `The account ${id} already has this \`${param}\`.`, {
    reason: "account_exists",
    param,
  });
}

export function managedByConfig(): AppError {
  return new AppError("conflict", "This account comes from the configuration file; change it there.", {
    reason: "managed_by_config",
  });
}
