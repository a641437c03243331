import { z } from "zod";
import type { NewWebhook, WebhookUpdate } from "#actions/webhooks.ts";
import { unsignedHeaders } from "#core/delivery-headers.ts";
import { toIso } from "#core/time.ts";
import { type Attempt, Delivery, type EndpointHealth, type Webhook } from "#core/webhook.ts";
import { AttemptWire, toAttemptWire } from "./attempt.ts";
import { Instant, isoOrNull, Score } from "./values.ts";

const SIGNAL_TYPES_MAX = 100;
const ACCOUNT_IDS_MAX = 1_000;

const FiltersWire = z.strictObject({
  signal_types: z.array(z.string().max(100)).min(1).max(SIGNAL_TYPES_MAX).optional(),
  account_ids: z.array(z.string().max(64)).min(1).max(ACCOUNT_IDS_MAX).optional(),
  strength_gte: Score.optional(),
});

const EXAMPLE = {
  id: "wh_01K8Z3E5QJ6T7V8W9XYA",
  url: "https://hooks.acme.example/signalmama",
  events: ["brief.generated", "signal.fired"],
  filters: { strength_gte: 70 },
  signature_format: "hex",
  status: "enabled",
  disabled_reason: null,
  secret_hint: "9fKq",
  created_at: "2026-04-14T10:21:07.000Z",
  updated_at: "2026-04-14T10:21:07.000Z",
  last_success_at: null,
  last_failure_at: null,
};

export const WebhookWire = z
  .object({
    id: z.string(),
    url: z.string(),
    events: z.array(z.string()),
    // Empty once the last account it named has been purged: then it hears of no account.
    filters: FiltersWire.extend({ account_ids: z.array(z.string().max(64)).max(ACCOUNT_IDS_MAX).optional() }),
    signature_format: z.enum(["hex", "sha256_prefixed"]),
    status: z.enum(["enabled", "disabled"]),
    disabled_reason: z.string().nullable(),
    secret_hint: z.string(),
    created_at: Instant,
    updated_at: Instant,
    last_success_at: Instant.nullable(),
    last_failure_at: Instant.nullable(),
  })
  .meta({ title: "Webhook", examples: [{ ...EXAMPLE, last_success_at: "2026-06-01T09:00:00.482Z" }] });

/** The answer to the registration, the only one that holds the secret. */
export const CreatedWebhookWire = WebhookWire.extend({ signing_secret: z.string() }).meta({
  title: "CreatedWebhook",
  examples: [{ ...EXAMPLE, signing_secret: "whsec_this-is-only-an-example-9fKq" }],
});

export function toWebhookWire(webhook: Webhook, health: EndpointHealth = {}): z.infer<typeof WebhookWire> {
  const { signalTypes, accountIds, strengthGte } = webhook.filters;
  return {
    id: webhook.id,
    url: webhook.url,
    events: webhook.events,
    filters: {
      ...(signalTypes ? { signal_types: signalTypes } : {}),
      ...(accountIds ? { account_ids: accountIds } : {}),
      ...(strengthGte === undefined ? {} : { strength_gte: strengthGte }),
    },
    signature_format: webhook.signatureFormat,
    status: webhook.status,
    disabled_reason: webhook.disabledReason ?? null,
    secret_hint: webhook.secret.slice(-4),
    created_at: toIso(webhook.createdAt),
    updated_at: toIso(webhook.updatedAt),
    last_success_at: isoOrNull(health.lastSuccessAt),
    last_failure_at: isoOrNull(health.lastFailureAt),
  };
}

/** `null` counts as absent. */
export const NewWebhookWire = z
  .strictObject({
    url: z.string(),
    events: z.array(z.string().max(100)).max(100),
    secret: z.string().max(1_000).nullish(),
    filters: FiltersWire.nullish(),
    signature_format: z.enum(["hex", "sha256_prefixed"]).nullish(),
  })
  .meta({
    title: "NewWebhook",
    examples: [
      {
        url: "https://hooks.acme.example/signalmama",
        events: ["brief.generated", "signal.fired"],
        filters: { strength_gte: 70 },
      },
    ],
  });

export function fromNewWebhookWire(wire: z.infer<typeof NewWebhookWire>): NewWebhook {
  return {
    url: wire.url,
    events: wire.events,
    secret: wire.secret ?? undefined,
    filters: fromFiltersWire(wire.filters ?? {}),
    signatureFormat: wire.signature_format ?? undefined,
  };
}

export const WebhookUpdateWire = z
  .strictObject({ ...NewWebhookWire.partial().shape, status: z.enum(["enabled", "disabled"]).optional() })
  .meta({
    title: "WebhookUpdate",
    examples: [{ events: ["signal.fired", "brief.generated"], filters: { strength_gte: 60 }, status: "enabled" }],
  });

export function fromWebhookUpdateWire(wire: z.infer<typeof WebhookUpdateWire>): WebhookUpdate {
  return {
    url: wire.url,
    events: wire.events,
    secret: wire.secret ?? undefined,
    filters: wire.filters ? fromFiltersWire(wire.filters) : undefined,
    signatureFormat: wire.signature_format ?? undefined,
    status: wire.status,
  };
}

