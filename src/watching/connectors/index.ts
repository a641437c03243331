import type { Watch } from "#core/watch.ts";
import type { Connector } from "../connector.ts";
import { feed } from "./feed.ts";
import { page } from "./page.ts";

/** How each template reads its source. */
const CONNECTORS: Record<string, Connector> = {
  "competitor-pricing": page,
  rss: feed,
  "custom-url": page,
};

/** The connector of a watch; undefined for templates that this version cannot read. */
export function connectorOf({ template }: Watch): Connector | undefined {
  return CONNECTORS[template];
}
