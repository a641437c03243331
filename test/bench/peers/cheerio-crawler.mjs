import { CheerioCrawler, Configuration, log } from "@crawlee/cheerio";

/**
 * What one would write instead: Crawlee fetches every address and asks one selector. Takes addresses as JSON on stdin and
 * prints how many pages it has read and the CPU seconds that took; its start and a first round are apart.
 */
log.setLevel(log.LEVELS.OFF);
const { warmUp, urls } = JSON.parse(await new Response(process.stdin).text());
await crawl(warmUp);
const before = process.cpuUsage();
const startedAt = performance.now();
const pages = await crawl(urls);
const { user, system } = process.cpuUsage(before);
const seconds = (performance.now() - startedAt) / 1000;
process.stdout.write(JSON.stringify({ pages, cpuSeconds: (user + system) / 1e6, seconds }));
process.exit(0);

async function crawl(addresses) {
  let pages = 0;
  const configuration = new Configuration({ persistStorage: false, purgeOnStart: false });
  const crawler = new CheerioCrawler(
    {
      minConcurrency: 16,
      maxConcurrency: 32,
      useSessionPool: false,
      persistCookiesPerSession: false,
      requestHandler: ({ $ }) => {
        if ($("title").text() !== "") pages++;
      },
    },
    configuration,
  );
  await crawler.run(addresses.map((url, index) => ({ url, uniqueKey: `${url}#${index}` })));
  return pages;
}
