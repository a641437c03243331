import { LATEST_CRAWL_EXAMPLE, LatestCrawlWire } from "./latest-crawl.ts";
import { TrendedAccountWire } from "./trend.ts";

const { title, examples } = TrendedAccountWire.meta() ?? {};

/** A row of the list of accounts, with whatever `expand` adds. */
export const ListedAccountWire = TrendedAccountWire.extend({
  latest_crawl: LatestCrawlWire.nullable().optional(),
}).meta({
  title,
  examples: [examples].flat().map((example) => ({ ...(example as object), latest_crawl: LATEST_CRAWL_EXAMPLE })),
});
