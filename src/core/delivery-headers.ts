import { toIso } from "./time.ts";

/** What sends webhooks, of endpoints and of bots, names itself so, whatever reads the web is called. */
export const WEBHOOK_USER_AGENT = "Mama-Webhooks/1";

/** What one attempt at a delivery is about: all of it is in the headers, and the body says the same. */
export type Stamp = { eventId: string; eventType: string; deliveryId: string; attempt: number; sentAt: number };

/** The headers of an attempt but for its signatures, which nobody who reads the log may send again. */
export function unsignedHeaders(stamp: Stamp): Record<string, string> {
  return {
    "content-type": "application/json; charset=utf-8",
    "user-agent": WEBHOOK_USER_AGENT,
    "x-mama-event": stamp.eventType,
    "x-mama-event-id": stamp.eventId,
    "x-mama-delivery": stamp.deliveryId,
    "x-mama-attempt": String(stamp.attempt),
    "x-mama-timestamp": toIso(stamp.sentAt),
    "webhook-id": stamp.eventId,
    "webhook-timestamp": secondsOf(stamp),
  };
}

/** As the Standard Webhooks sign it: whole seconds. */
export function secondsOf({ sentAt }: Pick<Stamp, "sentAt">): string {
  return String(Math.floor(sentAt / 1_000));
}
