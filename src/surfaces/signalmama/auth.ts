import type { Clock } from "#core/clock.ts";
import { AppError } from "#core/errors.ts";
import { allows, type KeyRole } from "#core/key.ts";
import { type Authenticate, bearerKey } from "#http/authenticate.ts";
import type { RateResource } from "#http/rate-limits.ts";
import type { Caller } from "#http/request-facts.ts";
import { checkTimestamp, isSignedPush } from "./push-signature.ts";

/** Everything under these paths is for administrators, whatever the method. */
const ADMIN_PATHS = [/^\/v1\/keys(?:\/|$)/, /^\/v1\/audit(?:\/|$)/];
/** Reading these is for everyone, changing them for administrators. */
const ADMIN_CHANGES = [/^\/v1\/workspace\/?$/, /^\/v1\/workspace\/rubric\/?$/];
/** Answered without a key. */
const OPEN_PATHS = [/^\/v1\/status\/?$/];

/** Who asks without a key: belongs to no workspace, so whatever is read for it is empty. */
const ANYONE: Caller = { workspaceId: "", keyId: "", role: "read_only", mustSign: false };

/** Who sends to a bot without a key: known by the signature, once the body has been read. */
const SIGNER: Caller = { ...ANYONE, mustSign: true };

/** Who asks, by `Authorization: Bearer`, or by a signature where that opens something. Throws `unauthorized`, or `forbidden` with `insufficient_scope`. */
export function createAuthenticateBearer(authenticate: Authenticate, clock: Clock) {
  return async (request: Request, path: string, address: string): Promise<Caller> => {
    if (OPEN_PATHS.some((pattern) => pattern.test(path))) return ANYONE;
    if (isSignedPush(request, path)) {
      checkTimestamp(request.headers, clock.now());
      return SIGNER;
    }
    const caller = await authenticate(bearerKey(request.headers), address);
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
  if (method === "GET" || method === "HEAD") return "read";
  return BULK_PATHS.includes(path) ? "bulk" : "write";
}

/** Reading needs `read_only`, changing `read_write`, keys, audit log, workspace and rubric `admin` (reference sheet, section 1.2). */
export function neededRole(method: string, path: string): KeyRole {
  if (ADMIN_PATHS.some((pattern) => pattern.test(path))) return "admin";
  if (method === "GET" || method === "HEAD") return "read_only";
  return ADMIN_CHANGES.some((pattern) => pattern.test(path)) ? "admin" : "read_write";
}
