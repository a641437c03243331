import { CompiledQuery } from "kysely";
import type { Signal } from "#core/signal.ts";
import type { Delivery } from "#core/webhook.ts";

/**
 * Small rows written beside a record, for questions that would else have to read the records: which documents signals
 * rest on, and how far an endpoint's deliveries have been numbered.
 */
export const BESIDE = {
  signal: ({ id, sources }: Signal) =>
    sources.map(({ documentId }) =>
      CompiledQuery.raw("insert into evidence (document_id, signal_id) values (?, ?) on conflict do nothing", [
        documentId,
        id,
      ]),
    ),
  delivery: ({ webhookId, sequence }: Delivery) => [
    CompiledQuery.raw(
      `insert into sequences (webhook_id, last) values (?, ?)
      on conflict (webhook_id) do update set last = excluded.last where last < excluded.last`,
      [webhookId, sequence],
    ),
  ],
};
