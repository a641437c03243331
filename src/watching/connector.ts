import type { FetchedBody } from "#core/page.ts";
import type { Watch, WatchFlaw, WatchItem, WatchRequest } from "#core/watch.ts";

/** What a connector made of one look: a list of items, a page to compare, or why it is neither. */
export type Seen =
  | { kind: "list"; items: WatchItem[] }
  | { kind: "page"; body: FetchedBody }
  | { kind: "flaw"; code: WatchFlaw };

/**
 * One way of reading a place. It describes requests and reads answers; it cannot fetch. `read` gets a body for each request, in
 * their order, and runs outside the main thread.
 */
export type Connector = {
  requests(watch: Watch): WatchRequest[];
  read(bodies: FetchedBody[], watch: Watch): Seen;
};

/** Checks the shape of a connector at compile time. */
export function defineConnector(connector: Connector): Connector {
  return connector;
}
