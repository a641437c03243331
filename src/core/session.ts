import { createHmac } from "node:crypto";
import { z } from "zod";
import { createSeal } from "./seal.ts";
import { DAY_MS } from "./time.ts";

/** A browser that has signed in: it may what its key may, for as long as the key is in force. */
export const Session = z.object({
  keyId: z.string(),
  workspaceId: z.string(),
  issuedAt: z.number(),
  /** From then on it opens nothing. */
  expiresAt: z.number(),
});
export type Session = z.infer<typeof Session>;

/** A working week: who comes back on Monday signs in again. */
export const SESSION_MS = 7 * DAY_MS;

/** What a session's cookie and its second token are. Nothing of it is stored: the cookie is the session, sealed. */
export type SessionTokens = {
  /** The text of the cookie. */
  seal(session: Session): string;
  /** The session of a cookie's text; undefined when it is none of ours or its time is over. */
  open(text: string, at: number): Session | undefined;
  /** What a page has to send beside the cookie to change anything: another site can make a browser send the cookie, not this. */
  csrfToken(text: string): string;
};

/** The tokens under the appliance's secret: with another secret all are signed out. */
export function createSessionTokens(secret: string): SessionTokens {
  const seal = createSeal(secret, "session");
  return {
    seal: (session) => seal.seal(JSON.stringify(session), "cookie"),
    open(text, at) {
      let opened: string;
      try {
        opened = seal.open(text, "cookie");
      } catch {
        return undefined;
      }
      const session = Session.parse(JSON.parse(opened));
      return at < session.expiresAt ? session : undefined;
    },
    csrfToken: (text) => createHmac("sha256", secret).update(`csrf:${text}`).digest("base64url"),
  };
}
