import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Appliance, startAppliance } from "../appliance.ts";
import { type Served, serveApart } from "../children.ts";

/** An appliance with companies to watch and a webhook to tell, and the outside world that it lives in. */
export type Stage = {
  appliance: Appliance;
  accountIds: string[];
  /** The file that its log goes to. */
  log: string;
  folder: string;
  tally(): Promise<WorldTally>;
  stop(): Promise<void>;
};

/** What the outside world has seen so far. */
export type WorldTally = { pages: number; unchanged: number; missing: number; deliveries: number };

/** Time between two changes of a company's site. */
const CHANGE_MS = 600_000;
const HOOKS = "https://hooks.example";
const BATCH = 100;
/** Hosts beside its own that a crawl looks for; they lead to the same place, which knows nothing of them. */
const GUESSES = ["", "www.", "status.", "blog.", "careers.", "jobs.", "news."];

export async function setStage(options: { binary: string; folder: string; companies: number }): Promise<Stage> {
  const { folder, companies } = options;
  const world = await serveApart(
    [process.execPath, "--no-install", join(import.meta.dir, "world.ts"), String(CHANGE_MS)],
    { place: "load" },
  );
  try {
    const log = join(folder, "log");
    const domains = Array.from({ length: companies }, (_, number) => `company-${number}.example`);
    const appliance = await startAppliance({
      binary: logging(options.binary, folder, log),
      folder,
      settings: settingsFor(domains, world),
    });
    const accountIds = await addAll(appliance, domains);
    await appliance.ask("POST", "/v1/webhooks", { url: `${HOOKS}/in`, events: ["*"] });
    return {
      appliance,
      accountIds,
      log,
      folder,
      tally: async () => (await (await fetch(`${world.url}/tally`)).json()) as WorldTally,
      stop: async () => void (await Promise.all([appliance.stop(), world.stop()])),
    };
  } catch (error) {
    await world.stop();
    throw error;
  }
}

/** All addresses lead to loopback, and hosts are read as fast as they answer. Its own schedule never comes: the soak sets the pace. */
function settingsFor(domains: string[], world: Served): Record<string, unknown> {
  const hosts = domains.flatMap((domain) => GUESSES.map((guess) => `https://${guess}${domain}`));
  return {
    log: { level: "info" },
    network: {
      allow_private: ["127.0.0.1/32"],
      origins: Object.fromEntries([...hosts, HOOKS].map((origin) => [origin, world.url])),
      per_host: { requests_per_second: 200, concurrency: 8 },
    },
    crawl: { interval: "30d" },
    sources: { dns: { enabled: false }, hacker_news: { enabled: false } },
    storage: { ballast: "0B" },
  };
}

/** The program with its log in a file. The shell gives way to it, so its process is the one that is measured. */
function logging(binary: string, folder: string, log: string): string {
  const path = join(folder, "signalmama-logged");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, `#!/bin/sh\nexec '${binary}' "$@" >>'${log}' 2>&1\n`, { mode: 0o755 });
  return path;
}

async function addAll(appliance: Appliance, domains: string[]): Promise<string[]> {
  const accounts = domains.map((domain, number) => ({ domain, name: `Company ${number} Robotics` }));
  for (let from = 0; from < accounts.length; from += BATCH) {
    await appliance.ask("POST", "/v1/accounts:batch", { accounts: accounts.slice(from, from + BATCH) });
  }
  const ids: string[] = [];
  for (let cursor = ""; ; ) {
    const suffix = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await appliance.ask<{ data: { id: string }[]; next_cursor?: string | null }>(
      "GET",
      `/v1/accounts?limit=100${suffix}`,
    );
    ids.push(...page.data.map(({ id }) => id));
    if (!page.next_cursor) return ids;
    cursor = page.next_cursor;
  }
}
