import type { Clock } from "#core/clock.ts";
import type { Event } from "#core/event.ts";
import type { After, EventQuery } from "#core/queries.ts";
import type { Store } from "#core/store.ts";
import { SECOND_MS } from "#core/time.ts";

/** Silence after which a sign of life is sent; well within the server's own limit of 30 s. */
const HEARTBEAT_MS = 15 * SECOND_MS;
/** Rows read and sent at a time, which bounds what a slow reader keeps in memory. */
const PAGE_ROWS = 20;

export type Following = {
  store: Pick<Store, "events" | "onEvents">;
  clock: Clock;
  workspaceId: string;
  /** Events behind this position. */
  position: After;
  filter: Pick<EventQuery, "types" | "accountId">;
  /** Sent before all events. */
  preface: string;
  render(event: Event): string;
  /** Whether the reader may still read; asked every 15 s. */
  isAllowed(): Promise<boolean>;
  /** Aborting it ends the stream; the stream itself aborts it when its reader has gone. */
  ended: AbortController;
};

/**
 * The log as it grows, as server-sent events. Nothing is read from the log before the reader has taken what was sent, so
 * a slow one costs one page of memory; and all is read by position, so that none is missed or told twice.
 */
export function eventStream(following: Following): ReadableStream<Uint8Array> {
  const { clock, ended } = following;
  const encoder = new TextEncoder();
  const pages = follow(following);
  // A reader may go while the log waits for it between two pages, where nothing else would wake it to leave.
  ended.signal.addEventListener("abort", () => void pages.return(undefined), { once: true });
  let preface: string | undefined = following.preface;
  let checkAt = clock.now() + HEARTBEAT_MS;

  const next = async (): Promise<string | undefined> => {
    if (preface !== undefined) {
      const first = preface;
      preface = undefined;
      return first;
    }
    const { value: events } = await pages.next();
    if (clock.now() >= checkAt) {
      if (!(await following.isAllowed())) return undefined;
      checkAt = clock.now() + HEARTBEAT_MS;
    }
    if (events?.length === 0) return ": still here\n\n";
    return events
      ?.map((event) => `id: ${event.id}\nevent: ${event.type}\ndata: ${following.render(event)}\n\n`)
      .join("");
  };

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const text = await next().catch((error: unknown) => {
          ended.abort();
          throw error;
        });
        if (text !== undefined && !ended.signal.aborted) return controller.enqueue(encoder.encode(text));
        ended.abort();
        controller.close();
      },
      cancel: () => ended.abort(),
    },
    { highWaterMark: 0 },
  );
}

/** Pages of events, an empty one after each silence of 15 s. */
async function* follow({
  store,
  clock,
  workspaceId,
  position,
  filter,
  ended,
}: Following): AsyncGenerator<Event[], undefined> {
  const gone = ended.signal;
  let hasNews = false;
  let wake = () => {};
  const leave = store.onEvents((workspaceIds) => {
    if (!workspaceIds.has(workspaceId)) return;
    hasNews = true;
    wake();
  });
  gone.addEventListener("abort", () => wake(), { once: true });
  try {
    let after = position;
    let silentUntil = clock.now() + HEARTBEAT_MS;
    while (!gone.aborted) {
      hasNews = false;
      const page = await store.events.list(workspaceId, { ...filter, order: "asc", limit: PAGE_ROWS, after });
      if (page.rows.length > 0) {
        after = page.last ?? after;
        yield page.rows;
        silentUntil = clock.now() + HEARTBEAT_MS;
        continue;
      }
      // What came while the log was being read has been noted, so nothing waits unheard.
      if (gone.aborted || (hasNews && clock.now() < silentUntil)) continue;
      const silence = new AbortController();
      wake = () => silence.abort();
      await clock.wait(silentUntil - clock.now(), silence.signal);
      // News that the filter leaves out do not count: to the reader it is silent all the same.
      if (clock.now() < silentUntil || gone.aborted) continue;
      // Afterwards the log is read although nothing was heard of: another process may have written.
      yield [];
      silentUntil = clock.now() + HEARTBEAT_MS;
    }
  } finally {
    leave();
  }
}
