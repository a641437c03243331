import { Elysia } from "elysia";
import { z } from "zod";
import { getDelivery, redeliver, replayDeliveries } from "#actions/deliveries.ts";
import { getWebhook } from "#actions/webhooks.ts";
import { parseIsoInstant } from "#core/time.ts";
import { Delivery } from "#core/webhook.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { PagingParams } from "./paging.ts";
import { NoBody, pathId, type RouteContext } from "./route-context.ts";
import { renderEvent } from "./webhook-body.ts";
import { listOf } from "./wire/values.ts";
import { DeliveryWire, ReplayedWire, ReplayWire, SentDeliveryWire, toDeliveryWire } from "./wire/webhook.ts";

const DeliveriesQuery = z.strictObject({
  ...PagingParams,
  status: Delivery.shape.status.optional().meta({ description: "Deliveries that stand like this." }),
});

/** What is sent again, by the status that was asked for. */
const REPLAYED = {
  unsuccessful: ["failed", "held"],
  failed: ["failed"],
  held: ["held"],
  delivered: ["delivered"],
  all: ["failed", "held", "delivered"],
} satisfies Record<string, Delivery["status"][]>;

/** What was sent to an endpoint, and sending it again: `/v1/webhooks/{id}/deliveries`. */
export function deliveryRoutes({ actions, paging }: RouteContext) {
  const { store } = actions;
  const idsOf = (params: { id: string; delivery: string }) =>
    [pathId("wh", params.id, "webhook"), pathId("dlv", params.delivery, "delivery")] as const;

  /** With the body as the last attempt sent it, or as the first will. */
  const renderSent = async (delivery: Delivery) => {
    const [event] = await store.events.findMany([delivery.eventId]);
    const last = delivery.attempts.at(-1);
    const stamp = {
      attempt: last?.number ?? 1,
      sequence: delivery.sequence,
      deliveredAt: last?.at ?? delivery.nextAttemptAt ?? delivery.createdAt,
    };
    return { ...toDeliveryWire(delivery), body: event ? JSON.parse(renderEvent(event, stamp, actions.baseUrl)) : null };
  };

  return new Elysia({ prefix: "/v1/webhooks/:id" })
    .get(
      "/deliveries",
      async ({ request, params, query }) => {
        const { workspaceId } = callerOf(request);
        const { id } = await getWebhook(actions, workspaceId, pathId("wh", params.id, "webhook"));
        const { status } = query;
        const listing = { list: "deliveries", workspaceId, filter: status === undefined ? id : { id, status } };
        const statuses = status === undefined ? undefined : [status];
        const page = await store.deliveries.list(workspaceId, id, { ...paging.read(query, listing), statuses });
        return paging.render(page, listing, toDeliveryWire);
      },
      {
        query: DeliveriesQuery,
        detail: describe({
          tag: "Webhooks",
          id: "listDeliveries",
          summary: "What was sent to an endpoint, with every attempt, newest first",
          answers: { 200: listOf(DeliveryWire) },
        }),
      },
    )
    .get(
      "/deliveries/:delivery",
      async ({ request, params }) => {
        const [id, delivery] = idsOf(params);
        return renderSent(await getDelivery(actions, callerOf(request).workspaceId, id, delivery));
      },
      {
        detail: describe({
          tag: "Webhooks",
          id: "getDelivery",
          summary: "One delivery with every attempt and what was sent",
          answers: { 200: SentDeliveryWire },
        }),
      },
    )
    .post(
      "/deliveries/:delivery/~redeliver",
      async ({ request, params, set }) => {
        const [id, delivery] = idsOf(params);
        set.status = 202;
        return toDeliveryWire(await redeliver(actions, callerOf(request).workspaceId, id, delivery));
      },
      {
        body: NoBody,
        detail: describe({
          tag: "Webhooks",
          id: "redeliver",
          summary: "Send a delivery again, with the same event id",
          description:
            "The attempts made are kept and counted on; the schedule of retries begins anew. One that is still on its way is tried at once.",
          errors: ["webhook_disabled", "event_not_found"],
          answers: { 202: DeliveryWire },
        }),
      },
    )
    .post(
      "/~replay",
      async ({ request, params, body, set }) => {
        const id = pathId("wh", params.id, "webhook");
        const { since, until, status } = body ?? {};
        const count = await replayDeliveries(actions, callerOf(request).workspaceId, id, {
          statuses: REPLAYED[status ?? "unsuccessful"],
          since: since === undefined ? undefined : parseIsoInstant(since, "since"),
          until: until === undefined ? undefined : parseIsoInstant(until, "until"),
        });
        set.status = 202;
        return { webhook_id: id, deliveries: count };
      },
      {
        body: ReplayWire,
        detail: describe({
          tag: "Webhooks",
          id: "replayWebhook",
          summary:
            "Send everything again that failed or was held for an endpoint, or all of a stretch of time, oldest first",
          description:
            "`since` and `until` are about when a delivery was made. The answer says how many there are. They are started in order, several at a time, so they may arrive out of it; `sequence` tells the order.",
          errors: ["webhook_disabled"],
          answers: { 202: ReplayedWire },
        }),
      },
    );
}
