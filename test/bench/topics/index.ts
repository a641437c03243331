import type { Topic } from "../topic.ts";
import { api } from "./api.ts";
import { batch } from "./batch.ts";
import { briefs } from "./briefs.ts";
import { depth } from "./depth.ts";
import { firstView } from "./first-view.ts";
import { soak } from "./soak.ts";
import { start } from "./start.ts";

/** In the order of the results. */
export const TOPICS: Topic[] = [start, api, batch, depth, briefs, firstView, soak];
