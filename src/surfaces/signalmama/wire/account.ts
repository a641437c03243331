import { z } from "zod";
import { type Account, Attributes, hasActiveSignal } from "#core/account.ts";
import { type AccountChanges, AttributeChanges, type NewAccount } from "#core/account-changes.ts";
import { AppError, invalidParam } from "#core/errors.ts";
import { aliasesInForce, attributesInForce } from "#core/in-force.ts";
import { roundScore } from "#core/scoring.ts";
import { toIso } from "#core/time.ts";
import { isProfilePage, parseDomain } from "#core/url.ts";
import { AttributeSourceWire, EnrichedWire, toAttributeSources, toEnrichedWire } from "./enrichment.ts";
import { BreakdownWire, Instant, isoOrNull, Score, toBreakdownWire } from "./values.ts";

const FROM_USER = {
  source: "user" as const,
  url: null,
  method: null,
  quote: null,
  confidence: null,
  observed_at: null,
};
const FROM_PAGE = {
  source: "page" as const,
  url: "https://northwind.example/",
  method: "json-ld" as const,
  quote: "industry: Robotics",
  confidence: 0.95,
  observed_at: "2026-06-01T08:59:59.000Z",
};

/** The published sample: (95, 78, 82, 68) is 82 under the default weights. */
/** An account as the document shows it. */
export const ACCOUNT_EXAMPLE = {
  id: "acct_01K8Z3E5QJ6T7V8W9XYA",
  domain: "northwind.example",
  name: "Northwind Robotics",
  aliases: ["Northwind"],
  external_id: "0015g00000XyZ",
  linkedin_url: null,
  attributes: { industry: "Robotics", employee_count: 320, hq_country: "US", tech: ["salesforce", "outreach"] },
  attribute_sources: {
    industry: FROM_PAGE,
    employee_count: FROM_USER,
    hq_country: {
      ...FROM_PAGE,
      method: "address" as const,
      quote: "1 Quay Street, Boston, MA 02110, United States",
      confidence: 0.9,
    },
    tech: FROM_USER,
  },
  enrichment: [
    {
      field: "industry" as const,
      values: ["Robotics"],
      url: "https://northwind.example/",
      method: "json-ld" as const,
      quote: "industry: Robotics",
      confidence: 0.95,
      observed_at: "2026-06-01T08:59:59.000Z",
    },
  ],
  owner: "dana@acme.example",
  owner_id: "dana@acme.example",
  notes: null,
  tags: ["tier-1"],
  list_ids: ["list_01K8Z3E5QJ6T7V8W9XYA"],
  archetype: null,
  managed_by: "api",
  status: "active",
  score: 82,
  score_breakdown: { fit: 95, recency: 78, strength: 82, depth: 68 },
  above_floor: true,
  has_active_signal: true,
  latest_brief: { id: "brf_01K8Z3E5QJ6T7V8W9XYA", version: 7, generated_at: "2026-06-01T09:00:00.000Z" },
  signal_count: 4,
  contact_count: 2,
  decision_maker_count: 1,
  last_scored_at: "2026-06-01T09:00:00.000Z",
  next_score_at: "2026-06-01T15:00:00.000Z",
  last_crawled_at: "2026-06-01T08:59:58.120Z",
  next_crawl_at: "2026-06-02T08:59:58.120Z",
  created_at: "2026-04-14T10:21:07.000Z",
  updated_at: "2026-06-01T09:00:00.000Z",
  deleted_at: null,
  purge_at: null,
};

