import { DAY_MS } from "#core/time.ts";
import type { Watch, WatchItem } from "#core/watch.ts";

/** Marks the items that were too old for the bot when they were read; see the parameter `max_age_days`. */
export function markStale(items: WatchItem[], params: Watch["params"], readAt: number): WatchItem[] {
  const days = params["max_age_days"];
  if (typeof days !== "number") return items;
  const oldest = readAt - days * DAY_MS;
  return items.map((item) => ((item.publishedAt ?? oldest) < oldest ? { ...item, isStale: true } : item));
}
