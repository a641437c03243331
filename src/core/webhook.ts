import { z } from "zod";
import { CORE_EVENTS, type Event, OPTIONAL_EVENTS } from "./event.ts";
import { DAY_MS } from "./time.ts";

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
  /** The secret before the last rotation. Until then the standard headers are signed with it too. */
  previousSecret: z.object({ secret: z.string(), validUntil: z.number() }).optional(),
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
  /** How the receiver's answer began: foreign text. */
  answer: z.string().optional(),
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
  /** Attempts made before it was put back: the schedule begins anew after them, the numbers go on. */
  earlierAttempts: z.number().optional(),
  nextAttemptAt: z.number().optional(),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Delivery = z.infer<typeof Delivery>;

/** How an endpoint has answered, epoch ms. `failingSince` is the first failure after the last success. */
export type EndpointHealth = {
  lastSuccessAt?: number | undefined;
  lastFailureAt?: number | undefined;
  failingSince?: number | undefined;
};

/** How long the secret before a rotation stays good for the standard headers. */
export const PREVIOUS_SECRET_MS = DAY_MS;

/** What an endpoint may ask for besides `*`. */
export const SUBSCRIBABLE: readonly string[] = [...CORE_EVENTS, ...OPTIONAL_EVENTS];

export function isSubscribable(name: string): boolean {
  return SUBSCRIBABLE.includes(name);
}

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
