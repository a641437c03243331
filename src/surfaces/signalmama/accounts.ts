import { Elysia } from "elysia";
import { z } from "zod";
import { createAccount, deleteAccount, ingestAccounts, restoreAccount } from "#actions/accounts.ts";
import { getAccount } from "#actions/get-account.ts";
import { rescoreAccount } from "#actions/scores.ts";
import { resolveUsedTypes } from "#actions/signal-types.ts";
import { updateAccount } from "#actions/update-account.ts";
import { getWorkspace } from "#actions/workspaces.ts";
import { parseDomain } from "#core/url.ts";
import { callerOf, factsOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { toErrorWire } from "./errors.ts";
import { PagingParams } from "./paging.ts";
import { flagParam, instantOf, instantParam, listParam, scoreParam, textParam } from "./query.ts";
import { docsUrl, NoBody, pathId, type RouteContext } from "./route-context.ts";
import {
  AccountChangesWire,
  AccountWire,
  fromAccountChangesWire,
  fromNewAccountWire,
  NewAccountWire,
  toAccountWire,
} from "./wire/account.ts";
import { BatchResultWire, BatchWire, fromBatchItem, toBatchWire } from "./wire/batch.ts";
import { Instant, listOf } from "./wire/values.ts";

const AccountsQuery = z.strictObject({
  ...PagingParams,
  sort: z.enum(["-created_at", "created_at", "-score", "score", "name", "-name"]).optional(),
  score_gte: scoreParam("Accounts with at least this score."),
  score_lte: scoreParam("Accounts with at most this score."),
  domain: textParam("The account of this domain."),
  external_id: textParam("The account of this external id."),
  tag: textParam("Accounts with this tag."),
  owner: textParam("Accounts of this owner."),
  updated_since: instantParam("Accounts changed at or after this time."),
  has_signal_type: listParam("Accounts with an active signal of any of these types, named as in `type` of signals."),
  has_active_signal: flagParam("Accounts with any active signal, or those without one."),
  fit_gte: scoreParam("Accounts whose fit is at least this."),
  list_id: textParam("Accounts on this list."),
});

const DeletedWire = z.object({ id: z.string(), deleted_at: Instant.nullable(), purge_at: Instant.nullable() }).meta({
  title: "DeletedAccount",
  examples: [
    {
      id: "acct_01K8Z3E5QJ6T7V8W9XYA",
      deleted_at: "2026-06-01T09:00:00.000Z",
      purge_at: "2026-07-01T09:00:00.000Z",
    },
  ],
});

type ChangeRequest = { request: Request; params: { id: string }; body: z.infer<typeof AccountChangesWire> };

/** The companies of the workspace: `/v1/accounts`. */
export function accountRoutes({ actions, paging }: RouteContext) {
  const { store } = actions;
  const floorOf = async (workspaceId: string) => (await getWorkspace(actions, workspaceId)).rubric.floor;

  const change = async ({ request, params, body }: ChangeRequest) => {
    const { workspaceId } = callerOf(request);
    const id = pathId("acct", params.id, "account");
    const account = await updateAccount(actions, workspaceId, id, fromAccountChangesWire(body));
    return toAccountWire(account, await floorOf(workspaceId));
  };

  return new Elysia({ prefix: "/v1/accounts" })
    .get(
      "",
      async ({ request, query }) => {
        const { workspaceId } = callerOf(request);
        const { limit: _limit, cursor: _cursor, ...filter } = query;
        const listing = { list: "accounts", workspaceId, filter };
        const page = await store.accounts.list(workspaceId, {
          ...paging.read(query, listing),
          sort: query.sort ?? "-created_at",
          scoreGte: query.score_gte,
          scoreLte: query.score_lte,
          domain: query.domain === undefined ? undefined : parseDomain(query.domain),
          externalId: query.external_id,
          tag: query.tag,
          owner: query.owner,
          updatedSince: instantOf(query, "updated_since"),
          hasSignalTypes:
            query.has_signal_type &&
            (await resolveUsedTypes(actions, workspaceId, query.has_signal_type, "has_signal_type")),
          hasActiveSignal: query.has_active_signal,
          fitGte: query.fit_gte,
          listId: query.list_id,
        });
        const floor = await floorOf(workspaceId);
        return paging.render(page, listing, (account) => toAccountWire(account, floor));
      },
      {
        query: AccountsQuery,
        detail: describe({
          tag: "Accounts",
          id: "listAccounts",
          summary: "The accounts of the workspace, newest first",
          answers: { 200: listOf(AccountWire) },
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
        return toAccountWire(account, await floorOf(workspaceId));
      },
      {
        body: NewAccountWire,
        detail: describe({
          tag: "Accounts",
          id: "createAccount",
          summary: "Add an account; its first crawl starts at once",
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
          answers: { 200: BatchResultWire },
        }),
      },
    )
    .get(
      "/:id",
      async ({ request, params }) => {
        const { workspaceId } = callerOf(request);
        const account = await getAccount(actions, workspaceId, pathId("acct", params.id, "account"));
        return toAccountWire(account, await floorOf(workspaceId));
      },
      {
        detail: describe({
          tag: "Accounts",
          id: "getAccount",
          summary: "One account with its score",
          answers: { 200: AccountWire },
        }),
      },
    )
    .patch("/:id", change, {
      body: AccountChangesWire,
      detail: describe({
        tag: "Accounts",
        id: "updateAccount",
        summary: "Change some fields of an account",
        description:
          "What is absent stays as it is, `null` clears. Attributes are laid over one by one, `attributes.custom` key by key; a change of attributes is scored at once.",
        answers: { 200: AccountWire },
        errors: ["account_exists", "managed_by_config"],
      }),
    })
    .put("/:id", change, {
      body: AccountChangesWire,
      detail: describe({
        tag: "Accounts",
        id: "putAccount",
        summary: "The same as PATCH: what is absent stays as it is",
        answers: { 200: AccountWire },
        errors: ["account_exists", "managed_by_config"],
      }),
    })
    .delete(
      "/:id",
      async ({ request, params }) => {
        const { workspaceId } = callerOf(request);
        const account = await deleteAccount(actions, workspaceId, pathId("acct", params.id, "account"));
        const { id, deleted_at, purge_at } = toAccountWire(account, 0);
        return { id, deleted_at, purge_at };
      },
      {
        detail: describe({
          tag: "Accounts",
          id: "deleteAccount",
          summary: "Hide an account at once",
          description:
            "It is purged for good when `retention.deleted` has passed, 30 days unless set otherwise; `:restore` brings it back until then.",
          answers: { 200: DeletedWire },
          errors: ["managed_by_config"],
        }),
      },
    )
    .post(
      "/:id/~restore",
      async ({ request, params }) => {
        const { workspaceId } = callerOf(request);
        const account = await restoreAccount(actions, workspaceId, pathId("acct", params.id, "account"));
        return toAccountWire(account, await floorOf(workspaceId));
      },
      {
        body: NoBody,
        detail: describe({
          tag: "Accounts",
          id: "restoreAccount",
          summary: "Bring a deleted account back until it is purged, and read its sources anew",
          answers: { 200: AccountWire },
          errors: ["account_limit_reached"],
        }),
      },
    )
    .post(
      "/:id/~rescore",
      async ({ request, params }) => {
        const { workspaceId } = callerOf(request);
        const account = await rescoreAccount(actions, workspaceId, pathId("acct", params.id, "account"));
        return toAccountWire(account, await floorOf(workspaceId));
      },
      {
        body: NoBody,
        detail: describe({
          tag: "Accounts",
          id: "rescoreAccount",
          summary: "Score an account now, outside its cycle",
          answers: { 200: AccountWire },
        }),
      },
    );
}
