import { startCrawling } from "../crawling.ts";
import { inTurn, type Sample } from "../in-turn.ts";
import type { Topic } from "../topic.ts";

const COMPANIES = 40;
const QUICK_COMPANIES = 10;
const WHAT = "pages per CPU second";

/** A web that has stood still. */
export const unchanged: Topic = {
  name: "unchanged",
  answers: "How many pages that answer 304 does a CPU second see off, and how many changed ones does it read?",
  async measure(bench) {
    const crawling = await startCrawling(bench, bench.isQuick ? QUICK_COMPANIES : COMPANIES);
    try {
      const samples = await inTurn(bench.isQuick ? 1 : 3, {
        changed: async (): Promise<Sample> => {
          await crawling.changePages();
          const { full, cpuSeconds } = await crawling.crawlAll();
          return { [WHAT]: full / cpuSeconds };
        },
        "304": async (): Promise<Sample> => {
          const { full, unchanged: still, cpuSeconds } = await crawling.crawlAll();
          if (full > 0) throw new Error(`${full} pages were read that had not changed`);
          return { [WHAT]: still / cpuSeconds };
        },
      });
      return {
        figures: samples.figures(WHAT, ""),
        bars: [
          {
            what: "unchanged pages (304) per CPU second against changed ones",
            values: samples.of("304", WHAT),
            against: samples.of("changed", WHAT),
            is: "at least",
            floor: 8,
            aim: 13,
          },
        ],
      };
    } finally {
      await crawling.stop();
    }
  },
};
