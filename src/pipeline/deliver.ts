import { z } from "zod";
import type { Change } from "#core/change.ts";
import { deliverJob } from "#core/delivery-job.ts";
import { TEST_EVENT } from "#core/event.ts";
import { DAY_MS, SECOND_MS } from "#core/time.ts";
import type { Attempt, Delivery, Webhook } from "#core/webhook.ts";
import { nextAttemptAt } from "#webhooks/retry.ts";
import { type Sent, send } from "#webhooks/send.ts";
import type { PipelineContext } from "./context.ts";
import { defineStep } from "./step.ts";

/**
 * Deliveries on their way at once in all. With four lanes for each endpoint, slow ones hold up only themselves, unless 64
 * of them with backlogs hang at once. Waiting for an answer costs next to nothing.
 */
const CONCURRENCY = 256;
/** An endpoint that has only failed for this long is disabled when a series to it ends. */
const FAILING_MS_MAX = 5 * DAY_MS;

/** Makes one attempt at one delivery and says what comes next. The schedule is the series' own, not the job's. */
export const deliverStep = defineStep({
  name: "deliver",
  payload: z.object({ workspaceId: z.string(), deliveryId: z.string(), attempt: z.number().optional() }),
  options: ({ webhooks }) => ({
    concurrency: CONCURRENCY,
    timeoutMs: webhooks.timeoutMs + 20 * SECOND_MS,
    delaysMs: [SECOND_MS, 30 * SECOND_MS, 60 * SECOND_MS],
  }),
  async run({ workspaceId, deliveryId, attempt }, context): Promise<Change> {
    const { store, clock, settings, random, webhookOutbound, renderEvent } = context;
    const delivery = await store.deliveries.find(workspaceId, deliveryId);
    if (!delivery || !isNext(delivery, attempt)) return {};
    const webhook = await store.webhooks.find(workspaceId, delivery.webhookId);
    const [event] = await store.events.findMany([delivery.eventId]);
    const at = clock.now();
    if (!webhook || !event) return { put: { delivery: [ended(delivery, "failed", at)] } };
    // A test goes out all the same: it is how one finds out whether to enable it again.
    if (webhook.status === "disabled" && event.type !== TEST_EVENT) {
      return { put: { delivery: [ended(delivery, "held", at)] } };
    }

    const number = delivery.attempts.length + 1;
    const body = renderEvent(event, { attempt: number, sequence: delivery.sequence, deliveredAt: at });
    const stamp = { eventId: event.id, eventType: event.type, deliveryId: delivery.id, attempt: number, sentAt: at };
    const sent = await send(webhookOutbound, { webhook, body, stamp, timeoutMs: settings().webhooks.timeoutMs });
    const tried = { ...delivery, attempts: [...delivery.attempts, toAttempt(number, at, sent)], updatedAt: at };

    if (sent.outcome === "delivered") return { put: { delivery: [ended(tried, "delivered", at)] } };
    if (sent.outcome === "rejected" && sent.isGone) {
      const gone = disabled(webhook, "the receiver answered 410 Gone", at);
      return { put: { delivery: [ended(tried, "failed", at)], webhook: [gone] } };
    }
    const retryAfterMs = sent.outcome === "rejected" ? sent.retryAfterMs : 0;
    const inSeries = { number: number - (delivery.earlierAttempts ?? 0), at };
    const retryAt = sent.isFinal
      ? undefined
      : nextAttemptAt(inSeries, settings().webhooks.retryMs, random, retryAfterMs);
    if (retryAt !== undefined) {
      return { put: { delivery: [{ ...tried, nextAttemptAt: retryAt }] }, jobs: [deliverJob(tried, retryAt)] };
    }
    const hopeless = (await hasOnlyFailed(webhook, context)) ? [disabled(webhook, "no success for 5 days", at)] : [];
    return { put: { delivery: [ended(tried, "failed", at)], webhook: hopeless } };
  },
  async onExhausted({ workspaceId, deliveryId, attempt: planned }, { store, clock }) {
    const delivery = await store.deliveries.find(workspaceId, deliveryId);
    if (!delivery || !isNext(delivery, planned)) return {};
    const at = clock.now();
    const number = delivery.attempts.length + 1;
    const attempt: Attempt = { number, at, durationMs: 0, outcome: "unreachable", error: "internal" };
    return { put: { delivery: [ended({ ...delivery, attempts: [...delivery.attempts, attempt] }, "failed", at)] } };
  },
});

/** Whether this attempt is still to be made; another job may have made it, because somebody asked. */
function isNext({ status, attempts }: Delivery, attempt: number | undefined): boolean {
  return status === "pending" && (attempt === undefined || attempt === attempts.length + 1);
}

/** True when the endpoint has failed for days without one success in between. */
async function hasOnlyFailed(webhook: Webhook, { store, clock }: Pick<PipelineContext, "store" | "clock">) {
  if (webhook.status === "disabled") return false;
  const health = (await store.webhooks.listHealth([webhook.id])).get(webhook.id);
  return health?.failingSince !== undefined && clock.now() - health.failingSince >= FAILING_MS_MAX;
}

function disabled(webhook: Webhook, disabledReason: string, at: number): Webhook {
  return { ...webhook, status: "disabled", disabledReason, updatedAt: at, revision: webhook.revision + 1 };
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
    ...("httpStatus" in sent ? { httpStatus: sent.httpStatus, ...answered(sent.answer) } : { error: sent.error }),
  };
}

function answered(answer: string): Pick<Attempt, "answer"> {
  return answer === "" ? {} : { answer };
}
