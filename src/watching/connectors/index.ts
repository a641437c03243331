import type { Watch } from "#core/watch.ts";
import type { Connector } from "../connector.ts";
import { discord } from "./discord.ts";
import { feed } from "./feed.ts";
import { github } from "./github.ts";
import { subreddit } from "./subreddit.ts";
import { web } from "./web.ts";

/** How each template reads its source. */
const CONNECTORS: Record<string, Connector> = {
  "competitor-pricing": web,
  rss: feed,
  subreddit,
  github,
  discord,
  "custom-url": web,
};

/** The connector of a watch; undefined for templates that this version cannot read. */
export function connectorOf({ template }: Pick<Watch, "template">): Connector | undefined {
  return CONNECTORS[template];
}
