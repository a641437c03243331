import { z } from "zod";

export const KeyRole = z.enum(["read_only", "read_write", "admin"]);
export type KeyRole = z.infer<typeof KeyRole>;

/** An API key as stored: the SHA-256 of the key (256 random bits need no stretching), never the key. */
export const ApiKey = z.object({
  id: z.string(),
  workspaceId: z.string(),
  name: z.string(),
  role: KeyRole,
  hash: z.string(),
  /** The last four characters, for people to tell keys apart. */
  hint: z.string(),
  createdAt: z.number(),
  lastUsedAt: z.number().optional(),
  revokedAt: z.number().optional(),
});
export type ApiKey = z.infer<typeof ApiKey>;

export const KEY_PREFIX = "sk_live_";

/** Whether a key of this role may do what asks for that one. */
export function allows(role: KeyRole, needed: KeyRole): boolean {
  return KeyRole.options.indexOf(role) >= KeyRole.options.indexOf(needed);
}

/** Whether a stored key still opens anything. */
export function isInForce(key: ApiKey | undefined): boolean {
  return key !== undefined && key.revokedAt === undefined;
}