function fromFiltersWire(wire: z.infer<typeof FiltersWire>): NewWebhook["filters"] {
  return { signalTypes: wire.signal_types, accountIds: wire.account_ids, strengthGte: wire.strength_gte };
}

const ReplayedStatus = z.enum(["failed", "held", "delivered", "any"]);

/** Which ended deliveries are to be sent again; those that failed and those held without a status. */
export const ReplayWire = z
  .strictObject({
    since: z.string().max(100).optional(),
    until: z.string().max(100).optional(),
    status: ReplayedStatus.optional(),
  })
  .meta({ title: "Replay", examples: [{ since: "2026-06-01T00:00:00.000Z", status: "held" }] })
  .nullish();

export function toReplayed(status: z.infer<typeof ReplayedStatus> | undefined): Delivery["status"][] {
  if (status === undefined) return ["failed", "held"];
  return status === "any" ? ["delivered", "failed", "held"] : [status];
}

export const ReplayedWire = z
  .object({ webhook_id: z.string(), deliveries: z.number().int().min(0) })
  .meta({ title: "Replayed", examples: [{ webhook_id: "wh_01K8Z3E5QJ6T7V8W9XYA", deliveries: 12 }] });

const DELIVERY_EXAMPLE = {
  id: "dlv_01K8Z3E5QJ6T7V8W9XYA",
  webhook_id: "wh_01K8Z3E5QJ6T7V8W9XYA",
  event_id: "evt_01K8Z3E5QJ6T7V8W9XYA",
  event: "signal.fired",
  sequence: 41,
  status: "pending",
  attempts: [
    {
      number: 1,
      at: "2026-06-01T09:00:00.412Z",
      duration_ms: 83,
      outcome: "rejected",
      http_status: 503,
      error: null,
      request_headers: {
        "content-type": "application/json; charset=utf-8",
        "user-agent": "Mama-Webhooks/1",
        "x-mama-event": "signal.fired",
        "x-mama-event-id": "evt_01K8Z3E5QJ6T7V8W9XYA",
        "x-mama-delivery": "dlv_01K8Z3E5QJ6T7V8W9XYA",
        "x-mama-attempt": "1",
        "x-mama-timestamp": "2026-06-01T09:00:00.412Z",
        "webhook-id": "evt_01K8Z3E5QJ6T7V8W9XYA",
        "webhook-timestamp": "1780304400",
      },
      answer: "upstream is down",
    },
  ],
  next_attempt_at: "2026-06-01T09:01:00.412Z",
  created_at: "2026-06-01T09:00:00.000Z",
  updated_at: "2026-06-01T09:00:00.495Z",
};

const DeliveryAttemptWire = AttemptWire.extend({
  request_headers: z.record(z.string(), z.string()).meta({
    description: "What the request said of itself. Its signatures are not shown: with them it could be sent again.",
  }),
  answer: z
    .string()
    .nullable()
    .meta({ description: "How the answer's body began, at most 1,024 bytes; null when nothing came or it is empty." }),
});

export const DeliveryWire = z
  .object({
    id: z.string(),
    webhook_id: z.string(),
    event_id: z.string(),
    event: z.string(),
    sequence: z.number().int(),
    status: Delivery.shape.status,
    attempts: z.array(DeliveryAttemptWire),
    next_attempt_at: Instant.nullable(),
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({
    title: "Delivery",
    examples: [DELIVERY_EXAMPLE],
  });

export function toDeliveryWire(delivery: Delivery): z.infer<typeof DeliveryWire> {
  return {
    id: delivery.id,
    webhook_id: delivery.webhookId,
    event_id: delivery.eventId,
    event: delivery.eventType,
    sequence: delivery.sequence,
    status: delivery.status,
    attempts: delivery.attempts.map((attempt) => toDeliveryAttemptWire(delivery, attempt)),
    next_attempt_at: isoOrNull(delivery.nextAttemptAt),
    created_at: toIso(delivery.createdAt),
    updated_at: toIso(delivery.updatedAt),
  };
}

function toDeliveryAttemptWire(delivery: Delivery, attempt: Attempt): z.infer<typeof DeliveryAttemptWire> {
  const { id, eventId, eventType } = delivery;
  const stamp = { eventId, eventType, deliveryId: id, attempt: attempt.number, sentAt: attempt.at };
  return {
    ...toAttemptWire(attempt),
    request_headers: unsignedHeaders(stamp),
    answer: attempt.answer ?? null,
  };
}

/** One delivery with what its last attempt sent. */
export const WholeDeliveryWire = DeliveryWire.extend({
  request_body: z.record(z.string(), z.unknown()).nullable().meta({
    description:
      "What the last attempt sent, without people erased since; of the others only `delivered_at` and `attempt` differ. Null before the first, and when the event is kept no more.",
  }),
}).meta({
  title: "WholeDelivery",
  examples: [{ ...DELIVERY_EXAMPLE, request_body: { event: "signal.fired", event_id: "evt_01K8Z3E5QJ6T7V8W9XYA" } }],
});
