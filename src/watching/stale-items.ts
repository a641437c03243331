import { DAY_MS } from "#core/time.ts";
import type { Watch, WatchItem } from "#core/watch.ts";

/** Marks the items that were too old for the bot when they were read; see the parameter `max_age_days`. */
export function markStale(items: WatchItem[], params: Watch["params"], readAt: number): WatchItem[] {
  return items.map((item) => (isTooOld(item, params, readAt) ? { ...item, isStale: true } : item));
}

/** Whether an item is older than a bot with these parameters cares for. */
export function isTooOld(
  { publishedAt }: { publishedAt?: number | undefined },
  params: Watch["params"],
  at: number,
): boolean {
  const days = params["max_age_days"];
  return typeof days === "number" && publishedAt !== undefined && publishedAt < at - days * DAY_MS;
}
