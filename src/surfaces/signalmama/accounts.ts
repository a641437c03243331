import { Elysia } from "elysia";
import { z } from "zod";
import { createAccount, ingestAccounts } from "#actions/accounts.ts";
import { getAccount } from "#actions/get-account.ts";
import { resolveUsedTypes } from "#actions/signal-types.ts";
import { getFloor } from "#actions/workspaces.ts";
import { searchKey } from "#core/search-keys.ts";
import { SignalCategory } from "#core/signal-type.ts";
import { parseDomain } from "#core/url.ts";
import { callerOf, factsOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { toErrorWire } from "./errors.ts";
import { filterOf, PagingParams } from "./paging.ts";
import { flagParam, instantOf, instantParam, listParam, oneOf, scoreParam, textParam } from "./query.ts";
import { docsUrl, pathId, type RouteContext } from "./route-context.ts";
import { AccountWire, fromNewAccountWire, NewAccountWire, toAccountWire } from "./wire/account.ts";
import { BatchResultWire, BatchWire, fromBatchItem, toBatchWire } from "./wire/batch.ts";
import { readLatestCrawls } from "./wire/latest-crawl.ts";
import { ListedAccountWire } from "./wire/listed-account.ts";
import { shownAccount } from "./wire/shown-account.ts";
import { readTrends } from "./wire/trend.ts";
import { listOf } from "./wire/values.ts";

const AccountsQuery = z.strictObject({
  ...PagingParams,
  sort: z.enum(["-created_at", "created_at", "-score", "score", "name", "-name"]).optional(),
  score_gte: scoreParam("Accounts with at least this score."),
  score_lte: scoreParam("Accounts with at most this score."),
  domain: textParam("The account of this domain."),
  external_id: textParam("The account of this external id."),
  tag: textParam("Accounts with this tag."),
  owner: textParam("Accounts of this owner."),
  created_since: instantParam("Accounts added at or after this time."),
  updated_since: instantParam("Accounts changed at or after this time."),
  has_signal_type: listParam("Accounts with an active signal of any of these types, named as in `type` of signals."),
  has_signal_category: listParam("Accounts with an active signal of any of these categories."),
  q: textParam(
    "Accounts whose domain, or whose name from one of its words on, begins so; case, accents and punctuation aside.",
  ),
  has_active_signal: flagParam("Accounts with any active signal, or those without one."),
  fit_gte: scoreParam("Accounts whose fit is at least this."),
  list_id: textParam("Accounts on this list."),
  expand: z.enum(["trend", "crawl"]).optional().meta({
    description:
      "`trend` adds how the score stood over the last 30 days, the signal that leads now, and what changed within the last day; `crawl` how far the newest crawl has come.",
  }),
});

/** Throws `invalid_param`. */
function categoriesOf(names: string[] | undefined): string[] | undefined {
  return names?.map((name) => oneOf(SignalCategory, name, "has_signal_category"));
}

/** The companies of the workspace: `/v1/accounts`. What becomes of one is in `account-changes.ts`. */
export function accountRoutes({ actions, paging }: RouteContext) {
  const { store } = actions;

  return new Elysia({ prefix: "/v1/accounts" })
    .get(
      "",
      async ({ request, query }) => {
        const { workspaceId } = callerOf(request);
        const listing = { list: "accounts", workspaceId, filter: filterOf(query) };
        const page = await store.accounts.list(workspaceId, {
          ...paging.read(query, listing),
          sort: query.sort ?? "-created_at",
          scoreGte: query.score_gte,
          scoreLte: query.score_lte,
          domain: query.domain === undefined ? undefined : parseDomain(query.domain),
          externalId: query.external_id,
          tag: query.tag,
          owner: query.owner,
          createdSince: instantOf(query, "created_since"),
          updatedSince: instantOf(query, "updated_since"),
          hasSignalTypes:
            query.has_signal_type &&
            (await resolveUsedTypes(actions, workspaceId, query.has_signal_type, "has_signal_type")),
          hasActiveSignal: query.has_active_signal,
          hasSignalCategories: categoriesOf(query.has_signal_category),
          keyPrefix: query.q === undefined ? undefined : searchKey(query.q),
          fitGte: query.fit_gte,
          listId: query.list_id,
        });
        const floor = await getFloor(actions, workspaceId);
        const trends = query.expand === "trend" ? await readTrends(actions, workspaceId, page.rows) : undefined;
        const crawls = query.expand === "crawl" ? await readLatestCrawls(actions, workspaceId, page.rows) : undefined;
        return paging.render(page, listing, (account) => ({
          ...toAccountWire(account, floor),
          ...trends?.get(account.id),
          ...(crawls && { latest_crawl: crawls.get(account.id) ?? null }),
        }));
      },
      {
        query: AccountsQuery,
        detail: describe({
          tag: "Accounts",
          id: "listAccounts",
          summary: "The accounts of the workspace, newest first",
          answers: { 200: listOf(ListedAccountWire) },
        }),
      },
    )
    .post(
      "",
      async ({ request, body, set }) => {
        const { workspaceId } = callerOf(request);
        const account = await createAccount(actions, workspaceId, fromNewAccountWire(body));
        set.status = 201;
        set.headers["location"] = `/v1/accounts/${account.id}`;
        return toAccountWire(account, await getFloor(actions, workspaceId));
      },
      {
        body: NewAccountWire,
        detail: describe({
          tag: "Accounts",
          id: "createAccount",
          summary: "Add an account; its first crawl starts at once",
          description:
            "`domain` is reduced to the registrable domain by the Public Suffix List: `https://shop.two.example/de` counts as `two.example`.",
          answers: { 201: AccountWire },
          errors: ["account_limit_reached", "cannot_resolve_account"],
        }),
      },
    )
    .post(
      "/~batch",
      async ({ request, body }) => {
        const { requestId, caller } = factsOf(request);
        const items = body.accounts.map(fromBatchItem);
        const results = await ingestAccounts(actions, caller.workspaceId, items, body.mode ?? "upsert");
        return toBatchWire(results, (error) => toErrorWire(error, requestId, docsUrl(actions)));
      },
      {
        body: BatchWire,
        detail: describe({
          tag: "Accounts",
          id: "batchAccounts",
          summary: "Add or update up to 1,000 accounts, with a result for each",
          description:
            "`limits.batch_items` may set another number. An account is found by its domain alone; what an item leaves out stays as it is.",
          answers: { 200: BatchResultWire },
        }),
      },
    )
    .get(
      "/:id",
      async ({ request, params }) => {
        const { workspaceId } = callerOf(request);
        const account = await getAccount(actions, workspaceId, pathId("acct", params.id, "account"));
        return shownAccount(account, await getFloor(actions, workspaceId));
      },
      {
        detail: describe({
          tag: "Accounts",
          id: "getAccount",
          summary: "One account with its score",
          answers: { 200: AccountWire },
        }),
      },
    );
}