export const AccountWire = z
  .object({
    id: z.string(),
    domain: z.string(),
    name: z.string().meta({
      description: "As given; if none was, what the company's own pages call it, or a name made of the domain.",
    }),
    aliases: z.array(z.string()).meta({
      description:
        "Other spellings of the name that texts use. A list that was given, be it empty, is the whole of it; else there may be spellings of the company's own pages among them.",
    }),
    external_id: z.string().nullable(),
    linkedin_url: z.string().nullable(),
    attributes: Attributes.meta({
      description:
        "What is in force: of each attribute what was given through the API, an import or the settings, else what the company's own pages say.",
    }),
    attribute_sources: z.record(z.string(), AttributeSourceWire).meta({
      description: "Where each attribute in `attributes` comes from, by its name.",
    }),
    enrichment: z.array(EnrichedWire).meta({
      description:
        "Everything the company's own pages say of it, also where something else was given and is in force: a row for each field, page and way it was found.",
    }),
    owner: z.string().nullable(),
    owner_id: z.string().nullable().meta({ description: "The same as `owner`." }),
    notes: z.string().nullable(),
    tags: z.array(z.string()),
    list_ids: z.array(z.string()).meta({ description: "The lists it stands on, in the order it was put there." }),
    archetype: z
      .object({ code: z.string(), name: z.string(), similarity: z.number() })
      .nullable()
      .meta({ description: "The pattern of won deals it resembles; none is known yet." }),
    managed_by: z
      .enum(["api", "config"])
      .meta({ description: "`config`: it comes from the settings file and is changed there." }),
    status: z.enum(["active", "deleted"]),
    score: Score,
    score_breakdown: BreakdownWire,
    above_floor: z.boolean().meta({ description: "Whether the score is at or above the floor of the workspace." }),
    has_active_signal: z.boolean().meta({ description: "Whether a live signal leads the score." }),
    latest_brief: z.object({ id: z.string(), version: z.number().int(), generated_at: Instant }).nullable(),
    signal_count: z.number().int(),
    contact_count: z.number().int(),
    decision_maker_count: z.number().int().meta({
      description: "Of the contacts, as of the last scoring: tagged so, or of C or VP level, and not departed.",
    }),
    last_scored_at: Instant.nullable(),
    next_score_at: Instant.nullable(),
    last_crawled_at: Instant.nullable(),
    next_crawl_at: Instant.nullable(),
    created_at: Instant,
    updated_at: Instant,
    deleted_at: Instant.nullable(),
    purge_at: Instant.nullable(),
  })
  .meta({ title: "Account", examples: [ACCOUNT_EXAMPLE] });
export type AccountWire = z.infer<typeof AccountWire>;

/** `floor` is the workspace's, 0–100. */
export function toAccountWire(account: Account, floor: number): AccountWire {
  const { latestBrief } = account;
  const attributes = attributesInForce(account);
  return {
    id: account.id,
    domain: account.domain,
    name: account.name,
    aliases: aliasesInForce(account),
    external_id: account.externalId ?? null,
    linkedin_url: account.linkedinUrl ?? null,
    attributes,
    attribute_sources: toAttributeSources(account, attributes),
    enrichment: (account.enrichment ?? []).map(toEnrichedWire),
    owner: account.owner ?? null,
    owner_id: account.owner ?? null,
    notes: account.notes ?? null,
    tags: account.tags,
    list_ids: account.listIds ?? [],
    archetype: null,
    managed_by: account.managedBy,
    status: account.status,
    score: roundScore(account.score),
    score_breakdown: toBreakdownWire(account.breakdown),
    above_floor: roundScore(account.score) >= floor,
    has_active_signal: hasActiveSignal(account),
    latest_brief: latestBrief
      ? { id: latestBrief.id, version: latestBrief.version, generated_at: toIso(latestBrief.generatedAt) }
      : null,
    signal_count: account.signalCount,
    contact_count: account.contactCount,
    decision_maker_count: account.decisionMakerCount ?? 0,
    last_scored_at: isoOrNull(account.lastScoredAt),
    next_score_at: isoOrNull(account.nextScoreAt),
    last_crawled_at: isoOrNull(account.lastCrawledAt),
    next_crawl_at: isoOrNull(account.nextCrawlAt),
    created_at: toIso(account.createdAt),
    updated_at: toIso(account.updatedAt),
    deleted_at: isoOrNull(account.deletedAt),
    purge_at: isoOrNull(account.purgeAt),
  };
}

