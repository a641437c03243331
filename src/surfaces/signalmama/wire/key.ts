import { z } from "zod";
import type { KeyInput } from "#actions/keys.ts";
import { type ApiKey, KeyRole } from "#core/key.ts";
import { parseIsoInstant, toIso } from "#core/time.ts";
import { Instant, isoOrNull } from "./values.ts";

const EXAMPLE = {
  id: "key_01K8Z3E5QJ6T7V8W9XYA",
  name: "warehouse sync",
  role: "read_write",
  hint: "x7Qd",
  created_by: "key_01K8Z3E5QJ6T7V8W9XYB",
  created_at: "2026-04-14T10:21:07.000Z",
  expires_at: null,
  allowed_cidrs: ["203.0.113.0/24"],
  require_signature: false,
  last_used_at: null,
  revoked_at: null,
};

export const KeyWire = z
  .object({
    id: z.string(),
    name: z.string(),
    role: KeyRole,
    /** The last four characters. */
    hint: z.string(),
    /** The key that made it; null for those made on the command line. */
    created_by: z.string().nullable(),
    created_at: Instant,
    expires_at: Instant.nullable(),
    /** Where it may be used from; null is anywhere. */
    allowed_cidrs: z.array(z.string()).nullable(),
    require_signature: z.boolean(),
    last_used_at: Instant.nullable(),
    revoked_at: Instant.nullable(),
  })
  .meta({ title: "Key", examples: [{ ...EXAMPLE, last_used_at: "2026-06-01T08:58:00.000Z" }] });

/** The answer to the creation, the only one that holds the key and the secret that requests with it are signed with. */
export const CreatedKeyWire = KeyWire.extend({ key: z.string(), signing_secret: z.string() }).meta({
  title: "CreatedKey",
  examples: [
    {
      ...EXAMPLE,
      key: "sk_live_0000000000000000000000000000000000000000000",
      signing_secret: "sks_0000000000000000000000000000000000000000000",
    },
  ],
});

const RANGES_MAX = 50;

export const NewKeyWire = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    role: KeyRole,
    expires_at: z.string().max(40).nullish().meta({ description: "ISO 8601; from then on it is refused." }),
    allowed_cidrs: z
      .array(z.string().max(50))
      .min(1)
      .max(RANGES_MAX)
      .nullish()
      .meta({ description: "Addresses or ranges it may be used from; anywhere without." }),
    require_signature: z.boolean().optional().meta({ description: "Refuses requests without `X-Mama-Signature`." }),
  })
  .meta({
    title: "NewKey",
    examples: [{ name: "warehouse sync", role: "read_write", allowed_cidrs: ["203.0.113.0/24"] }],
  });

/** Throws `invalid_timestamp`. */
export function fromNewKeyWire(wire: z.infer<typeof NewKeyWire>): KeyInput {
  return {
    name: wire.name,
    role: wire.role,
    expiresAt: wire.expires_at ? parseIsoInstant(wire.expires_at, "expires_at") : undefined,
    allowedRanges: wire.allowed_cidrs ?? undefined,
    mustSign: wire.require_signature,
  };
}

export function toKeyWire(key: ApiKey): z.infer<typeof KeyWire> {
  return {
    id: key.id,
    name: key.name,
    role: key.role,
    hint: key.hint,
    created_by: key.createdBy ?? null,
    created_at: toIso(key.createdAt),
    expires_at: isoOrNull(key.expiresAt),
    allowed_cidrs: key.allowedRanges ?? null,
    require_signature: key.mustSign === true,
    last_used_at: isoOrNull(key.lastUsedAt),
    revoked_at: isoOrNull(key.revokedAt),
  };
}
