import type { Clock } from "#core/clock.ts";
import { AppError } from "#core/errors.ts";
import { allows, type KeyHolder, type KeyRole } from "#core/key.ts";
import { type Authenticate, bearerKey } from "#http/authenticate.ts";
import type { Sender } from "#http/client-address.ts";
import { onlyReads } from "#http/only-reads.ts";
import type { RateResource } from "#http/rate-limits.ts";
import type { Caller } from "#http/request-facts.ts";
import type { Sessions } from "#http/sessions.ts";
import { LINK_PREFIX, type SignInLinks } from "#http/sign-in-links.ts";
import { checkTimestamp, isSignedPush } from "./push-signature.ts";

/** Everything under these paths is for administrators, whatever the method. */
const ADMIN_PATHS = /^\/v1\/(?:keys|audit|system)(?:\/|$)/;
/** Reading these is for everyone, changing them for administrators. */
const ADMIN_CHANGES = /^\/v1\/workspace(?:\/rubric)?\/?$/;
/** Answered without a key. */
const OPEN_PATHS = /^\/v1\/status\/?$/;

/** Signing in and out changes nothing of the workspace. */
export const SESSION_PATH = /^\/v1\/session\/?$/;

/** Who asks without a key: belongs to no workspace, so whatever is read for it is empty. */
const ANYONE: Caller = { workspaceId: "", keyId: "", role: "read_only", mustSign: false };

export type AuthenticateParts = {
  authenticate: Authenticate;
  sessions: Sessions;
  links: SignInLinks;
  /** As whom a browser on this machine is signed in without being asked; undefined: it is asked. */
  guest: () => KeyHolder | undefined;
};

const LOOPBACK = ["127.0.0.1", "::1"];

/** Who sends to a bot without a key: known by the signature, once the body has been read. */
const SIGNER: Caller = { ...ANYONE, mustSign: true };

/**
 * Who asks: by `Authorization: Bearer`, by a signature where that opens something, or by the session of a browser; a sign-in link opens
 * a session and nothing else. Throws `unauthorized`, or `forbidden` with `insufficient_scope` or `csrf_failed`.
 */
export function createAuthenticateCaller({ authenticate, sessions, links, guest }: AuthenticateParts, clock: Clock) {
  const callerBy = (request: Request, path: string, from: Sender): Promise<Caller> => {
    const key = bearerKey(request.headers);
    if (key?.startsWith(LINK_PREFIX)) {
      const holder = request.method === "POST" && SESSION_PATH.test(path) ? links.take(key) : undefined;
      if (!holder) {
        const message = "This sign-in link has been used, or its day is over.";
        throw new AppError("unauthorized", message, { reason: "invalid_sign_in_link" });
      }
      return authenticate.byHolder(holder, from);
    }
    const signedIn = key === undefined ? sessions.find(request.headers) : undefined;
    if (!signedIn) {
      const isWelcome = key === undefined && request.method === "GET" && SESSION_PATH.test(path);
      const holder = isWelcome && LOOPBACK.includes(from.address) ? guest() : undefined;
      return holder ? authenticate.byHolder(holder, from) : authenticate.byKey(key, from);
    }
    sessions.checkOrigin(request, signedIn.csrfToken);
    return authenticate.byHolder(signedIn.session, from);
  };
  return async (request: Request, path: string, from: Sender): Promise<Caller> => {
    if (OPEN_PATHS.test(path)) return ANYONE;
    if (isSignedPush(request, path)) {
      checkTimestamp(request.headers, clock.now());
      return SIGNER;
    }
    const caller = await callerBy(request, path, from);
    const needed = neededRole(request.method, path);
    if (!allows(caller.role, needed)) {
      throw new AppError("forbidden", `This needs an API key of the role \`${needed}\`.`, {
        reason: "insufficient_scope",
      });
    }
    return caller;
  };
}

/** Off the write limit [seed]: one of them carries what would else be many writes. */
const BULK_PATHS = ["/v1/accounts/~batch", "/v1/accounts/~import"];

export function resourceOf(method: string, path: string): RateResource {
  if (onlyReads(method)) return "read";
  return BULK_PATHS.includes(path) ? "bulk" : "write";
}

/** Reading needs `read_only`, changing `read_write`, keys, audit log, system, workspace and rubric `admin` (reference sheet, section 1.2). */
export function neededRole(method: string, path: string): KeyRole {
  if (ADMIN_PATHS.test(path)) return "admin";
  if (onlyReads(method) || SESSION_PATH.test(path)) return "read_only";
  return ADMIN_CHANGES.test(path) ? "admin" : "read_write";
}
