import type { Clock } from "#core/clock.ts";
import { AppError } from "#core/errors.ts";
import { sha256Hex } from "#core/hash.ts";
import { type ApiKey, hasExpired, type KeyHolder } from "#core/key.ts";
import type { Store } from "#core/store.ts";
import { MINUTE_MS } from "#core/time.ts";
import type { IsInRanges, Sender } from "./client-address.ts";
import type { NoteFailure } from "./failed-sign-ins.ts";
import type { KeyGuesses } from "./key-guesses.ts";
import type { Caller } from "./request-facts.ts";

/** The last use of a key is written at most this often. */
const TOUCH_EVERY_MS = MINUTE_MS;

type Parts = {
  keys: Pick<Store["keys"], "findByHash" | "find" | "touch">;
  clock: Clock;
  isInRanges: IsInRanges;
  guesses: KeyGuesses;
  /** What the addresses of one stranger have in common. */
  networkOf(address: string): string;
  noteFailure: NoteFailure;
};
/** Who asks, and from where. */
export type Authenticate = {
  /** The holder of a key. Throws `unauthorized` with `missing_api_key`, `invalid_api_key` or `revoked_api_key` (expired ones too), `rate_limited` to who has tried many. */
  byKey(key: string | undefined, from: Sender): Promise<Caller>;
  /** The holder of the key that somebody signed in with before. Throws `unauthorized` with `revoked_api_key`. */
  byHolder(holder: KeyHolder, from: Sender): Promise<Caller>;
};

/**
 * Finds who a key belongs to. The key is looked up at every request, in the database as it then is, so that a revoked key
 * stops working with the answer to its revocation. Both ways throw `forbidden` from an address the key is not for.
 */
export function createAuthenticate({ keys, clock, isInRanges, noteFailure, guesses, networkOf }: Parts): Authenticate {
  const touchedAt = new Map<string, number>();

  const touch = (key: ApiKey, from: Sender) => {
    const now = clock.now();
    if (now - (touchedAt.get(key.id) ?? key.lastUsedAt ?? 0) < TOUCH_EVERY_MS) return;
    touchedAt.set(key.id, now);
    // The request does not wait for it, and losing it is harmless.
    keys.touch(key.id, now, from.address).catch(() => touchedAt.delete(key.id));
  };

  const refusal = (error: AppError, { address }: Sender, key?: ApiKey) => {
    noteFailure(error, address, key);
    return error;
  };

  const flawOf = (key: ApiKey | undefined, from: Sender): AppError | undefined => {
    if (!key) return unauthorized("invalid_api_key", "This API key is not known here.");
    if (key.revokedAt !== undefined) return unauthorized("revoked_api_key", "This API key has been revoked.");
    if (hasExpired(key, clock.now())) return unauthorized("revoked_api_key", "This API key has expired.");
    if (!key.allowedRanges || isInRanges(from.address, key.allowedRanges)) return undefined;
    return new AppError("forbidden", "This API key may not be used from this address.", {
      reason: "insufficient_scope",
    });
  };

  const toCaller = (key: ApiKey, from: Sender): Caller => {
    touch(key, from);
    return { workspaceId: key.workspaceId, keyId: key.id, role: key.role, mustSign: key.mustSign === true };
  };

  return {
    async byKey(presented, from) {
      if (presented === undefined) {
        throw unauthorized("missing_api_key", "Send an API key in the header `Authorization: Bearer sk_live_…`.");
      }
      if (presented === "") {
        throw unauthorized("invalid_api_key", "`Authorization` is not of the form `Bearer sk_live_…`.");
      }
      const hash = sha256Hex(presented);
      const key = await keys.findByHash(hash);
      const flaw = flawOf(key, from);
      // Who guesses keys is told so; that it is a key of another address is no guess.
      if (flaw)
        throw refusal((flaw.kind === "unauthorized" && guesses.note(networkOf(from.address), hash)) || flaw, from, key);
      if (!key) throw new Error("a key that is not there has no flaw");
      return toCaller(key, from);
    },
    async byHolder({ workspaceId, keyId }, from) {
      const key = await keys.find(workspaceId, keyId);
      if (!key) throw unauthorized("revoked_api_key", "The API key of this session is gone.");
      const flaw = flawOf(key, from);
      if (flaw) throw refusal(flaw, from, key);
      return toCaller(key, from);
    },
  };
}

/** The key of `Authorization: Bearer …`; an empty text for any other form. */
export function bearerKey(headers: Headers): string | undefined {
  const header = headers.get("authorization");
  if (header === null) return undefined;
  return /^bearer +(\S+) *$/i.exec(header)?.[1] ?? "";
}

function unauthorized(reason: string, message: string): AppError {
  return new AppError("unauthorized", message, { reason });
}
