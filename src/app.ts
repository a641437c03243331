import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { applyConfigAccounts } from "#actions/accounts.ts";
import type { ActionContext } from "#actions/context.ts";
import { makeFirstKey } from "#actions/first-key.ts";
import { systemClock } from "#clock.ts";
import type { Settings } from "#config/settings.ts";
import { VERSION } from "#config/version.ts";
import { AppError, messageOf } from "#core/errors.ts";
import { createIds } from "#core/id.ts";
import type { Log } from "#core/log.ts";
import type { Store } from "#core/store.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";
import { createReader } from "#crawl/fetch.ts";
import { createHosts } from "#crawl/hosts.ts";
import { createRobots } from "#crawl/robots.ts";
import { createExtractor } from "#extract/pool.ts";
import { workerCommand } from "#extract/worker-command.ts";
import { createAuthenticate } from "#http/authenticate.ts";
import { createPages } from "#http/pages.ts";
import { createHttpServer } from "#http/server.ts";
import { type AddressRules, createAddressRules } from "#net/address-rules.ts";
import { createOutbound } from "#net/client.ts";
import { checkUserUrl } from "#net/url-rules.ts";
import { workAll } from "#pipeline/index.ts";
import { startSchedule } from "#pipeline/schedule.ts";
import { lockInstance } from "#storage/instance-lock.ts";
import { openStore } from "#storage/open.ts";
import { createQueue } from "#storage/queue.ts";
import { createSurfaces } from "#surfaces/index.ts";
import { docsPage } from "#surfaces/signalmama/docs-page.ts";
import { buildOpenApi } from "#surfaces/signalmama/openapi.ts";
import { renderEvent } from "#surfaces/signalmama/webhook-body.ts";
import { templateWriter } from "#writers/template.ts";
import { type DataFolder, hasDatabase, openDataFolder } from "./data-folder.ts";

export type App = {
  url: string;
  /** Only at the first start: the key, shown once, and the file it was also written to. */
  adminKey: { key: string; path: string } | undefined;
  /** Takes over feeds, accounts and limits. */
  reload(settings: Settings): Promise<void>;
  /** Finishes or hands back what runs, within `server.stop_timeout`. */
  stop(): Promise<void>;
};

/** Time for one page in a helper process before it is killed. */
const EXTRACTION_TIMEOUT_MS = 5 * SECOND_MS;
/** How long a read waits in memory for its host's turn before it goes back to wait in the database. */
const TURN_WAIT_MAX_MS = 10 * SECOND_MS;
/** A queue whose oldest due job is older than this is behind. */
const LAG_MAX_MS = MINUTE_MS;
/** Kept back from the time to stop for closing the helpers and the database. */
const CLOSING_MS = 1_500;

