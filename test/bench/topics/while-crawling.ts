import { type Crawling, startCrawling } from "../crawling.ts";
import { inTurn, type Sample } from "../in-turn.ts";
import { putLoad } from "../load.ts";
import type { Topic } from "../topic.ts";

const COMPANIES = 40;
const QUICK_COMPANIES = 10;
const FOR_MS = 8_000;
const PER_SECOND = 200;

/** Answers of the API while everything else is busy. */
export const whileCrawling: Topic = {
  name: "while-crawling",
  answers: "How late are answers while the appliance crawls as fast as it can?",
  async measure(bench) {
    const crawling = await startCrawling(bench, bench.isQuick ? QUICK_COMPANIES : COMPANIES);
    try {
      const samples = await inTurn(bench.isQuick ? 1 : 3, {
        idle: async () => {
          // What was begun while the last load ran is still read for a while.
          await crawling.atRest();
          return load(crawling);
        },
        "crawling flat out": async () => {
          let isOver = false;
          const crawls = (async () => {
            let pages = 0;
            while (!isOver) {
              await crawling.changePages();
              pages += (await crawling.crawlAll(() => isOver)).full;
            }
            return pages;
          })();
          const sample = await load(crawling);
          isOver = true;
          return { ...sample, pages: await crawls };
        },
      });
      const late = "p99 ms";
      return {
        figures: [
          ...samples.figures("p50 ms", "ms"),
          ...samples.figures(late, "ms"),
          ...samples.figures("max ms", "ms"),
        ],
        bars: [
          {
            what: `p99 of GET /v1/accounts/{id} at ${PER_SECOND} requests/s while crawling flat out, against idle`,
            values: samples.of("crawling flat out", late),
            against: samples.of("idle", late),
            is: "at most",
            floor: 2,
            aim: 1.3,
          },
        ],
        notes: [
          "Open loop: an answer is late from when its request was due. Appliance, helpers, site and load share all cores.",
        ],
      };
    } finally {
      await crawling.stop();
    }
  },
};

async function load({ appliance, accountIds }: Crawling): Promise<Sample> {
  const { p50Ms, p99Ms, maxMs } = await putLoad(
    {
      url: appliance.url,
      method: "GET",
      path: `/v1/accounts/${accountIds[0]}`,
      headers: appliance.headers,
      connections: 16,
      forMs: FOR_MS,
      perSecond: PER_SECOND,
    },
    200,
  );
  return { "p50 ms": p50Ms, "p99 ms": p99Ms, "max ms": maxMs };
}
