import type { Attempt } from "#core/webhook.ts";

/** Each delay is stretched by up to this share, so that receivers that fail together do not get it all back together. */
const JITTER_SHARE_MAX = 0.05;

/** Whether an answer ends the series: 2xx delivers; 4xx refuses for good, but for those that mean "later". */
export function judgeStatus(status: number): "delivered" | "refused" | "gone" | "later" {
  if (status >= 200 && status < 300) return "delivered";
  if (status === 410) return "gone";
  if (status === 408 || status === 425 || status === 429) return "later";
  return status >= 400 && status < 500 ? "refused" : "later";
}

/**
 * When to try again after attempt `number` (from 1), or undefined when that was the last: one attempt more than there are
 * delays. `random` gives 0–1.
 */
export function nextAttemptAt(
  attempt: Pick<Attempt, "number" | "at">,
  delaysMs: readonly number[],
  random: () => number,
  retryAfterMs = 0,
): number | undefined {
  const delayMs = delaysMs[attempt.number - 1];
  if (delayMs === undefined) return undefined;
  const jittered = delayMs * (1 + JITTER_SHARE_MAX * random());
  return Math.round(attempt.at + Math.max(jittered, retryAfterMs));
}
