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
import type { Tables } from "./tables.ts";

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
