import { createHmac } from "node:crypto";
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
  /** The key that made it; absent for those made on the command line. */
  createdBy: z.string().optional(),
  /** From then on it is refused. */
  expiresAt: z.number().optional(),
  /** CIDRs or single addresses it may be used from; from anywhere when absent. */
  allowedRanges: z.array(z.string()).optional(),
  /** Requests must be signed with the key's signing secret. */
  mustSign: z.boolean().optional(),
  lastUsedAt: z.number().optional(),
  revokedAt: z.number().optional(),
});
export type ApiKey = z.infer<typeof ApiKey>;

/** A key by its name, without the key. */
export type KeyHolder = Pick<ApiKey, "workspaceId"> & { keyId: string };

export const KEY_PREFIX = "sk_live_";

/**
 * The shared secret for signing requests made with a key. Derived from the appliance's secret and shown with the key, so
 * that it need not be stored anywhere.
 */
export function signingSecretOf(keyId: string, secret: string): string {
  return `sks_${createHmac("sha256", secret).update(`request-signing:${keyId}`).digest("base64url")}`;
}

/** Whether a key of this role may do what asks for that one. */
export function allows(role: KeyRole, needed: KeyRole): boolean {
  return KeyRole.options.indexOf(role) >= KeyRole.options.indexOf(needed);
}

/** Whether a stored key still opens anything at an instant. */
export function isInForce(key: ApiKey | undefined, at: number): boolean {
  return key !== undefined && key.revokedAt === undefined && !hasExpired(key, at);
}

export function hasExpired({ expiresAt }: Pick<ApiKey, "expiresAt">, at: number): boolean {
  return expiresAt !== undefined && expiresAt <= at;
}
