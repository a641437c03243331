import { z } from "zod";
import { type Contact, ContactTag, Seniority } from "#core/contact.ts";
import { toIso } from "#core/time.ts";
import { Instant, isoOrNull } from "./values.ts";

export const ContactWire = z.object({
  id: z.string(),
  account_id: z.string(),
  name: z.string(),
  role: z.string().nullable(),
  seniority: Seniority.nullable(),
  tag: ContactTag.nullable(),
  source: z.object({ document_id: z.string(), kind: z.string(), url: z.string(), observed_at: Instant }),
  started_role_at: Instant.nullable(),
  created_at: Instant,
  updated_at: Instant,
});

export function toContactWire(contact: Contact): z.infer<typeof ContactWire> {
  const { documentId, kind, url, observedAt } = contact.source;
  return {
    id: contact.id,
    account_id: contact.accountId,
    name: contact.name,
    role: contact.role ?? null,
    seniority: contact.seniority ?? null,
    tag: contact.tag ?? null,
    source: { document_id: documentId, kind, url, observed_at: toIso(observedAt) },
    started_role_at: isoOrNull(contact.startedRoleAt),
    created_at: toIso(contact.createdAt),
    updated_at: toIso(contact.updatedAt),
  };
}
