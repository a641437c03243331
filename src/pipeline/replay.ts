import { z } from "zod";
import { deliverNowJob, putBack } from "#core/delivery-job.ts";
import { SECOND_MS } from "#core/time.ts";
import { Delivery } from "#core/webhook.ts";
import { defineStep } from "./step.ts";

/** Deliveries put back in one change, so that no other write waits long behind it. */
const CHUNK = 100;

/** What is to be sent again to one endpoint, and how far that has come. */
const Replay = z.object({
  workspaceId: z.string(),
  webhookId: z.string(),
  statuses: z.array(Delivery.shape.status),
  since: z.number().optional(),
  until: z.number(),
  afterSequence: z.number(),
});

/** Puts ended deliveries of an endpoint back on their way, in their order; each job does a chunk and starts the next. */
export const replayStep = defineStep({
  name: "replay",
  payload: Replay,
  options: () => ({ concurrency: 1, timeoutMs: 60 * SECOND_MS, delaysMs: [SECOND_MS, 10 * SECOND_MS, 60 * SECOND_MS] }),
  async run(payload, { store, clock }) {
    const { workspaceId, ...stretch } = payload;
    const webhook = await store.webhooks.find(workspaceId, payload.webhookId);
    // Disabled again in the meantime: what is not yet on its way stays as it is.
    if (webhook?.status !== "enabled") return {};
    const ended = await store.deliveries.listStretch(workspaceId, { ...stretch, limit: CHUNK });
    const now = clock.now();
    const events = new Set((await store.events.findMany(ended.map(({ eventId }) => eventId))).map(({ id }) => id));
    // What is no longer kept cannot be sent again, and stays as it ended.
    const deliveries = ended.filter(({ eventId }) => events.has(eventId)).map((delivery) => putBack(delivery, now));
    const last = ended.at(-1);
    const rest = last && ended.length === CHUNK ? [{ ...payload, afterSequence: last.sequence }] : [];
    return {
      put: { delivery: deliveries },
      jobs: [
        ...deliveries.map((delivery) => deliverNowJob(delivery, now)),
        ...rest.map((next) => ({ step: "replay", payload: next })),
      ],
    };
  },
});
