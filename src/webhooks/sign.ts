import { type Stamp, secondsOf, unsignedHeaders } from "#core/delivery-headers.ts";
import { standardSignature } from "#core/standard-signature.ts";
import type { Webhook } from "#core/webhook.ts";

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
  const seconds = secondsOf(stamp);
  const standard = currentSecrets(webhook, stamp.sentAt).map((secret) =>
    standardSignature(secret, { id: stamp.eventId, seconds }, body),
  );
  return {
    ...unsignedHeaders(stamp),
    "x-mama-signature": webhook.signatureFormat === "sha256_prefixed" ? `sha256=${digest}` : digest,
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
