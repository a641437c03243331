import { z } from "zod";
import { BriefTrigger } from "#core/brief.ts";
import { EventType } from "#core/event.ts";
import { Criterion, Weights } from "#core/rubric.ts";
import { ScorePoint } from "#core/score.ts";
import { BriefWire } from "./brief.ts";
import { ContactWire } from "./contact.ts";
import { SignalWire } from "./signal.ts";
import { BreakdownWire, Instant, Score } from "./values.ts";

/** What every event begins with. */
export const EventEnvelope = {
  event: EventType,
  event_id: z.string().meta({ description: "The same at every attempt: process each one once." }),
  created_at: Instant,
  workspace_id: z.string(),
  api_version: z.literal("v1"),
};

/** What an attempt to deliver it adds; all else in a body stays the same between attempts. */
const DeliveryFields = {
  delivered_at: Instant.meta({
    description: "When this attempt was made and signed; refuse what is older than a few minutes.",
  }),
  attempt: z.number().int().min(1).meta({ description: "Counts from 1; six attempts at most." }),
  sequence: z
    .number()
    .int()
    .meta({ description: "Rises by one a delivery of an endpoint; the order may still differ." }),
};

const RubricOutline = z.object({ version: z.number().int().min(1), weights: Weights, floor: Score });

/** The objects an event may be about, by name at the top level (reference sheet, section 16.4). */
export const EventObjects = {
  signal: SignalWire,
  score: Score,
  previous_score: Score,
  delta: z.number().int().min(-100).max(100),
  direction: z.enum(["up", "down"]),
  score_breakdown: BreakdownWire,
  previous_breakdown: BreakdownWire,
  floor: Score,
  reason: ScorePoint.shape.reason.nullable(),
  lead_signal_id: z.string().nullable(),
  scored_at: Instant.nullable(),
  brief: BriefWire,
  trigger: BriefTrigger,
  previous_version: z.number().int().nullable(),
  opener: z.object({ text: z.string(), signal_id: z.string().nullable() }),
  contact: ContactWire,
  crawl: z.object({
    id: z.string(),
    pages_fetched: z.number().int().min(0),
    signals_found: z.number().int().min(0),
    started_at: Instant,
    finished_at: Instant,
  }),
  rubric: RubricOutline.extend({ criteria: z.array(Criterion) }),
  previous: RubricOutline,
  changed: z.array(z.string()).meta({ description: "JSON pointers to what differs." }),
  account: z
    .object({
      id: z.string(),
      domain: z.string(),
      name: z.string(),
      external_id: z.string().nullable(),
      icp_score_before: Score,
      icp_score_after: Score.meta({ description: "Equal to the one before when this event changed no score." }),
    })
    .meta({ title: "EventAccount" }),
  brief_url: z.string().meta({ description: "The account's latest brief in the dashboard." }),
};

/** The body of a webhook delivery: flat, the objects by name. Which ones, depends on the event. */
export const WebhookBodyWire = z
  .object({ ...EventEnvelope, ...DeliveryFields, ...EventObjects })
  .partial(Object.fromEntries(Object.keys(EventObjects).map((name) => [name, true])) as Record<EventObject, true>);
export type WebhookBodyWire = z.infer<typeof WebhookBodyWire>;
export type EventObject = keyof typeof EventObjects;

/** The body of one type of event: `always` in it, and `sometimes`. */
export function webhookBodyOf(type: EventType, always: readonly EventObject[], sometimes: readonly EventObject[]) {
  const optional = sometimes.map((name) => [name, EventObjects[name].optional()]);
  return z.object({
    ...EventEnvelope,
    ...DeliveryFields,
    event: z.literal(type),
    ...Object.fromEntries(always.map((name) => [name, EventObjects[name]])),
    ...Object.fromEntries(optional),
  });
}
