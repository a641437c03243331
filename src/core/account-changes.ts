import { domainToUnicode } from "node:url";
import { z } from "zod";
import { type Account, Attributes } from "./account.ts";
import { isSameJson } from "./hash.ts";

const { custom: _custom, ...known } = Attributes.shape;

/** Attributes to lay over those there are, one by one; `null` clears one. `custom` is laid over key by key. */
export const AttributeChanges = z.strictObject({
  industry: known.industry.nullable(),
  employee_count: known.employee_count.nullable(),
  hq_country: known.hq_country.nullable(),
  business_model: known.business_model.nullable(),
  gtm_motion: known.gtm_motion.nullable(),
  tech: known.tech.nullable(),
  founded_year: known.founded_year.nullable(),
  custom: z.record(z.string().max(100), z.union([z.string().max(2000), z.number(), z.boolean(), z.null()])).nullish(),
});
export type AttributeChanges = z.infer<typeof AttributeChanges>;

/** What is to become of an account: an absent field is left as it is, `null` clears it. */
export type AccountChanges = {
  name?: string | null | undefined;
  aliases?: string[] | null | undefined;
  externalId?: string | null | undefined;
  linkedinUrl?: string | null | undefined;
  attributes?: AttributeChanges | null | undefined;
  owner?: string | null | undefined;
  notes?: string | null | undefined;
  tags?: string[] | null | undefined;
  listIds?: string[] | null | undefined;
  managedBy?: Account["managedBy"] | undefined;
  configFile?: string | null | undefined;
};

/** What a caller says of an account; `domain` is already in its plain form. Absent fields are left as they are. */
export type NewAccount = { domain: string } & AccountChanges;

/** The account with the changes laid over it; the very same object when they change nothing. */
export function changeAccount(account: Account, changes: AccountChanges): Account {
  const changed = withChanges(account, changes);
  return isSameJson(changed, account) ? account : changed;
}

/** The same for an account that is not stored yet, whether they change anything or not. */
export function withChanges(account: Account, changes: AccountChanges): Account {
  const { name, aliases, tags, listIds, attributes, ...rest } = changes;
  return laidOver(account, {
    ...rest,
    name: name === null ? nameFrom(account.domain) : name,
    aliases: aliases === null ? [] : aliases,
    tags: tags === null ? [] : tags,
    listIds: listIds === null ? [] : listIds,
    attributes: changeAttributes(account.attributes, attributes),
    given: changeGiven(account.given, { name, aliases }),
  }) as Account;
}

/** What is cleared may come from public pages again. */
function changeGiven(
  given: Account["given"],
  changes: Pick<AccountChanges, "name" | "aliases">,
): Account["given"] | null {
  const fields = (["name", "aliases"] as const).filter((field) =>
    changes[field] === undefined ? given?.includes(field) : changes[field] !== null,
  );
  return fields.length === 0 ? null : fields;
}

function changeAttributes(attributes: Attributes, changes: AccountChanges["attributes"]): Attributes {
  if (changes === undefined) return attributes;
  if (changes === null) return {};
  const { custom, ...others } = changes;
  const changed = laidOver(attributes, others) as Attributes;
  if (custom === null) delete changed.custom;
  else if (custom !== undefined) changed.custom = laidOver(attributes.custom ?? {}, custom) as Attributes["custom"];
  return isSameJson(changed, attributes) ? attributes : changed;
}

/** A copy with every given field in the place of the one there was; `null` takes a field out. */
function laidOver(fields: object, changes: object): object {
  const given = Object.entries(changes).filter(([, change]) => change !== undefined);
  // Fields of people's own may have any name: assigned one by one, `__proto__` would be none.
  const laid: Record<string, unknown> = { ...fields, ...Object.fromEntries(given) };
  for (const [name, change] of given) if (change === null) delete laid[name];
  return laid;
}

/** `north-wind.example` → `North Wind`: what texts most likely call a company nobody named. */
export function nameFrom(domain: string): string {
  const readable = domainToUnicode(domain) || domain;
  const label = readable.slice(0, readable.indexOf("."));
  if (label.startsWith("xn--")) return domain;
  return label
    .split("-")
    .filter((word) => word !== "")
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join(" ");
}
