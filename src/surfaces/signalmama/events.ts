import { Elysia } from "elysia";
import { z } from "zod";
import { AppError, invalidParam } from "#core/errors.ts";
import { EventType } from "#core/event.ts";
import { isId } from "#core/id.ts";
import { isInForce } from "#core/key.ts";
import type { After } from "#core/queries.ts";
import { SECOND_MS } from "#core/time.ts";
import { callerOf, factsOf } from "#http/request-facts.ts";
import { describe, textAnswer } from "./describe.ts";
import { eventStream } from "./event-stream.ts";
import { filterOf, PagingParams } from "./paging.ts";
import { instantOf, instantParam, listParam, textParam } from "./query.ts";
import type { RouteContext } from "./route-context.ts";
import { toEventWire } from "./webhook-body.ts";
import { EventWire } from "./wire/event.ts";
import { listOf } from "./wire/values.ts";

/** Open streams of one workspace. */
const STREAMS_MAX = 50;
/** Milliseconds a client waits before it connects again. */
const RECONNECT_MS = 2_000;
/** Stands for the place before the first event. */
const BEGINNING = "0";

const Filters = {
  type: listParam("Events of any of these types, separated by commas."),
  account_id: textParam("Events about this account."),
};
const AFTER = "An event's id: the page begins behind it. `0` stands for the beginning of the log.";
const EventsQuery = z.strictObject({
  ...PagingParams,
  ...Filters,
  since: instantParam("Events created at or after this time."),
  until: instantParam("Events created at or before this time."),
  after: textParam(AFTER),
  order: z.enum(["asc", "desc"]).optional().meta({ description: "`asc`, the default, is the order of the log." }),
});
const StreamQuery = z.strictObject({
  ...Filters,
  after: textParam("An event's id: the stream begins behind it; `Last-Event-ID` comes first. `0`: at the beginning."),
});

/** The event log, to be read again and to be followed: `/v1/events`. */
export function eventRoutes({ actions, paging }: RouteContext) {
  const { store, clock } = actions;
  const open = new Map<string, number>();

  const findPosition = async (workspaceId: string, id: string): Promise<After | undefined> =>
    id === BEGINNING ? [0] : isId("evt", id) ? store.events.findPosition(workspaceId, id) : undefined;
  const positionOf = async (workspaceId: string, after: string): Promise<After> => {
    const position = await findPosition(workspaceId, after);
    if (position) return position;
    throw invalidParam("after", "names no event of this log; its retention may have removed it");
  };

  /** Where a stream begins, and what it says first: the id makes a client that loses it at once come back to here. */
  const startOf = async (workspaceId: string, lastEventId: string | undefined, after: string | undefined) => {
    const retry = `retry: ${RECONNECT_MS}\n`;
    if (lastEventId !== undefined) {
      const position = await findPosition(workspaceId, lastEventId);
      return { position: position ?? [0], preface: `${retry}\n${position ? "" : GAP}` };
    }
    if (after !== undefined)
      return { position: await positionOf(workspaceId, after), preface: `${retry}id: ${after}\n\n` };
    const end = await store.events.findEnd(workspaceId);
    return { position: end?.position ?? [0], preface: `${retry}id: ${end?.id ?? BEGINNING}\n\n` };
  };

  return new Elysia({ prefix: "/v1/events" })
    .get(
      "",
      async ({ request, query }) => {
        const { workspaceId } = callerOf(request);
        const listing = { list: "events", workspaceId, filter: filterOf(query) };
        const { limit, after } = paging.read(query, listing);
        const page = await store.events.list(workspaceId, {
          ...toFilter(query),
          order: query.order ?? "asc",
          since: instantOf(query, "since"),
          until: instantOf(query, "until"),
          limit,
          after: after ?? (query.after === undefined ? undefined : await positionOf(workspaceId, query.after)),
        });
        return paging.render(page, listing, (event) => toEventWire(event, actions.baseUrl));
      },
      {
        query: EventsQuery,
        detail: describe({
          tag: "Events",
          id: "listEvents",
          summary: "The event log, oldest first",
          description:
            "Every event once, in the order in which they were stored, for as long as `retention.events` keeps them (30 days unless set otherwise). On the last page ask again later with `after` set to the last `event_id`: nothing is missed or told twice. An `after` that the log does not hold (any more) is 400 `invalid_param`. Rows are the bodies of webhooks without the fields of a delivery. Events of a deleted account stay until it is purged.",
          answers: { 200: listOf(EventWire) },
        }),
      },
    )
    .get(
      "/stream",
      async ({ request, query }) => {
        const { caller, signal } = factsOf(request);
        const { workspaceId, keyId } = caller;
        const filter = toFilter(query);
        const lastEventId = request.headers.get("last-event-id")?.trim() || undefined;
        const start = await startOf(workspaceId, lastEventId, query.after);
        const ended = takePlace(workspaceId);
        if (signal.aborted) ended.abort();
        signal.addEventListener("abort", () => ended.abort(), { once: true });
        const body = eventStream({
          store,
          clock,
          workspaceId,
          ...start,
          filter,
          render: (event) => JSON.stringify(toEventWire(event, actions.baseUrl)),
          isAllowed: async () => isInForce(await store.keys.find(workspaceId, keyId), clock.now()),
          ended,
        });
        return new Response(body, { headers: STREAM_HEADERS });
      },
      {
        query: StreamQuery,
        detail: describe({
          tag: "Events",
          id: "streamEvents",
          summary: "The event log as it grows, as server-sent events",
          description:
            "`id` is the event's id, `event` its type, `data` the row of the list. Without `Last-Event-ID` or `after` it begins now; with one it first tells all that has been stored since, exactly once. When the log does not hold the event of `Last-Event-ID`, it says so with an event `log.gap` and begins with the oldest it has; an unknown `after` is 400 `invalid_param`. A comment is sent every 15 seconds. Ends within 30 seconds when its key is revoked.",
          errors: ["rate_limited"],
          answers: { 200: textAnswer("text/event-stream", "Server-sent events, until either side ends it") },
        }),
      },
    );

  /** Counts a stream as open until what it returns is aborted. */
  function takePlace(workspaceId: string): AbortController {
    const count = open.get(workspaceId) ?? 0;
    if (count >= STREAMS_MAX) {
      throw new AppError("rate_limited", `At most ${STREAMS_MAX} event streams of a workspace may be open at once.`, {
        reason: "rate_limited",
        retryAfterSeconds: RECONNECT_MS / SECOND_MS,
      });
    }
    open.set(workspaceId, count + 1);
    const ended = new AbortController();
    const release = () => void open.set(workspaceId, (open.get(workspaceId) ?? 1) - 1);
    ended.signal.addEventListener("abort", release, { once: true });
    return ended;
  }
}

const STREAM_HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store",
  // Proxies that collect an answer before they pass it on would hold events back.
  "x-accel-buffering": "no",
};

const GAP = `event: log.gap\ndata: ${JSON.stringify({
  event: "log.gap",
  message: "The log no longer holds the event named by Last-Event-ID; here is all it has, from the oldest on.",
})}\n\n`;

function toFilter(query: { type?: string[] | undefined; account_id?: string | undefined }) {
  return { types: query.type?.map(toEventType), accountId: query.account_id };
}

function toEventType(name: string): EventType {
  const parsed = EventType.safeParse(name);
  if (parsed.success) return parsed.data;
  throw invalidParam("type", `must be one or more of ${EventType.options.join(", ")}`, "unsupported_event");
}
