import { z } from "zod";
import { CRAWL_PRIORITY, Crawl } from "#core/crawl.ts";
import { sha256Hex } from "#core/hash.ts";
import type { NewJob } from "#core/queue.ts";
import { SourceRequest } from "#core/source.ts";

/** What one read is for: an account, or (without one) a configured feed. */
export const ReadPayload = z.object({
  workspaceId: z.string(),
  accountId: z.string().optional(),
  crawlId: z.string(),
  feedName: z.string().optional(),
  /** Why and when (epoch ms) the crawl that this belongs to began. */
  trigger: Crawl.shape.trigger,
  begunAt: z.number(),
  request: SourceRequest,
});
export type ReadPayload = z.infer<typeof ReadPayload>;

/** More than any priority of a request within its crawl. */
const CRAWL_STEP = 100;

/**
 * A job that reads one address; the same address is asked for once in a crawl. `lanes` is how many requests one host may
 * have under way: so many of its jobs run at a time, and the others do not keep those of other hosts waiting.
 */
export function readJob(payload: ReadPayload, { groupId, lanes }: { groupId: string; lanes: number }): NewJob {
  const { sourceId, url, priority } = payload.request;
  return {
    step: "read",
    payload,
    key: `read:${payload.crawlId}:${sourceId}:${url}`,
    serialKey: payload.accountId === undefined ? `feed:${payload.workspaceId}:${url}` : hostLane(url, lanes),
    groupId,
    priority: CRAWL_STEP * CRAWL_PRIORITY[payload.trigger] + priority,
  };
}

/** The hash spreads the pages of a host evenly, and an address always comes into the same lane. */
function hostLane(url: string, lanes: number): string {
  const lane = Number.parseInt(sha256Hex(url).slice(0, 8), 16) % lanes;
  return `host:${URL.parse(url)?.host ?? ""}:${lane}`;
}
