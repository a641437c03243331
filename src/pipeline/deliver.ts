import { z } from "zod";
import type { Change } from "#core/change.ts";
import type { NewJob } from "#core/queue.ts";
import { SECOND_MS } from "#core/time.ts";
import type { Attempt, Delivery } from "#core/webhook.ts";
import { nextAttemptAt } from "#webhooks/retry.ts";
import { type Sent, send } from "#webhooks/send.ts";
import { defineStep } from "./step.ts";

/**
 * Deliveries on their way at once in all, and to one endpoint: slow ones hold up only themselves, unless 64 of them with
 * backlogs hang at once. Waiting for an answer costs next to nothing.
 */
const CONCURRENCY = 256;
const LANES_PER_ENDPOINT = 4;

/** Makes one attempt at one delivery and says what comes next. The schedule is the series' own, not the job's. */
export const deliverStep = defineStep({
  name: "deliver",
  payload: z.object({ workspaceId: z.string(), deliveryId: z.string() }),
  options: ({ webhooks }) => ({
    concurrency: CONCURRENCY,
    timeoutMs: webhooks.timeoutMs + 20 * SECOND_MS,
    delaysMs: [SECOND_MS, 30 * SECOND_MS, 60 * SECOND_MS],
  }),
  async run(
    { workspaceId, deliveryId },
    { store, clock, settings, random, webhookOutbound, renderEvent },
  ): Promise<Change> {
    const delivery = await store.deliveries.find(workspaceId, deliveryId);
    if (delivery?.status !== "pending") return {};
    const webhook = await store.webhooks.find(workspaceId, delivery.webhookId);
    const [event] = await store.events.findMany([delivery.eventId]);
    const at = clock.now();
    if (!webhook || !event) return { put: { delivery: [ended(delivery, "failed", at)] } };
    if (webhook.status === "disabled") return { put: { delivery: [ended(delivery, "held", at)] } };

    const number = delivery.attempts.length + 1;
    const body = renderEvent(event, { attempt: number, sequence: delivery.sequence, deliveredAt: at });
    const stamp = { eventId: event.id, eventType: event.type, deliveryId: delivery.id, attempt: number, sentAt: at };
    const sent = await send(webhookOutbound, { webhook, body, stamp, timeoutMs: settings().webhooks.timeoutMs });
    const tried = { ...delivery, attempts: [...delivery.attempts, toAttempt(number, at, sent)], updatedAt: at };

    if (sent.outcome === "delivered") return { put: { delivery: [ended(tried, "delivered", at)] } };
    if (sent.outcome === "rejected" && sent.isGone) {
      const disabled = {
        ...webhook,
        status: "disabled" as const,
        disabledReason: "the receiver answered 410 Gone",
        updatedAt: at,
        revision: webhook.revision + 1,
      };
      return { put: { delivery: [ended(tried, "failed", at)], webhook: [disabled] } };
    }
    const retryAfterMs = sent.outcome === "rejected" ? sent.retryAfterMs : 0;
    const retryAt = sent.isFinal
      ? undefined
      : nextAttemptAt({ number, at }, settings().webhooks.retryMs, random, retryAfterMs);
    if (retryAt === undefined) return { put: { delivery: [ended(tried, "failed", at)] } };
    return { put: { delivery: [{ ...tried, nextAttemptAt: retryAt }] }, jobs: [deliverJob(tried, retryAt)] };
  },
  async onExhausted({ workspaceId, deliveryId }, { store, clock }) {
    const delivery = await store.deliveries.find(workspaceId, deliveryId);
    if (delivery?.status !== "pending") return {};
    const at = clock.now();
    const number = delivery.attempts.length + 1;
    const attempt: Attempt = { number, at, durationMs: 0, outcome: "unreachable", error: "internal" };
    return { put: { delivery: [ended({ ...delivery, attempts: [...delivery.attempts, attempt] }, "failed", at)] } };
  },
});

export function deliverJob(delivery: Delivery, runAt: number): NewJob {
  return {
    step: "deliver",
    payload: { workspaceId: delivery.workspaceId, deliveryId: delivery.id },
    key: `deliver:${delivery.id}`,
    serialKey: `webhook:${delivery.webhookId}:${delivery.sequence % LANES_PER_ENDPOINT}`,
    runAt,
  };
}

function ended(delivery: Delivery, status: Delivery["status"], at: number): Delivery {
  const { nextAttemptAt: _, ...rest } = delivery;
  return { ...rest, status, updatedAt: at };
}

function toAttempt(number: number, at: number, sent: Sent): Attempt {
  const { outcome, durationMs } = sent;
  return {
    number,
    at,
    durationMs,
    outcome,
    ...("httpStatus" in sent ? { httpStatus: sent.httpStatus } : { error: sent.error }),
  };
}
