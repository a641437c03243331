export const CHANGELOG_TAGS = ["api", "app", "signals", "bots"] as const;
export type ChangelogTag = (typeof CHANGELOG_TAGS)[number];

export type ChangelogEntry = {
  version: string;
  /** The day it came out, `YYYY-MM-DD`. */
  date: string;
  title: string;
  changes: { tag: ChangelogTag; text: string }[];
};

/** What changed, the latest first. Shown at `/docs/changelog` and as a feed. */
export const CHANGELOG: ChangelogEntry[] = [
  {
    version: "0.4.0",
    date: "2026-11-28",
    title: "Bots, a dashboard, backups",
    changes: [
      {
        tag: "app",
        text: "A dashboard at `/`: today's accounts, each with its score, brief and evidence, signals with your verdicts, bots with a builder, webhooks and alerts, the rubric, keys and usage. `serve` prints a link that signs in.",
      },
      {
        tag: "api",
        text: "`POST /v1/session` signs a browser in with a key. `GET /v1/documents/{id}` is what a signal was read in, `GET /v1/accounts/{id}/crawls` lists crawls, `expand=trend` adds the scores of 30 days to accounts.",
      },
      {
        tag: "api",
        text: "`GET /v1/accounts?q=` finds accounts by the beginning of their names or domains, `has_signal_category` by what goes on there; `q` finds signals by their titles and bots by their names as well. `expand=trend` tells as well what changed within the last day (`last_day`).",
      },
      {
        tag: "api",
        text: "Refused instead of lost in silence: a query parameter that a write does not read, such as `dry_run` where only imports have one, and a webhook's filter for an account that is not there.",
      },
      {
        tag: "api",
        text: "`GET /v1/audit`, for administrators: who did what, from where, with what was before and after.",
      },
      {
        tag: "api",
        text: "`GET /v1/system` (queue, crawls, disk, backups) and `GET /v1/audit/verification`, for administrators; `GET /v1/feeds`. `expand=account` names the accounts of signals; crawls show what robots.txt said.",
      },
      {
        tag: "api",
        text: "`POST /v1/contacts/{id}:erase` removes a person everywhere and leaves them out of whatever is read later; briefs show the name blacked out, with `redactions`. `GET /v1/erasures` lists that it was done.",
      },
      {
        tag: "app",
        text: "A new workspace takes pasted domains or a CSV file, whose columns it guesses, says row by row what would happen before it does, and shows live how the companies are read until the first brief is there.",
      },
      {
        tag: "app",
        text: "A workspace without accounts can load the demo, by a click or `POST /v1/demo:load`: ten invented companies on a web that the appliance answers itself. `POST /v1/demo:remove` takes them away with all that belongs to them.",
      },
      {
        tag: "api",
        text: "`expand=crawl` adds to accounts how far their newest crawl has come, `created_since` begins a list with those added since a time, and usage counts the accounts that wait to be read and those being read.",
      },
      {
        tag: "api",
        text: "`expand=health` adds to the list of bots how their runs went, `expand=account` to fires whose they are; feeds tell the file they are listed in (`config_file`); the audit log tells what a verdict on a signal was before and is now.",
      },
      {
        tag: "api",
        text: "`GET /v1/tags` and `GET /v1/owners` tell what accounts are tagged with and whose they are. `sort=-occurred_at` lists an account's signals by when it happened. An import names every fault of a row (`further_errors`) and the company of each row it takes (`domain`), and knows the headings of Salesforce, HubSpot and Pipedrive.",
      },
      {
        tag: "api",
        text: "A filter without a value (`?type=`) is 400 `invalid_param` like any other empty parameter; it matched nothing. A verb asked with another method than POST is 405. HEAD tells the length that GET has.",
      },
      {
        tag: "app",
        text: "Secrets are sealed in the database under `secret.key`; `signalmama keys rotate-secret` changes it. `signalmama audit verify` finds a row of the audit log that was removed, changed or inserted.",
      },
      {
        tag: "app",
        text: "`/metrics` shows how the appliance does in Prometheus' text format: to its own machine, or with `metrics.token` to whoever sends that token.",
      },
      {
        tag: "api",
        text: "`POST /v1/webhooks/{id}:replay` takes `until` and the statuses `delivered` and `any`. Deliveries show what each attempt sent and how the answer began; `GET /v1/webhooks/{id}/deliveries/{delivery}` has the body. Event `webhook.disabled`.",
      },
      {
        tag: "app",
        text: "A backup that fails and a webhook that is disabled are told in the inbox and to `alerts.operators`.",
      },
      {
        tag: "bots",
        text: "Bots run: pages, feeds, sitemaps and indexes of them, job boards, JSON, subreddits, GitHub and Discord channels, by the rules `content_diff`, `keyword`, `regex`, `new_item`, `number_change` and `semantic`. What moves by itself on a page fires nothing, and a change is believed when a second look shows it too.",
      },
      {
        tag: "bots",
        text: "Your own systems can send to a bot with the cadence `on_push`: `POST /v1/bots/{id}:push`, signed with a secret of that bot; `:rotate-push-secret` makes another.",
      },
      {
        tag: "bots",
        text: "Bots tell people through Slack, e-mail, Discord, Teams, ntfy, webhooks and an inbox, one message in five minutes at most, and not in quiet hours: `GET /v1/alerts`, `GET /v1/notifications`, `POST /v1/bots/{id}:test-alert`.",
      },
      {
        tag: "bots",
        text: "`POST /v1/bots:preview` looks once and shows what a rule finds; `POST /v1/bots/{id}:backtest` asks the rule, or another one, about all the bot's runs have seen in up to 90 days.",
      },
      {
        tag: "bots",
        text: "Fires and previews mark what made them (`spans`, `diff.removed`, `diff.added`). Selectors may be XPath. `params.currency` decides which prices count.",
      },
      {
        tag: "bots",
        text: "A bot that has paused itself looks now and then (`trigger: probe`) and says in `would_have_recovered_at` when it would have worked again. What access a bot lacks stands in `notes`.",
      },
      {
        tag: "app",
        text: "Bots, accounts and feeds may stand in files under git: `plan`, `apply`, `export`, a reload when a file changes or at SIGHUP, and JSON Schemas for editors.",
      },
      {
        tag: "app",
        text: "A backup every day, compared with the database before it counts; `signalmama backup`, `backup verify`, `restore` and `migrate`. Before an upgrade changes the database a backup is written.",
      },
      {
        tag: "api",
        text: "While the disk is almost full, what would bring in more is answered 507 `insufficient_storage`; reading, deleting, pausing and revoking go on. `GET /v1/status` tells of `disk` and `backups` too.",
      },
    ],
  },
  {
    version: "0.3.0",
    date: "2026-11-28",
    title: "All signal types, measured",
    changes: [
      {
        tag: "signals",
        text: "All 47 types are detected. Those that need a history compare what was seen of job boards, the front page, the technologies on it and in DNS, and the list of sub-processors.",
      },
      {
        tag: "signals",
        text: "New places to read: Workday, Workable, SmartRecruiters, Recruitee and Personio boards, SEC EDGAR, Hacker News, GitHub events, DNS records, trust and sub-processor pages.",
      },
      {
        tag: "signals",
        text: "Reports of one event with other numbers are one signal, which tells them in `conflicts`. What a publisher takes back is retracted.",
      },
      {
        tag: "api",
        text: "The rubric names `competitors`: products whose prices and mentions are watched for.",
      },
      {
        tag: "app",
        text: "Briefs tell what belongs together as one story, say who says so and who says otherwise, and name first whose business it is. A brief that says anything its evidence does not is not shown; its sources are quoted instead.",
      },
      {
        tag: "app",
        text: "`signalmama doctor` says what would stop a start, and which sources are on.",
      },
      {
        tag: "api",
        text: "`POST /v1/signals/{id}:feedback` says whether a signal was useful, noise or wrong; a wrong one is retracted until that is withdrawn. Signals carry `feedback` and can be filtered by it.",
      },
      {
        tag: "api",
        text: "`GET /v1/signals/quality` tells the precision of your signals by that feedback: by type, place, feed and bot.",
      },
      {
        tag: "api",
        text: "Two more events, by name only: `signal.retracted` and `signal.restored`. Sources of signals name the feed that brought them in `feed_url`.",
      },
      {
        tag: "api",
        text: "An account is known from its domain alone: name, aliases, industry, country, headcount, founding year, technologies and pages on networks, as its own pages say them. `enrichment` has each value with its source, `attribute_sources` tells what is in force; what you set is never overwritten.",
      },
      {
        tag: "app",
        text: "`signalmama eval` measures the detectors on labelled texts: precision, recall, facts, false alarms.",
      },
    ],
  },
  {
    version: "0.2.0",
    date: "2026-11-27",
    title: "The whole v1 surface",
    changes: [
      {
        tag: "api",
        text: "All documented routes of `/v1` answer, and nothing in their form is taken back from here on.",
      },
      { tag: "api", text: "Any POST takes an `Idempotency-Key` and can be repeated for 24 hours." },
      {
        tag: "api",
        text: "Reads and writes are limited per workspace and minute; every answer says how much is left.",
      },
      {
        tag: "api",
        text: "The API document names its schemas, gives examples, and describes every error and every webhook.",
      },
      {
        tag: "api",
        text: "Accounts are changed with PATCH, restored until they are purged, put on lists, and imported from a CSV file.",
      },
      {
        tag: "api",
        text: "Deliveries carry `X-Mama-Event-Id` and `X-Mama-Timestamp`; every event has the `cause_id` it shares with others.",
      },
      {
        tag: "app",
        text: "A purged account leaves nothing in the data folder, not even in the unused parts of the database.",
      },
      {
        tag: "app",
        text: "This reference page, with an explorer that works without internet, and this changelog with its feed.",
      },
      {
        tag: "app",
        text: "`/docs` says how a score comes about and which limits are in force; `/bot` tells sites how to shut the crawler out.",
      },
    ],
  },
  {
    version: "0.1.0",
    date: "2026-11-21",
    title: "The line, end to end",
    changes: [
      { tag: "api", text: "Accounts, signals, briefs, crawls, webhooks and keys under `/v1`." },
      {
        tag: "app",
        text: "One program that reads a company's public sources, detects signals, scores, writes briefs and tells webhooks; `demo` shows it without internet.",
      },
      {
        tag: "signals",
        text: "The first detectors, from `funding` and `exec_move` to `outage`; each signal names the text it rests on.",
      },
    ],
  },
];
