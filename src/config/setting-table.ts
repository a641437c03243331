import { z } from "zod";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";
import {
  addressRanges,
  byteSize,
  choice,
  companyDomain,
  contact,
  duration,
  flag,
  httpUrl,
  limit,
  listOf,
  mailAddress,
  origins,
  quietHours,
  rate,
  redditName,
  signingSecret,
  sizeLimit,
  text,
  toldThrough,
  userAgent,
  whole,
} from "./kinds.ts";

/** One setting. Its default is as written in the file; without one the setting is absent unless given. */
export type Setting<Kind extends z.ZodType = z.ZodType> = {
  kind: Kind;
  default?: z.input<Kind> | undefined;
  /** What it is for, its unit, and what its absence means. The file and the editor's schema show it. */
  about: string;
  /** Never printed; may also be given as the name of a file, under the key + `_file`. */
  isSecret?: boolean;
  /** An example for a setting without a default. */
  example?: z.input<Kind>;
};

const row = <Kind extends z.ZodType>(kind: Kind, defaultValue: z.input<Kind>, about: string): Setting<Kind> => ({
  kind,
  default: defaultValue,
  about,
});
const optional = <Kind extends z.ZodType>(kind: Kind, example: z.input<Kind>, about: string) => {
  const setting: Setting<z.ZodOptional<Kind>> = { kind: kind.optional(), about, example };
  return setting;
};
const secret = (about: string) => ({ ...optional(text, "…", about), isSecret: true });

const Feed = z.strictObject({ url: httpUrl, name: text.optional() }, "a mapping with url and name");
const Account = z.strictObject(
  {
    domain: companyDomain,
    name: text.optional(),
    aliases: listOf(text).optional(),
    tags: listOf(text).optional(),
  },
  "a mapping with domain, name, aliases and tags",
);

/**
 * Every setting there is, by its path in the file. Environment variables, the JSON Schema, the commented default file
 * and the checks are all made from this table.
 */
