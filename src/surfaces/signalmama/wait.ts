import type { Clock } from "#core/clock.ts";
import { SECOND_MS } from "#core/time.ts";
import type { RequestFacts } from "#http/request-facts.ts";

/** `Prefer: wait` is honoured up to here. */
const WAIT_SECONDS_MAX = 60;
const LOOK_EVERY_MS = 250;

type Waiting<T> = { isDone(thing: T): boolean; look(): Promise<T | undefined> };

/** What was started, as it is when it is done, the caller's time is up, the caller has gone or the server stops. */
export async function waitUntilDone<T>(
  started: T,
  { isDone, look }: Waiting<NoInfer<T>>,
  { headers }: Request,
  facts: RequestFacts,
  clock: Clock,
): Promise<T> {
  const waitMs = waitMsOf(headers);
  if (waitMs === 0) return started;
  facts.hold(waitMs);
  const until = clock.now() + waitMs;
  // Asked for only here: the signal is made on demand, and costs something.
  const gone = facts.signal;
  let current = started;
  while (!isDone(current) && clock.now() < until && !gone.aborted) {
    await clock.wait(LOOK_EVERY_MS, gone);
    current = (await look()) ?? current;
  }
  return current;
}

/**
 * The wait of `Prefer: wait=30` (RFC 7240), 0 without one. With an `Idempotency-Key` there is none: what such a request
 * starts is written together with its answer, so that nothing could happen while the answer is held.
 */
function waitMsOf(headers: Headers): number {
  if (headers.has("idempotency-key")) return 0;
  const wait = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,6})"?/i.exec(headers.get("prefer") ?? "")?.[1];
  return Math.min(WAIT_SECONDS_MAX, Number(wait ?? "0")) * SECOND_MS;
}
