import type { ActionContext } from "#actions/context.ts";
import { findAdminKey, makeFirstKey } from "#actions/first-key.ts";
import { createUnits } from "#actions/unit.ts";
import { systemClock } from "#clock.ts";
import { withReloaded } from "#config/reloadable.ts";
import type { Settings } from "#config/settings.ts";
import type { SendTest } from "#core/alert.ts";
import type { AuditNote } from "#core/audit.ts";
import type { RunBacktest } from "#core/backtest.ts";
import { messageOf } from "#core/errors.ts";
import type { Log } from "#core/log.ts";
import type { LookNow } from "#core/preview.ts";
import { createRateLimits } from "#http/rate-limits.ts";
import { createSignInLinks } from "#http/sign-in-links.ts";
import { spaceOf } from "#ops/inspect-folder.ts";
import { lockInstance } from "#storage/instance-lock.ts";
import { openStore } from "#storage/open.ts";
import { checkedWriter } from "#writers/checked.ts";
import { templateWriter } from "#writers/template.ts";
import { toActionContext } from "./app/action-context.ts";
import { createBackups } from "./app/backups.ts";
import { dashboardFiles } from "./app/dashboard-files.ts";
import { type DataFolder, openDataFolder } from "./app/data-folder.ts";
import { createDemo } from "./app/demo-web.ts";
import { createDiskWatch } from "./app/disk-watch.ts";
import { createFindFaults } from "./app/find-faults.ts";
import { createServer } from "./app/http.ts";
import { BY_FILES } from "./app/in-the-name-of.ts";
import { robotsName, rulesFor, startLine } from "./app/line.ts";
import { readListedBots } from "./app/listed-bots.ts";
import { watchLoopLag } from "./app/loop-lag.ts";
import { createMeasure } from "./app/measure.ts";
import { createReadMetrics } from "./app/metrics.ts";
import { newIds } from "./app/new-ids.ts";
import { isAskedFromElsewhere, rememberedAddress } from "./app/own-address.ts";
import { createRush } from "./app/rush.ts";
import { takeOverFiles } from "./app/take-over-files.ts";
import { createTally } from "./app/tally.ts";
import { prepareDatabase } from "./app/upgrade.ts";
import { writeForGood } from "./app/write-for-good.ts";

export { backUpNow } from "./app/backups.ts";
export { examine } from "./app/examine.ts";
export { readListedBots } from "./app/listed-bots.ts";
export { openActions } from "./app/open-actions.ts";
export { restore } from "./app/restore.ts";
export { rotateSecretKey } from "./app/rotate-secret-key.ts";
export { type Listing, planTakeOver, takeOver } from "./app/take-over.ts";
export { migrate } from "./app/upgrade.ts";
export { listBackups } from "./ops/backup-folder.ts";
export { isHealthy } from "./ops/doctor.ts";
export { verifyBackup } from "./storage/verify-backup.ts";

export type App = {
  url: string;
  /** Signs a browser in as the newest admin key in force, once; undefined when there is none. */
  signInUrl: string | undefined;
  /** Only at the first start: the key, shown once, and the file it was also written to. */
  adminKey: { key: string; path: string } | undefined;
  /**
   * Takes over bots, feeds, accounts and limits; `note` is what the audit log tells of it. Throws `invalid` with all that is
   * wrong, and leaves all as it was.
   */
  reload(settings: Settings, note?: Pick<AuditNote, "before" | "after" | "changed">): Promise<void>;
  /** Finishes or hands back what runs, within `server.stop_timeout`. */
  stop(): Promise<void>;
};

/** Kept back from the time to stop for closing the helpers and the database. */
const CLOSING_MS = 1_500;

/** `isOpen`: browsers on this machine are signed in as the administrator without being asked. */
export type StartOptions = { log: Log; isOpen?: boolean };

/** Builds every part once, in order, and starts it. */
export async function startApp(settings: Settings, { log, isOpen = false }: StartOptions): Promise<App> {
  readListedBots(settings);
  const folder = openDataFolder(settings);
  // On a full disk not even the lock can be taken.
  await createDiskWatch({
    dataDir: settings.dataDir,
    limits: () => settings.storage,
    clock: systemClock,
    log,
  }).makeRoom();
  const unlock = lockInstance(folder.lock);
  try {
    return await startLocked(settings, folder, unlock, { log, isOpen });
  } catch (error) {
    unlock();
    throw error;
  }
}

