import { availableParallelism } from "node:os";
import { systemClock } from "#clock.ts";
import type { Settings } from "#config/settings.ts";
import type { SendTest } from "#core/alert.ts";
import type { RunBacktest } from "#core/backtest.ts";
import type { Backups } from "#core/backup.ts";
import type { Demo } from "#core/demo.ts";
import type { DiskWatch } from "#core/disk.ts";
import { messageOf } from "#core/errors.ts";
import type { Ids } from "#core/id.ts";
import type { Log } from "#core/log.ts";
import type { LookNow } from "#core/preview.ts";
import type { Store } from "#core/store.ts";
import { SECOND_MS } from "#core/time.ts";
import type { Writer } from "#core/writer.ts";
import { withAppToken } from "#crawl/app-token.ts";
import { createReader } from "#crawl/fetch.ts";
import { createHosts } from "#crawl/hosts.ts";
import { introduced } from "#crawl/introduced.ts";
import { createRobots } from "#crawl/robots.ts";
import { createExtractor } from "#extract/pool.ts";
import { workerCommand } from "#extract/worker-command.ts";
import { type AddressRules, createAddressRules } from "#net/address-rules.ts";
import { createOutbound } from "#net/client.ts";
import { createReadRecords } from "#net/dns-records.ts";
import { createMailer } from "#net/send-mail.ts";
import { toProxy } from "#net/through-proxy.ts";
import { createBacktest } from "#pipeline/backtest.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { waitsForRoom, workAll } from "#pipeline/index.ts";
import { createLookNow } from "#pipeline/look-now.ts";
import { startSchedule } from "#pipeline/schedule.ts";
import { createSendTest } from "#pipeline/test-alert.ts";
import { startWakingBots } from "#pipeline/wake-bots.ts";
import { watchClock } from "#pipeline/watch-clock.ts";
import { createQueue } from "#storage/queue.ts";
import { renderEvent } from "#surfaces/signalmama/webhook-body.ts";
import { HEADER_NAMES } from "#technologies/find-technologies.ts";
import { createDemoWeb } from "./demo-web.ts";
import { introductions, redditApp } from "./introductions.ts";
import type { Rush } from "./rush.ts";

/** Time for one page in a helper process before it is killed. */
const EXTRACTION_TIMEOUT_MS = 5 * SECOND_MS;
/** How long a job waits in memory for its host's turn before it goes back to wait in the database. */
const TURN_WAIT_MAX_MS = 10 * SECOND_MS;

export type LineParts = {
  settings: () => Settings;
  store: Store;
  ids: Ids;
  demo: Demo;
  log: Log;
  writer: Writer;
  backups: Backups;
  disk: DiskWatch;
  rush: Rush;
  baseUrl: () => string;
  /** The ports this process listens on, which nothing it fetches or sends may reach. */
  ownPorts: number[];
};

/** The line from source to webhook, at work. */
export type Line = {
  lookNow: LookNow;
  backtest: RunBacktest;
  sendTest: SendTest;
  stop(graceMs: number): Promise<void>;
};

/** Starts the queue with all its steps, and the clockwork that feeds it. */
export async function startLine(parts: LineParts): Promise<Line> {
  const { settings, store, ids, demo, log, writer, backups, disk, rush, baseUrl, ownPorts } = parts;
  const clock = systemClock;
  const { network, crawl, webhooks, sources } = settings();
  const proxy = network.proxy === undefined ? undefined : toProxy(network.proxy);
  const outbound = (allowPrivate: readonly string[]) =>
    createOutbound({
      addressRules: rulesFor(allowPrivate, ownPorts),
      origins: network.origins,
      proxy,
      userAgent: network.userAgent,
    });
  const introduce = introductions({ sources, userAgent: network.userAgent });
  const crawlOutbound = withAppToken(
    introduced(outbound(crawl.allowPrivate), introduce),
    redditApp({ sources, userAgent: network.userAgent }),
    clock,
  );
  const hosts = createHosts({ clock, ...network.perHost, totalConcurrency: crawl.concurrency });
  const maxWaitMs = TURN_WAIT_MAX_MS;
  const robots = createRobots({
    outbound: crawlOutbound,
    hosts,
    clock,
    productToken: robotsName(network.userAgent),
    maxWaitMs,
  });
  const extractor = createExtractor({
    size: Math.max(1, Math.min(4, availableParallelism() - 1)),
    timeoutMs: EXTRACTION_TIMEOUT_MS,
    command: workerCommand("extract-worker"),
    clock,
  });
  const queue = createQueue({
    store,
    clock,
    log,
    isHeld: (step) => (waitsForRoom(step) && disk.isLow()) || rush.holds(step),
  });
  const context: PipelineContext = {
    store,
    clock,
    ids,
    random: Math.random,
    log,
    reader: createReader({
      outbound: crawlOutbound,
      hosts,
      robots,
      clock,
      keptHeaders: HEADER_NAMES,
      limits: { maxWaitMs },
      pauseMs: (origin) => introduce(origin).pauseMs,
      readRecords: createReadRecords(),
    }),
    demo: createDemoWeb(demo, { clock, robotsName: robotsName(network.userAgent) }),
    extractor,
    webhookOutbound: outbound(webhooks.allowPrivate),
    mailer: createMailer({ addressRules: rulesFor(webhooks.allowPrivate, ownPorts), proxy }),
    writer,
    backups,
    renderEvent: (event, delivery) => renderEvent(event, delivery, baseUrl()),
    settings,
  };
  workAll(queue, context);
  await queue.start();
  const stopWatch = watchClock({ store, clock, log });
  const notEnqueued = (error: unknown) =>
    log.error("a scheduled job could not be enqueued", { error: messageOf(error) });
  const stopSchedule = startSchedule({ store, clock }, notEnqueued);
  const stopWaking = startWakingBots({ store, clock }, notEnqueued);
  return {
    lookNow: createLookNow(context),
    backtest: createBacktest(context),
    sendTest: createSendTest(context),
    async stop(graceMs) {
      stopSchedule();
      stopWaking();
      stopWatch();
      await queue.stop(graceMs);
      await extractor.stop();
    },
  };
}

export function rulesFor(allowPrivate: readonly string[], ownPorts: number[]): AddressRules {
  return createAddressRules({ allowPrivate: [...allowPrivate], ownPorts });
}

/** The name sites address us by in robots.txt: the first word of the user agent (RFC 9309 2.2.1). */
export function robotsName(userAgent: string): string {
  return /^[A-Za-z_-]+/.exec(userAgent)?.[0] ?? "signalmama";
}
