import { Elysia } from "elysia";
import { z } from "zod";
import { sendTest } from "#actions/deliveries.ts";
import { createWebhook, deleteWebhook, getWebhook, rotateSecret, updateWebhook } from "#actions/webhooks.ts";
import type { Webhook } from "#core/webhook.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { PagingParams } from "./paging.ts";
import { NoBody, pathId, type RouteContext } from "./route-context.ts";
import { Instant, isoOrNull, listOf } from "./wire/values.ts";
import {
  CreatedWebhookWire,
  DeliveryWire,
  fromNewWebhookWire,
  fromWebhookUpdateWire,
  NewWebhookWire,
  toDeliveryWire,
  toWebhookWire,
  WebhookUpdateWire,
  WebhookWire,
} from "./wire/webhook.ts";

const DeletedWire = z.object({ id: z.string(), deleted_at: Instant.nullable() }).meta({
  title: "DeletedWebhook",
  examples: [{ id: "wh_01K8Z3E5QJ6T7V8W9XYA", deleted_at: "2026-06-01T09:00:00.000Z" }],
});

/** Endpoints that are told what happens: `/v1/webhooks`. */
export function webhookRoutes({ actions, paging }: RouteContext) {
  const { store } = actions;

  const render = async (webhooks: Webhook[]) => {
    const health = await store.webhooks.listHealth(webhooks.map((webhook) => webhook.id));
    return webhooks.map((webhook) => toWebhookWire(webhook, health.get(webhook.id)));
  };
  const renderOne = async (webhook: Webhook) => (await render([webhook]))[0];

  const update = async (request: Request, id: string, body: z.infer<typeof WebhookUpdateWire>) => {
    const { workspaceId } = callerOf(request);
    const wanted = fromWebhookUpdateWire(body);
    return renderOne(await updateWebhook(actions, workspaceId, pathId("wh", id, "webhook"), wanted));
  };

  return (
    new Elysia({ prefix: "/v1/webhooks" })
      .get(
        "",
        async ({ request, query }) => {
          const { workspaceId } = callerOf(request);
          const listing = { list: "webhooks", workspaceId, filter: null };
          const page = await store.webhooks.list(workspaceId, paging.read(query, listing));
          return paging.render({ rows: await render(page.rows), next: page.next }, listing, (row) => row);
        },
        {
          query: z.strictObject(PagingParams),
          detail: describe({
            tag: "Webhooks",
            id: "listWebhooks",
            summary: "The endpoints of the workspace, newest first",
            answers: { 200: listOf(WebhookWire) },
          }),
        },
      )
      .post(
        "",
        async ({ request, body, set }) => {
          const { workspaceId } = callerOf(request);
          const webhook = await createWebhook(actions, workspaceId, fromNewWebhookWire(body));
          set.status = 201;
          set.headers["location"] = `/v1/webhooks/${webhook.id}`;
          return { ...toWebhookWire(webhook), signing_secret: webhook.secret };
        },
        {
          body: NewWebhookWire,
          detail: describe({
            tag: "Webhooks",
            id: "createWebhook",
            summary: "Register an endpoint; only this answer holds its signing secret",
            description:
              "Repeated with the same `Idempotency-Key` within 24 hours, the answer shows the secret again; it is stored encrypted.",
            answers: { 201: CreatedWebhookWire },
            errors: ["private_address", "webhook_limit_reached"],
          }),
        },
      )
      .get(
        "/:id",
        async ({ request, params }) =>
          renderOne(await getWebhook(actions, callerOf(request).workspaceId, pathId("wh", params.id, "webhook"))),
        {
          detail: describe({
            tag: "Webhooks",
            id: "getWebhook",
            summary: "One endpoint",
            answers: { 200: WebhookWire },
          }),
        },
      )
      .patch("/:id", ({ request, params, body }) => update(request, params.id, body), {
        body: WebhookUpdateWire,
        detail: describe({
          tag: "Webhooks",
          id: "updateWebhook",
          summary: "Change an endpoint; what is left out stays as it is",
          description:
            "`filters` replaces all filters. A new `secret` is never shown; for a day the standard headers are signed with the old one too. Enabled again, an endpoint gets what was held for it by `:replay`.",
          errors: ["private_address"],
          answers: { 200: WebhookWire },
        }),
      })
      // An endpoint has nothing that leaving out could sensibly reset.
      .put("/:id", ({ request, params, body }) => update(request, params.id, body), {
        body: WebhookUpdateWire,
        detail: describe({
          tag: "Webhooks",
          id: "putWebhook",
          summary: "The same as PATCH",
          errors: ["private_address"],
          answers: { 200: WebhookWire },
        }),
      })
      .delete(
        "/:id",
        async ({ request, params }) => {
          const { workspaceId } = callerOf(request);
          const deleted = await deleteWebhook(actions, workspaceId, pathId("wh", params.id, "webhook"));
          return { id: deleted.id, deleted_at: isoOrNull(deleted.deletedAt) };
        },
        {
          body: NoBody,
          detail: describe({
            tag: "Webhooks",
            id: "deleteWebhook",
            summary: "Send nothing to an endpoint any more",
            answers: { 200: DeletedWire },
          }),
        },
      )
      .post(
        "/:id/~rotate-secret",
        async ({ request, params, set }) => {
          const id = pathId("wh", params.id, "webhook");
          const webhook = await rotateSecret(actions, callerOf(request).workspaceId, id);
          set.status = 201;
          return { ...(await renderOne(webhook)), signing_secret: webhook.secret };
        },
        {
          body: NoBody,
          detail: describe({
            tag: "Webhooks",
            id: "rotateWebhookSecret",
            summary: "Make a new signing secret; only this answer holds it",
            description:
              "`X-Mama-Signature` is made with the new one at once; `webhook-signature` holds a signature with each for a day.",
            answers: { 201: CreatedWebhookWire },
          }),
        },
      )
      .post(
        "/:id/~test",
        async ({ request, params, set }) => {
          const id = pathId("wh", params.id, "webhook");
          set.status = 202;
          return toDeliveryWire(await sendTest(actions, callerOf(request).workspaceId, id));
        },
        {
          body: NoBody,
          detail: describe({
            tag: "Webhooks",
            id: "testWebhook",
            summary: "Send an event `webhook.test` to this endpoint alone",
            description: "Signed and tried like any other delivery, also while the endpoint is disabled.",
            answers: { 202: DeliveryWire },
          }),
        },
      )
  );
}
