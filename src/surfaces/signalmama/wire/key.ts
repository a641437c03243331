import { z } from "zod";
import { type ApiKey, KeyRole } from "#core/key.ts";
import { toIso } from "#core/time.ts";
import { Instant, isoOrNull } from "./values.ts";

const EXAMPLE = {
  id: "key_01K8Z3E5QJ6T7V8W9XYA",
  name: "warehouse sync",
  role: "read_write",
  hint: "x7Qd",
  created_at: "2026-04-14T10:21:07.000Z",
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
    created_at: Instant,
    last_used_at: Instant.nullable(),
    revoked_at: Instant.nullable(),
  })
  .meta({ title: "Key", examples: [{ ...EXAMPLE, last_used_at: "2026-06-01T08:58:00.000Z" }] });

/** The answer to the creation, the only one that holds the key. */
export const CreatedKeyWire = KeyWire.extend({ key: z.string() }).meta({
  title: "CreatedKey",
  examples: [{ ...EXAMPLE, key: "sk_live_0000000000000000000000000000000000000000000" }],
});

export const NewKeyWire = z
  .strictObject({ name: z.string().trim().min(1).max(200), role: KeyRole })
  .meta({ title: "NewKey", examples: [{ name: "warehouse sync", role: "read_write" }] });

export function toKeyWire(key: ApiKey): z.infer<typeof KeyWire> {
  return {
    id: key.id,
    name: key.name,
    role: key.role,
    hint: key.hint,
    created_at: toIso(key.createdAt),
    last_used_at: isoOrNull(key.lastUsedAt),
    revoked_at: isoOrNull(key.revokedAt),
  };
}
