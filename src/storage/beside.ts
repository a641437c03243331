import type { Account } from "#core/account.ts";
import type { Erasure } from "#core/erasure.ts";
import { type KeptLook, LOOKS_BYTES_MAX } from "#core/kept-look.ts";
import { nameKey } from "#core/name-key.ts";
import type { Signal } from "#core/signal.ts";
import type { Attempt, Delivery } from "#core/webhook.ts";

/** A fixed text with its values. */
type Statement = { text: string; values: unknown[] };
const row = (text: string, values: unknown[] = []): Statement => ({ text, values });

/**
 * Small rows written beside a record, for questions that would else have to read the records: which documents signals
 * rest on, how far an endpoint's deliveries have been numbered and how it answered, and which active accounts stand on a list;
 * and rows that a new one takes the place of.
 */
export const BESIDE = {
  account: ({ id, status, listIds }: Account) => {
    if (listIds === undefined) return [];
    const lists = JSON.stringify(status === "active" ? listIds : []);
    return [
      row("delete from members where account_id = ? and list_id not in (select value from json_each(?))", [id, lists]),
      // Only what is new: the lists are looked at then, and one deleted since cannot be joined any more.
      row(
        `insert into members (list_id, account_id) select value, ? from json_each(?)
        where not exists (select 1 from members where list_id = value and account_id = ?)`,
        [id, lists, id],
      ),
    ];
  },
  // What is beyond the bounds of a bot, the oldest first. What takes no room pushes nothing out.
  look: ({ botId, content }: KeptLook) =>
    content.kind !== "packed"
      ? []
      : [
          row(
            `delete from looks where id in (select id from (
              select id, sum(size + ?) over (order by looked_at desc, id desc) as total from looks where bot_id = ?) where total > ?)`,
            [LOOK_ROW_BYTES, botId, LOOKS_BYTES_MAX],
          ),
        ],
  signal: ({ id, sources }: Signal) =>
    sources.map(({ documentId }) =>
      row("insert into evidence (document_id, signal_id) values (?, ?) on conflict do nothing", [documentId, id]),
    ),
  // A contact is gone at once; in the audit log its token means nothing from then on.
  erasure: ({ workspaceId, name }: Erasure) => {
    const contacts = [workspaceId, nameKey(name)];
    return [
      row(
        "delete from audit_names where id in (select id from contacts where workspace_id = ? and name_key = ?)",
        contacts,
      ),
      row("delete from contacts where workspace_id = ? and name_key = ?", contacts),
      row("insert into residue (id) values (1) on conflict do nothing"),
    ];
  },
  delivery: ({ webhookId, sequence, attempts }: Delivery) => [
    row(
      `insert into sequences (webhook_id, last) values (?, ?)
      on conflict (webhook_id) do update set last = excluded.last where last < excluded.last`,
      [webhookId, sequence],
    ),
    ...attempts.slice(-1).map((last) => health(webhookId, last)),
  ],
};

/** A row without what it holds, in bytes. */
const LOOK_ROW_BYTES = 400;

/** Written again with the same attempt it says the same, so a put that changes nothing about it does no harm. */
function health(webhookId: string, { at, outcome }: Attempt): Statement {
  if (outcome === "delivered") {
    return row(
      `insert into endpoint_health (webhook_id, last_success_at) values (?, ?)
      on conflict (webhook_id) do update set
        last_success_at = max(coalesce(last_success_at, 0), excluded.last_success_at),
        failing_since = case when failing_since > excluded.last_success_at then failing_since end`,
      [webhookId, at],
    );
  }
  return row(
    `insert into endpoint_health (webhook_id, last_failure_at, failing_since) values (?, ?, ?)
    on conflict (webhook_id) do update set
      last_failure_at = max(coalesce(last_failure_at, 0), excluded.last_failure_at),
      failing_since = case when coalesce(last_success_at, 0) >= excluded.failing_since then failing_since
        else coalesce(failing_since, excluded.failing_since) end`,
    [webhookId, at, at],
  );
}
