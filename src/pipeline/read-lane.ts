import { SECOND_MS } from "#core/time.ts";
import type { PipelineSettings } from "./context.ts";

/** Reads under way for each request that may be: most of them wait for their host's turn, which costs nothing. */
const WAITING_PER_REQUEST = 8;

/** How many jobs that read politely run at once, and how long one may take: a few requests and the wait for the host. */
export function readLane({ crawl }: PipelineSettings): { concurrency: number; timeoutMs: number } {
  return {
    concurrency: WAITING_PER_REQUEST * crawl.concurrency,
    timeoutMs: 4 * crawl.timeoutMs + 120 * SECOND_MS,
  };
}
