import type { AlertSettings } from "#core/alert-settings.ts";
import type { BackupSchedule } from "#core/backup.ts";
import type { DiskLimits } from "#core/disk.ts";

type LimitSetting = number | "unlimited";

/** One thing a file lists, not yet looked into, with the file and a way to say where in it something stands. */
export type Listed = Readonly<{ value: unknown; file: string; place(inside: readonly PropertyKey[]): string }>;

/** The effective settings: checked, complete, frozen. Durations in milliseconds, sizes in bytes, folders absolute. */
export type Settings = Readonly<{
  server: Readonly<{
    host: string;
    port: number;
    /** Without a slash at the end. With `port` 0 it is only known once the server listens, unless it was given. */
    baseUrl: string;
    isBaseUrlGiven: boolean;
    trustedProxies: readonly string[];
    stopTimeoutMs: number;
  }>;
  dataDir: string;
  secretKey: string | undefined;
  allowOpenSecretKey: boolean;
  log: Readonly<{ level: "debug" | "info" | "warn" | "error"; format: "text" | "json" }>;
  metrics: Readonly<{ token: string | undefined }>;
  network: Readonly<{
    allowPrivate: readonly string[];
    /** Origin → origin that answers for it. */
    origins: Readonly<Record<string, string>>;
    proxy: string | undefined;
    userAgent: string;
    perHost: Readonly<{ requestsPerSecond: number; concurrency: number }>;
  }>;
  crawl: Readonly<{
    concurrency: number;
    timeoutMs: number;
    maxBytes: number;
    maxRedirects: number;
    intervalMs: number;
    /** Its own, or the network's. */
    allowPrivate: readonly string[];
  }>;
  scoring: Readonly<{ cycleMs: number }>;
  webhooks: Readonly<{
    timeoutMs: number;
    /** Delays after the first attempt. */
    retryMs: readonly number[];
    /** Its own, or the network's. */
    allowPrivate: readonly string[];
  }>;
  limits: Readonly<{
    readsPerMinute: LimitSetting;
    readBurst: LimitSetting;
    writesPerMinute: LimitSetting;
    batchItems: number;
    activeBots: LimitSetting;
    accounts: LimitSetting;
    webhooks: LimitSetting;
    keys: LimitSetting;
    lists: LimitSetting;
    criteria: LimitSetting;
    onDemandCrawlsPerDay: LimitSetting;
  }>;
  retention: Readonly<{
    documentsMs: number;
    runsMs: number;
    eventsMs: number;
    deliveriesMs: number;
    deletedMs: number;
    auditMs: number;
    /** Undefined: no budget. */
    diskBytes: number | undefined;
  }>;
  /** When the disk counts as low, and what is kept to be given up on a full one. */
  storage: Readonly<DiskLimits & { ballastBytes: number }>;
  /** `keep` of the newest, and the newest of each of `keepWeekly` weeks. */
  backup: Readonly<{ schedule: BackupSchedule; keep: number; keepWeekly: number; dir: string }>;
  /** Each with the file it is listed in, as it was named. */
  feeds: readonly Readonly<{ url: string; name: string; file: string }>[];
  accounts: readonly Readonly<{
    domain: string;
    name: string | undefined;
    /** Undefined: those of the company's own pages. */
    aliases: readonly string[] | undefined;
    tags: readonly string[];
    /** The file it is listed in, as it was named. */
    file: string;
  }>[];
  bots: readonly Listed[];
  alerts: AlertSettings;
  sources: Readonly<{
    github: Readonly<{ token: string | undefined }>;
    discord: Readonly<{ botToken: string | undefined }>;
    reddit: Readonly<{
      clientId: string | undefined;
      clientSecret: string | undefined;
      username: string | undefined;
    }>;
    edgar: Readonly<{ contact: string | undefined }>;
    hackerNews: Readonly<{ isOn: boolean }>;
    dns: Readonly<{ isOn: boolean }>;
  }>;
}>;
