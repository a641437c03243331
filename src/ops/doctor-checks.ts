import { isLoopback } from "#core/loopback.ts";
import { HOUR_MS, MINUTE_MS } from "#core/time.ts";
import type { Contents } from "#storage/inspect-contents.ts";
import type { Check } from "./doctor.ts";
import type { Machine } from "./inspect-machine.ts";

/** What of the settings and the machine is looked at beside what would stop a start. */
export type Surroundings = {
  machine: Machine;
  /** Files of the data folder that others on this machine can read. */
  openFiles: readonly string[];
  contents: Contents | undefined;
  /** What is wrong with the newest backup, read through; undefined when there is none. */
  backupFaults: readonly string[] | undefined;
  /** What the next backup will need, about the size of the database, and what is free where it goes. */
  backupRoom: { neededBytes: number; freeBytes: number | undefined };
  ballast: { wantedBytes: number; hasBytes: number };
  server: { host: string; baseUrl: string; trustedProxies: readonly string[] };
  /** An appliance is at work on it: then nothing should be overdue. */
  isServing: boolean;
  hasMetricsToken: boolean;
  /** Whether the outgoing proxy answers; undefined without one. */
  isProxyThere: boolean | undefined;
  now: number;
};

const OPEN_FILES_WANTED = 4_096;
const MEMORY_WANTED_BYTES = 512 * 2 ** 20;
/** Four times what SQLite is told to leave of it: something keeps the log from being taken over. */
const LOG_BYTES_MAX = 256 * 2 ** 20;

/** One line a check: what was looked at, what is wrong (`undefined`: nothing), and what is said when all is well. */
export function surroundingChecks(seen: Surroundings): Check[] {
  return [...machineChecks(seen), ...storedChecks(seen), ...exposureChecks(seen)];
}

function machineChecks({ machine, ballast, openFiles }: Surroundings): Check[] {
  const { isRoot, openFilesMax, memoryBytes } = machine;
  const isShort = openFilesMax !== undefined && openFilesMax < OPEN_FILES_WANTED;
  return [
    warn("user", isRoot && "it runs as root; give it a user of its own", "not root"),
    warn("open files", isShort && `only ${openFilesMax} may be open; allow ${OPEN_FILES_WANTED} (ulimit -n)`, "enough"),
    warn("memory", memoryBytes < MEMORY_WANTED_BYTES && "less than 512 MiB may be used", "enough"),
    warn(
      "ballast",
      ballast.hasBytes < ballast.wantedBytes &&
        "it is smaller than storage.ballast; `serve` fills it up a minute after its start",
      "as large as it should be",
    ),
    fail(
      "file rights",
      openFiles.length > 0 && `other users of this machine can read ${openFiles.join(", ")}; chmod 600`,
      "others can read nothing of it",
    ),
  ];
}

function storedChecks({ contents, backupFaults, backupRoom, isServing, now }: Surroundings): Check[] {
  const { neededBytes, freeBytes } = backupRoom;
  const backups = [
    fail(
      "newest backup",
      backupFaults?.length ? `it is damaged: ${backupFaults[0]}` : false,
      backupFaults ? "reads as it was written" : "there is none",
    ),
    warn(
      "backup room",
      freeBytes !== undefined && freeBytes < neededBytes && "the next backup will not fit",
      "the next one fits",
    ),
  ];
  if (!contents) return backups;
  const { damage, audit, logBytes, lastWriteAt, oldestDueAt, disabledWebhooks, pausedBots } = contents;
  const flaw = audit?.flaw;
  const isBehind = isServing && oldestDueAt !== undefined && now - oldestDueAt > MINUTE_MS;
  return [
    fail(
      "integrity",
      damage !== undefined && `the database is damaged: ${damage}; restore a backup`,
      "the database is sound",
    ),
    fail(
      "audit log",
      flaw && `row ${flaw.seq} ${flaw.what}`,
      audit ? `${audit.rows} rows, as they were written` : "not verified",
    ),
    warn(
      "log",
      logBytes > LOG_BYTES_MAX && "the write-ahead log keeps growing: another program holds the database open",
      "small",
    ),
    fail(
      "clock",
      lastWriteAt !== undefined && lastWriteAt - now > HOUR_MS && "it lies before what was last stored; set it",
      "plausible",
    ),
    warn("queue", isBehind && "jobs have been due for more than a minute; nobody works on them", "nothing is overdue"),
    warn(
      "endpoints",
      disabledWebhooks > 0 && `${count(disabledWebhooks, "webhook is", "webhooks are")} disabled`,
      "none is disabled",
    ),
    warn(
      "paused bots",
      pausedBots > 0 && `${count(pausedBots, "bot has", "bots have")} paused`,
      "none has paused itself",
    ),
    ...backups,
  ];
}

function exposureChecks({ server, hasMetricsToken, isProxyThere }: Surroundings): Check[] {
  const { host, baseUrl, trustedProxies } = server;
  const isPlain = !baseUrl.startsWith("https:");
  const isExposed = !isLoopback(host);
  const isUnreachable = isExposed && isLoopback(URL.parse(baseUrl)?.hostname ?? "");
  return [
    warn(
      "encryption",
      isExposed &&
        isPlain &&
        `it listens on ${host} without TLS: put a proxy in front, and say https in server.base_url`,
      "nothing goes over the network in the clear",
    ),
    warn(
      "address",
      isUnreachable && "server.base_url names this machine only: links and the crawler's address lead nowhere",
      baseUrl,
    ),
    warn(
      "proxies",
      !isPlain &&
        trustedProxies.length === 0 &&
        "server.base_url is behind a proxy, and server.trusted_proxies names none: every caller looks like it",
      trustedProxies.length === 0 ? "none in front" : "named",
    ),
    warn(
      "metrics",
      isExposed && !hasMetricsToken && "only this machine may read /metrics; set metrics.token to let another",
      "as it should be",
    ),
    ...(isProxyThere === undefined
      ? []
      : [
          fail(
            "outgoing proxy",
            !isProxyThere && "network.proxy does not answer; nothing can be read or sent",
            "answers",
          ),
        ]),
  ];
}

type Flaw = string | false | undefined;

function warn(name: string, flaw: Flaw, well: string): Check {
  return flaw ? { name, status: "warn", message: flaw } : { name, status: "ok", message: well };
}

function fail(name: string, flaw: Flaw, well: string): Check {
  return flaw ? { name, status: "fail", message: flaw } : { name, status: "ok", message: well };
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
