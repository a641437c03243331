import type { NewJob } from "./queue.ts";
import type { Delivery } from "./webhook.ts";

/** Of one endpoint this many deliveries are on their way at once, so that a slow one holds up only itself. */
const LANES_PER_ENDPOINT = 4;

/** The job for the next attempt at a delivery; it does nothing once that attempt has been made. */
export function deliverJob(delivery: Delivery, runAt: number): NewJob {
  const attempt = delivery.attempts.length + 1;
  return {
    step: "deliver",
    payload: { workspaceId: delivery.workspaceId, deliveryId: delivery.id, attempt },
    key: `deliver:${delivery.id}:${attempt}`,
    serialKey: `webhook:${delivery.webhookId}:${delivery.sequence % LANES_PER_ENDPOINT}`,
    runAt,
  };
}

/** The same because somebody asked: it does not wait where one for later waits already. */
export function deliverNowJob(delivery: Delivery, now: number): NewJob {
  const job = deliverJob(delivery, now);
  return { ...job, key: `${job.key}:now` };
}

/** An ended delivery on its way again: the attempts are kept and counted on, the schedule begins anew. */
export function putBack(delivery: Delivery, now: number): Delivery {
  return {
    ...delivery,
    status: "pending",
    earlierAttempts: delivery.attempts.length,
    nextAttemptAt: now,
    updatedAt: now,
  };
}
