import { timingSafeEqual } from "node:crypto";

/** The headers of a signed request, read: `webhook-id`, `webhook-timestamp` (epoch seconds as sent) and `webhook-signature`. */
export type StandardSignature = { id: string; seconds: string; signatures: string };

/** One signature under the scheme of Standard Webhooks, version 1 (standardwebhooks.com): `v1,` and base64. */
export function standardSignature(
  secret: string,
  { id, seconds }: Pick<StandardSignature, "id" | "seconds">,
  body: string | Uint8Array,
): string {
  const digest = new Bun.CryptoHasher("sha256", standardKey(secret)).update(`${id}.${seconds}.`).update(body).digest();
  return `v1,${digest.toString("base64")}`;
}

/** Whether one of the signatures, of which a header may hold several, was made with this secret; compared in constant time. */
export function isStandardlySigned(secret: string, signature: StandardSignature, body: Uint8Array): boolean {
  const right = Buffer.from(standardSignature(secret, signature, body));
  return signature.signatures
    .split(" ")
    .map((given) => Buffer.from(given))
    .some((given) => given.length === right.length && timingSafeEqual(given, right));
}

/** The secret's base64 part where that decodes to 24–64 bytes, else its text. */
function standardKey(secret: string): string | Buffer {
  const encoded = secret.replace(/^whsec_/, "");
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded) || encoded.length % 4 !== 0) return secret;
  const decoded = Buffer.from(encoded, "base64");
  return decoded.length >= 24 && decoded.length <= 64 ? decoded : secret;
}
