import { createHash } from "node:crypto";
import type { Clock } from "#core/clock.ts";
import type { KeyHolder } from "#core/key.ts";
import { DAY_MS } from "#core/time.ts";

const TOKEN_BYTES = 32;
const LINK_MS = DAY_MS;
/** What tells such a token from an API key. */
export const LINK_PREFIX = "link_";

/** Who follows one is signed in as the holder of a key, once. They live in this process: a restart ends them. */
export type SignInLinks = {
  /** The token of a new link, good for a day. */
  create(holder: KeyHolder): string;
  /** Whose link it is, and no one's afterwards; undefined for one that is used, over or unknown. */
  take(token: string): KeyHolder | undefined;
};

export function createSignInLinks(clock: Clock, randomBytes: (count: number) => Uint8Array): SignInLinks {
  // By their hash: comparing texts would tell by its time how much of one was right.
  const links = new Map<string, { holder: KeyHolder; until: number }>();
  const hash = (token: string) => createHash("sha256").update(token).digest("base64url");
  return {
    create(holder) {
      const token = LINK_PREFIX + Buffer.from(randomBytes(TOKEN_BYTES)).toString("base64url");
      links.set(hash(token), { holder, until: clock.steady() + LINK_MS });
      return token;
    },
    take(token) {
      const key = hash(token);
      const link = links.get(key);
      links.delete(key);
      return link && clock.steady() < link.until ? link.holder : undefined;
    },
  };
}
