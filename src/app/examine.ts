import { BOT_TEMPLATES } from "#bots/index.ts";
import { CHANNELS } from "#channels/index.ts";
import { systemClock } from "#clock.ts";
import type { Settings } from "#config/settings.ts";
import { backupStateOf } from "#core/backup-plan.ts";
import { SECOND_MS } from "#core/time.ts";
import { createAddressRules } from "#net/address-rules.ts";
import { createOutbound } from "#net/client.ts";
import { systemResolve } from "#net/open-socket.ts";
import { toProxy } from "#net/through-proxy.ts";
import { tryListen } from "#net/try-listen.ts";
import { listBackups } from "#ops/backup-folder.ts";
import { type Diagnosis, type DoctorParts, diagnose } from "#ops/doctor.ts";
import { SOURCES } from "#sources/index.ts";
import { inspectDatabase } from "#storage/inspect-database.ts";
import { isInstanceLocked } from "#storage/instance-lock.ts";
import { askDiscord } from "./ask-discord.ts";
import { dataFiles } from "./data-folder.ts";
import { isSecretOurs } from "./secret-key-file.ts";
import { surroundingsOf } from "./surroundings.ts";

/** Kept by IANA for examples (RFC 2606): a name that is nobody's business. */
const PUBLIC_NAME = "example.com";
const RESOLVER_LIMIT_MS = 3 * SECOND_MS;

/** What `doctor` finds with these settings on this machine. */
export async function examine(settings: Settings): Promise<Diagnosis> {
  const files = dataFiles(settings.dataDir);
  const { schedule, dir } = settings.backup;
  const now = systemClock.now();
  const isServing = isInstanceLocked(files.lock);
  return diagnose({
    dataDir: settings.dataDir,
    database: inspectDatabase(files.database),
    isServing,
    isSecretGiven: settings.secretKey !== undefined,
    isOpenSecretAllowed: settings.allowOpenSecretKey,
    isSecretOurs: isSecretOurs(settings, files.database),
    host: settings.server.host,
    port: settings.server.port,
    tryListen,
    resolves: resolvesPublicNames,
    sources: SOURCES,
    sourceSettings: settings.sources,
    templates: BOT_TEMPLATES,
    ...askingDiscord(settings),
    channels: CHANNELS,
    alertSettings: settings.alerts,
    diskLimits: settings.storage,
    backups: { ...backupStateOf(schedule, listBackups(dir), { failure: undefined, now }), dir },
    now,
    surroundings: await surroundingsOf(settings, isServing, now),
  });
}

function askingDiscord({ sources, crawl, network }: Settings): Pick<DoctorParts, "askDiscord"> {
  const { botToken } = sources.discord;
  if (botToken === undefined) return {};
  const addressRules = createAddressRules({ allowPrivate: [...crawl.allowPrivate] });
  const proxy = network.proxy === undefined ? undefined : toProxy(network.proxy);
  const outbound = createOutbound({ addressRules, origins: network.origins, userAgent: network.userAgent, proxy });
  return { askDiscord: () => askDiscord(botToken, outbound) };
}

/** A public address, not merely any: some networks answer every name with their own. */
async function resolvesPublicNames(): Promise<boolean> {
  const rules = createAddressRules({ allowPrivate: [] });
  const found = systemResolve(PUBLIC_NAME).catch(() => []);
  const enough = new AbortController();
  const late = systemClock.wait(RESOLVER_LIMIT_MS, enough.signal).then(() => []);
  const addresses = await Promise.race([found, late]);
  enough.abort();
  return addresses.some(({ address }) => rules.check(address, 443) === undefined);
}
