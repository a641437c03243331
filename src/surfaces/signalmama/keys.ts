import { Elysia } from "elysia";
import { z } from "zod";
import { createKey, revokeKey } from "#actions/keys.ts";
import { signingSecretOf } from "#core/key.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { PagingParams } from "./paging.ts";
import { NoBody, pathId, type RouteContext } from "./route-context.ts";
import { CreatedKeyWire, fromNewKeyWire, KeyWire, NewKeyWire, toKeyWire } from "./wire/key.ts";
import { listOf } from "./wire/values.ts";

/** API keys, for administrators: `/v1/keys`. */
export function keyRoutes({ actions, paging }: RouteContext) {
  return new Elysia({ prefix: "/v1/keys" })
    .get(
      "",
      async ({ request, query }) => {
        const { workspaceId } = callerOf(request);
        const listing = { list: "keys", workspaceId, filter: null };
        const page = await actions.store.keys.list(workspaceId, paging.read(query, listing));
        return paging.render(page, listing, toKeyWire);
      },
      {
        query: z.strictObject(PagingParams),
        detail: describe({
          tag: "Keys",
          id: "listKeys",
          summary: "The keys of the workspace, newest first, revoked ones included",
          answers: { 200: listOf(KeyWire) },
        }),
      },
    )
    .post(
      "",
      async ({ request, body, set }) => {
        const { workspaceId, keyId } = callerOf(request);
        const { record, key } = await createKey(actions, workspaceId, { ...fromNewKeyWire(body), createdBy: keyId });
        set.status = 201;
        return { ...toKeyWire(record), key, signing_secret: signingSecretOf(record.id, actions.secret) };
      },
      {
        body: NewKeyWire,
        detail: describe({
          tag: "Keys",
          id: "createKey",
          summary: "Create a key; only this answer holds it and its signing secret",
          description:
            "`expires_at` ends it, `allowed_cidrs` names where it may be used from, `require_signature` asks for `X-Mama-Signature` on every request: the hex HMAC-SHA256 of the body's bytes under `signing_secret`. It covers the body alone, neither path nor time; a `GET` is signed over an empty body. A signature that is sent is always checked. Repeated with the same `Idempotency-Key` within 24 hours, the answer shows key and secret again; it is stored encrypted.",
          errors: ["key_limit_reached"],
          answers: { 201: CreatedKeyWire },
        }),
      },
    )
    .post(
      "/:id/~revoke",
      async ({ request, params }) =>
        toKeyWire(await revokeKey(actions, callerOf(request).workspaceId, pathId("key", params.id, "key"))),
      {
        body: NoBody,
        detail: describe({
          tag: "Keys",
          id: "revokeKey",
          summary: "End a key at once",
          answers: { 200: KeyWire },
        }),
      },
    );
}
