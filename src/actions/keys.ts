import { invalidParam, notFound } from "#core/errors.ts";
import { sha256Hex } from "#core/hash.ts";
import { type ApiKey, KEY_PREFIX, type KeyRole } from "#core/key.ts";
import type { ActionContext } from "./context.ts";
import { checkRoom } from "./room.ts";
import { inTurn } from "./turns.ts";

const KEY_BYTES = 32;

/** What a key may do, and when, from where and how it may be used. Without a limit it is good for ever and from anywhere. */
export type KeyInput = {
  name: string;
  role: KeyRole;
  expiresAt?: number | undefined;
  allowedRanges?: string[] | undefined;
  mustSign?: boolean | undefined;
  /** The key of who asks for it. */
  createdBy?: string | undefined;
};

type NewKey = { record: ApiKey; key: string };

/**
 * A new key: its record, and the key itself, which is shown this once and kept nowhere. Throws `invalid_timestamp` when it
 * would have expired already, `invalid_param` for a range that is none, and `key_limit_reached`.
 */
export async function createKey(
  context: Pick<ActionContext, "store" | "clock" | "ids" | "randomBytes" | "isAddressRange" | "limits" | "turns">,
  workspaceId: string,
  input: KeyInput,
): Promise<NewKey> {
  if (input.expiresAt !== undefined && input.expiresAt <= context.clock.now()) {
    throw invalidParam("expires_at", "must lie in the future", "invalid_timestamp");
  }
  if (input.allowedRanges?.some((range) => !context.isAddressRange(range))) {
    throw invalidParam("allowed_cidrs", "must hold addresses or ranges such as 203.0.113.0/24");
  }
  return inTurn(context.turns, `keys:${workspaceId}`, async () => {
    await checkRoom("key", context.limits.keys, () => context.store.keys.countActive(workspaceId, context.clock.now()));
    const made = newKey(context, workspaceId, input);
    await context.store.commit({ put: { key: [made.record] } });
    return made;
  });
}

/** A key that is valid once its record is stored. */
export function newKey(
  context: Pick<ActionContext, "clock" | "ids" | "randomBytes">,
  workspaceId: string,
  input: KeyInput,
): NewKey {
  const key = KEY_PREFIX + Buffer.from(context.randomBytes(KEY_BYTES)).toString("base64url");
  const record: ApiKey = {
    id: context.ids.next("key"),
    workspaceId,
    name: input.name,
    role: input.role,
    hash: sha256Hex(key),
    hint: key.slice(-4),
    createdAt: context.clock.now(),
    ...(input.expiresAt === undefined ? {} : { expiresAt: input.expiresAt }),
    ...(input.allowedRanges === undefined ? {} : { allowedRanges: input.allowedRanges }),
    ...(input.mustSign ? { mustSign: true } : {}),
    ...(input.createdBy === undefined ? {} : { createdBy: input.createdBy }),
  };
  return { record, key };
}

/** Ends a key at once; revoking it again changes nothing. Throws `key_not_found`. */
export async function revokeKey(
  context: Pick<ActionContext, "store" | "clock">,
  workspaceId: string,
  id: string,
): Promise<ApiKey> {
  const record = await context.store.keys.find(workspaceId, id);
  if (!record) throw notFound("key");
  if (record.revokedAt !== undefined) return record;
  const revoked: ApiKey = { ...record, revokedAt: context.clock.now() };
  await context.store.commit({ put: { key: [revoked] } });
  return revoked;
}
