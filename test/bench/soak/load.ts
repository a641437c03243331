import { join } from "node:path";
import { pinned } from "../pinned.ts";
import type { CallersLine, CallersTask } from "./callers.ts";
import { queueDepth } from "./gauges.ts";
import type { Stage } from "./stage.ts";

/** What an appliance does in a second. */
export type Pace = { reads: number; writes: number; crawls: number };

/** Crawls under way at once where nothing paces them. */
const CRAWLERS = 12;
const CAPACITY_MS = 30_000;
const QUIET_DEPTH = 20;
const QUIET_MS_MAX = 600_000;
const LOOK_MS = 1_000;

/** Reads every company once, so that what follows meets sites it knows. */
export async function crawlAll({ appliance, accountIds }: Stage): Promise<void> {
  const waiting = [...accountIds];
  await atOnce(async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) await crawl(appliance, id, true);
  });
}

/** What it can do, everything at once: callers that ask without pause and crawls without pause, until the time is over. */
export async function measureCapacity(stage: Stage, ms = CAPACITY_MS): Promise<Pace> {
  const { appliance, accountIds } = stage;
  const { url, headers } = appliance;
  const startedAt = performance.now();
  let crawls = 0;
  const crawling = atOnce(async (crawler) => {
    for (let at = crawler; performance.now() - startedAt < ms; at += CRAWLERS) {
      await crawl(appliance, accountIds[at % accountIds.length] ?? "", true);
      crawls++;
    }
  });
  const calling = callers({ url, headers, accountIds, everyMs: ms });
  const { value: line } = await calling.next();
  await calling.return(undefined);
  await crawling;
  const crawlSeconds = (performance.now() - startedAt) / 1000;
  if (!line) throw new Error("the callers said nothing");
  return { reads: line.reads / (ms / 1000), writes: line.writes / (ms / 1000), crawls: crawls / crawlSeconds };
}

/** Waits until what was begun is done. */
export async function untilQuiet(stage: Stage): Promise<void> {
  const startedAt = performance.now();
  while (queueDepth(await metricsOf(stage)) > QUIET_DEPTH) {
    if (performance.now() - startedAt > QUIET_MS_MAX) throw new Error("the appliance does not come to rest");
    await Bun.sleep(LOOK_MS);
  }
}

/** Begins crawls at a pace, one account after the other, whatever becomes of them; ends when told to. */
export function crawlAt({ appliance, accountIds }: Stage, perSecond: number): { stop(): void } {
  let turn = 0;
  const timer = setInterval(() => {
    const id = accountIds[turn++ % accountIds.length] ?? "";
    // What is not answered shows in the figures of the callers.
    crawl(appliance, id, false).catch(() => {});
  }, 1000 / perSecond);
  return { stop: () => clearInterval(timer) };
}

/** Puts callers on the API and tells what they saw, a line each `everyMs`, until nobody asks for more. */
export async function* callers(task: CallersTask): AsyncGenerator<CallersLine, undefined> {
  const command = [process.execPath, "--no-install", join(import.meta.dir, "callers.ts"), JSON.stringify(task)];
  const child = Bun.spawn(pinned(command, "load"), { stdin: "ignore", stdout: "pipe", stderr: "inherit" });
  try {
    let rest = "";
    const decoder = new TextDecoder();
    for await (const chunk of child.stdout) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) yield JSON.parse(line) as CallersLine;
    }
  } finally {
    child.kill("SIGKILL");
    await child.exited;
  }
}

export async function metricsOf({ appliance }: Stage): Promise<string> {
  return (await fetch(`${appliance.url}/metrics`)).text();
}

async function crawl({ url, headers }: Stage["appliance"], accountId: string, waits: boolean): Promise<void> {
  const answer = await fetch(`${url}/v1/accounts/${accountId}/crawl:on-demand`, {
    method: "POST",
    headers: waits ? { ...headers, prefer: "wait=30" } : headers,
  });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`a crawl was answered ${answer.status}`);
}

async function atOnce(work: (crawler: number) => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: CRAWLERS }, (_, crawler) => work(crawler)));
}
