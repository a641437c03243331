import type { Account } from "./account.ts";
import type { Document } from "./document.ts";
import { canonicalJson } from "./hash.ts";
import { isNameOpen } from "./in-force.ts";
import { nameKey } from "./name-key.ts";
import { type Enriched, type EnrichedField, METHOD_CONFIDENCE, type ProfileClaim } from "./profile.ts";
import { isSafeAlias } from "./safe-alias.ts";

/** Observations that say what a company is, by the beginning of their keys. */
export const PROFILE_KEYS = ["profile:", "stack", "dns"] as const;

/** A claim of one page. */
type Found = ProfileClaim & { url: string; observedAt: number };

/** Fields with several values, and how many of them are kept. */
const LISTS: Partial<Record<EnrichedField, number>> = { aliases: 5, tech: 100, social_links: 10 };

/**
 * The account with what its own pages say of it now; the very same object when that is nothing new. `documents` are the
 * latest observations of each page. A name that nobody gave becomes the one the company goes by itself.
 */
export function enrichAccount(account: Account, documents: Document[]): Account {
  const claims = documents.flatMap(claimsOf);
  const nameEntry =
    entriesOf("name", claims, account.enrichment ?? [])[0] ?? account.enrichment?.find(({ field }) => field === "name");
  const isOpen = isNameOpen(account);
  const name = isOpen && nameEntry ? String(nameEntry.values[0]) : account.name;
  const safe = claims.filter(
    (claim) => claim.field !== "aliases" || isSafeAlias(String(claim.value), { name, domain: account.domain }),
  );
  const enrichment = mergeClaims(account.enrichment ?? [], safe);
  if (canonicalJson(enrichment) === canonicalJson(account.enrichment ?? []) && name === account.name) return account;
  return { ...account, name, enrichment, ...(isOpen && nameEntry ? { isNameFound: true } : {}) };
}

/**
 * What is known, field by field. What pages say now takes the place of what they said before; of several claims the surest
 * counts, then the one known before, so that two pages do not take turns, then the youngest. What no page says any more
 * stays, with its date. A list is what the pages name together.
 */
export function mergeClaims(known: Enriched[], claims: Found[]): Enriched[] {
  const fields = [...new Set([...claims, ...known].map(({ field }) => field))].sort();
  return fields.flatMap((field) => {
    const now = entriesOf(field, claims, known);
    return now.length > 0 ? now : known.filter((entry) => entry.field === field);
  });
}

function claimsOf(document: Document): Found[] {
  const { url, fetchedAt: observedAt, facts } = document;
  const profile = document.kind === "profile" ? (facts.profile ?? []) : [];
  const stack = document.kind === "stack" ? (facts.technologies ?? []) : [];
  return [
    ...profile.map((claim) => ({ ...claim, url, observedAt })),
    ...stack.map(({ name, seenIn }) => ({
      field: "tech" as const,
      value: name,
      method: "observed" as const,
      quote: seenIn,
      url,
      observedAt,
    })),
  ];
}

function entriesOf(field: EnrichedField, claims: Found[], known: Enriched[]): Enriched[] {
  const before = new Set(known.filter((entry) => entry.field === field).flatMap(({ values }) => values));
  const isKnown = ({ value }: Found) => Number(before.has(value));
  const sureness = ({ method }: Found) => METHOD_CONFIDENCE[method];
  const ranked = claims
    .filter((claim) => claim.field === field)
    .sort((a, b) => sureness(b) - sureness(a) || isKnown(b) - isKnown(a) || b.observedAt - a.observedAt);
  const places = new Map<string, Enriched>();
  for (const { value, url, method, quote, observedAt } of distinct(field, ranked).slice(0, LISTS[field] ?? 1)) {
    const place = `${method} ${url}`;
    const entry = places.get(place);
    if (entry) entry.values.push(value);
    else places.set(place, { field, values: [value], url, method, ...(field in LISTS ? {} : { quote }), observedAt });
  }
  return [...places.values()];
}

/** One company has one page on each network. */
function distinct(field: EnrichedField, claims: Found[]): Found[] {
  const keyOf = ({ value }: Found) =>
    field === "social_links" ? URL.parse(String(value))?.hostname : nameKey(String(value));
  return [...Map.groupBy(claims, keyOf).values()].flatMap((same) => same.slice(0, 1));
}
