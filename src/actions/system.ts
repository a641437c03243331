import type { Fetch } from "#core/crawl.ts";
import type { JobDepth } from "#core/queue.ts";
import { type FetchCount, failuresByHost, type HostFailures, type Measured } from "#core/system.ts";
import { DAY_MS, HOUR_MS } from "#core/time.ts";
import type { ActionContext } from "./context.ts";

/** The newest failures that are looked at; a host of which more failed says so by standing first. */
const FAILURES_MAX = 5_000;
const HOSTS_MAX = 50;

export type System = Measured & {
  jobs: JobDepth[];
  /** Since when the oldest webhook delivery waits. */
  oldestDeliveryAt: number | undefined;
  lastHour: FetchCount[];
  lastDay: FetchCount[];
  hosts: HostFailures[];
};

/** How the appliance is, and how the crawls of one workspace fared in the last hour and day. */
export async function readSystem({ store, clock, appliance }: ActionContext, workspaceId: string): Promise<System> {
  const now = clock.now();
  const dayAgo = now - DAY_MS;
  const [jobs, oldestDeliveryAt, lastHour, lastDay, failures] = await Promise.all([
    store.jobs.depths(),
    store.deliveries.oldestPendingAt(),
    store.fetches.countSince(workspaceId, now - HOUR_MS),
    store.fetches.countSince(workspaceId, dayAgo),
    store.fetches.listFailures(workspaceId, { since: dayAgo, limit: FAILURES_MAX }),
  ]);
  const hosts = failuresByHost(failures).slice(0, HOSTS_MAX);
  return { ...appliance.measure(), jobs, oldestDeliveryAt, lastHour, lastDay, hosts };
}

/** A news feed of the settings, and what came of its last reading. */
export type ListedFeed = { url: string; name: string; file: string; last: Fetch | undefined };

/** The feeds that are read for every account, in the order of the settings. */
export function listFeeds({ store, appliance }: ActionContext, workspaceId: string): Promise<ListedFeed[]> {
  return Promise.all(
    appliance.feeds().map(async (feed) => ({
      ...feed,
      last: await store.fetches.findLast(workspaceId, feed.url, "feed", feed.url),
    })),
  );
}
