import { join } from "node:path";
import { type Appliance, startAppliance } from "./appliance.ts";
import { type Served, serveApart } from "./children.ts";
import { companyName } from "./load/company-pages.ts";
import { cpuSeconds } from "./process-cost.ts";
import type { Bench } from "./topic.ts";

/** How often is asked whether all is done; asking costs the appliance little. */
const POLL_MS = 250;
const WAIT_MS_MAX = 180_000;

type Count = { full: number; unchanged: number };

/** An appliance that watches invented companies, all served by one process beside it. */
export type Crawling = {
  appliance: Appliance;
  site: Served;
  accountIds: string[];
  /** Reads every company's site again and resolves when nothing is left to do, or nobody waits for it any more. */
  crawlAll(isOver?: () => boolean): Promise<Count & { cpuSeconds: number; seconds: number }>;
  /** Resolves when no crawl is under way any more. */
  atRest(): Promise<void>;
  /** Changes every page. */
  changePages(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts one, its companies read for the first time. The pace of single hosts is opened: the machine is what limits it. */
export async function startCrawling(
  { binary, folder }: Pick<Bench, "binary" | "folder">,
  companies: number,
): Promise<Crawling> {
  const site = await serveApart([process.execPath, join(import.meta.dir, "load", "site.ts")], { place: "load" });
  const domains = Array.from({ length: companies }, (_, index) => `company-${index}.example`);
  const appliance = await startAppliance({
    binary,
    folder,
    place: "anywhere",
    settings: {
      network: {
        allow_private: ["127.0.0.1/32"],
        origins: Object.fromEntries(domains.map((domain) => [`https://${domain}`, site.url])),
        per_host: { requests_per_second: 1_000, concurrency: 8 },
      },
    },
  });
  const accounts = domains.map((domain, index) => ({ domain, name: companyName(index) }));
  await appliance.ask("POST", "/v1/accounts:batch", { accounts });
  await atRest(appliance);
  const accountIds = await listAccountIds(appliance);
  return {
    appliance,
    site,
    accountIds,
    async crawlAll(isOver) {
      const before = { ...(await countOf(site)), cpu: cpuSeconds(appliance.pid), at: performance.now() };
      await Promise.all(accountIds.map((id) => appliance.ask("POST", `/v1/accounts/${id}/crawl:on-demand`)));
      await atRest(appliance, isOver);
      const after = await countOf(site);
      return {
        full: after.full - before.full,
        unchanged: after.unchanged - before.unchanged,
        cpuSeconds: cpuSeconds(appliance.pid) - before.cpu,
        seconds: (performance.now() - before.at) / 1000,
      };
    },
    atRest: () => atRest(appliance),
    changePages: async () => {
      await fetch(`${site.url}/~next`);
    },
    stop: async () => {
      await Promise.all([appliance.stop(), site.stop()]);
    },
  };
}

/** The addresses of all pages of these companies, under one origin. */
export async function pageAddresses(site: Served, companies: number): Promise<string[]> {
  const lists = await Promise.all(
    Array.from({ length: companies }, async (_, index) => {
      const start = `${site.url}/at/company-${index}.example`;
      const news = await (await fetch(`${start}/newsroom`)).text();
      const articles = [...news.matchAll(/href="(\/newsroom\/[^"]+)"/g)].map(([, path]) => `${start}${path}`);
      return [`${start}/`, `${start}/newsroom`, `${start}/pricing`, `${start}/careers`, ...new Set(articles)];
    }),
  );
  return lists.flat();
}

async function countOf(site: Served): Promise<Count> {
  return (await fetch(`${site.url}/~count`)).json() as Promise<Count>;
}

async function listAccountIds(appliance: Appliance): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: { data: { id: string }[]; next_cursor: string | null } = await appliance.ask(
      "GET",
      `/v1/accounts?limit=100${cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    ids.push(...page.data.map(({ id }) => id));
    cursor = page.next_cursor;
  }
  return ids;
}

/** Resolves when no job runs, is due or waits for another, twice in a row. */
async function atRest(appliance: Appliance, isOver = () => false): Promise<void> {
  const endsAt = performance.now() + WAIT_MS_MAX;
  for (let still = 0; still < 2 && !isOver(); ) {
    if (performance.now() > endsAt) throw new Error("the crawl does not come to an end");
    await Bun.sleep(POLL_MS);
    const metrics = await (await fetch(`${appliance.url}/metrics`)).text();
    const open = [...metrics.matchAll(/_jobs\{[^}]*state="(due|held|running)"[^}]*\} (\d+)/g)];
    still = open.every(([, , count]) => count === "0") ? still + 1 : 0;
  }
}
