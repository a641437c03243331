import { afterEach, beforeAll, describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import type { Socket } from "node:net";
import { ANSWER_KEPT_BYTES } from "#core/webhook.ts";
import { createAddressRules } from "#net/address-rules.ts";
import { createOutbound, type OutboundOptions } from "#net/client.ts";
import { type Sent, send } from "#webhooks/send.ts";
import { aWebhook, NOW } from "../helpers/records.ts";
import { endless, gzipBomb, plain, type Route, redirectTo, startRawSite, startSite } from "../helpers/site.ts";

const TIMEOUT_MS = 300;
/** What a sender may hand over before it notices that nobody reads on lies in the buffers of two sockets. */
const BUFFERED_BYTES_MAX = 8 * 1_048_576;

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

function post(url: string, options: Partial<OutboundOptions> = {}): Promise<Sent> {
  const addressRules = createAddressRules({ allowPrivate: ["127.0.0.1"] });
  const outbound = createOutbound({ addressRules, origins: {}, userAgent: "test", ...options });
  const stamp = { eventId: "evt_1", eventType: "signal.fired", deliveryId: "dlv_1", attempt: 1, sentAt: NOW };
  return send(outbound, { webhook: aWebhook({ url }), body: "{}", stamp, timeoutMs: TIMEOUT_MS });
}

async function receiver(route: Route) {
  const site = await startSite({ "/hook": route, "/elsewhere": plain("never to be asked") });
  stops.push(site.stop);
  return site;
}

async function rawReceiver(reply: (socket: Socket) => void) {
  const site = await startRawSite(reply);
  stops.push(site.stop);
  return site;
}

const sentTo = async (route: Route) => post(`${(await receiver(route)).origin}/hook`);
const sentRaw = async (reply: (socket: Socket) => void) => post(`${(await rawReceiver(reply)).origin}/hook`);

describe("a receiver that answers nothing usable is unreachable, and asked again later", () => {
  test("when it takes the request and is silent, after the time for an attempt", async () => {
    const sent = await sentRaw(() => {});
    expect(sent).toMatchObject({ outcome: "unreachable", error: "timeout", isFinal: false });
    expect(sent.durationMs).toBeGreaterThanOrEqual(TIMEOUT_MS - 5);
    expect(sent.durationMs).toBeLessThan(TIMEOUT_MS * 5);
  });

  test("when the head of its answer drips and never ends", async () => {
    const drip = (socket: Socket) => {
      socket.write("HTTP/1.1 200 OK\r\nX-A: ");
      const timer = setInterval(() => socket.write("a"), 20);
      socket.on("close", () => clearInterval(timer));
    };
    expect(await sentRaw(drip)).toMatchObject({ outcome: "unreachable", error: "timeout", isFinal: false });
  });

  test("when it closes the connection without a word", async () => {
    const sent = await sentRaw((socket) => socket.destroy());
    expect(sent).toMatchObject({ outcome: "unreachable", error: "protocol", isFinal: false });
  });

  test("when it speaks something other than HTTP", async () => {
    const sent = await sentRaw((socket) => socket.end("SSH-2.0-OpenSSH_9.2p1\r\n"));
    expect(sent).toMatchObject({ outcome: "unreachable", error: "protocol", isFinal: false });
  });

  test("when nobody listens", async () => {
    const site = await startRawSite();
    await site.stop();
    const sent = await post(`${site.origin}/hook`);
    expect(sent).toMatchObject({ outcome: "unreachable", error: "connect", isFinal: false });
  });
});

describe("an address outside what may be reached", () => {
  test("hears nothing, and of what it would answer nothing is kept", async () => {
    const site = await receiver(plain("internal and secret"));
    const sent = await post(`${site.origin}/hook`, { addressRules: createAddressRules({ allowPrivate: [] }) });
    expect(sent).toEqual({
      outcome: "unreachable",
      error: "blocked: private_address",
      durationMs: expect.any(Number),
      isFinal: false,
    });
    expect(site.requests).toEqual([]);
  });

  test("is also our own port in an allowed range", async () => {
    const site = await receiver(plain("an API of ours"));
    const addressRules = createAddressRules({ allowPrivate: ["127.0.0.0/8"], ownPorts: [site.port] });
    expect(await post(`${site.origin}/v1/accounts`, { addressRules })).toMatchObject({ error: "blocked: own_port" });
    expect(site.requests).toEqual([]);
  });
});

describe("a receiver whose certificate is not to be trusted never sees the body", () => {
  let tls: { cert: string; key: string };
  beforeAll(() => {
    const read = (name: string) => readFileSync(new URL(`../net/fixtures/${name}`, import.meta.url), "utf8");
    tls = { cert: read("acme.example.cert.pem"), key: read("acme.example.key.pem") };
  });

  test.each([
    ["of an unknown authority", "acme.example", false],
    ["for another name", "globex.example", true],
  ])("%s", async (_, host, isKnown) => {
    let seen = 0;
    const server = Bun.serve({
      hostname: "127.0.0.1",
      port: 0,
      tls,
      fetch: () => {
        seen++;
        return new Response("ok");
      },
    });
    stops.push(() => server.stop(true));
    const sent = await post(`https://${host}:${server.port}/hook`, {
      resolve: async () => [{ address: "127.0.0.1", family: 4 }],
      ...(isKnown ? { ca: tls.cert } : {}),
    });
    expect(sent).toMatchObject({ outcome: "unreachable", error: "tls", isFinal: false });
    expect(seen).toBe(0);
  });
});

describe("a status decides, whatever comes of the body", () => {
  test("that never ends: 64 kB are read, and 1 kB is kept", async () => {
    const flood = endless();
    const sent = await sentTo(flood.route);
    expect(sent).toMatchObject({ outcome: "delivered", httpStatus: 200, answer: "a".repeat(ANSWER_KEPT_BYTES) });
    expect(sent.durationMs).toBeLessThan(TIMEOUT_MS);
    expect(flood.sent()).toBeLessThan(BUFFERED_BYTES_MAX);
  });

  test("that drips until the time is over", async () => {
    const drip = (socket: Socket) => {
      socket.write("HTTP/1.1 202 Accepted\r\n");
      socket.write("Content-Length: 1000\r\n\r\n");
      const timer = setInterval(() => socket.write("a"), 20);
      socket.on("close", () => clearInterval(timer));
    };
    const sent = await sentRaw(drip);
    expect(sent).toMatchObject({ outcome: "delivered", httpStatus: 202, answer: expect.stringMatching(/^a+$/) });
    expect(sent.durationMs).toBeLessThan(TIMEOUT_MS * 5);
  });

  test("that breaks off", async () => {
    const sent = await sentRaw((socket) => socket.end("HTTP/1.1 500 No\r\nContent-Length: 1000\r\n\r\nno mo"));
    expect(sent).toMatchObject({ outcome: "rejected", httpStatus: 500, answer: "no mo", isFinal: false });
  });

  test("that is a bomb", async () => {
    const sent = await sentTo(gzipBomb(50 * 1_048_576));
    expect(sent).toMatchObject({ outcome: "delivered", answer: "" });
  });

  test("that is no text, cut to as many bytes", async () => {
    const sent = await sentTo(() => new Response(new Uint8Array(5_000).fill(0xff), { status: 400 }));
    const answer = "answer" in sent ? sent.answer : "";
    expect(answer).toMatch(/^\ufffd+$/);
    expect(Buffer.byteLength(answer)).toBeGreaterThan(ANSWER_KEPT_BYTES - 3);
    expect(Buffer.byteLength(answer)).toBeLessThanOrEqual(ANSWER_KEPT_BYTES);
  });

  test("that is packed in a way nobody knows", async () => {
    const sent = await sentTo(() => new Response("x", { headers: { "content-encoding": "snappy" } }));
    expect(sent).toMatchObject({ outcome: "delivered", httpStatus: 200, answer: "" });
  });
});

describe("each status means", () => {
  test.each([301, 302, 303, 307, 308])("%d: not followed, tried again later", async (status) => {
    const site = await receiver(() => redirectTo("/elsewhere", status));
    const sent = await post(`${site.origin}/hook`);
    expect(sent).toMatchObject({ outcome: "rejected", httpStatus: status, isFinal: false, isGone: false });
    expect(site.requests.map(({ path }) => path)).toEqual(["/hook"]);
  });

  test.each([400, 401, 403, 404, 409, 413, 422])("%d: refused for good", async (status) => {
    const sent = await sentTo(new Response("no", { status }));
    expect(sent).toMatchObject({ outcome: "rejected", httpStatus: status, isFinal: true, isGone: false, answer: "no" });
  });

  test.each([408, 425, 429, 500, 502, 503, 504])("%d: later", async (status) => {
    const sent = await sentTo(new Response("no", { status }));
    expect(sent).toMatchObject({ outcome: "rejected", httpStatus: status, isFinal: false, retryAfterMs: 0 });
  });

  test("410: gone for good", async () => {
    const sent = await sentTo(new Response("", { status: 410 }));
    expect(sent).toMatchObject({ outcome: "rejected", httpStatus: 410, isFinal: true, isGone: true });
  });

  test.each([
    ["120", 120_000],
    [new Date(NOW + 90_000).toUTCString(), 90_000],
    [new Date(NOW - 90_000).toUTCString(), 0],
    ["soon", 0],
    ["-5", 0],
    ["999999999", 86_400_000],
  ])("429 with Retry-After %s: not before that", async (after, retryAfterMs) => {
    const sent = await sentTo(new Response("slow down", { status: 429, headers: { "retry-after": after } }));
    expect(sent).toMatchObject({ outcome: "rejected", httpStatus: 429, isFinal: false, retryAfterMs });
  });
});
