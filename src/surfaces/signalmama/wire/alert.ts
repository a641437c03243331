import { z } from "zod";
import { type Alert, AlertReason, AlertStatus, explainAlertError, shownDestination } from "#core/alert.ts";
import { AlertChannel } from "#core/bot.ts";
import { toIso } from "#core/time.ts";
import { AttemptWire, toAttemptWire } from "./attempt.ts";
import { Instant, isoOrNull } from "./values.ts";

const ErrorWire = z.object({ code: z.string(), message: z.string() });

/** What there is to tell in one message, and how that went. */
export const AlertWire = z
  .object({
    id: z.string(),
    bot_id: z.string(),
    run_id: z.string().nullable(),
    reason: AlertReason.meta({ description: "What it is about: what a bot fired, that it paused itself, or a test." }),
    channel: AlertChannel,
    destination: z.string().nullable().meta({ description: "Of an address only its origin." }),
    status: AlertStatus.meta({ description: "`digested` is told in the message of another alert, `folded_into`." }),
    fire_ids: z
      .array(z.string())
      .meta({ description: "The fires its message tells, those of digested alerts included." }),
    folded_into: z.string().nullable(),
    not_before: Instant.meta({
      description: "Held until then: five minutes after a bot's last message, or by quiet hours.",
    }),
    attempts: z.array(AttemptWire),
    next_attempt_at: Instant.nullable(),
    error: ErrorWire.nullable(),
    delivered_at: Instant.nullable(),
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({
    title: "Alert",
    examples: [
      {
        id: "alr_01K8Z3E5QJ6T7V8W9XYA",
        bot_id: "bot_01K8Z3E5QJ6T7V8W9XYA",
        run_id: "run_01K8Z3E5QJ6T7V8W9XYA",
        reason: "fires",
        channel: "slack",
        destination: "#competitors",
        status: "failed",
        fire_ids: ["fire_01K8Z3E5QJ6T7V8W9XYA"],
        folded_into: null,
        not_before: "2026-06-02T06:04:13.011Z",
        attempts: [
          {
            number: 1,
            at: "2026-06-02T06:04:13.120Z",
            duration_ms: 142,
            outcome: "rejected",
            http_status: 200,
            error: "channel_not_found",
          },
        ],
        next_attempt_at: null,
        error: { code: "channel_not_found", message: "Slack knows no such channel, or the bot cannot see it." },
        delivered_at: null,
        created_at: "2026-06-02T06:04:13.011Z",
        updated_at: "2026-06-02T06:04:13.262Z",
      },
    ],
  });

export function toAlertWire(alert: Alert): z.infer<typeof AlertWire> {
  return {
    id: alert.id,
    bot_id: alert.botId,
    run_id: alert.runId ?? null,
    reason: alert.reason,
    channel: alert.channel,
    destination: shownDestination(alert) ?? null,
    status: alert.status,
    fire_ids: alert.fireIds,
    folded_into: alert.foldedInto ?? null,
    not_before: toIso(alert.notBefore),
    attempts: alert.attempts.map(toAttemptWire),
    next_attempt_at: isoOrNull(alert.nextAttemptAt),
    error: alert.error === undefined ? null : explainAlertError(alert.error),
    delivered_at: isoOrNull(alert.deliveredAt),
    created_at: toIso(alert.createdAt),
    updated_at: toIso(alert.updatedAt),
  };
}

/** How a test for a bot that does not exist yet went. */
export const AlertTestWire = z
  .object({
    channel: AlertChannel,
    destination: z.string().nullable().meta({ description: "Of an address only its origin." }),
    status: AlertStatus,
    attempts: z.array(AttemptWire),
    error: ErrorWire.nullable(),
  })
  .meta({
    title: "AlertTest",
    examples: [
      {
        channel: "slack",
        destination: "#competitors",
        status: "delivered",
        attempts: [
          {
            number: 1,
            at: "2026-06-02T06:04:13.120Z",
            duration_ms: 142,
            outcome: "delivered",
            http_status: 200,
            error: null,
          },
        ],
        error: null,
      },
    ],
  });

export function toAlertTestWire(alert: Alert): z.infer<typeof AlertTestWire> {
  const { channel, destination, status, attempts, error } = toAlertWire(alert);
  return { channel, destination, status, attempts, error };
}
