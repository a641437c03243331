import { createHmac, timingSafeEqual } from "node:crypto";

/** One webhook as it arrived. `isSigned`: its signature fits the raw body and the shared secret. */
export type Received = {
  event: string;
  eventId: string;
  attempt: number;
  isSigned: boolean;
  /** The body as it was sent, and parsed. */
  raw: string;
  body: Record<string, unknown>;
  headers: Record<string, string>;
};

export type Inbox = {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  received: Received[];
  stop(): Promise<void>;
};

/**
 * A receiver of webhooks on a free port of the loopback address: checks `X-Mama-Signature` (lower-case hex
 * HMAC-SHA256 of the raw body) and keeps what came. `answer` gives the status of the reply; default 204.
 */
export function startInbox(secret: string, answer: (received: Received) => number = () => 204): Inbox {
  const received: Received[] = [];
  const server = Bun.serve({
    hostname: "127.0.0.1",
    port: 0,
    async fetch(request) {
      const raw = Buffer.from(await request.arrayBuffer());
      const body = parseObject(raw.toString("utf8"));
      const delivery: Received = {
        event: String(body["event"] ?? ""),
        eventId: String(body["event_id"] ?? ""),
        attempt: Number(body["attempt"] ?? 0),
        isSigned: isSignedWith(secret, raw, request.headers.get("x-mama-signature") ?? ""),
        raw: raw.toString("utf8"),
        body,
        headers: Object.fromEntries(request.headers),
      };
      received.push(delivery);
      return new Response(null, { status: delivery.isSigned ? answer(delivery) : 401 });
    },
  });
  return { origin: `http://127.0.0.1:${server.port}`, received, stop: () => server.stop(true) };
}

function isSignedWith(secret: string, raw: Buffer, signature: string): boolean {
  const expected = Buffer.from(createHmac("sha256", secret).update(raw).digest("hex"));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
