import type { z } from "zod";
import type { Account } from "#core/account.ts";
import type { Cell } from "./csv-row.ts";
import type { AccountWire } from "./wire/account.ts";
import type { BriefWire } from "./wire/brief.ts";
import type { ContactWire } from "./wire/contact.ts";
import type { SignalWire } from "./wire/signal.ts";
import type { BreakdownWire } from "./wire/values.ts";

/** A column of a CSV file: its header, and its cell of a row as the API shows it; `account` is the row's, while it is watched. */
export type Column<Row> = readonly [header: string, cell: (row: Row, account: Account | undefined) => Cell];

// Columns are only ever added, and at the end: programs may know them by their place.

/** What a reader of a table knows a company by. */
const ACCOUNT_NAMES: Column<unknown>[] = [
  ["account_domain", (_, account) => account?.domain ?? null],
  ["account_name", (_, account) => account?.name ?? null],
  ["account_external_id", (_, account) => account?.externalId ?? null],
];

export const ACCOUNT_COLUMNS: Column<AccountWire>[] = [
  ["id", (row) => row.id],
  ["domain", (row) => row.domain],
  ["name", (row) => row.name],
  ["external_id", (row) => row.external_id],
  ["owner", (row) => row.owner],
  ["tags", (row) => joined(row.tags)],
  ...scoreColumns<AccountWire>(),
  ["above_floor", (row) => row.above_floor],
  ["has_active_signal", (row) => row.has_active_signal],
  ["signal_count", (row) => row.signal_count],
  ["contact_count", (row) => row.contact_count],
  ["latest_brief_id", (row) => row.latest_brief?.id ?? null],
  ["latest_brief_version", (row) => row.latest_brief?.version ?? null],
  ["latest_brief_generated_at", (row) => row.latest_brief?.generated_at ?? null],
  ["industry", (row) => row.attributes.industry ?? null],
  ["employee_count", (row) => row.attributes.employee_count ?? null],
  ["hq_country", (row) => row.attributes.hq_country ?? null],
  ["business_model", (row) => row.attributes.business_model ?? null],
  ["gtm_motion", (row) => row.attributes.gtm_motion ?? null],
  ["tech", (row) => joined(row.attributes.tech ?? [])],
  ["founded_year", (row) => row.attributes.founded_year ?? null],
  ["custom", (row) => (row.attributes.custom ? JSON.stringify(row.attributes.custom) : null)],
  ["notes", (row) => row.notes],
  ["aliases", (row) => joined(row.aliases)],
  ["linkedin_url", (row) => row.linkedin_url],
  ["managed_by", (row) => row.managed_by],
  ["last_scored_at", (row) => row.last_scored_at],
  ["last_crawled_at", (row) => row.last_crawled_at],
  ["created_at", (row) => row.created_at],
  ["updated_at", (row) => row.updated_at],
];

export const SIGNAL_COLUMNS: Column<SignalWire>[] = [
  ["id", (row) => row.id],
  ["account_id", (row) => row.account_id],
  ...ACCOUNT_NAMES,
  ["type", (row) => row.type],
  ["subtype", (row) => row.subtype],
  ["category", (row) => row.category],
  ["family", (row) => row.family],
  ["title", (row) => row.title],
  ["summary", (row) => row.summary],
  ["strength", (row) => row.strength],
  ["strength_level", (row) => row.strength_level],
  ["confidence", (row) => row.confidence],
  ["half_life_days", (row) => row.half_life_days],
  ["occurred_at", (row) => row.occurred_at],
  ["occurred_at_known", (row) => row.occurred_at_known],
  ["recency_days", (row) => row.recency_days],
  ["freshness", (row) => row.freshness],
  ["detected_at", (row) => row.detected_at],
  ["status", (row) => row.status],
  ["source_url", (row) => row.source_url],
  ["source_urls", (row) => joined((row.sources ?? []).flatMap((source) => source.url ?? []))],
  ["contacts", (row) => joined(row.contacts)],
  ["data", (row) => JSON.stringify(row.data)],
  ["updated_at", (row) => row.updated_at],
  ["feedback", (row) => row.feedback?.verdict ?? null],
];

export const BRIEF_COLUMNS: Column<z.infer<typeof BriefWire>>[] = [
  ["id", (row) => row.id],
  ["account_id", (row) => row.account_id],
  ...ACCOUNT_NAMES,
  ["version", (row) => row.version],
  ["generated_at", (row) => row.generated_at],
  ["trigger", (row) => row.trigger],
  ...scoreColumns<z.infer<typeof BriefWire>>(),
  ["previous_version", (row) => row.previous_version],
  ["score_delta", (row) => row.score_delta],
  ["why_now", (row) => row.why_now],
  ["who_to_talk_to", (row) => joined(row.who_to_talk_to.map(toPerson))],
  ["draft_opener", (row) => row.draft_opener],
  ["signals", (row) => joined(row.signals)],
  ["content_hash", (row) => row.content_hash],
];

export const CONTACT_COLUMNS: Column<z.infer<typeof ContactWire>>[] = [
  ["id", (row) => row.id],
  ["account_id", (row) => row.account_id],
  ...ACCOUNT_NAMES,
  ["name", (row) => row.name],
  ["role", (row) => row.role],
  ["seniority", (row) => row.seniority],
  ["department", (row) => row.department],
  ["tag", (row) => row.tag],
  ["email", (row) => row.email],
  ["email_status", (row) => row.email_status],
  ["profile_url", (row) => row.profile_url],
  ["source_kind", (row) => row.source.kind],
  ["source_url", (row) => row.source.url],
  ["source_observed_at", (row) => row.source.observed_at],
  ["started_role_at", (row) => row.started_role_at],
  ["created_at", (row) => row.created_at],
  ["updated_at", (row) => row.updated_at],
];

function scoreColumns<Row extends { score: number; score_breakdown: z.infer<typeof BreakdownWire> }>(): Column<Row>[] {
  return [
    ["score", (row) => row.score],
    ["score_fit", (row) => row.score_breakdown.fit],
    ["score_recency", (row) => row.score_breakdown.recency],
    ["score_strength", (row) => row.score_breakdown.strength],
    ["score_depth", (row) => row.score_breakdown.depth],
  ];
}

function joined(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join(";");
}

function toPerson({ name, role }: { name: string; role: string }): string {
  return role === "" ? name : `${name} (${role})`;
}
