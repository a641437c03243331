/** How a receiver makes sure that a delivery is ours and new. Each is run by the tests against a signed body. */
export const VERIFIERS = {
  javascript: `import { createHmac, timingSafeEqual } from "node:crypto";

const MAX_AGE_MS = 5 * 60_000;

/** \`rawBody\`: the bytes as they came, before anything parsed them. \`signature\`: the header X-Mama-Signature. */
export function isGenuine(rawBody, signature, secret, now = new Date()) {
  const expected = createHmac("sha256", secret).update(rawBody).digest();
  const given = Buffer.from((signature ?? "").replace(/^sha256=/, ""), "hex");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  const { delivered_at } = JSON.parse(rawBody);
  return Math.abs(now - Date.parse(delivered_at)) <= MAX_AGE_MS;
}`,
  python: `import hashlib, hmac, json
from datetime import datetime, timedelta, timezone

MAX_AGE = timedelta(minutes=5)

def is_genuine(raw_body: bytes, signature: str, secret: str, now=None) -> bool:
    """raw_body: the bytes as they came, before anything parsed them. signature: the header X-Mama-Signature."""
    expected = hmac.new(secret.encode(), raw_body, hashlib.sha256).hexdigest()
    given = (signature or "").replace("sha256=", "", 1)
    if not hmac.compare_digest(expected.encode(), given.encode()):
        return False
    delivered_at = datetime.strptime(json.loads(raw_body)["delivered_at"], "%Y-%m-%dT%H:%M:%S.%f%z")
    return abs((now or datetime.now(timezone.utc)) - delivered_at) <= MAX_AGE`,
  shell: `# body.json: the bytes as they came. Prints what X-Mama-Signature must be.
openssl dgst -sha256 -hmac "$SECRET" -r body.json | cut -d ' ' -f 1`,
} as const;