export const SETTINGS = {
  "server.host": row(text, "127.0.0.1", "Address to listen on; 0.0.0.0 for all interfaces."),
  "server.port": row(whole(0, 65_535), 8787, "TCP port; 0 takes a free one."),
  "server.base_url": optional(
    httpUrl,
    "http://127.0.0.1:8787",
    "How the outside reaches this appliance; goes into links. Default: http://<host>:<port>.",
  ),
  "server.trusted_proxies": row(
    addressRanges,
    [],
    "Ranges of reverse proxies whose X-Forwarded-* headers are believed.",
  ),
  "server.stop_timeout": row(
    duration(),
    "10s",
    "How long running work may finish after SIGTERM before it is handed back.",
  ),

  data_dir: row(text, "./data", "Where everything the program writes is kept; relative to the working directory."),
  secret_key: secret("Key that protects stored secrets. Default: <data_dir>/secret.key, made at the first start."),
  allow_open_secret_key: row(flag, false, "Start although other users of this machine can read <data_dir>/secret.key."),

  "log.level": row(choice("debug", "info", "warn", "error"), "info", "debug, info, warn or error."),
  "log.format": row(choice("text", "json"), "text", "text for people, json (one object a line) for machines."),

  "metrics.token": secret("Bearer token for /metrics. Without it /metrics answers loopback only."),

  "network.allow_private": row(addressRanges, [], "Ranges that may be reached besides public addresses."),
  "network.origins": row(
    origins,
    {},
    'Send an origin elsewhere, keeping its Host: { "https://acme.example": "http://127.0.0.1:4010" }.',
  ),
  "network.proxy": {
    ...optional(httpUrl, "http://proxy.example:3128", "Outgoing proxy. HTTP_PROXY of the environment is not read."),
    isSecret: true,
  },
  "network.user_agent": optional(
    userAgent,
    "signalmama (+https://signals.example/bot)",
    "User-Agent of every outgoing request. Default: signalmama/<version> (+<server.base_url>/bot).",
  ),
  "network.per_host.requests_per_second": row(
    rate,
    1,
    "Pace of crawls per host; webhooks and APIs have their own lanes.",
  ),
  "network.per_host.concurrency": row(whole(1, 64), 2, "Crawl requests under way per host."),

  "crawl.concurrency": row(whole(1, 1_024), 32, "Crawl requests under way over all hosts."),
  "crawl.timeout": row(
    duration(SECOND_MS, "at least 1s"),
    "15s",
    "Time for one request, connection and body included.",
  ),
  "crawl.max_bytes": row(byteSize, "10MiB", "Most that is read of one answer, after decompression."),
  "crawl.max_redirects": row(whole(0, 20), 5, "Redirects followed per request; each hop is checked again."),
  "crawl.interval": row(duration(MINUTE_MS, "at least 1m"), "24h", "How often an account's sources are read again."),
  "crawl.allow_private": optional(addressRanges, ["10.0.0.0/8"], "Replaces network.allow_private for crawls."),

  "scoring.cycle": row(duration(MINUTE_MS, "at least 1m"), "6h", "How often scores are brought up to date with time."),

  "webhooks.timeout": row(duration(SECOND_MS, "at least 1s"), "10s", "Time for one delivery attempt."),
  "webhooks.retry": row(
    listOf(duration()).max(20, "a list of at most 20 durations"),
    ["1m", "5m", "25m", "2h", "12h"],
    "Delays after the first attempt: six attempts in all.",
  ),
  "webhooks.allow_private": optional(addressRanges, ["10.0.0.0/8"], "Replaces network.allow_private for webhooks."),

  "limits.reads_per_minute": row(
    limit,
    600,
    "Read requests per workspace in any 60 s; a number or unlimited, as all limits.",
  ),
  "limits.read_burst": row(limit, 100, "Read requests per workspace in any one second."),
  "limits.writes_per_minute": row(limit, 120, "Write requests per workspace in any 60 s; batches do not count."),
  "limits.batch_items": row(whole(1, 10_000), 1000, "Items of one batch."),
  "limits.active_bots": row(limit, 25, "Active bots per workspace."),
  "limits.accounts": row(limit, "unlimited", "Accounts per workspace."),
  "limits.webhooks": row(limit, 20, "Webhook endpoints per workspace."),
  "limits.keys": row(limit, 20, "API keys per workspace that can be used; revoked ones do not count."),
  "limits.lists": row(limit, "unlimited", "Lists of accounts per workspace."),
  "limits.criteria": row(limit, 200, "Criteria of a rubric; 1,000 at the very most."),
  "limits.on_demand_crawls_per_day": row(
    limit,
    "unlimited",
    "Crawls per workspace and day (UTC) that callers start; joining one under way does not count.",
  ),

  "retention.documents": row(duration(), "180d", "Fetched pages and items."),
  "retention.runs": row(duration(), "30d", "What crawls and runs did."),
  "retention.events": row(duration(), "30d", "The event log."),
  "retention.deliveries": row(duration(), "30d", "Webhook deliveries and their attempts."),
  "retention.deleted": row(duration(), "30d", "Deleted accounts, until they are removed for good."),
  "retention.audit": row(duration(), "365d", "The audit log: who did what; what is left of it can still be verified."),
  "retention.disk": row(sizeLimit, "unlimited", "Disk budget of the data folder; a size or unlimited."),

  "storage.min_free": row(
    byteSize,
    "512MiB",
    "Below so much free disk nothing more is taken in: 507 over the API, crawls and bots wait.",
  ),
  "storage.min_free_percent": row(
    whole(0, 100),
    5,
    "The same for small disks, in percent of the disk; whichever of the two is less counts.",
  ),
  "storage.ballast": row(
    byteSize,
    "64MiB",
    "A file in the data folder that is given up when the disk is full, so that the appliance still starts; 0B for none.",
  ),

  "backup.schedule": row(
    choice("off", "hourly", "daily", "weekly"),
    "daily",
    "off, hourly, daily or weekly; the first one is made a quarter of an hour after the first start.",
  ),
  "backup.keep": row(
    whole(1, 1_000),
    7,
    "Scheduled backups kept, the newest; those made by hand stay until you delete them.",
  ),
  "backup.keep_weekly": row(whole(0, 1_000), 4, "Weeks of which the newest scheduled backup is kept besides."),
  "backup.dir": optional(text, "/var/backups/signalmama", "Where backups go. Default: <data_dir>/backups."),

  feeds: row(
    listOf(Feed),
    [],
    'News feeds read for every account: [{ url: "https://wire.example/rss.xml", name: "Wire" }].',
  ),

  "alerts.slack.token": secret(
    "Bot token (xoxb-…) with the scope chat:write, for alerts to any Slack channel it was invited to.",
  ),
  "alerts.slack.webhook_url": {
    ...optional(
      httpUrl,
      "https://hooks.slack.com/services/…",
      "Incoming webhook of Slack, when there is no token; all alerts go to its one channel.",
    ),
    isSecret: true,
  },
  "alerts.smtp.host": optional(
    text,
    "smtp.example",
    "Mail server for alerts by mail; an internal one has to be in webhooks.allow_private.",
  ),
  "alerts.smtp.port": optional(
    whole(1, 65_535),
    587,
    "Port of the mail server. Default: 587, with implicit TLS 465, without TLS 25.",
  ),
  "alerts.smtp.tls": row(
    choice("starttls", "implicit", "none"),
    "starttls",
    "starttls (required, never left out), implicit (from the start), or none.",
  ),
  "alerts.smtp.username": optional(text, "signals", "User at the mail server."),
  "alerts.smtp.password": secret("Password at the mail server."),
  "alerts.smtp.from": optional(mailAddress, "signals@acme.example", "Sender of alert mails."),
  "alerts.ntfy.url": row(httpUrl, "https://ntfy.sh", "The ntfy server whose topics bots name."),
  "alerts.ntfy.token": secret("Access token for that ntfy server; sent to no other."),
  "alerts.webhook.secret": {
    ...optional(
      signingSecret,
      "a long text only you know",
      "Signs alerts to webhooks, as X-Mama-Signature and by Standard Webhooks; without it they are not signed.",
    ),
    isSecret: true,
  },
  "alerts.operators": {
    ...row(
      listOf(toldThrough),
      [],
      'Who is told of a backup that failed or a webhook that was disabled, besides the inbox: [{ channel: email, destination: "ops@acme.example" }].',
    ),
    isSecret: true,
  },
  "alerts.quiet_hours": optional(
    quietHours,
    { from: "22:00", to: "07:00", timezone: "Europe/Berlin" },
    "Alerts of these hours are held and told in one message a bot when they end; the inbox takes them at once.",
  ),

  "sources.github.token": secret(
    "Sent to https://api.github.com only; raises its rate limit. Public data is read either way.",
  ),
  "sources.discord.bot_token": secret(
    "Needed to read Discord channels; the bot must be in the server and have the Message Content intent.",
  ),
  "sources.reddit.client_id": optional(
    text,
    "…",
    "Id of your own app (reddit.com/prefs/apps, script or web). Without it and its secret Reddit's robots.txt forbids subreddits.",
  ),
  "sources.reddit.client_secret": secret("Secret of that app; sent to https://www.reddit.com only, for its tokens."),
  "sources.reddit.username": optional(
    redditName,
    "acme_ops",
    "Reddit account that the User-Agent names, as Reddit asks.",
  ),
  "sources.edgar.contact": optional(
    contact,
    "ops@acme.example",
    "Contact that the SEC asks callers to name in their User-Agent. Without it filings are not read.",
  ),
  "sources.hacker_news.enabled": row(
    flag,
    true,
    "Search Hacker News (hn.algolia.com) for each account's domain and name.",
  ),
  "sources.dns.enabled": row(
    flag,
    true,
    "Read MX, TXT and www CNAME records of each account through the system's resolver.",
  ),

  accounts: row(listOf(Account), [], "Accounts kept in this file: [{ domain: acme.example, name: Acme, tags: [] }]."),
  bots: row(
    listOf(z.unknown()),
    [],
    "Bots kept in this file; same shape as POST /v1/bots, and accounts may be named by domain. Known by key, else by name.",
  ),
  include: row(
    listOf(text),
    ["bots/*.yaml"],
    "Files and folders with more bots, accounts and feeds; globs, relative to this file or absolute.",
  ),
} satisfies Record<string, Setting>;

export type SettingPath = keyof typeof SETTINGS;

/** Checked values by path. */
export type SettingValues = { [Path in SettingPath]: z.output<(typeof SETTINGS)[Path]["kind"]> };

export const SETTING_PATHS = Object.keys(SETTINGS) as SettingPath[];

/** The row of a path, if there is such a setting. */
export function findSetting(path: string): Setting | undefined {
  return Object.hasOwn(SETTINGS, path) ? SETTINGS[path as SettingPath] : undefined;
}

/** Names that may stand directly below a section (`""` is the top), sections and settings alike. */
export function namesBelow(section: string): string[] {
  const prefix = section === "" ? "" : `${section}.`;
  const names = SETTING_PATHS.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  return [...new Set(names.map((name) => name.split(".")[0] ?? name))];
}
