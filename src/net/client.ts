import http from "node:http";
import https from "node:https";
import type { Socket } from "node:net";
import got, { type Request } from "got";
import type { Outbound, OutboundFailure, OutboundRequest, OutboundResult } from "#core/outbound.ts";
import type { AddressRules } from "./address-rules.ts";
import { isBadPort, portOf } from "./bad-ports.ts";
import { openSocket, type Resolve, systemResolve } from "./open-socket.ts";
import { ACCEPT_ENCODING, readBody } from "./read-body.ts";
import type { OutgoingProxy } from "./through-proxy.ts";

export type OutboundOptions = {
  addressRules: AddressRules;
  /** Requests for the origin on the left go to the one on the right, keeping path and Host (the contract, section 3). */
  origins: Record<string, string>;
  userAgent: string;
  /** Who answers for host names; the system unless a test says otherwise. */
  resolve?: Resolve;
  /** Through which all of it goes. */
  proxy?: OutgoingProxy | undefined;
  /** A certificate authority trusted besides the system's, PEM. */
  ca?: string;
  /** Name, connection and TLS together. Default 5,000. */
  connectTimeoutMs?: number;
  /** From the request sent to the head of the answer. Default 10,000. */
  firstByteTimeoutMs?: number;
};

const TIMEOUT_MS = 30_000;
const CONNECT_TIMEOUT_MS = 5_000;
const FIRST_BYTE_TIMEOUT_MS = 10_000;
/** A time-out that comes later than it should by more than this tells of a stand-still here, not of whoever was asked. */
const LATE_MS_MAX = 2_000;
const BODY_BYTES_MAX = 10 * 1_048_576;
/** Interim answers (100, 103) after which a server is taken to be hostile; they cost memory and have no end of their own. */
const INTERIM_ANSWERS_MAX = 16;

/**
 * The way out of the process for one purpose. Every request opens its own connection to an address the rules allow and
 * closes it after the answer: a pooled connection would skip the check, and the purposes have different rules.
 */
export function createOutbound(options: OutboundOptions): Outbound {
  const origins = new Map(Object.entries(options.origins).map(([from, to]) => [new URL(from).origin, new URL(to)]));

  return {
    async request(request) {
      const startedAt = performance.now();
      const result = await ask(request);
      const isTimeout = result.kind === "failed" && result.reason === "timeout";
      const lateMs = performance.now() - startedAt - (request.timeoutMs ?? TIMEOUT_MS);
      // Whoever was asked may have answered long ago: it was this process that stood still, or its machine. Only what
      // changes nothing is asked again.
      const mayAskAgain = request.method !== "POST" && !request.signal?.aborted;
      return isTimeout && lateMs > LATE_MS_MAX && mayAskAgain ? ask(request) : result;
    },
  };

  async function ask(request: OutboundRequest): Promise<OutboundResult> {
    const startedAt = performance.now();
    const route = routeOf(request.url, origins);
    if (route.kind !== "route") return route;
    const time = AbortSignal.timeout(request.timeoutMs ?? TIMEOUT_MS);
    const signal = request.signal ? AbortSignal.any([time, request.signal]) : time;
    const opened = await openSocket({
      hostname: route.url.hostname,
      port: portOf(route.url),
      isTls: route.url.protocol === "https:",
      rules: options.addressRules,
      resolve: options.resolve ?? systemResolve,
      ca: options.ca,
      proxy: options.proxy,
      signal: AbortSignal.any([signal, AbortSignal.timeout(options.connectTimeoutMs ?? CONNECT_TIMEOUT_MS)]),
    });
    if (opened.kind === "blocked") return opened;
    if (opened.kind === "failed") {
      const isAborted = request.signal?.aborted ?? false;
      return failed(opened.reason === "aborted" && !isAborted ? "timeout" : opened.reason, opened.code);
    }
    try {
      return await exchange(request, route, { ...options, socket: opened.socket, signal, startedAt });
    } catch (error) {
      return failed(failureOf(error, time, request.signal), codeOf(error));
    } finally {
      opened.socket.destroy();
    }
  }
}

type Route = { kind: "route"; url: URL; host: string };

/** Where a request goes in fact. Only the operator's own `origins` may name an unusual port. */
function routeOf(raw: string, origins: Map<string, URL>): Route | Extract<OutboundResult, { kind: "blocked" }> {
  const url = URL.parse(raw);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) return { kind: "blocked", reason: "scheme" };
  if (url.username !== "" || url.password !== "") return { kind: "blocked", reason: "credentials" };
  const elsewhere = origins.get(url.origin);
  if (elsewhere) return { kind: "route", url: moved(url, elsewhere), host: url.host };
  return isBadPort(portOf(url)) ? { kind: "blocked", reason: "port" } : { kind: "route", url, host: url.host };
}

