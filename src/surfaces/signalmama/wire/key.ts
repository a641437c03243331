import { z } from "zod";
import { type ApiKey, KeyRole } from "#core/key.ts";
import { toIso } from "#core/time.ts";
import { Instant, isoOrNull } from "./values.ts";

export const KeyWire = z.object({
  id: z.string(),
  name: z.string(),
  role: KeyRole,
  /** The last four characters. */
  hint: z.string(),
  created_at: Instant,
  last_used_at: Instant.nullable(),
  revoked_at: Instant.nullable(),
});

/** The answer to the creation, the only one that holds the key. */
export const CreatedKeyWire = KeyWire.extend({ key: z.string() });

export const NewKeyWire = z.strictObject({ name: z.string().trim().min(1).max(200), role: KeyRole });

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