async function startLocked(
  first: Settings,
  folder: DataFolder,
  unlock: () => void,
  { log, isOpen }: Required<StartOptions>,
): Promise<App> {
  let settings = first;
  let url = "";
  const baseUrl = rememberedAddress(
    () => settings.server,
    () => url,
  );
  const clock = systemClock;
  const ids = newIds();
  const demo = createDemo();
  const disk = createDiskWatch({ dataDir: settings.dataDir, limits: () => settings.storage, clock, log });
  folder.keyFile?.settle();
  const upgrade = await prepareDatabase(settings, folder.database, clock);
  if (upgrade) log.info("the database is being brought up to date; a backup from before is kept", upgrade);
  const tally = createTally();
  const rush = createRush(clock);
  const opened = await openStore({ path: folder.database, secretKey: folder.secretKey(), clock, ids });
  const store = tally.counting(rush.watching(opened));
  const stopping = new AbortController();
  const backups = createBackups({ settings: () => settings, database: folder.database, clock, log });
  const lag = watchLoopLag(clock, stopping.signal);
  const readSpace = () => spaceOf(settings.dataDir);

  let ownPorts: number[] = [];
  let holder: Awaited<ReturnType<typeof findAdminKey>>;
  // The line starts last, because it must know the ports of the server.
  const looking = Promise.withResolvers<LookNow>();
  const telling = Promise.withResolvers<SendTest>();
  const recalling = Promise.withResolvers<RunBacktest>();
  const units = createUnits(store);
  const writer = checkedWriter(templateWriter, log);
  const context = toActionContext({
    settings: () => settings,
    store: units.store,
    ids,
    demo,
    writer,
    rules: (purpose) => rulesFor(settings[purpose].allowPrivate, ownPorts),
    baseUrl,
    requestsOf: (workspaceId) => rateLimits.used(workspaceId),
    lookNow: async (watch, signal) => (await looking.promise)(watch, signal),
    backtest: async (query, signal) => (await recalling.promise)(query, signal),
    sendTest: async (bot) => (await telling.promise)(bot),
    findFaults: createFindFaults({ store, clock, disk, backups }),
    measure: createMeasure({ startedAt: clock.now(), database: folder.database, disk, readSpace, backups, lag }),
  });
  const rateLimits = createRateLimits({ clock, settings: () => context.limits });
  const { userAgent, perHost } = first.network;
  const crawler = { userAgent, robotsName: robotsName(userAgent), ...perHost };
  const links = createSignInLinks(clock, context.randomBytes);
  const server = createServer({
    host: settings.server.host,
    port: settings.server.port,
    actions: context,
    store,
    hold: units.hold,
    rateLimits,
    links,
    guest: () => (isOpen ? holder : undefined),
    dashboardFiles,
    disk,
    backups,
    metrics: {
      token: () => settings.metrics.token,
      read: createReadMetrics({
        store,
        clock,
        database: folder.database,
        disk,
        readSpace,
        backups,
        lag,
        tally,
      }),
    },
    noteAnswer: tally.noteAnswer,
    trustedProxies: () => settings.server.trustedProxies,
    told: () => ({ crawler, webhooks: settings.webhooks }),
    log,
  });
  url = (await server.start()).url;
  ownPorts = [Number(new URL(url).port)];
  if (isAskedFromElsewhere(settings.server)) {
    log.warn(
      "links in answers, events and documents lead to this address; set server.base_url to the one that others use",
      {
        base_url: baseUrl(),
      },
    );
  }

  const adminKey = await firstRun(context, folder);
  const line = await startLine({
    settings: () => settings,
    store,
    ids,
    demo,
    log,
    writer,
    backups,
    disk,
    rush,
    baseUrl,
    ownPorts,
  });
  looking.resolve(line.lookNow);
  telling.resolve(line.sendTest);
  recalling.resolve(line.backtest);
  const catchUp = async () => {
    await takeOverFiles(context, settings, log);
    await store.jobs.enqueue(
      ["feeds_due", "score_due", "crawl_due", "bots_due"].map((step) => ({ step, payload: {}, key: step })),
    );
  };
  await catchUp();
  holder = await findAdminKey(context);
  void disk
    .tend(stopping.signal)
    .catch((error: unknown) => log.error("the disk is not watched", { error: messageOf(error) }));
  return {
    url,
    signInUrl: holder && `${baseUrl()}/signin?${links.create(holder)}`,
    adminKey,
    async reload(given, note) {
      const next = withReloaded(settings, given);
      // What is wrong with a bot refuses the whole, before anything of it is in force.
      readListedBots(next);
      settings = next;
      // A file that is looked at again, after the signal that told of it, has nothing to tell.
      if (note?.changed?.length !== 0) {
        await store.commit({ audit: [{ workspaceId: "", verb: "settings.reloaded", ...note }], by: BY_FILES });
      }
      await catchUp();
    },
    async stop() {
      stopping.abort();
      backups.stop();
      const graceMs = Math.max(0, settings.server.stopTimeoutMs - CLOSING_MS);
      await Promise.all([server.stop(graceMs), line.stop(graceMs)]);
      await store.close();
      unlock();
    },
  };
}

/** The first admin key is shown once and left in a file that only its owner can read. */
async function firstRun(context: ActionContext, { adminKey: path }: DataFolder): Promise<App["adminKey"]> {
  const key = await makeFirstKey(context, (made) => writeForGood(path, `${made}\n`, { mustBeNew: false }));
  return key === undefined ? undefined : { key, path };
}
