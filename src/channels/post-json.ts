import type { AlertError, Receipt } from "#core/alert.ts";
import type { OutboundFailure, OutboundRequest, OutboundResult } from "#core/outbound.ts";
import { parseRetryAfter } from "#net/retry-after.ts";
import { judgeStatus } from "#webhooks/retry.ts";
import type { ChannelContext } from "./channel.ts";

/** Of an answer so much is read; none of it is kept. */
const ANSWER_BYTES_MAX = 64 * 1_024;

export type Post = { url: string; headers?: Record<string, string> | undefined; body: unknown; at: number };

/** Posts JSON once and judges the answer by its status, as webhooks do: 4xx is final but for 408, 425 and 429. */
export async function postJson(post: Post, context: ChannelContext): Promise<Receipt & { body: Uint8Array }> {
  const result = await context.outbound.request(toRequest(post, context.timeoutMs));
  return { ...judge(result, post.at), body: result.kind === "response" ? result.body : new Uint8Array() };
}

function toRequest({ url, headers, body }: Post, timeoutMs: number): OutboundRequest {
  return {
    url,
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
    timeoutMs,
    maxBytes: ANSWER_BYTES_MAX,
    truncate: true,
  };
}

function judge(result: OutboundResult, at: number): Receipt {
  if (result.kind === "blocked") return unreachable("blocked");
  if (result.kind === "failed") return unreachable(ERRORS[result.reason]);
  const { status: httpStatus, durationMs } = result;
  const judgement = judgeStatus(httpStatus);
  if (judgement === "delivered") {
    return { outcome: "delivered", httpStatus, durationMs, isFinal: true, retryAfterMs: 0 };
  }
  return {
    outcome: "rejected",
    httpStatus,
    error: "http_status",
    durationMs,
    isFinal: judgement !== "later",
    retryAfterMs: parseRetryAfter(result.headers["retry-after"], at) ?? 0,
  };
}

/** An address that may not be reached now may be reached later: names change theirs. */
function unreachable(error: AlertError): Receipt {
  return { outcome: "unreachable", error, durationMs: 0, isFinal: false, retryAfterMs: 0 };
}

const ERRORS: Record<OutboundFailure, AlertError> = {
  dns: "dns",
  connect: "connect",
  tls: "tls",
  timeout: "timeout",
  aborted: "timeout",
  too_large: "protocol",
  decompression_limit: "protocol",
  protocol: "protocol",
};
