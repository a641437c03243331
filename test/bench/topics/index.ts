import type { Topic } from "../topic.ts";
import { api } from "./api.ts";
import { batch } from "./batch.ts";
import { bots } from "./bots.ts";
import { briefs } from "./briefs.ts";
import { crawl } from "./crawl.ts";
import { depth } from "./depth.ts";
import { detection } from "./detection.ts";
import { firstView } from "./first-view.ts";
import { loop } from "./loop.ts";
import { scoring } from "./scoring.ts";
import { soak } from "./soak.ts";
import { start } from "./start.ts";
import { unchanged } from "./unchanged.ts";
import { webhooks } from "./webhooks.ts";
import { whileCrawling } from "./while-crawling.ts";

/** In the order of the results. */
export const TOPICS: Topic[] = [
  start,
  api,
  batch,
  depth,
  loop,
  crawl,
  unchanged,
  whileCrawling,
  webhooks,
  detection,
  scoring,
  briefs,
  bots,
  firstView,
  soak,
];
