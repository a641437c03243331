import { Elysia } from "elysia";
import { z } from "zod";
import { createWebhook, deleteWebhook } from "#actions/webhooks.ts";
import { notFound } from "#core/errors.ts";
import type { Webhook } from "#core/webhook.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { PagingParams } from "./paging.ts";
import { pathId, type RouteContext } from "./route-context.ts";
import { Instant, isoOrNull, listOf } from "./wire/values.ts";
import {
  CreatedWebhookWire,
  DeliveryWire,
  fromNewWebhookWire,
  NewWebhookWire,
  toDeliveryWire,
  toWebhookWire,
  WebhookWire,
} from "./wire/webhook.ts";

/** Where the last success and the last failure are looked for. */
const RECENT_DELIVERIES = 20;

const DeletedWire = z.object({ id: z.string(), deleted_at: Instant.nullable() }).meta({
  title: "DeletedWebhook",
  examples: [{ id: "wh_01K8Z3E5QJ6T7V8W9XYA", deleted_at: "2026-06-01T09:00:00.000Z" }],
});

/** Endpoints that are told what happens: `/v1/webhooks`. */
export function webhookRoutes({ actions, paging }: RouteContext) {
  const { store } = actions;

  const getWebhook = async (workspaceId: string, id: unknown) => {
    const webhook = await store.webhooks.find(workspaceId, pathId("wh", id, "webhook"));
    if (!webhook) throw notFound("webhook");
    return webhook;
  };

  const render = async (webhook: Webhook) => {
    const recent = await store.deliveries.list(webhook.workspaceId, webhook.id, { limit: RECENT_DELIVERIES });
    return toWebhookWire(webhook, recent.rows);
  };

  return new Elysia({ prefix: "/v1/webhooks" })
    .get(
      "",
      async ({ request, query }) => {
        const { workspaceId } = callerOf(request);
        const listing = { list: "webhooks", workspaceId, filter: null };
        const page = await store.webhooks.list(workspaceId, paging.read(query, listing));
        const rows = await Promise.all(page.rows.map(render));
        return paging.render({ rows, next: page.next }, listing, (row) => row);
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
        return { ...toWebhookWire(webhook, []), signing_secret: webhook.secret };
      },
      {
        body: NewWebhookWire,
        detail: describe({
          tag: "Webhooks",
          id: "createWebhook",
          summary: "Register an endpoint; only this answer holds its signing secret",
          answers: { 201: CreatedWebhookWire },
          errors: ["private_address"],
        }),
      },
    )
    .get("/:id", async ({ request, params }) => render(await getWebhook(callerOf(request).workspaceId, params.id)), {
      detail: describe({
        tag: "Webhooks",
        id: "getWebhook",
        summary: "One endpoint",
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
        detail: describe({
          tag: "Webhooks",
          id: "deleteWebhook",
          summary: "Send nothing to an endpoint any more",
          answers: { 200: DeletedWire },
        }),
      },
    )
    .get(
      "/:id/deliveries",
      async ({ request, params, query }) => {
        const { workspaceId } = callerOf(request);
        const { id } = await getWebhook(workspaceId, params.id);
        const listing = { list: "deliveries", workspaceId, filter: id };
        const page = await store.deliveries.list(workspaceId, id, paging.read(query, listing));
        return paging.render(page, listing, toDeliveryWire);
      },
      {
        query: z.strictObject(PagingParams),
        detail: describe({
          tag: "Webhooks",
          id: "listDeliveries",
          summary: "What was sent to an endpoint, with every attempt, newest first",
          answers: { 200: listOf(DeliveryWire) },
        }),
      },
    );
}
