import type { Json } from "./json-schema.ts";

const text = (description: string, example: string): Json => ({
  description,
  schema: { type: "string" },
  example,
});
const count = (description: string, example: number): Json => ({
  description,
  schema: { type: "integer", minimum: 0 },
  example,
});

/** `components.headers`: what answers carry beside their bodies. */
export const HEADERS = {
  RequestId: text("Names this request; quote it when you ask for help.", "req_01K8Z3E5QJ6T7V8W9XYA"),
  RateLimitLimit: count("Requests of this kind that the workspace may make a minute.", 600),
  RateLimitRemaining: count("How many of them are left now.", 597),
  RateLimitReset: count("Seconds until a slot is free again.", 1),
  RateLimitResource: text("Which limit this request counted against.", "read"),
  RetryAfter: count("Seconds to wait before the next attempt.", 1),
  Location: text("Where the new object can be read.", "/v1/accounts/acct_01K8Z3E5QJ6T7V8W9XYA"),
  IdempotencyReplayed: {
    description: "`true` when this is the stored answer to an earlier request with the same `Idempotency-Key`.",
    schema: { type: "string", enum: ["true"] },
    example: "true",
  },
} satisfies Record<string, Json>;

type HeaderName = keyof typeof HEADERS;
const ref = (name: HeaderName) => ({ $ref: `#/components/headers/${name}` });

/** On every answer, errors included. */
export const ALWAYS = {
  "X-Request-Id": ref("RequestId"),
  "X-RateLimit-Limit": ref("RateLimitLimit"),
  "X-RateLimit-Remaining": ref("RateLimitRemaining"),
  "X-RateLimit-Reset": ref("RateLimitReset"),
  "X-RateLimit-Resource": ref("RateLimitResource"),
};
export const RETRY_AFTER = { "Retry-After": ref("RetryAfter") };

/** The headers of a success. */
export function headersOf(method: string, status: string): Json {
  return {
    ...ALWAYS,
    ...(status === "201" || status === "202" ? { Location: ref("Location") } : {}),
    ...(method === "post" ? { "Idempotency-Replayed": ref("IdempotencyReplayed") } : {}),
  };
}

/** `components.parameters`: headers a caller may send. */
export const PARAMETERS = {
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    required: false,
    description:
      "Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.",
    schema: { type: "string", minLength: 1, maxLength: 255, pattern: "^[\\x20-\\x7E]+$" },
    example: "3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f",
  },
  Prefer: {
    name: "Prefer",
    in: "header",
    required: false,
    description: "`wait=N` holds the answer until the work has finished, for at most N seconds (RFC 7240; up to 60).",
    schema: { type: "string" },
    example: "wait=30",
  },
} satisfies Record<string, Json>;

export function parameterRef(name: keyof typeof PARAMETERS): Json {
  return { $ref: `#/components/parameters/${name}` };
}