/** What a caller may say of an account and change later. */
const FIELDS = {
  name: z.string().trim().min(1).max(200).nullish(),
  aliases: z.array(z.string().trim().min(1).max(200)).max(20).nullish(),
  external_id: z.string().min(1).max(128).nullish(),
  linkedin_url: z.httpUrl().max(2_000).nullish(),
  owner: z.string().min(1).max(200).nullish(),
  owner_id: z.string().min(1).max(200).nullish(),
  notes: z.string().max(20_000).nullish(),
  tags: z.array(z.string().trim().min(1).max(100)).max(20).nullish(),
  list_ids: z.array(z.string().max(64)).max(100).nullish(),
};

/** The body of `POST /v1/accounts`; `null` counts as absent. `domain` is checked apart, with the better message. */
export const NewAccountWire = z
  .strictObject({ domain: z.string().max(2_000).nullish(), ...FIELDS, attributes: Attributes.nullish() })
  .meta({
    title: "NewAccount",
    examples: [
      {
        domain: "northwind.example",
        name: "Northwind Robotics",
        external_id: "0015g00000XyZ",
        attributes: { industry: "Robotics", employee_count: 320, hq_country: "US" },
        tags: ["tier-1"],
      },
    ],
  });
type NewAccountWire = z.infer<typeof NewAccountWire>;

/** The body of `PATCH /v1/accounts/{id}`: what is absent stays, `null` clears. */
export const AccountChangesWire = z.strictObject({ ...FIELDS, attributes: AttributeChanges.nullish() }).meta({
  title: "AccountChanges",
  examples: [
    {
      owner_id: "kim@team.example",
      tags: ["tier 1"],
      list_ids: ["list_01K8Z3E5QJ6T7V8W9XYA"],
      attributes: { employee_count: 240, custom: { region: "west", old_key: null } },
    },
  ],
});

/** Throws `missing_param` without a domain, `cannot_resolve_account` when only a profile page is named. */
export function fromNewAccountWire(wire: NewAccountWire): NewAccount {
  const domain = parseDomain(domainOf(wire));
  return { domain, ...fromAccountChangesWire(withoutNulls(wire)) };
}

function withoutNulls(wire: NewAccountWire): NewAccountWire {
  if (!Object.values(wire).includes(null)) return wire;
  return Object.fromEntries(Object.entries(wire).filter(([, field]) => field !== null)) as NewAccountWire;
}

export function fromAccountChangesWire(wire: z.infer<typeof AccountChangesWire>): AccountChanges {
  return {
    name: wire.name,
    aliases: wire.aliases,
    externalId: wire.external_id,
    linkedinUrl: wire.linkedin_url,
    attributes: wire.attributes,
    owner: ownerOf(wire),
    notes: wire.notes,
    tags: wire.tags && [...new Set(wire.tags)],
    listIds: wire.list_ids && [...new Set(wire.list_ids)],
  };
}

/** Two names for one field: who gives both must mean the same. */
function ownerOf({ owner, owner_id }: z.infer<typeof AccountChangesWire>): string | null | undefined {
  if (owner === undefined || owner_id === undefined || owner === owner_id)
    return owner_id === undefined ? owner : owner_id;
  throw invalidParam("owner_id", "and `owner` are one field and may not differ");
}

function domainOf({ domain, linkedin_url }: NewAccountWire): string {
  if (domain && !isProfilePage(domain)) return domain;
  if (domain || linkedin_url) {
    throw new AppError("invalid", "Only a profile page is given; `domain` is needed to know the company's own site.", {
      reason: "cannot_resolve_account",
      param: "domain",
    });
  }
  throw invalidParam("domain", "is required", "missing_param");
}
