import { deliverJob, deliverNowJob, putBack } from "#core/delivery-job.ts";
import { AppError, notFound } from "#core/errors.ts";
import { type Event, TEST_EVENT } from "#core/event.ts";
import type { Delivery, Webhook } from "#core/webhook.ts";
import type { ActionContext } from "./context.ts";
import { inTurn } from "./turns.ts";
import { getWebhook } from "./webhooks.ts";

/**
 * Sends an event that says nothing but that the endpoint works: to this endpoint alone, whatever it asked for, and also
 * while it is disabled. Throws `webhook_not_found`.
 */
export async function sendTest(context: ActionContext, workspaceId: string, webhookId: string): Promise<Delivery> {
  const { store, clock, ids } = context;
  const { id, url } = await getWebhook(context, workspaceId, webhookId);
  return inTurn(context.turns, id, async () => {
    const now = clock.now();
    const event: Event = {
      id: ids.next("evt"),
      workspaceId,
      type: TEST_EVENT,
      createdAt: now,
      causeId: id,
      facts: { webhook: { id, url } },
    };
    const delivery: Delivery = {
      id: ids.next("dlv"),
      workspaceId,
      webhookId: id,
      eventId: event.id,
      eventType: event.type,
      // Publishing numbers too; of two with one number the store refuses the second, which is then begun again.
      sequence: (await store.deliveries.lastSequence(id)) + 1,
      status: "pending",
      attempts: [],
      nextAttemptAt: now,
      createdAt: now,
      updatedAt: now,
    };
    await store.commit({ put: { delivery: [delivery] }, events: [event], jobs: [deliverJob(delivery, now)] });
    return delivery;
  });
}

/** Throws `webhook_not_found` or `delivery_not_found`. */
export async function getDelivery(
  context: Pick<ActionContext, "store">,
  workspaceId: string,
  webhookId: string,
  deliveryId: string,
): Promise<Delivery> {
  const webhook = await getWebhook(context, workspaceId, webhookId);
  const delivery = await context.store.deliveries.find(workspaceId, deliveryId);
  if (delivery?.webhookId !== webhook.id) throw notFound("delivery");
  return delivery;
}

/**
 * Sends a delivery again: one that ended goes through the whole schedule anew, one that is on its way is tried at once.
 * Throws `webhook_not_found`, `delivery_not_found`, `webhook_disabled`, or `event_not_found` when the event is kept no more.
 */
export async function redeliver(
  context: ActionContext,
  workspaceId: string,
  webhookId: string,
  deliveryId: string,
): Promise<Delivery> {
  const { store, clock } = context;
  return inTurn(context.turns, deliveryId, async () => {
    const delivery = await getDelivery(context, workspaceId, webhookId, deliveryId);
    checkEnabled(await getWebhook(context, workspaceId, webhookId));
    if ((await store.events.findMany([delivery.eventId])).length === 0) throw notFound("event");
    const now = clock.now();
    if (delivery.status === "pending") {
      // Only the job: an attempt may be under way, whose result must not be written over.
      await store.commit({ jobs: [deliverNowJob(delivery, now)] });
      return delivery;
    }
    const again = putBack(delivery, now);
    await store.commit({ put: { delivery: [again] }, jobs: [deliverNowJob(again, now)] });
    return again;
  });
}

export type ReplayRequest = {
  statuses: Delivery["status"][];
  /** When a delivery was made, at or after. */
  since: number | undefined;
  /** At or before; none later than now. */
  until?: number | undefined;
};

/**
 * Puts ended deliveries of an endpoint back on their way, in order and in the background. Returns how many there
 * are. Throws `webhook_not_found` or `webhook_disabled`.
 */
export async function replayDeliveries(
  { store, clock }: ActionContext,
  workspaceId: string,
  webhookId: string,
  { statuses, since, until }: ReplayRequest,
): Promise<number> {
  const webhook = await getWebhook({ store }, workspaceId, webhookId);
  checkEnabled(webhook);
  const now = clock.now();
  const stretch = { webhookId: webhook.id, statuses, since, until: Math.min(until ?? now, now) };
  const count = await store.deliveries.count(workspaceId, stretch);
  const job = { step: "replay", payload: { workspaceId, ...stretch, afterSequence: 0 } };
  await store.commit({ jobs: count > 0 ? [job] : [] });
  return count;
}

function checkEnabled({ status }: Webhook): void {
  if (status === "enabled") return;
  throw new AppError("conflict", "This endpoint is disabled; enable it first.", { reason: "webhook_disabled" });
}
