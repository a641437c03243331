import type { Event } from "../event.ts";
import type { After, DeliveryQuery, DeliveryStretch, EventQuery, PageOf, PageQuery } from "../queries.ts";
import type { Replay } from "../replay.ts";
import type { Delivery, EndpointHealth, Webhook } from "../webhook.ts";

/** What happened, and how it reaches endpoints. */
export type EventRecords = {
  events: {
    findMany(ids: string[]): Promise<Event[]>;
    /**
     * The log in the order of commits: who reads on behind `last`, the last row's position, misses none and sees none
     * twice, however many are being written.
     */
    list(workspaceId: string, query: EventQuery): Promise<PageOf<Event> & { last: After | undefined }>;
    findPosition(workspaceId: string, id: string): Promise<After | undefined>;
    /** The latest event and its position. */
    findEnd(workspaceId: string): Promise<{ id: string; position: After } | undefined>;
  };
  webhooks: {
    find(workspaceId: string, id: string): Promise<Webhook | undefined>;
    list(workspaceId: string, query: PageQuery): Promise<PageOf<Webhook>>;
    listAll(workspaceId: string): Promise<Webhook[]>;
    count(workspaceId: string): Promise<number>;
    /** How each of these endpoints has answered; empty for one that nothing was sent to. */
    listHealth(ids: string[]): Promise<Map<string, EndpointHealth>>;
  };
  deliveries: {
    find(workspaceId: string, id: string): Promise<Delivery | undefined>;
    list(workspaceId: string, webhookId: string, query: DeliveryQuery): Promise<PageOf<Delivery>>;
    count(workspaceId: string, stretch: DeliveryStretch): Promise<number>;
    /** Those numbered above `afterSequence`, in their order. */
    listStretch(
      workspaceId: string,
      stretch: DeliveryStretch & { afterSequence: number; limit: number },
    ): Promise<Delivery[]>;
    /** Since when the oldest delivery of all that is still to be made has waited. */
    oldestPendingAt(): Promise<number | undefined>;
    /** The highest number ever given to a delivery of this endpoint, 0 at first; removed deliveries count. */
    lastSequence(webhookId: string): Promise<number>;
  };
  replays: {
    /** Those older than `REPLAY_KEPT_MS` may still be found until they are removed. */
    find(workspaceId: string, id: string): Promise<Replay | undefined>;
    remove(id: string): Promise<void>;
  };
};
