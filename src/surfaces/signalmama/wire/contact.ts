import { z } from "zod";
import { type Contact, ContactTag, Seniority } from "#core/contact.ts";
import { toIso } from "#core/time.ts";
import { Instant, isoOrNull } from "./values.ts";

export const ContactWire = z
  .object({
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
  })
  .meta({
    title: "Contact",
    examples: [
      {
        id: "ctc_01K8Z3E5QJ6T7V8W9XYA",
        account_id: "acct_01K8Z3E5QJ6T7V8W9XYA",
        name: "Dana Reyes",
        role: "Chief Revenue Officer",
        seniority: "c_level",
        tag: "new",
        source: {
          document_id: "doc_01K8Z3E5QJ6T7V8W9XYA",
          kind: "site",
          url: "https://northwind.example/news/new-cro",
          observed_at: "2026-06-01T08:59:41.000Z",
        },
        started_role_at: "2026-05-18T00:00:00.000Z",
        created_at: "2026-06-01T08:59:58.120Z",
        updated_at: "2026-06-01T08:59:58.120Z",
      },
    ],
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
