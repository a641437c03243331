import { Elysia } from "elysia";
import { z } from "zod";
import { deleteAccount, restoreAccount } from "#actions/accounts.ts";
import { rescoreAccount } from "#actions/scores.ts";
import { updateAccount } from "#actions/update-account.ts";
import { getFloor } from "#actions/workspaces.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { NoBody, pathId, type RouteContext } from "./route-context.ts";
import { AccountChangesWire, AccountWire, fromAccountChangesWire, toAccountWire } from "./wire/account.ts";
import { Instant } from "./wire/values.ts";

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

/** What becomes of one account: `/v1/accounts/{id}`, changed, deleted, restored, scored again. */
export function accountChangeRoutes({ actions }: RouteContext) {
  const change = async ({ request, params, body }: ChangeRequest) => {
    const { workspaceId } = callerOf(request);
    const id = pathId("acct", params.id, "account");
    const account = await updateAccount(actions, workspaceId, id, fromAccountChangesWire(body));
    return toAccountWire(account, await getFloor(actions, workspaceId));
  };

  return new Elysia({ prefix: "/v1/accounts" })
    .patch("/:id", change, {
      body: AccountChangesWire,
      detail: describe({
        tag: "Accounts",
        id: "updateAccount",
        summary: "Change some fields of an account",
        description:
          "What is absent stays as it is, `null` clears. Attributes are laid over one by one, `attributes.custom` key by key; a change of attributes is scored within seconds, so the answer still has the score before.",
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
        body: NoBody,
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
        return toAccountWire(account, await getFloor(actions, workspaceId));
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
        return toAccountWire(account, await getFloor(actions, workspaceId));
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
