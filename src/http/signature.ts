import { createHmac, timingSafeEqual } from "node:crypto";
import { AppError } from "#core/errors.ts";

type Signed = {
  /** Lower-case hex of the HMAC-SHA256 of the body's bytes, alone or behind `sha256=`; null when none was sent. */
  signature: string | null;
  bytes: Uint8Array;
  /** Asked for only when there is something to check. */
  secret: () => string;
  isRequired: boolean;
};

/** Checks the signature of a request's body. Throws `unauthorized` with `invalid_signature` when it is wrong, or missing and required. */
export function checkSignature({ signature, bytes, secret, isRequired }: Signed): void {
  if (signature === null) {
    if (!isRequired) return;
    throw invalid("Requests with this API key must be signed in the header `X-Mama-Signature`.");
  }
  const given = Buffer.from(signature.replace(/^sha256=/, ""), "hex");
  const right = createHmac("sha256", secret()).update(bytes).digest();
  if (given.length !== right.length || !timingSafeEqual(given, right)) {
    throw invalid("`X-Mama-Signature` is not the HMAC-SHA256 of this body under the key's signing secret.");
  }
}

function invalid(message: string): AppError {
  return new AppError("unauthorized", message, { reason: "invalid_signature" });
}
