import type { Stamp } from "#core/delivery-headers.ts";
import type { Outbound } from "#core/outbound.ts";
import { ANSWER_KEPT_BYTES, type Webhook } from "#core/webhook.ts";
import { parseRetryAfter } from "#net/retry-after.ts";
import { judgeStatus } from "./retry.ts";
import { signedHeaders } from "./sign.ts";

/** How one attempt ended. `isFinal` says that no later attempt would help. */
export type Sent =
  | { outcome: "delivered"; httpStatus: number; durationMs: number; answer: string }
  | {
      outcome: "rejected";
      httpStatus: number;
      durationMs: number;
      answer: string;
      isFinal: boolean;
      isGone: boolean;
      retryAfterMs: number;
    }
  | { outcome: "unreachable"; error: string; durationMs: number; isFinal: boolean };

/** How much of an answer is read before the connection is closed: only its status decides. */
const ANSWER_BYTES_MAX = 64 * 1024;

export type Sending = { webhook: Webhook; body: string; stamp: Stamp; timeoutMs: number };

/** Posts a signed body once. Redirects are refusals of their own kind: they are not followed. */
export async function send(outbound: Outbound, { webhook, body, stamp, timeoutMs }: Sending): Promise<Sent> {
  const startedAt = performance.now();
  const result = await outbound.request({
    url: webhook.url,
    method: "POST",
    headers: signedHeaders(webhook, body, stamp),
    body,
    timeoutMs,
    maxBytes: ANSWER_BYTES_MAX,
    bodyIsExtra: true,
  });
  const durationMs = Math.round(performance.now() - startedAt);
  if (result.kind === "blocked")
    return { outcome: "unreachable", error: `blocked: ${result.reason}`, durationMs, isFinal: false };
  if (result.kind === "failed") return { outcome: "unreachable", error: result.reason, durationMs, isFinal: false };
  const judgement = judgeStatus(result.status);
  const answer = beginningOf(result.body);
  if (judgement === "delivered") return { outcome: "delivered", httpStatus: result.status, durationMs, answer };
  return {
    outcome: "rejected",
    httpStatus: result.status,
    durationMs,
    answer,
    isFinal: judgement !== "later",
    isGone: judgement === "gone",
    retryAfterMs: parseRetryAfter(result.headers["retry-after"], stamp.sentAt) ?? 0,
  };
}

/** Cut where a character ends; what is no text shows as such. */
function beginningOf(body: Uint8Array): string {
  const text = new TextDecoder().decode(body.subarray(0, ANSWER_KEPT_BYTES), { stream: true });
  // Of bytes that are no text each becomes three.
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(ANSWER_KEPT_BYTES));
  return text.slice(0, read).replaceAll("\0", "");
}
