import { type Clock, unhurried } from "#core/clock.ts";
import { AppError } from "#core/errors.ts";
import { isSameSecret } from "#core/hash.ts";
import type { KeyHolder } from "#core/key.ts";
import { createSessionTokens, SESSION_MS, type Session } from "#core/session.ts";
import { onlyReads } from "./only-reads.ts";

const COOKIE = "signalmama_session";
/** The header in which a page repeats the session's second token with whatever changes something. */
export const CSRF_HEADER = "x-csrf-token";

/** A session with what its browser is given. */
export type SignedIn = { session: Session; csrfToken: string; setCookie: string };

/** Signing in from a browser: the cookie is the session, and a second token shows that one of our own pages asks. */
export type Sessions = {
  open(holder: KeyHolder): SignedIn;
  /** The session a request comes with; undefined without one, or with one whose time is over. */
  find(headers: Headers): Omit<SignedIn, "setCookie"> | undefined;
  /** Throws `forbidden` when a request that changes something does not come from one of our pages. */
  checkOrigin(request: Request, csrfToken: string): void;
  /** The header that makes the browser forget it. */
  forget(): string;
};

export function createSessions({
  secret,
  clock,
  baseUrl,
}: {
  secret: string;
  clock: Clock;
  baseUrl: () => string;
}): Sessions {
  const tokens = createSessionTokens(secret);
  const cookie = (value: string, seconds: number) => {
    const { protocol, pathname } = new URL(baseUrl());
    const path = pathname.replace(/\/*$/, "/");
    const secure = protocol === "https:" ? "; Secure" : "";
    return `${COOKIE}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
  };
  return {
    open(holder) {
      const issuedAt = clock.now();
      const session = { ...holder, issuedAt, expiresAt: issuedAt + SESSION_MS };
      const text = tokens.seal(session);
      return { session, csrfToken: tokens.csrfToken(text), setCookie: cookie(text, SESSION_MS / 1000) };
    },
    find(headers) {
      const text = cookieOf(headers);
      const session = text === undefined ? undefined : tokens.open(text, unhurried(clock));
      return text !== undefined && session ? { session, csrfToken: tokens.csrfToken(text) } : undefined;
    },
    checkOrigin({ method, headers }, csrfToken) {
      if (onlyReads(method)) return;
      const origin = headers.get("origin");
      const isForeign = origin !== null && origin !== new URL(baseUrl()).origin && !isOwnHost(origin, headers);
      if (isForeign || !isSameSecret(headers.get(CSRF_HEADER) ?? "", csrfToken)) {
        throw new AppError("forbidden", "Only a page of this appliance may change things with a session.", {
          reason: "csrf_failed",
        });
      }
    },
    forget: () => cookie("", 0),
  };
}

/** A page that was opened by another name of this server is still a page of it. */
function isOwnHost(origin: string, headers: Headers): boolean {
  return URL.parse(origin)?.host === headers.get("host");
}

function cookieOf(headers: Headers): string | undefined {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
}
