import type { Outbound } from "#core/outbound.ts";
import type { Webhook } from "#core/webhook.ts";
import { parseRetryAfter } from "#net/retry-after.ts";
import { judgeStatus } from "./retry.ts";
import { type Stamp, signedHeaders } from "./sign.ts";

/** How one attempt ended. `isFinal` says that no later attempt would help. */
export type Sent =
  | { outcome: "delivered"; httpStatus: number; answer: string; durationMs: number }
  | {
      outcome: "rejected";
      httpStatus: number;
      answer: string;
      durationMs: number;
      isFinal: boolean;
      isGone: boolean;
      retryAfterMs: number;
    }
  | { outcome: "unreachable"; error: string; durationMs: number; isFinal: boolean };

/** How much of an answer is read: for what follows only its status counts. */
const ANSWER_BYTES_MAX = 64 * 1024;

/** So much of an answer is kept for people, in characters. */
const ANSWER_KEPT = 500;

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
    truncate: true,
  });
  const durationMs = Math.round(performance.now() - startedAt);
  if (result.kind === "blocked")
    return { outcome: "unreachable", error: `blocked: ${result.reason}`, durationMs, isFinal: false };
  if (result.kind === "failed") return { outcome: "unreachable", error: result.reason, durationMs, isFinal: false };
  const judgement = judgeStatus(result.status);
  const answer = beginningOf(result.body);
  if (judgement === "delivered") return { outcome: "delivered", httpStatus: result.status, answer, durationMs };
  return {
    outcome: "rejected",
    httpStatus: result.status,
    answer,
    durationMs,
    isFinal: judgement !== "later",
    isGone: judgement === "gone",
    retryAfterMs: parseRetryAfter(result.headers["retry-after"], stamp.sentAt) ?? 0,
  };
}

/** The beginning of an answer as text; a character that was cut in two is left out. */
function beginningOf(body: Uint8Array): string {
  const text = new TextDecoder().decode(body.subarray(0, 4 * ANSWER_KEPT)).replaceAll("\0", "");
  return text
    .slice(0, ANSWER_KEPT)
    .replace(/[\ud800-\udbff]$/, "")
    .trim();
}