/** The same path at another origin. Set part by part: resolving `//x/y` against a base would name a host. */
function moved(url: URL, origin: URL): URL {
  const there = new URL(origin);
  there.pathname = url.pathname;
  there.search = url.search;
  return there;
}

type Exchange = OutboundOptions & { socket: Socket; signal: AbortSignal; startedAt: number };

async function exchange(request: OutboundRequest, route: Route, context: Exchange): Promise<OutboundResult> {
  const stream = send(request, route, context);
  const head = await headOf(stream);
  const wantsBody = request.method !== "HEAD" && (request.wantsBody?.(head) ?? true);
  const durationMs = () => Math.round(performance.now() - context.startedAt);
  if (!wantsBody) {
    stream.destroy();
    return { kind: "response", ...head, body: new Uint8Array(), durationMs: durationMs() };
  }
  const isExtra = request.bodyIsExtra ?? false;
  const limit = {
    maxBytes: request.maxBytes ?? BODY_BYTES_MAX,
    truncate: isExtra || (request.truncate ?? false),
    keepPart: isExtra,
  };
  if (!limit.truncate && Number(head.headers["content-length"]) > limit.maxBytes) {
    stream.destroy();
    return failed("too_large", "content_length");
  }
  const read = await readBody(stream, head.headers["content-encoding"] ?? "", limit);
  if (read.kind === "read") return { kind: "response", ...head, body: read.body, durationMs: durationMs() };
  if (isExtra) return { kind: "response", ...head, body: new Uint8Array(), durationMs: durationMs() };
  return failed(read.reason === "unknown_encoding" ? "protocol" : read.reason, read.reason);
}

function send(request: OutboundRequest, route: Route, context: Exchange): Request {
  const stream = got.stream(route.url, {
    method: request.method,
    headers: {
      accept: "*/*",
      "user-agent": context.userAgent,
      ...request.headers,
      ...(request.userAgent === undefined ? {} : { "user-agent": request.userAgent }),
      "accept-encoding": ACCEPT_ENCODING,
      host: route.host,
    },
    ...(request.method === "POST" ? { body: request.body ?? "" } : {}),
    agent: agentFor(route.url, context.socket),
    decompress: false,
    followRedirect: false,
    throwHttpErrors: false,
    retry: { limit: 0 },
    timeout: { response: context.firstByteTimeoutMs ?? FIRST_BYTE_TIMEOUT_MS },
    signal: context.signal,
  });
  stream.once("request", (sent: http.ClientRequest) => {
    let interimAnswers = 0;
    sent.on("information", () => {
      if (++interimAnswers > INTERIM_ANSWERS_MAX) sent.destroy(new Error("Too many interim answers"));
    });
  });
  return stream;
}

/** An agent that has one connection to give, the vetted one, and never pools it. */
function agentFor({ protocol }: URL, socket: Socket): { http: http.Agent } | { https: https.Agent } {
  const isTls = protocol === "https:";
  const agent = isTls ? new https.Agent({ keepAlive: false }) : new http.Agent({ keepAlive: false });
  agent.createConnection = () => socket;
  return isTls ? { https: agent as https.Agent } : { http: agent };
}

function headOf(stream: Request): Promise<{ status: number; headers: Record<string, string> }> {
  return new Promise((resolve, reject) => {
    // Stays for the stream's life: whoever reads the body hears of errors too, but none may ever be unhandled.
    stream.on("error", reject);
    stream.once("response", (response: http.IncomingMessage) =>
      resolve({ status: response.statusCode ?? 0, headers: plainHeaders(response.headers) }),
    );
  });
}

function plainHeaders(headers: http.IncomingHttpHeaders): Record<string, string> {
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : `${value}`]),
  );
}

function failureOf(error: unknown, time: AbortSignal, caller: AbortSignal | undefined): OutboundFailure {
  if (caller?.aborted) return "aborted";
  return time.aborted || codeOf(error) === "ETIMEDOUT" ? "timeout" : "protocol";
}

const FAILURE_MESSAGES: Record<OutboundFailure, string> = {
  dns: "The host name has no address",
  connect: "No connection could be made",
  tls: "No trusted TLS connection could be made",
  timeout: "The answer took too long",
  too_large: "The answer is larger than allowed",
  decompression_limit: "The answer unpacks to more than allowed",
  protocol: "The answer is not valid HTTP, or broke off",
  aborted: "The request was called off",
};

function failed(reason: OutboundFailure, code: string): OutboundResult {
  return { kind: "failed", reason, message: `${FAILURE_MESSAGES[reason]} (${code}).` };
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "UNKNOWN";
}
