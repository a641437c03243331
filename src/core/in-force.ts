import { type Account, Attributes } from "./account.ts";
import { nameFrom } from "./account-changes.ts";
import { type Headcount, parseHeadcount } from "./headcount.ts";
import { nameKey } from "./name-key.ts";
import type { Enriched, EnrichedField } from "./profile.ts";
import { isSafeAlias } from "./safe-alias.ts";

type Known = Pick<Account, "attributes" | "enrichment">;
type Named = Pick<Account, "name" | "domain" | "aliases" | "enrichment" | "given" | "isNameFound">;

/** The attributes that public pages can tell. */
export const ENRICHED_ATTRIBUTES = ["industry", "employee_count", "hq_country", "tech", "founded_year"] as const;

/** What is known of a company: of each attribute what people gave, else what its public pages say. */
export function attributesInForce(account: Known): Attributes {
  if (!account.enrichment?.length) return account.attributes;
  const found = ENRICHED_ATTRIBUTES.flatMap((name) => {
    const values = enrichedValues(account, name);
    if (account.attributes[name] !== undefined || values.length === 0) return [];
    return [[name, name === "tech" ? values : values[0]] as const];
  });
  // Checked once more, as what is stored may be older than the rules.
  const enriched = Attributes.safeParse(Object.fromEntries(found));
  return enriched.success ? { ...enriched.data, ...account.attributes } : account.attributes;
}

/** How many people the company says it has; undefined where it says nothing. */
export function headcountOf(account: Known): Headcount | undefined {
  const [said] = enrichedValues(account, "headcount");
  return said === undefined ? undefined : parseHeadcount(String(said));
}

/** Where the value in force comes from: `user`, or the entries that its pages gave. Undefined for an unknown attribute. */
export function sourceOf(account: Known, attribute: keyof Attributes): "user" | Enriched | undefined {
  if (account.attributes[attribute] !== undefined) return "user";
  const entries = (account.enrichment ?? []).filter(({ field }) => field === attribute);
  // Of a list read in several places, the place that names the most.
  return entries.toSorted((a, b) => b.values.length - a.values.length)[0];
}

/** Whether the name may be replaced by what the company's own pages call it: nobody gave one. */
export function isNameOpen({ name, domain, given, isNameFound }: Named): boolean {
  return !given?.includes("name") && (isNameFound === true || name === nameFrom(domain));
}

/**
 * The spellings of its name that texts use: those people gave, else those of its own pages and the one made of its domain.
 * Whoever gave a list, be it empty, gave all of it.
 */
export function aliasesInForce(account: Named): string[] {
  const { name, domain, aliases, given } = account;
  if (given?.includes("aliases")) return aliases;
  const found = enrichedValues(account, "aliases").map(String);
  if (isNameOpen(account)) found.push(nameFrom(domain));
  if (found.length === 0 && aliases.length === 0) return aliases;
  const safe = found.filter((alias) => isSafeAlias(alias, { name, domain }));
  const spellings = new Map([...safe.toReversed(), ...aliases.toReversed()].map((alias) => [nameKey(alias), alias]));
  return [...spellings.values()].toReversed();
}

function enrichedValues({ enrichment }: Pick<Account, "enrichment">, wanted: EnrichedField): (string | number)[] {
  if (!enrichment?.length) return [];
  return enrichment.filter(({ field }) => field === wanted).flatMap(({ values }) => values);
}
