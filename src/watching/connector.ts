import type { AccessSettings } from "#core/bot-access.ts";
import type { FetchedBody } from "#core/page.ts";
import type { Watch, WatchCount, WatchFlaw, WatchItem, WatchRequest } from "#core/watch.ts";

/**
 * What a connector made of one look: a list of items (and counts), a page to compare, places it leads to, or why it is none of these.
 * `lists` names the several lists the items stand in, and all that were read; `isPartial` says that there are others beside them.
 * Most lists show the newest of what there is, the newest first; where one stands in one that is `isUnordered` says nothing of its age.
 */
export type Seen =
  | {
      kind: "list";
      items: WatchItem[];
      lists?: string[];
      counts?: WatchCount[];
      isPartial?: boolean;
      isUnordered?: boolean;
    }
  | { kind: "page"; body: FetchedBody }
  | { kind: "further"; requests: WatchRequest[] }
  | { kind: "flaw"; code: WatchFlaw };

/**
 * One way of reading a place. It describes requests and reads answers; it cannot fetch. `read` gets a body for each request, in
 * their order and those it leads to behind them, and runs outside the main thread. `access` tells what the operator has access to.
 */
export type Connector = {
  requests(watch: Watch, access: AccessSettings): WatchRequest[];
  read(bodies: FetchedBody[], watch: Watch): Seen;
};

/** Checks the shape of a connector at compile time. */
export function defineConnector(connector: Connector): Connector {
  return connector;
}
