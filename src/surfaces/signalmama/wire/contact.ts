import { z } from "zod";
import { type Contact, ContactTag, Seniority } from "#core/contact.ts";
import type { DecisionMaker } from "#core/rank-contacts.ts";
import { toIso } from "#core/time.ts";
import { Instant, isoOrNull } from "./values.ts";

const EXAMPLE = {
  id: "ctc_01K8Z3E5QJ6T7V8W9XYA",
  account_id: "acct_01K8Z3E5QJ6T7V8W9XYA",
  name: "Dana Reyes",
  role: "Chief Revenue Officer",
  seniority: "c_level" as const,
  department: null,
  tag: "new" as const,
  email: null,
  email_status: "unknown" as const,
  profile_url: null,
  source: {
    document_id: "doc_01K8Z3E5QJ6T7V8W9XYA",
    kind: "site",
    url: "https://northwind.example/news/new-cro",
    observed_at: "2026-06-01T08:59:41.000Z",
  },
  started_role_at: "2026-05-18T00:00:00.000Z",
  created_at: "2026-06-01T08:59:58.120Z",
  updated_at: "2026-06-01T08:59:58.120Z",
};

export const ContactWire = z
  .object({
    id: z.string(),
    account_id: z.string(),
    name: z.string(),
    role: z.string().nullable(),
    seniority: Seniority.nullable(),
    /** This and what else is not read from public evidence is null. */
    department: z.string().nullable(),
    tag: ContactTag.nullable(),
    email: z.string().nullable(),
    email_status: z.enum(["unknown", "guessed", "verified", "bounced"]),
    profile_url: z.string().nullable(),
    source: z.object({ document_id: z.string(), kind: z.string(), url: z.string(), observed_at: Instant }),
    started_role_at: Instant.nullable(),
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({
    title: "Contact",
    examples: [EXAMPLE],
  });

export function toContactWire(contact: Contact): z.infer<typeof ContactWire> {
  const { documentId, kind, url, observedAt } = contact.source;
  return {
    id: contact.id,
    account_id: contact.accountId,
    name: contact.name,
    role: contact.role ?? null,
    seniority: contact.seniority ?? null,
    department: null,
    tag: contact.tag ?? null,
    email: null,
    email_status: "unknown",
    profile_url: null,
    source: { document_id: documentId, kind, url, observed_at: toIso(observedAt) },
    started_role_at: isoOrNull(contact.startedRoleAt),
    created_at: toIso(contact.createdAt),
    updated_at: toIso(contact.updatedAt),
  };
}

export const ContactUpdateWire = z
  .strictObject({ tag: ContactTag.nullable() })
  .meta({ title: "ContactUpdate", examples: [{ tag: "champion" }] });

/** A contact with its place among those who decide; `reason` says what the place rests on. */
export const DecisionMakerWire = ContactWire.extend({
  rank: z.number().int().min(1),
  reason: z.string(),
}).meta({
  title: "DecisionMaker",
  examples: [{ ...EXAMPLE, rank: 1, reason: "C level (Chief Revenue Officer); new in the post since 2026-05-18." }],
});

export function toDecisionMakerWire({ contact, rank, reason }: DecisionMaker): z.infer<typeof DecisionMakerWire> {
  return { ...toContactWire(contact), rank, reason };
}
