import type { Clock } from "#core/clock.ts";
import { SECOND_MS } from "#core/time.ts";
import type { ApplianceApi } from "./appliance-api.ts";

const POLL_MS_MIN = 100;
/**
 * Of the time waited so far: who has waited long does not mind some more, and a slow machine is not asked so often that the limit of
 * reads a minute ends it (measured: an appliance under other load answered 429 after 23 s).
 */
const POLL_SHARE = 1 / 15;
const STILL_MS = SECOND_MS;

/**
 * Waits until every account has been crawled and briefed, every webhook is delivered, and nothing has moved for a
 * second. Returns false when `deadlineMs` have passed before that.
 */
export async function waitUntilSettled(
  api: ApplianceApi,
  options: {
    webhookId: string;
    accounts: number;
    deadlineMs: number;
    clock: Clock;
    onCrawled?: (crawled: number) => void;
  },
): Promise<boolean> {
  const { clock } = options;
  const begunAt = clock.now();
  const endAt = begunAt + options.deadlineMs;
  let last = "";
  let stillSinceAt = clock.now();
  while (clock.now() < endAt) {
    const state = await readState(api, options.webhookId);
    options.onCrawled?.(state.crawled);
    if (state.fingerprint !== last) stillSinceAt = clock.now();
    last = state.fingerprint;
    const isDone = state.crawled >= options.accounts && state.briefed >= options.accounts && state.pending === 0;
    if (isDone && clock.now() - stillSinceAt >= STILL_MS) return true;
    await clock.wait(Math.max(POLL_MS_MIN, (clock.now() - begunAt) * POLL_SHARE));
  }
  return false;
}

async function readState(api: ApplianceApi, webhookId: string) {
  const [accounts, signals, deliveries] = await Promise.all([api.accounts(), api.signals(), api.deliveries(webhookId)]);
  return {
    crawled: accounts.filter((account) => account.last_crawled_at).length,
    briefed: accounts.filter((account) => account.latest_brief).length,
    pending: deliveries.filter((delivery) => delivery.status === "pending").length,
    fingerprint: JSON.stringify([
      accounts.map((account) => [
        account.id,
        account.signal_count,
        account.latest_brief?.version,
        account.last_crawled_at,
      ]),
      signals.map((signal) => [signal.id, signal.confidence]),
      deliveries.map((delivery) => [delivery.id, delivery.status]),
    ]),
  };
}
