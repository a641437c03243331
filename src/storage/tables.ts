import { hasActiveSignal } from "#core/account.ts";
import { subjectOf } from "#core/alert.ts";
import type { Records } from "#core/change.ts";
import { weightyUntil } from "#core/combo.ts";
import { isChampion } from "#core/contact.ts";
import { documentText } from "#core/document.ts";
import type { Event } from "#core/event.ts";
import { standingVerdict } from "#core/feedback.ts";
import { folded } from "#core/folded.ts";
import { nameKey } from "#core/name-key.ts";
import { toKeyColumn } from "./account-keys.ts";
import type { AuditTables } from "./audit-chain.ts";
import type { JobTables } from "./jobs.ts";
import type { WithSealed } from "./sealed-columns.ts";
import type { SecretKeyTables } from "./secret-key.ts";

type Row<Columns> = Columns & { id: string; workspace_id: string; body: string };

/** The tables as Kysely sees them; what they are for stands in the migrations. */
export type Tables = WithSealed<RecordTables> & JobTables & AuditTables & SecretKeyTables;

type RecordTables = {
  workspaces: { id: string; created_at: number; body: string };
  rubrics: Row<{ version: number }>;
  rescorings: Row<Record<never, never>>;
  counters: { workspace_id: string; noun: string; count: number };
  keys: Row<{ hash: string; created_at: number; revoked_at: number | null; last_used_at: number | null }>;
  accounts: Row<{
    domain: string;
    name: string;
    external_id: string | null;
    owner: string | null;
    status: string;
    score: number;
    fit: number;
    has_active_signal: number;
    created_at: number;
    updated_at: number;
    next_score_at: number | null;
    next_crawl_at: number | null;
    purge_at: number | null;
    revision: number;
    search_keys: string | null;
  }>;
  lists: Row<{ name_key: string; created_at: number; deleted_at: number | null; revision: number }>;
  members: { list_id: string; account_id: string };
  account_keys: { account_id: string; key: string; workspace_id: string };
  account_labels: { account_id: string; kind: string; label: string; key: string; workspace_id: string };
  residue: { id: number };
  contacts: Row<{ account_id: string; name_key: string; created_at: number; is_champion: number }>;
  documents: Row<{
    account_id: string | null;
    feed_url: string | null;
    folded: string | null;
    owner: string;
    key: string;
    content_hash: string;
    fetched_at: number;
  }>;
  signals: Row<{
    account_id: string;
    type: string;
    category: string;
    family: string;
    strength: number;
    status: string;
    occurred_at: number;
    detected_at: number;
    half_life: number;
    weighty_until: number;
    bot_id: string | null;
    verdict: string | null;
  }>;
  scores: Row<{ account_id: string; at: number }>;
  briefs: Row<{ account_id: string; version: number; generated_at: number }>;
  purging: { account_id: string };
  crawls: Row<{ account_id: string; status: string; created_at: number }>;
  fetches: Row<{
    owner: string;
    crawl_id: string;
    source_id: string;
    url: string;
    outcome: string;
    fetched_at: number;
  }>;
  bots: Row<{
    key: string | null;
    slot: number | null;
    template: string;
    status: string;
    fires_signal: string;
    signal_score: number;
    created_at: number;
    deleted_at: number | null;
    purge_at: number | null;
    next_run_at: number | null;
    revision: number;
  }>;
  memories: Row<Record<never, never>>;
  looks: Row<{ bot_id: string; place: string; looked_at: number; size: number }>;
  pushes: Row<{ bot_id: string; run_id: string; is_waiting: number; created_at: number }>;
  runs: Row<{
    bot_id: string;
    status: string;
    latency_ms: number | null;
    match_count: number;
    fire_count: number;
    created_at: number;
    finished_at: number | null;
  }>;
  fires: Row<{ bot_id: string; account_id: string | null; fired_at: number }>;
  alerts: Row<{
    bot_id: string;
    run_id: string | null;
    channel: string;
    status: string;
    created_at: number;
    delivered_at: number | null;
    inbox_at: number | null;
    read_at: number | null;
  }>;
  events: Row<{ seq: number; type: string; account_id: string | null; created_at: number }>;
  webhooks: Row<{ created_at: number; deleted_at: number | null; revision: number }>;
  deliveries: Row<{ webhook_id: string; event_id: string; sequence: number; status: string; created_at: number }>;
  replays: Row<{ created_at: number }>;
  evidence: { document_id: string; signal_id: string };
  sequences: { webhook_id: string; last: number };
  erasures: Row<{ created_at: number }>;
  redactions: { brief_id: string; erasure_id: string; at: number };
  exports: Row<{ account_id: string | null; created_at: number }>;
  endpoint_health: {
    webhook_id: string;
    last_success_at: number | null;
    last_failure_at: number | null;
    failing_since: number | null;
  };
  heartbeat: { id: number; at: number };
};

