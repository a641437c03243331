import { z } from "zod";
import { deliverJob } from "#core/delivery-job.ts";
import type { NewJob } from "#core/queue.ts";
import { SECOND_MS } from "#core/time.ts";
import { type Delivery, wants } from "#core/webhook.ts";
import { beginAnew, defineStep } from "./step.ts";

/**
 * Turns events into deliveries, one for each endpoint that asked. One at a time, because each endpoint's deliveries are
 * numbered; a second run of the job finds them there and is refused whole.
 */
export const publishStep = defineStep({
  name: "publish",
  payload: z.object({ eventIds: z.array(z.string()) }),
  options: () => ({
    concurrency: 1,
    timeoutMs: 60 * SECOND_MS,
    delaysMs: [0, SECOND_MS, 10 * SECOND_MS, 60 * SECOND_MS],
  }),
  async run({ eventIds }, { store, clock, ids }) {
    const events = await store.events.findMany(eventIds);
    const now = clock.now();
    const deliveries: Delivery[] = [];
    const jobs: NewJob[] = [];
    for (const workspaceId of new Set(events.map((event) => event.workspaceId))) {
      for (const webhook of await store.webhooks.listAll(workspaceId)) {
        const wanted = events.filter((event) => event.workspaceId === workspaceId && wants(webhook, event));
        if (wanted.length === 0) continue;
        let sequence = await store.deliveries.lastSequence(webhook.id);
        for (const event of wanted) {
          sequence++;
          const delivery: Delivery = {
            id: ids.next("dlv"),
            workspaceId,
            webhookId: webhook.id,
            eventId: event.id,
            eventType: event.type,
            sequence,
            // Kept for a disabled endpoint too, so that it can be replayed.
            status: webhook.status === "enabled" ? "pending" : "held",
            attempts: [],
            ...(webhook.status === "enabled" ? { nextAttemptAt: now } : {}),
            createdAt: now,
            updatedAt: now,
          };
          deliveries.push(delivery);
          if (webhook.status === "enabled") jobs.push(deliverJob(delivery, now));
        }
      }
    }
    return { put: { delivery: deliveries }, jobs };
  },
  // An event that nobody hears of would be lost, so this never ends without success.
  onExhausted: async (payload, context) => beginAnew({ step: "publish", payload }, context),
});
