import { z } from "zod";
import { Criterion } from "#core/criterion.ts";
import { EventType } from "#core/event.ts";
import { Weights } from "#core/rubric.ts";
import { BotWire } from "./bot.ts";
import { BriefWire } from "./brief.ts";
import { ContactWire } from "./contact.ts";
import { ExportWire } from "./export.ts";
import { SignalWire } from "./signal.ts";
import { BreakdownWire, Instant, Score } from "./values.ts";

const RubricOutline = z.object({ version: z.number().int(), weights: Weights, floor: Score });

/** Something that happened, as the log tells it; a webhook's body is the same with the fields of its delivery. */
export const EventWire = z
  .object({
    event: EventType,
    event_id: z.string(),
    created_at: Instant,
    workspace_id: z.string(),
    cause_id: z.string().meta({ description: "The same for all events that one cause set off." }),
    api_version: z.literal("v1"),
    signal: SignalWire.optional(),
    /** The bot that fired the signal. */
    bot_id: z.string().nullable().optional(),
    score: Score.optional(),
    previous_score: Score.optional(),
    delta: z.number().int().min(-100).max(100).optional(),
    direction: z.enum(["up", "down"]).optional(),
    score_breakdown: BreakdownWire.optional(),
    previous_breakdown: BreakdownWire.optional(),
    floor: Score.optional(),
    reason: z.string().nullable().optional(),
    lead_signal_id: z.string().nullable().optional(),
    scored_at: Instant.nullable().optional(),
    brief: BriefWire.optional(),
    trigger: BriefWire.shape.trigger.optional(),
    previous_version: z.number().int().nullable().optional(),
    opener: z.object({ text: z.string(), signal_id: z.string().nullable() }).optional(),
    contact: ContactWire.optional(),
    crawl: z
      .object({
        id: z.string(),
        pages_fetched: z.number().int(),
        signals_found: z.number().int(),
        started_at: Instant,
        finished_at: Instant,
      })
      .optional(),
    rubric: RubricOutline.extend({ criteria: z.array(Criterion) }).optional(),
    previous: RubricOutline.optional(),
    changed: z.array(z.string()).optional(),
    /** The key that changed the rubric. */
    updated_by: z.string().nullable().optional(),
    account: z
      .object({
        id: z.string(),
        domain: z.string(),
        name: z.string(),
        external_id: z.string().nullable(),
        icp_score_before: Score,
        icp_score_after: Score,
      })
      .optional(),
    brief_url: z.string().optional().meta({
      description: "The account's page in the dashboard, for people who are signed in there.",
    }),
    bot: BotWire.optional(),
    export: ExportWire.pick({
      id: true,
      kind: true,
      format: true,
      status: true,
      row_count: true,
      download_url: true,
      expires_at: true,
    }).optional(),
    webhook: z.object({ id: z.string(), url: z.string() }).optional(),
  })
  .meta({
    title: "Event",
    examples: [
      {
        event: "account.score_changed",
        event_id: "evt_01K8Z3E5QJ6T7V8W9XYB",
        created_at: "2026-06-02T09:00:00.000Z",
        workspace_id: "ws_01K8Z3E5QJ6T7V8W9XYC",
        cause_id: "crl_01K8Z3E5QJ6T7V8W9XYE",
        api_version: "v1",
        score: 82,
        previous_score: 61,
        delta: 21,
        direction: "up",
        score_breakdown: { fit: 95, recency: 78, strength: 82, depth: 68 },
        floor: 70,
        reason: "signal",
        lead_signal_id: "sig_01K8Z3E5QJ6T7V8W9XYD",
        scored_at: "2026-06-02T09:00:00.000Z",
        account: {
          id: "acct_01K8Z3E5QJ6T7V8W9XYA",
          domain: "northwind.example",
          name: "Northwind Robotics",
          external_id: null,
          icp_score_before: 61,
          icp_score_after: 82,
        },
        brief_url: "https://mama.example/brief/northwind.example",
      },
    ],
  });
export type EventWire = z.infer<typeof EventWire>;
