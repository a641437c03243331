import { Webhook } from "standardwebhooks";
import type { Received } from "#demo/inbox.ts";

export { type Inbox, type Received, startInbox } from "#demo/inbox.ts";

/** Whether the published Standard Webhooks verifier accepts a delivery that has just arrived. */
export function fitsStandardWebhooks(received: Received, secret: string): boolean {
  try {
    new Webhook(secret).verify(received.raw, received.headers);
    return true;
  } catch {
    return false;
  }
}
