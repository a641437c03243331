import { standardSignature } from "#core/standard-signature.ts";
import { toIso } from "#core/time.ts";
import type { Webhook } from "#core/webhook.ts";

/** What one attempt is about: all of it is in the headers, and the body says the same. */
export type Stamp = { eventId: string; eventType: string; deliveryId: string; attempt: number; sentAt: number };

/**
 * The headers of a delivery: the vendor's own signature and the Standard Webhooks ones over the same body, so that a
 * verifier of either kind works (contract, section 5; standardwebhooks.com, version 1).
 */
export function signedHeaders(
  webhook: Pick<Webhook, "secret" | "signatureFormat" | "previousSecret">,
  body: string,
  stamp: Stamp,
): Record<string, string> {
  const digest = hmac(webhook.secret, body).toString("hex");
  const seconds = String(Math.floor(stamp.sentAt / 1000));
  const standard = currentSecrets(webhook, stamp.sentAt).map((secret) =>
    standardSignature(secret, { id: stamp.eventId, seconds }, body),
  );
  return {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "Mama-Webhooks/1",
    "x-mama-signature": webhook.signatureFormat === "sha256_prefixed" ? `sha256=${digest}` : digest,
    "x-mama-event": stamp.eventType,
    "x-mama-event-id": stamp.eventId,
    "x-mama-delivery": stamp.deliveryId,
    "x-mama-attempt": String(stamp.attempt),
    "x-mama-timestamp": toIso(stamp.sentAt),
    "webhook-id": stamp.eventId,
    "webhook-timestamp": seconds,
    "webhook-signature": standard.join(" "),
  };
}

/** After a rotation the one before is good for a while: the standard lets a header hold several signatures. */
function currentSecrets({ secret, previousSecret }: Pick<Webhook, "secret" | "previousSecret">, at: number): string[] {
  return previousSecret && at < previousSecret.validUntil ? [secret, previousSecret.secret] : [secret];
}

function hmac(key: string, text: string): Buffer {
  return new Bun.CryptoHasher("sha256", key).update(text).digest();
}
