import { z } from "zod";
import type { Clock } from "#core/clock.ts";
import type { Outbound, OutboundRequest, OutboundResult } from "#core/outbound.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";

/** Which origin an app of the operator's own may read, and where it gets its tokens (OAuth 2.0 client credentials, RFC 6749 4.4). */
export type AppAccess = {
  origin: string;
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
  /** With which its tokens are asked for. */
  userAgent: string;
};

const TIMEOUT_MS = 10 * SECOND_MS;
const TOKEN_BYTES_MAX = 16_384;
/** A token is renewed before it ends, so that none ends on the way. */
const RENEWED_BEFORE_MS = MINUTE_MS;

/** RFC 6749 5.1; a token may contain what a header may. */
const Granted = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  expires_in: z.number().positive().default(3_600),
});

type Token = { value: string; expiresAt: number };
type Asked = { token: Token } | { refusal: OutboundResult };

/**
 * The same way out, with the app's token for requests to its origin. The token is kept in memory, renewed when it ends or is refused,
 * and asked for once however many wait for it. Where none is given, its refusal is the answer.
 */
export function withAppToken(outbound: Outbound, access: AppAccess | undefined, clock: Clock): Outbound {
  if (!access) return outbound;
  const tokens = new Tokens(outbound, access, clock);
  const send = (request: OutboundRequest, { value }: Token) =>
    outbound.request({ ...request, headers: { ...request.headers, authorization: `Bearer ${value}` } });
  return {
    async request(request) {
      if (URL.parse(request.url)?.origin !== access.origin) return outbound.request(request);
      const asked = await tokens.get();
      if ("refusal" in asked) return asked.refusal;
      const answer = await send(request, asked.token);
      if (answer.kind !== "response" || answer.status !== 401) return answer;
      // It was taken back before its time.
      tokens.forget(asked.token);
      const renewed = await tokens.get();
      return "refusal" in renewed ? renewed.refusal : send(request, renewed.token);
    },
  };
}

class Tokens {
  private readonly outbound: Outbound;
  private readonly access: AppAccess;
  private readonly clock: Clock;
  private kept: Token | undefined;
  private underWay: Promise<Asked> | undefined;

  constructor(outbound: Outbound, access: AppAccess, clock: Clock) {
    this.outbound = outbound;
    this.access = access;
    this.clock = clock;
  }

  async get(): Promise<Asked> {
    if (this.kept && this.kept.expiresAt - RENEWED_BEFORE_MS > this.clock.now()) return { token: this.kept };
    this.underWay ??= this.ask().finally(() => {
      this.underWay = undefined;
    });
    return this.underWay;
  }

  forget(token: Token): void {
    if (this.kept?.value === token.value) this.kept = undefined;
  }

  private async ask(): Promise<Asked> {
    const { tokenUrl, clientId, clientSecret, userAgent } = this.access;
    const askedAt = this.clock.now();
    const answer = await this.outbound.request({
      url: tokenUrl,
      method: "POST",
      headers: {
        authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`,
        "content-type": "application/x-www-form-urlencoded",
        accept: "application/json",
      },
      userAgent,
      body: "grant_type=client_credentials",
      timeoutMs: TIMEOUT_MS,
      maxBytes: TOKEN_BYTES_MAX,
    });
    if (answer.kind !== "response") return { refusal: answer };
    const granted = answer.status === 200 ? readGranted(answer.body) : undefined;
    // Reddit says 200 and an error where it does not know the app's kind.
    if (!granted)
      return { refusal: { ...answer, status: answer.status === 200 ? 401 : answer.status, body: new Uint8Array() } };
    this.kept = { value: granted.access_token, expiresAt: askedAt + granted.expires_in * SECOND_MS };
    return { token: this.kept };
  }
}

function readGranted(body: Uint8Array): z.infer<typeof Granted> | undefined {
  try {
    return Granted.safeParse(JSON.parse(new TextDecoder().decode(body))).data;
  } catch {
    return undefined;
  }
}
