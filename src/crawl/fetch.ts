import type { Clock } from "#core/clock.ts";
import { asksForRecords, type ReadRecords } from "#core/dns-records.ts";
import type { Outbound, OutboundFailure, OutboundResult } from "#core/outbound.ts";
import { HOUR_MS, MINUTE_MS } from "#core/time.ts";
import { parseRetryAfter } from "#net/retry-after.ts";
import { decodeText } from "./charset.ts";
import type { Hosts, Visited } from "./hosts.ts";
import { exhaustedForMs } from "./rate-headers.ts";
import { readDns } from "./read-dns.ts";
import { isReadable, unpacked } from "./readable.ts";
import { redirectTarget } from "./redirect-target.ts";
import type { ForLook, Robots } from "./robots.ts";

export type ReadRequest = {
  /** An address of the web, or `dns:` and a domain. */
  url: string;
  /** JSON to send; then it is a POST, which is never redirected. */
  post?: string | undefined;
  /** Validators of the last visit, for a 304. */
  etag?: string | undefined;
  lastModified?: string | undefined;
  /** Of each request, redirects apart; waiting for the host's turn does not count. */
  timeoutMs: number;
  /** Decoded bytes. */
  maxBytes: number;
  maxRedirects: number;
  /** For interfaces, which are asked as their owner offers them; how many requests they say are left is heeded. */
  skipRobots?: boolean | undefined;
  /** The look this is part of, where there is one. */
  look?: ForLook | undefined;
  signal?: AbortSignal | undefined;
};

export type ReadFailure =
  | OutboundFailure
  | "http_status"
  /** An interface that answers no more requests for now. */
  | "rate_limited"
  | "unsupported_type"
  | "redirect_loop"
  | "too_many_redirects"
  | "bad_redirect"
  | "host_busy";

/** How a polite read ended. `url` is where: the last hop. */
export type ReadResult =
  | {
      kind: "page";
      url: string;
      status: number;
      contentType: string;
      text: string;
      /** Decoded, before the charset. */
      bytes: number;
      /** SHA-256 of the decoded bytes, lower-case hex. */
      bodyHash: string;
      etag?: string;
      lastModified?: string;
      /** Those of `keptHeaders` that came, and the names of the cookies set. */
      headers?: Record<string, string>;
      cookies?: string[];
      durationMs: number;
      /** The addresses that redirected here, in order. */
      redirects: string[];
    }
  | { kind: "unchanged"; url: string; durationMs: number }
  | { kind: "gone"; url: string; httpStatus: number; durationMs: number }
  | { kind: "blocked"; url: string; reason: string }
  /** `askedAgainAt` as robots.txt has it: nothing was asked, the failure is that of an earlier look. */
  | { kind: "disallowed"; url: string; reason: "robots" | "robots_unavailable"; askedAgainAt?: number }
  /** `retryAfterMs` is there when the host said when, or its turn is known; whoever waits for it need not guess. */
  | {
      kind: "failed";
      url: string;
      reason: ReadFailure;
      httpStatus?: number;
      retryAfterMs?: number;
      askedAgainAt?: number;
    };

/** How a reading ended that brought nothing. */
export type NoPage = Exclude<ReadResult, { kind: "page" | "unchanged" }>;

export type Reader = { read(request: ReadRequest): Promise<ReadResult> };

export type ReaderOptions = {
  outbound: Outbound;
  /** The least pause between two requests that an origin asks of all callers. */
  pauseMs?: ((origin: string) => number | undefined) | undefined;
  /** Who answers `dns:` addresses; without it they are refused. */
  readRecords?: ReadRecords | undefined;
  hosts: Hosts;
  robots: Robots;
  clock: Clock;
  /** Names of response headers worth keeping, in lower case. */
  keptHeaders?: ReadonlySet<string>;
  limits: {
    /** As in `Visit`. */
    maxWaitMs: number;
  };
};

const ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,*/*;q=0.5";
/** Pages differ by language; asking for the same one each time keeps two visits comparable. */
const ACCEPT_LANGUAGE = "en,*;q=0.5";
/** For a 429 without `Retry-After`. */
const PAUSE_MS = MINUTE_MS;
const PAUSE_MS_MAX = HOUR_MS;

/** Reads one address politely: robots.txt, pace and address rules hold for every hop of a redirect. Never rejects. */
export function createReader(options: ReaderOptions): Reader {
  return {
    async read(request) {
      if (asksForRecords(request.url)) return readDns(request, options.readRecords);
      const redirects: string[] = [];
      let url = URL.parse(request.url);
      if (url) url.hash = "";
      while (url && redirects.length <= request.maxRedirects) {
        const hop = await visit(url, request, options);
        if (hop.kind !== "answered") return hop;
        await options.clock.turn();
        const target = redirectTarget(hop.answer, url);
        if (target === undefined) return await interpret(hop.answer, url, { request, redirects, options });
        if (target === "invalid" || request.post !== undefined)
          return { kind: "failed", url: url.href, reason: "bad_redirect" };
        redirects.push(url.href);
        url = target;
        url.hash = "";
        if (redirects.includes(url.href)) return { kind: "failed", url: url.href, reason: "redirect_loop" };
      }
      if (!url) return { kind: "blocked", url: request.url, reason: "scheme" };
      return { kind: "failed", url: url.href, reason: "too_many_redirects" };
    },
  };
}

type Answer = Extract<OutboundResult, { kind: "response" }>;
type Hop = { kind: "answered"; answer: Answer } | Exclude<ReadResult, { kind: "page" | "unchanged" | "gone" }>;

async function visit(url: URL, request: ReadRequest, options: ReaderOptions): Promise<Hop> {
  const at = url.href;
  if (url.protocol !== "https:" && url.protocol !== "http:") return { kind: "blocked", url: at, reason: "scheme" };
  const verdict = request.skipRobots
    ? ({ kind: "allowed", crawlDelayMs: undefined } as const)
    : await options.robots.check(url, request.signal, request.look);
  if (verdict.kind === "later") return busy(at, verdict.retryAfterMs);
  if (verdict.kind !== "allowed") return { ...verdict, url: at };
  const crawlDelayMs = Math.max(verdict.crawlDelayMs ?? 0, options.pauseMs?.(url.origin) ?? 0);
  const { maxWaitMs } = options.limits;
  const visited: Visited<OutboundResult> = await options.hosts.visit(
    { host: url.host, crawlDelayMs, maxWaitMs, signal: request.signal },
    () => ask(at, request, options.outbound),
  );
  if (visited.kind === "later") return busy(at, visited.retryAfterMs);
  if (visited.kind === "aborted") return { kind: "failed", url: at, reason: "aborted" };
  const result = visited.value;
  if (result.kind === "response") return { kind: "answered", answer: result };
  return result.kind === "blocked" ? { ...result, url: at } : { kind: "failed", url: at, reason: result.reason };
}

function busy(url: string, retryAfterMs: number): Hop {
  return { kind: "failed", url, reason: "host_busy", retryAfterMs };
}

function ask(url: string, request: ReadRequest, outbound: Outbound): Promise<OutboundResult> {
  const headers: Record<string, string> = { accept: ACCEPT, "accept-language": ACCEPT_LANGUAGE };
  if (request.etag !== undefined) headers["if-none-match"] = request.etag;
  if (request.lastModified !== undefined) headers["if-modified-since"] = request.lastModified;
  if (request.post !== undefined) headers["content-type"] = "application/json";
  return outbound.request({
    url,
    method: request.post === undefined ? "GET" : "POST",
    headers,
    ...(request.post === undefined ? {} : { body: request.post }),
    timeoutMs: request.timeoutMs,
    maxBytes: request.maxBytes,
    wantsBody: (head) => isSuccess(head.status) && isReadable(head.headers["content-type"] ?? "", url),
    ...(request.signal ? { signal: request.signal } : {}),
  });
}

