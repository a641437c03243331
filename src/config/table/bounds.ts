import { byteSize, choice, duration, limit, sizeLimit, text, whole } from "../kinds.ts";
import { optional, row, type Setting } from "./row.ts";

/** How much there may be, how long it is kept, and where it is kept again. */
export const BOUNDS = {
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
} satisfies Record<string, Setting>;
