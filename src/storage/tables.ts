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