type Asked = { request: ReadRequest; redirects: string[]; options: ReaderOptions };

async function interpret(answer: Answer, at: URL, { request, redirects, options }: Asked): Promise<ReadResult> {
  const { status, durationMs } = answer;
  const url = at.href;
  if (request.skipRobots) heedRate(answer, at, options);
  if (status === 304) return { kind: "unchanged", url, durationMs };
  if (status === 404 || status === 410) return { kind: "gone", url, httpStatus: status, durationMs };
  if (!isSuccess(status)) return refusal(answer, at, request, options);
  const contentType = answer.headers["content-type"] ?? "";
  if (!isReadable(contentType, url)) return { kind: "failed", url, reason: "unsupported_type", httpStatus: status };
  const body = await unpacked(answer.body, request.maxBytes);
  if (!body) return { kind: "failed", url, reason: "decompression_limit", httpStatus: status };
  const { etag, "last-modified": lastModified } = answer.headers as Record<string, string | undefined>;
  return {
    kind: "page",
    url,
    status,
    contentType,
    text: decodeText(body, contentType).text,
    bytes: body.length,
    bodyHash: new Bun.CryptoHasher("sha256").update(body).digest("hex"),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...keptOf(answer.headers, options.keptHeaders),
    durationMs,
    redirects,
  };
}

const HEADER_LENGTH_MAX = 200;
const COOKIES_MAX = 40;

function keptOf(
  headers: Record<string, string>,
  keptHeaders: ReadonlySet<string> | undefined,
): { headers?: Record<string, string>; cookies?: string[] } {
  if (keptHeaders === undefined) return {};
  const kept = Object.entries(headers)
    .filter(([name]) => keptHeaders.has(name))
    .map(([name, value]) => [name, value.slice(0, HEADER_LENGTH_MAX)]);
  // Cookies come joined by commas, which dates hold too; a name is what stands before the first "=".
  const cookies = [...(headers["set-cookie"] ?? "").matchAll(/(?:^|,) ?([\w.-]{1,80})=/g)].map(([, name = ""]) => name);
  return { headers: Object.fromEntries(kept), cookies: [...new Set(cookies)].slice(0, COOKIES_MAX) };
}

/** Longer pauses are not taken for who has not been refused yet. */
const RATE_PAUSE_MS_MAX = 10 * MINUTE_MS;

function heedRate({ headers, status }: Answer, at: URL, { hosts, clock }: ReaderOptions): void {
  const pauseMs = isSuccess(status) ? exhaustedForMs(headers, clock.now()) : undefined;
  if (pauseMs !== undefined && pauseMs <= RATE_PAUSE_MS_MAX) hosts.pause(at.host, pauseMs);
}

function refusal(answer: Answer, at: URL, { skipRobots }: ReadRequest, { hosts, clock }: ReaderOptions): ReadResult {
  const { status: httpStatus } = answer;
  const asked = parseRetryAfter(answer.headers["retry-after"], clock.now());
  const exhausted = skipRobots ? exhaustedForMs(answer.headers, clock.now()) : undefined;
  const retryAfterMs = asked ?? exhausted ?? (httpStatus === 429 ? PAUSE_MS : undefined);
  if (retryAfterMs !== undefined && (httpStatus === 429 || httpStatus === 503)) {
    hosts.pause(at.host, Math.min(retryAfterMs, PAUSE_MS_MAX));
  }
  // GitHub says 403 for a limit that is reached as well as for what is forbidden ("Rate limits for the REST API").
  const isLimit = skipRobots && httpStatus === 403 && retryAfterMs !== undefined;
  const reason = isLimit ? ("rate_limited" as const) : ("http_status" as const);
  const failure = { kind: "failed", url: at.href, reason, httpStatus } as const;
  return retryAfterMs === undefined ? failure : { ...failure, retryAfterMs };
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}
