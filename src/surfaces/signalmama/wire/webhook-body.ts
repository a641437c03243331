import { z } from "zod";
import type { EventType } from "#core/event.ts";
import { EventWire } from "./event.ts";
import { Instant } from "./values.ts";

const { event, event_id, created_at, workspace_id, cause_id, api_version, ...objects } = EventWire.shape;

/** What every body begins with: the event's own fields, and the three that an attempt adds. All else stays the same between attempts. */
const ENVELOPE = {
  event,
  event_id,
  created_at,
  workspace_id,
  cause_id,
  api_version,
  delivered_at: Instant.meta({
    description: "When this attempt was made and signed; refuse what is older than a few minutes.",
  }),
  attempt: z.number().int().min(1).meta({ description: "Counts from 1; six attempts at most." }),
  sequence: z
    .number()
    .int()
    .meta({ description: "Rises by one a delivery of an endpoint; the order may still differ." }),
};

/** What an event may be about, by its name at the top level. */
export const EventObjects = objects;
export type EventObject = keyof typeof objects;

/** The body of one type of event: `always` in it, and `sometimes`. */
export function webhookBodyOf(type: EventType, always: readonly EventObject[], sometimes: readonly EventObject[]) {
  return z.object({
    ...ENVELOPE,
    event: z.literal(type),
    ...Object.fromEntries(always.map((name) => [name, EventObjects[name].unwrap()])),
    ...Object.fromEntries(sometimes.map((name) => [name, EventObjects[name]])),
  });
}
