import { isIPv6 } from "node:net";
import { join, resolve } from "node:path";
import type { MailProtection } from "#core/alert-settings.ts";
import type { Lists } from "./read-lists.ts";
import type { SettingValues } from "./setting-table.ts";
import type { Settings } from "./settings.ts";
import { VERSION } from "./version.ts";

/** The checked values in the shape the program uses, with what one setting takes from another filled in. */
export function toSettings(values: SettingValues, lists: Lists, workingDir: string): Settings {
  const server = toServer(values);
  const dataDir = resolve(workingDir, values.data_dir);
  const allowPrivate = values["network.allow_private"];
  return deepFreeze({
    server,
    dataDir,
    secretKey: values.secret_key,
    allowOpenSecretKey: values.allow_open_secret_key,
    log: { level: values["log.level"], format: values["log.format"] },
    metrics: { token: values["metrics.token"] },
    network: {
      allowPrivate,
      origins: values["network.origins"],
      proxy: values["network.proxy"],
      userAgent: values["network.user_agent"] ?? `signalmama/${VERSION} (+${server.baseUrl}/bot)`,
      perHost: {
        requestsPerSecond: values["network.per_host.requests_per_second"],
        concurrency: values["network.per_host.concurrency"],
      },
    },
    crawl: {
      concurrency: values["crawl.concurrency"],
      timeoutMs: values["crawl.timeout"],
      maxBytes: values["crawl.max_bytes"],
      maxRedirects: values["crawl.max_redirects"],
      intervalMs: values["crawl.interval"],
      allowPrivate: values["crawl.allow_private"] ?? allowPrivate,
    },
    scoring: { cycleMs: values["scoring.cycle"] },
    webhooks: {
      timeoutMs: values["webhooks.timeout"],
      retryMs: values["webhooks.retry"],
      allowPrivate: values["webhooks.allow_private"] ?? allowPrivate,
    },
    limits: toLimits(values),
    retention: toRetention(values),
    storage: {
      minFreeBytes: values["storage.min_free"],
      minFreePercent: values["storage.min_free_percent"],
      ballastBytes: values["storage.ballast"],
    },
    backup: {
      schedule: values["backup.schedule"],
      keep: values["backup.keep"],
      keepWeekly: values["backup.keep_weekly"],
      dir: resolve(workingDir, values["backup.dir"] ?? join(dataDir, "backups")),
    },
    feeds: lists.feeds.map(({ url, name, file }) => ({ url, name: name ?? new URL(url).hostname, file })),
    accounts: lists.accounts.map((account) => ({
      domain: account.domain,
      name: account.name,
      aliases: account.aliases,
      tags: account.tags ?? [],
      file: account.file,
    })),
    bots: lists.bots,
    alerts: toAlerts(values),
    sources: {
      github: { token: values["sources.github.token"] },
      discord: { botToken: values["sources.discord.bot_token"] },
      reddit: {
        clientId: values["sources.reddit.client_id"],
        clientSecret: values["sources.reddit.client_secret"],
        username: values["sources.reddit.username"],
      },
      edgar: { contact: values["sources.edgar.contact"] },
      hackerNews: { isOn: values["sources.hacker_news.enabled"] },
      dns: { isOn: values["sources.dns.enabled"] },
    },
  });
}

function toServer(values: SettingValues): Settings["server"] {
  const host = values["server.host"];
  const port = values["server.port"];
  const given = values["server.base_url"];
  return {
    host,
    port,
    baseUrl: given?.replace(/\/+$/, "") ?? `http://${reachableName(host)}:${port}`,
    isBaseUrlGiven: given !== undefined,
    trustedProxies: values["server.trusted_proxies"],
    stopTimeoutMs: values["server.stop_timeout"],
  };
}

/** A name for links: the wildcard addresses can be listened on but not visited. */
function reachableName(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return isIPv6(host) ? `[${host}]` : host;
}

function toLimits(values: SettingValues): Settings["limits"] {
  return {
    readsPerMinute: values["limits.reads_per_minute"],
    readBurst: values["limits.read_burst"],
    writesPerMinute: values["limits.writes_per_minute"],
    batchItems: values["limits.batch_items"],
    activeBots: values["limits.active_bots"],
    accounts: values["limits.accounts"],
    webhooks: values["limits.webhooks"],
    keys: values["limits.keys"],
    lists: values["limits.lists"],
    criteria: values["limits.criteria"],
    onDemandCrawlsPerDay: values["limits.on_demand_crawls_per_day"],
  };
}

function toRetention(values: SettingValues): Settings["retention"] {
  const disk = values["retention.disk"];
  return {
    documentsMs: values["retention.documents"],
    runsMs: values["retention.runs"],
    eventsMs: values["retention.events"],
    deliveriesMs: values["retention.deliveries"],
    deletedMs: values["retention.deleted"],
    auditMs: values["retention.audit"],
    diskBytes: disk === "unlimited" ? undefined : disk,
  };
}

function toAlerts(values: SettingValues): Settings["alerts"] {
  const tls = values["alerts.smtp.tls"];
  return {
    slack: { token: values["alerts.slack.token"], webhookUrl: values["alerts.slack.webhook_url"] },
    smtp: {
      host: values["alerts.smtp.host"],
      port: values["alerts.smtp.port"] ?? SMTP_PORTS[tls],
      tls,
      username: values["alerts.smtp.username"],
      password: values["alerts.smtp.password"],
      from: values["alerts.smtp.from"],
    },
    ntfy: { url: values["alerts.ntfy.url"], token: values["alerts.ntfy.token"] },
    webhook: { secret: values["alerts.webhook.secret"] },
    operators: values["alerts.operators"],
    quietHours: values["alerts.quiet_hours"],
  };
}

/** Submission with STARTTLS and with TLS from the start (RFC 8314), and relaying without either. */
const SMTP_PORTS: Record<MailProtection, number> = { starttls: 587, implicit: 465, none: 25 };

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}
