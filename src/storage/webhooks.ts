import { type Kysely, type Selectable, sql } from "kysely";
import type { DeliveryStretch } from "#core/queries.ts";
import type { Store } from "#core/store.ts";
import type { Delivery, EndpointHealth, Webhook } from "#core/webhook.ts";
import { fixedQuery } from "./fixed-query.ts";
import { countOf, pageOf, toRecord, toRecords } from "./paging.ts";
import type { Vault } from "./sealed-columns.ts";
import type { Tables } from "./tables.ts";

export function webhookReads(reader: Kysely<Tables>, vault: Vault): Store["webhooks"] {
  const opened = vault.of("webhook");
  const webhooks = (workspaceId: string) =>
    reader
      .selectFrom("webhooks")
      .select("body")
      .where("workspace_id", "=", workspaceId)
      .where("deleted_at", "is", null);
  const webhook = fixedQuery(reader, (workspaceId: string, id: string) => webhooks(workspaceId).where("id", "=", id));
  return {
    find: async (workspaceId, id) => opened.toRecord(webhook(workspaceId, id)),
    list: (workspaceId, query) =>
      pageOf(
        webhooks(workspaceId),
        "created_at",
        query,
        (webhook: Webhook) => [webhook.createdAt, webhook.id],
        opened.open,
      ),
    listAll: async (workspaceId) => opened.toRecords(await webhooks(workspaceId).execute()),
    count: (workspaceId) => countOf(webhooks(workspaceId)),
    async listHealth(ids) {
      const rows = await reader.selectFrom("endpoint_health").selectAll().where("webhook_id", "in", ids).execute();
      return new Map(rows.map((row) => [row.webhook_id, toHealth(row)]));
    },
  };
}

export function deliveryReads(reader: Kysely<Tables>): Store["deliveries"] {
  const deliveries = (workspaceId: string) => reader.selectFrom("deliveries").where("workspace_id", "=", workspaceId);
  const inStretch = (workspaceId: string, { webhookId, since, until }: DeliveryStretch, statuses: string[]) => {
    const rows = deliveries(workspaceId)
      .where("webhook_id", "=", webhookId)
      .where("status", "in", statuses)
      .where("created_at", "<=", until);
    return since === undefined ? rows : rows.where("created_at", ">=", since);
  };
  const delivery = fixedQuery(reader, (workspaceId: string, id: string) =>
    deliveries(workspaceId).select("body").where("id", "=", id),
  );
  return {
    find: async (workspaceId, id) => toRecord(delivery(workspaceId, id)),
    async oldestPendingAt() {
      const pending = reader.selectFrom("deliveries").where(sql<boolean>`status = 'pending'`);
      const row = await pending.select((eb) => eb.fn.min<number | null>("created_at").as("at")).executeTakeFirst();
      return row?.at ?? undefined;
    },
    count: (workspaceId, stretch) => countOf(inStretch(workspaceId, stretch, stretch.statuses)),
    async listStretch(workspaceId, { afterSequence, limit, ...stretch }) {
      // Status by status, because only then the index gives them in order.
      const ofStatus = (status: string) =>
        inStretch(workspaceId, stretch, [status])
          .select("body")
          .where("sequence", ">", afterSequence)
          .orderBy("sequence")
          .limit(limit)
          .execute();
      const rows = await Promise.all(stretch.statuses.map(ofStatus));
      return toRecords<Delivery>(rows.flat())
        .sort((a, b) => a.sequence - b.sequence)
        .slice(0, limit);
    },
    async list(workspaceId, webhookId, query) {
      let rows = deliveries(workspaceId).select("body").where("webhook_id", "=", webhookId);
      if (query.statuses) rows = rows.where("status", "in", query.statuses);
      return pageOf(rows, "sequence", query, (delivery: Delivery) => [delivery.sequence, delivery.id]);
    },
    async lastSequence(webhookId) {
      const row = await reader
        .selectFrom("sequences")
        .select("last")
        .where("webhook_id", "=", webhookId)
        .executeTakeFirst();
      return row?.last ?? 0;
    },
  };
}

function toHealth(row: Selectable<Tables["endpoint_health"]>): EndpointHealth {
  return {
    lastSuccessAt: row.last_success_at ?? undefined,
    lastFailureAt: row.last_failure_at ?? undefined,
    failingSince: row.failing_since ?? undefined,
  };
}
