import type { Account } from "#core/account.ts";
import type { Brief } from "#core/brief.ts";
import type { Event, EventFacts } from "#core/event.ts";
import type { Export } from "#core/export.ts";
import { canonicalJson } from "#core/hash.ts";
import type { Rubric } from "#core/rubric.ts";
import { roundScore } from "#core/scoring.ts";
import { toIso } from "#core/time.ts";
import { toBotWire } from "./wire/bot.ts";
import { toBriefWire } from "./wire/brief.ts";
import { toContactWire } from "./wire/contact.ts";
import type { EventWire } from "./wire/event.ts";
import { toExportWire } from "./wire/export.ts";
import { toSignalSourceWire, toSignalWire } from "./wire/signal.ts";
import { toBreakdownWire } from "./wire/values.ts";

/** What an attempt adds to an event. `attempt` counts from 1, `sequence` rises by one a delivery of an endpoint. */
export type EventDelivery = { attempt: number; sequence: number; deliveredAt: number };

/**
 * The body of a webhook delivery: flat, the objects by name (reference sheet, section 16.4). All but `delivered_at`,
 * `attempt` and `sequence` is the same at every attempt, because the event holds what stood when it happened.
 */
export function renderEvent(event: Event, delivery: EventDelivery, baseUrl: string): string {
  const {
    event: type,
    event_id,
    created_at,
    workspace_id,
    cause_id,
    api_version,
    ...objects
  } = toEventWire(event, baseUrl);
  return JSON.stringify({
    event: type,
    event_id,
    created_at,
    delivered_at: toIso(delivery.deliveredAt),
    workspace_id,
    cause_id,
    api_version,
    attempt: delivery.attempt,
    sequence: delivery.sequence,
    ...objects,
  });
}

/** What the log and every delivery of an event say alike. */
export function toEventWire(event: Event, baseUrl: string): EventWire {
  const { facts } = event;
  return {
    event: event.type,
    event_id: event.id,
    created_at: toIso(event.createdAt),
    workspace_id: event.workspaceId,
    cause_id: event.causeId,
    api_version: "v1",
    ...(facts.signal
      ? {
          signal: {
            ...toSignalWire(facts.signal, event.createdAt),
            sources: facts.signal.sources.map(toSignalSourceWire),
          },
        }
      : {}),
    ...(facts.signal && event.type === "signal.fired" ? { bot_id: facts.signal.botId ?? null } : {}),
    ...(isScoreEvent(event) ? scoreFields(facts) : {}),
    ...(facts.brief ? briefFields(event, facts.brief) : {}),
    ...(facts.contact ? { contact: toContactWire(facts.contact) } : {}),
    ...(facts.crawl ? { crawl: crawlFields(facts.crawl) } : {}),
    ...(facts.bot ? { bot: toBotWire(facts.bot, { isOpen: false }) } : {}),
    ...(facts.export ? { export: exportFields(facts.export, event.createdAt, baseUrl) } : {}),
    ...(facts.webhook ? { webhook: facts.webhook } : {}),
    ...(facts.rubric && event.type === "workspace.rubric_updated" ? rubricFields(facts.rubric, facts) : {}),
    ...(facts.account ? accountFields(facts.account, facts, baseUrl) : {}),
  };
}

function isScoreEvent({ type }: Event): boolean {
  return type === "account.score_changed" || type === "account.score_jumped" || type === "account.scored";
}

function scoreFields(facts: EventFacts) {
  const { account, scoreBefore, scoreAfter } = facts;
  if (!account || scoreBefore === undefined || scoreAfter === undefined) return {};
  return {
    score: scoreAfter,
    previous_score: scoreBefore,
    delta: scoreAfter - scoreBefore,
    direction: scoreAfter >= scoreBefore ? ("up" as const) : ("down" as const),
    score_breakdown: toBreakdownWire(account.breakdown),
    ...(facts.breakdownBefore ? { previous_breakdown: toBreakdownWire(facts.breakdownBefore) } : {}),
    ...(facts.rubric ? { floor: facts.rubric.floor } : {}),
    reason: facts.reason ?? null,
    lead_signal_id: facts.leadSignalId ?? null,
    scored_at: account.lastScoredAt === undefined ? null : toIso(account.lastScoredAt),
  };
}

function briefFields({ type }: Event, brief: Brief) {
  const opener = brief.claims.find((claim) => claim.field === "draft_opener");
  return {
    brief: toBriefWire(brief),
    trigger: brief.trigger,
    previous_version: brief.previousVersion ?? null,
    ...(type === "opener.generated"
      ? { opener: { text: brief.draftOpener, signal_id: opener?.signalId ?? null } }
      : {}),
  };
}

function crawlFields(crawl: NonNullable<EventFacts["crawl"]>) {
  return {
    id: crawl.id,
    pages_fetched: crawl.pagesFetched,
    signals_found: crawl.signalsFound,
    started_at: toIso(crawl.startedAt),
    finished_at: toIso(crawl.finishedAt),
  };
}

function exportFields(row: Export, at: number, baseUrl: string) {
  const { id, kind, format, status, row_count, download_url, expires_at } = toExportWire(row, { baseUrl, at });
  return { id, kind, format, status, row_count, download_url, expires_at };
}

function rubricFields(rubric: Rubric, { previousRubric }: EventFacts) {
  const outline = ({ version, weights, floor }: Rubric) => ({ version, weights, floor });
  return {
    rubric: { ...outline(rubric), criteria: rubric.criteria },
    updated_by: rubric.updatedBy ?? null,
    ...(previousRubric ? { previous: outline(previousRubric), changed: changedPointers(previousRubric, rubric) } : {}),
  };
}

/** JSON pointers to what differs. */
function changedPointers(before: Rubric, after: Rubric): string[] {
  const weights = (["fit", "recency", "strength", "depth"] as const)
    .filter((dimension) => before.weights[dimension] !== after.weights[dimension])
    .map((dimension) => `/weights/${dimension}`);
  const rest = (["floor", "criteria", "typeOverrides", "keyRoles", "competitors"] as const)
    .filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]))
    .map((field) => `/${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`);
  return [...weights, ...rest];
}

/** Equal scores mean that this event changed nothing about them. */
function accountFields(account: Account, { scoreBefore, scoreAfter }: EventFacts, baseUrl: string) {
  const score = roundScore(account.score);
  return {
    account: {
      id: account.id,
      domain: account.domain,
      name: account.name,
      external_id: account.externalId ?? null,
      icp_score_before: scoreBefore ?? score,
      icp_score_after: scoreAfter ?? score,
    },
    brief_url: `${baseUrl}/brief/${account.domain}`,
  };
}
