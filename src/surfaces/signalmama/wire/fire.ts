import { z } from "zod";
import { type Alert, shownDestination } from "#core/alert.ts";
import { AlertChannel } from "#core/bot.ts";
import type { Fire } from "#core/fire.ts";
import { toIso } from "#core/time.ts";
import { DiffWire, SpanWire, toDiffWire } from "./highlight.ts";
import { Instant, isoOrNull } from "./values.ts";

export const FireWire = z
  .object({
    id: z.string(),
    bot_id: z.string(),
    run_id: z.string(),
    signal_id: z.string().nullable(),
    account_id: z.string().nullable(),
    fired_at: Instant,
    title: z
      .string()
      .nullable()
      .meta({ description: "Of the page or the entry that matched; the bot's name where it has none." }),
    title_spans: z.array(SpanWire).meta({ description: "What in `title` made it match." }),
    matched_text: z.string(),
    spans: z.array(SpanWire).meta({
      description:
        "What in `matched_text` made it match. Where nothing is marked here and in the title, the whole did.",
    }),
    diff: DiffWire.nullable(),
    source_url: z.string(),
    content_hash: z.string(),
    alert: z
      .object({
        channel: AlertChannel,
        destination: z.string().nullable(),
        status: z.enum(["pending", "delivered", "failed", "digested"]),
        delivered_at: Instant.nullable(),
      })
      .nullable(),
    account: z.object({ id: z.string(), name: z.string(), domain: z.string() }).nullable().optional().meta({
      description: "With `expand=account`; null for a match that belongs to no account.",
    }),
  })
  .meta({
    title: "BotFire",
    examples: [
      {
        id: "fire_01K8Z3E5QJ6T7V8W9XYA",
        bot_id: "bot_01K8Z3E5QJ6T7V8W9XYA",
        run_id: "run_01K8Z3E5QJ6T7V8W9XYA",
        signal_id: "sig_01K8Z3E5QJ6T7V8W9XYA",
        account_id: "acct_01K8Z3E5QJ6T7V8W9XYA",
        fired_at: "2026-06-02T06:04:13.011Z",
        title: "Pricing",
        title_spans: [],
        matched_text: "Team $39 per seat",
        spans: [{ start: 5, end: 8 }],
        diff: {
          before: "Team $29 per seat",
          after: "Team $39 per seat",
          removed: [{ start: 5, end: 8 }],
          added: [{ start: 5, end: 8 }],
        },
        source_url: "https://fenwick.example/pricing",
        content_hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        alert: {
          channel: "slack",
          destination: "#competitors",
          status: "delivered",
          delivered_at: "2026-06-02T06:04:13.402Z",
        },
        account: { id: "acct_01K8Z3E5QJ6T7V8W9XYA", name: "Fenwick", domain: "fenwick.example" },
      },
    ],
  });

/** `alert` is that of its run. */
export function toFireWire(fire: Fire, alert?: Alert): z.infer<typeof FireWire> {
  return {
    id: fire.id,
    bot_id: fire.botId,
    run_id: fire.runId,
    signal_id: fire.signalId ?? null,
    account_id: fire.accountId ?? null,
    fired_at: toIso(fire.firedAt),
    matched_text: fire.matchedText,
    title: fire.title ?? null,
    title_spans: fire.titleSpans ?? [],
    spans: fire.spans ?? [],
    diff: toDiffWire(fire.diff),
    source_url: fire.sourceUrl,
    content_hash: fire.contentHash,
    alert: alert
      ? {
          channel: alert.channel,
          destination: shownDestination(alert) ?? null,
          status: alert.status === "waiting" ? "pending" : alert.status,
          delivered_at: isoOrNull(alert.deliveredAt),
        }
      : null,
  };
}