/** Builds every part once, in order, and starts it. */
export async function startApp(settings: Settings, { log }: { log: Log }): Promise<App> {
  const folder = openDataFolder(settings.dataDir, settings.secretKey);
  const unlock = lockInstance(folder.lock);
  try {
    return await startLocked(settings, folder, unlock, log);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** The actions over an existing data folder, for commands that run beside a serving appliance or without one. */
export async function openActions(settings: Settings): Promise<{ context: ActionContext; close(): Promise<void> }> {
  if (!hasDatabase(settings.dataDir)) {
    throw new AppError(
      "not_found",
      `There is nothing in ${settings.dataDir} yet: run \`signalmama serve\` once, or name another folder with --data.`,
    );
  }
  const folder = openDataFolder(settings.dataDir, settings.secretKey);
  const cursorSecret = folder.secret();
  const ids = createIds(systemClock.now, random48);
  const store = await openStore({ path: folder.database, clock: systemClock, ids });
  const rules = createAddressRules({ allowPrivate: [...settings.webhooks.allowPrivate] });
  const context = toActionContext({
    settings: () => settings,
    store,
    ids,
    cursorSecret,
    rules: () => rules,
    baseUrl: () => settings.server.baseUrl,
  });
  return { context, close: () => store.close() };
}

async function startLocked(first: Settings, folder: DataFolder, unlock: () => void, log: Log): Promise<App> {
  let settings = first;
  let url = "";
  const baseUrl = () => (settings.server.isBaseUrlGiven || url === "" ? settings.server.baseUrl : url);
  const clock = systemClock;
  const ids = createIds(clock.now, random48);
  const cursorSecret = folder.secret();
  const store = await openStore({ path: folder.database, clock, ids });

  let ownPorts: number[] = [];
  const rulesFor = (allowPrivate: readonly string[]) =>
    createAddressRules({ allowPrivate: [...allowPrivate], ownPorts });
  const context = toActionContext({
    settings: () => settings,
    store,
    ids,
    cursorSecret,
    rules: () => rulesFor(settings.webhooks.allowPrivate),
    baseUrl,
  });
  const server = createHttpServer({
    host: settings.server.host,
    port: settings.server.port,
    surfaces: createSurfaces({ actions: context, authenticate: createAuthenticate({ keys: store.keys, clock }), log }),
    pages: createPages({
      readiness: () => readiness(store),
      openApi: () => buildOpenApi({ baseUrl: baseUrl(), version: VERSION }),
      docs: docsPage,
    }),
    ids,
    log,
    clock,
  });
  url = (await server.start()).url;
  ownPorts = [Number(new URL(url).port)];

  const outbound = (allowPrivate: readonly string[]) =>
    createOutbound({
      addressRules: rulesFor(allowPrivate),
      origins: settings.network.origins,
      userAgent: settings.network.userAgent,
    });
  const crawlOutbound = outbound(settings.crawl.allowPrivate);
  const hosts = createHosts({ clock, ...settings.network.perHost, totalConcurrency: settings.crawl.concurrency });
  const productToken = settings.network.userAgent.split("/")[0] ?? "signalmama";
  const robots = createRobots({ outbound: crawlOutbound, hosts, clock, productToken, maxWaitMs: TURN_WAIT_MAX_MS });
  const extractor = createExtractor({
    size: Math.max(1, Math.min(4, availableParallelism() - 1)),
    timeoutMs: EXTRACTION_TIMEOUT_MS,
    command: workerCommand(),
    clock,
  });
  const queue = createQueue({ store, clock, log });
  workAll(queue, {
    store,
    clock,
    ids,
    random: Math.random,
    log,
    reader: createReader({ outbound: crawlOutbound, hosts, robots, clock, limits: { maxWaitMs: TURN_WAIT_MAX_MS } }),
    extractor,
    webhookOutbound: outbound(settings.webhooks.allowPrivate),
    writer: templateWriter,
    renderEvent: (event, delivery) => renderEvent(event, delivery, baseUrl()),
    settings: () => settings,
  });

  const adminKey = await firstRun(context, folder);
  await queue.start();
  const stopSchedule = startSchedule(store, (error) =>
    log.error("a scheduled job could not be enqueued", { error: messageOf(error) }),
  );
  const takeOver = async () => {
    await applyAccounts(context, settings, log);
    await store.jobs.enqueue(["feeds_due", "score_due", "crawl_due"].map((step) => ({ step, payload: {}, key: step })));
  };
  await takeOver();
  return {
    url,
    adminKey,
    async reload(next) {
      settings = next;
      await takeOver();
    },
    async stop() {
      const graceMs = Math.max(0, settings.server.stopTimeoutMs - CLOSING_MS);
      stopSchedule();
      await Promise.all([server.stop(graceMs), queue.stop(graceMs)]);
      await extractor.stop();
      await store.close();
      unlock();
    },
  };
}

type ActionParts = {
  settings: () => Settings;
  store: Store;
  ids: ActionContext["ids"];
  cursorSecret: string;
  rules: () => AddressRules;
  baseUrl: () => string;
};

function toActionContext({ settings, store, ids, cursorSecret, rules, baseUrl }: ActionParts): ActionContext {
  return {
    store,
    clock: systemClock,
    ids,
    writer: templateWriter,
    randomBytes: (count) => randomBytes(count),
    get limits() {
      const { batchItems, accounts } = settings().limits;
      return { batchItems, accounts: accounts === "unlimited" ? Number.POSITIVE_INFINITY : accounts };
    },
    get cycles() {
      return { scoreMs: settings().scoring.cycleMs, crawlMs: settings().crawl.intervalMs };
    },
    get baseUrl() {
      return baseUrl();
    },
    checkUrl(url) {
      const verdict = checkUserUrl(url, rules());
      return "url" in verdict ? undefined : verdict;
    },
    cursorSecret,
    turns: new Map(),
  };
}

/** The first admin key is shown once and left in a file that only its owner can read. */
async function firstRun(context: ActionContext, { adminKey: path }: DataFolder): Promise<App["adminKey"]> {
  const key = await makeFirstKey(context, (made) => writeFileSync(path, `${made}\n`, { mode: 0o600 }));
  return key === undefined ? undefined : { key, path };
}

/** The accounts of the settings file, made or brought up to date. */
async function applyAccounts(context: ActionContext, settings: Settings, log: Log): Promise<void> {
  const [workspace] = await context.store.workspaces.list();
  if (!workspace) return;
  const listed = settings.accounts.map(({ domain, name, aliases, tags }) => ({
    domain,
    name,
    aliases: [...aliases],
    tags: [...tags],
  }));
  for (const error of await applyConfigAccounts(context, workspace.id, listed)) {
    log.warn("an account of the settings file was refused", { error: error.message });
  }
}

async function readiness(store: Store): Promise<string[]> {
  const reasons: string[] = [];
  if (!(await store.isWritable())) reasons.push("the database does not take writes");
  const waiting = await store.jobs.countClaimable();
  const behind = waiting.filter((step) => systemClock.now() - step.oldestRunAt > LAG_MAX_MS);
  for (const { step } of behind) reasons.push(`${step} jobs are more than a minute behind`);
  return reasons;
}

function random48(): bigint {
  return BigInt(`0x${randomBytes(6).toString("hex")}`);
}
