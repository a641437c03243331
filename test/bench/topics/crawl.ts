import { join } from "node:path";
import { pageAddresses, startCrawling } from "../crawling.ts";
import { inTurn, type Sample } from "../in-turn.ts";
import { peerNode } from "../peers.ts";
import type { Topic } from "../topic.ts";

const COMPANIES = 60;
const QUICK_COMPANIES = 10;
const WHAT = "pages per CPU second";

/** A whole crawl against a crawler that only fetches, and asks one selector. */
export const crawl: Topic = {
  name: "crawl",
  answers:
    "How many pages does a CPU second read, from the request to the stored signal, and how many does Crawlee's CheerioCrawler fetch for one selector?",
  needsPeers: true,
  async measure(bench) {
    const companies = bench.isQuick ? QUICK_COMPANIES : COMPANIES;
    const crawling = await startCrawling(bench, companies);
    try {
      const urls = await pageAddresses(crawling.site, companies);
      const samples = await inTurn(bench.isQuick ? 1 : 3, {
        "signalmama: fetch, read, detect, store": async () => {
          await crawling.changePages();
          const { full, cpuSeconds, seconds } = await crawling.crawlAll();
          return { [WHAT]: full / cpuSeconds, "pages/s": full / seconds, pages: full };
        },
        "CheerioCrawler: fetch, one selector": async () => cheerio(urls),
      });
      const [ours, theirs] = ["signalmama: fetch, read, detect, store", "CheerioCrawler: fetch, one selector"];
      return {
        figures: [...samples.figures(WHAT, ""), ...samples.figures("pages/s", ""), ...samples.figures("pages", "")],
        bars: [
          {
            what: "crawl + extract + detect + store, pages per CPU second, against fetch + one selector with CheerioCrawler",
            values: samples.of(ours ?? "", WHAT),
            against: samples.of(theirs ?? "", WHAT),
            is: "at least",
            floor: 2,
            aim: 4,
          },
        ],
        notes: [
          "Pages of 30–70 KB from one local site of many hosts, every one of them changed since the last crawl; helper processes are counted, the site is not.",
        ],
      };
    } finally {
      await crawling.stop();
    }
  },
};

async function cheerio(urls: string[]): Promise<Sample> {
  const child = Bun.spawn([peerNode(), join(import.meta.dir, "../peers/cheerio-crawler.mjs")], {
    stdin: new Blob([JSON.stringify({ warmUp: urls.slice(0, 100), urls })]),
    stdout: "pipe",
    stderr: "inherit",
  });
  const { pages, cpuSeconds, seconds } = JSON.parse(await new Response(child.stdout).text());
  if ((await child.exited) !== 0 || pages !== urls.length)
    throw new Error(`CheerioCrawler has read ${pages} of ${urls.length} pages`);
  return { [WHAT]: pages / cpuSeconds, "pages/s": pages / seconds, pages };
}
