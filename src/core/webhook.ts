import { z } from "zod";
import { CORE_EVENTS, type Event } from "./event.ts";

/** A registered endpoint. `events` holds `*` (the six core events) or exact names. */
export const Webhook = z.object({
  id: z.string(),
  workspaceId: z.string(),
  url: z.string(),
  events: z.array(z.string()),
  filters: z.object({
    signalTypes: z.array(z.string()).optional(),
    accountIds: z.array(z.string()).optional(),
    strengthGte: z.number().optional(),
  }),
  signatureFormat: z.enum(["hex", "sha256_prefixed"]),
  /** The signing secret as given or generated. */
  secret: z.string(),
  status: z.enum(["enabled", "disabled"]),
  disabledReason: z.string().optional(),
  createdAt: z.number(),
  updatedAt: z.number(),
  deletedAt: z.number().optional(),
  /** Grows by one at each write; a stale write is a conflict. */
  revision: z.number(),
});
export type Webhook = z.infer<typeof Webhook>;

export const Attempt = z.object({
  number: z.number().int(),
  at: z.number(),
  durationMs: z.number(),
  outcome: z.enum(["delivered", "rejected", "unreachable"]),
  httpStatus: z.number().optional(),
  error: z.string().optional(),
});
export type Attempt = z.infer<typeof Attempt>;

/** One event on its way to one endpoint, with every attempt made. */
export const Delivery = z.object({
  id: z.string(),
  workspaceId: z.string(),
  webhookId: z.string(),
  eventId: z.string(),
  eventType: z.string(),
  /** Rises by one for each delivery of an endpoint, so that receivers can sort. */
  sequence: z.number(),
  status: z.enum(["pending", "delivered", "failed", "held"]),
  attempts: z.array(Attempt),
  nextAttemptAt: z.number().optional(),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Delivery = z.infer<typeof Delivery>;

/** Whether this endpoint asked for this event. Optional events come by exact name only (reference sheet, 16.3 row 8). */
export function wants(webhook: Webhook, event: Event): boolean {
  const isCore = (CORE_EVENTS as readonly string[]).includes(event.type);
  if (!webhook.events.includes(event.type) && !(isCore && webhook.events.includes("*"))) return false;
  const { signalTypes, accountIds, strengthGte } = webhook.filters;
  if (accountIds && !(event.accountId && accountIds.includes(event.accountId))) return false;
  const signal = event.facts.signal;
  if (!signal) return true;
  if (signalTypes && !signalTypes.includes(signal.type)) return false;
  return strengthGte === undefined || signal.strength >= strengthGte;
}