/** Who a document or a fetch belongs to: an account, or a configured feed. */
export function ownerOf(record: { accountId?: string | undefined; feedUrl?: string | undefined }): string {
  return record.accountId ?? record.feedUrl ?? "";
}

type Stored = Records & { event: Event };
type Columns = Record<string, string | number | null>;

/**
 * How a record becomes a row. `once` records are never written over: `ignore` keeps the first, `refuse` makes a second a
 * conflict. `keeps` are columns that stay as they were first written, beside those that all records keep.
 */
export const RECORD_TABLES: {
  [Noun in keyof Stored]: {
    table: keyof Tables;
    once?: "ignore" | "refuse";
    keeps?: readonly string[];
    columns(record: Stored[Noun]): Columns;
  };
} = {
  workspace: { table: "workspaces", columns: (r) => ({ created_at: r.createdAt }) },
  rubric: {
    table: "rubrics",
    once: "refuse",
    columns: (r) => ({ workspace_id: r.workspaceId, version: r.rubric.version }),
  },
  rescoring: { table: "rescorings", columns: (r) => ({ workspace_id: r.workspaceId }) },
  key: {
    table: "keys",
    columns: (r) => ({
      workspace_id: r.workspaceId,
      hash: r.hash,
      created_at: r.createdAt,
      revoked_at: r.revokedAt ?? null,
      last_used_at: r.lastUsedAt ?? null,
    }),
  },
  list: {
    table: "lists",
    columns: (r) => ({
      workspace_id: r.workspaceId,
      name_key: folded(r.name),
      created_at: r.createdAt,
      deleted_at: r.deletedAt ?? null,
      revision: r.revision,
    }),
  },
  account: {
    table: "accounts",
    columns: (r) => ({
      workspace_id: r.workspaceId,
      domain: r.domain,
      name: r.name,
      // Free for another as soon as it is deleted: a company that moves to a new domain keeps its id in the CRM.
      external_id: r.status === "deleted" ? null : (r.externalId ?? null),
      owner: r.owner ?? null,
      status: r.status,
      score: r.score,
      fit: r.breakdown.fit,
      has_active_signal: hasActiveSignal(r) ? 1 : 0,
      created_at: r.createdAt,
      updated_at: r.updatedAt,
      next_score_at: r.nextScoreAt ?? null,
      next_crawl_at: r.nextCrawlAt ?? null,
      purge_at: r.purgeAt ?? null,
      revision: r.revision,
      search_keys: toKeyColumn(r),
    }),
  },
  contact: {
    table: "contacts",
    keeps: ["account_id"],
    columns: (r) => ({
      workspace_id: r.workspaceId,
      account_id: r.accountId,
      name_key: nameKey(r.name),
      created_at: r.createdAt,
      is_champion: isChampion(r) ? 1 : 0,
    }),
  },
  document: {
    table: "documents",
    once: "ignore",
    columns: (r) => ({
      workspace_id: r.workspaceId,
      account_id: r.accountId ?? null,
      feed_url: r.feedUrl ?? null,
      folded: r.feedUrl === undefined ? null : folded(documentText(r)),
      owner: ownerOf(r),
      key: r.key,
      content_hash: r.contentHash,
      fetched_at: r.fetchedAt,
    }),
  },
  signal: {
    table: "signals",
    columns: (r) => ({
      workspace_id: r.workspaceId,
      account_id: r.accountId,
      type: r.type,
      category: r.category,
      family: r.family,
      strength: r.strength,
      status: r.status,
      occurred_at: r.occurredAt,
      detected_at: r.detectedAt,
      half_life: r.halfLifeDays,
      weighty_until: weightyUntil(r),
      bot_id: r.botId ?? null,
      verdict: standingVerdict(r.feedback)?.verdict ?? null,
    }),
  },
  score: {
    table: "scores",
    once: "refuse",
    columns: (r) => ({ workspace_id: r.workspaceId, account_id: r.accountId, at: r.at }),
  },
  brief: {
    table: "briefs",
    once: "refuse",
    columns: (r) => ({
      workspace_id: r.workspaceId,
      account_id: r.accountId,
      version: r.version,
      generated_at: r.generatedAt,
    }),
  },
  crawl: {
    table: "crawls",
    keeps: ["account_id"],
    columns: (r) => ({
      workspace_id: r.workspaceId,
      account_id: r.accountId,
      status: r.status,
      created_at: r.createdAt,
    }),
  },
  fetch: {
    table: "fetches",
    once: "ignore",
    columns: (r) => ({
      workspace_id: r.workspaceId,
      owner: ownerOf({ accountId: r.accountId, feedUrl: r.accountId ? undefined : r.url }),
      crawl_id: r.crawlId,
      source_id: r.sourceId,
      url: r.url,
      outcome: r.outcome,
      fetched_at: r.fetchedAt,
    }),
  },
  bot: {
    table: "bots",
    columns: (r) => ({
      workspace_id: r.workspaceId,
      key: r.key ?? null,
      slot: r.slot ?? null,
      template: r.template,
      status: r.status,
      fires_signal: r.firesSignal,
      signal_score: r.signalScore,
      created_at: r.createdAt,
      deleted_at: r.deletedAt ?? null,
      purge_at: r.purgeAt ?? null,
      next_run_at: r.nextRunAt ?? null,
      revision: r.revision,
    }),
  },
  memory: { table: "memories", columns: (r) => ({ workspace_id: r.workspaceId }) },
  look: {
    table: "looks",
    once: "ignore",
    columns: (r) => ({
      workspace_id: r.workspaceId,
      bot_id: r.botId,
      place: r.place,
      looked_at: r.lookedAt,
      size: r.content.kind === "packed" ? r.content.packed.length : 0,
    }),
  },
  push: {
    table: "pushes",
    columns: (r) => ({
      workspace_id: r.workspaceId,
      bot_id: r.botId,
      run_id: r.runId,
      is_waiting: r.content === undefined ? 0 : 1,
      created_at: r.createdAt,
    }),
  },
  run: {
    table: "runs",
    keeps: ["bot_id"],
    columns: (r) => ({
      workspace_id: r.workspaceId,
      bot_id: r.botId,
      status: r.status,
      latency_ms: r.latencyMs ?? null,
      match_count: r.matchCount,
      fire_count: r.fireCount,
      created_at: r.createdAt,
      finished_at: r.finishedAt ?? null,
    }),
  },
  fire: {
    table: "fires",
    columns: (r) => ({
      workspace_id: r.workspaceId,
      bot_id: r.botId,
      account_id: r.accountId ?? null,
      fired_at: r.firedAt,
    }),
  },
  alert: {
    table: "alerts",
    columns: (r) => ({
      workspace_id: r.workspaceId,
      bot_id: subjectOf(r),
      run_id: r.runId ?? null,
      channel: r.channel,
      status: r.status,
      created_at: r.createdAt,
      // When it was told in the message of another, that message has the time.
      delivered_at: r.status === "delivered" && r.reason === "fires" ? (r.deliveredAt ?? null) : null,
      inbox_at: r.inboxAt ?? null,
      read_at: r.readAt ?? null,
    }),
  },
  event: {
    table: "events",
    once: "refuse",
    columns: (r) => ({
      workspace_id: r.workspaceId,
      type: r.type,
      account_id: r.accountId ?? null,
      created_at: r.createdAt,
    }),
  },
  webhook: {
    table: "webhooks",
    columns: (r) => ({
      workspace_id: r.workspaceId,
      created_at: r.createdAt,
      deleted_at: r.deletedAt ?? null,
      revision: r.revision,
    }),
  },
  delivery: {
    table: "deliveries",
    keeps: ["webhook_id", "event_id", "sequence"],
    columns: (r) => ({
      workspace_id: r.workspaceId,
      webhook_id: r.webhookId,
      event_id: r.eventId,
      sequence: r.sequence,
      status: r.status,
      created_at: r.createdAt,
    }),
  },
  replay: {
    table: "replays",
    once: "refuse",
    columns: (r) => ({ workspace_id: r.workspaceId, created_at: r.createdAt }),
  },
  erasure: {
    table: "erasures",
    columns: (r) => ({ workspace_id: r.workspaceId, created_at: r.createdAt }),
  },
  export: {
    table: "exports",
    columns: (r) => ({
      workspace_id: r.workspaceId,
      account_id: r.filter.accountId ?? null,
      created_at: r.createdAt,
    }),
  },
};
