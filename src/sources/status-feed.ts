import type { Item } from "#core/document.ts";
import { defineSource } from "#core/source.ts";
import { feedItems } from "./formats/feed-items.ts";

/** The history feed of a status page. It says less than the list of incidents: no impact and no times. */
export const statusFeed = defineSource({
  id: "status-feed",
  name: "Status history",
  kind: "status",
  requests: () => [],
  parse: ({ body }) => {
    const items = feedItems(body)?.map(toIncident);
    return { items: items ?? [], next: [], isMiss: items === undefined };
  },
});

/** Keyed by the code in its address, which is the id the list of incidents uses too. */
function toIncident(item: Item): Item {
  const code = /\/incidents\/([\w-]+)/.exec(item.url)?.[1];
  return {
    ...item,
    kind: "incident",
    key: code ?? item.key,
    facts: item.publishedAt === undefined ? {} : { startedAt: item.publishedAt },
  };
}
