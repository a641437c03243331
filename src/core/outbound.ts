/** One outgoing HTTP request. Redirects are never followed here: who asks decides about each hop. */
export type OutboundRequest = {
  url: string;
  method: "GET" | "POST" | "HEAD";
  /** Names in lower case. */
  headers?: Record<string, string>;
  /** Instead of the appliance's own, for who asks callers to name somebody. */
  userAgent?: string;
  body?: string | Uint8Array;
  /** Whole request, connection included. Default 30,000. */
  timeoutMs?: number;
  /** Decoded bytes that may be read of the answer; more is the failure `too_large` (or cut, with `truncate`). Default 10 MiB. */
  maxBytes?: number;
  truncate?: boolean;
  /** The status is what is asked for: of a body that hangs, breaks off or cannot be decoded the answer has what came, or nothing. */
  bodyIsExtra?: boolean;
  /** Asked when the head of the answer is there; false leaves the body unread (the result's body is then empty). */
  wantsBody?: (head: { status: number; headers: Record<string, string> }) => boolean;
  signal?: AbortSignal;
};

/** Why nothing usable came back; a class, never the other side's words. */
export type OutboundFailure =
  | "dns"
  | "connect"
  | "tls"
  | "timeout"
  | "too_large"
  | "decompression_limit"
  | "protocol"
  | "aborted";

/** An HTTP answer of any status, an address the rules refuse, or no usable answer. */
export type OutboundResult =
  | { kind: "response"; status: number; headers: Record<string, string>; body: Uint8Array; durationMs: number }
  | { kind: "blocked"; reason: string }
  | { kind: "failed"; reason: OutboundFailure; message: string };

/** The only way out of the process. Each purpose (crawl, webhooks, …) has its own with its own address rules. */
export type Outbound = { request(request: OutboundRequest): Promise<OutboundResult> };
