import { z } from "zod";
import { type Alert, AlertReason, explainAlertError } from "#core/alert.ts";
import { type AlertFacts, composeAlert } from "#core/alert-message.ts";
import { AlertChannel } from "#core/bot.ts";
import { toIso } from "#core/time.ts";
import { Instant, isoOrNull } from "./values.ts";

/** What stands in the inbox of the workspace. */
export const NotificationWire = z
  .object({
    id: z.string().meta({ description: "The id of the alert." }),
    bot_id: z.string().meta({ description: "Empty when the appliance tells of itself." }),
    webhook_id: z.string().nullable().meta({ description: "The endpoint that was disabled." }),
    reason: AlertReason,
    channel: AlertChannel,
    title: z.string(),
    note: z.string().nullable(),
    items: z
      .array(
        z.object({
          accounts: z.array(z.string()),
          title: z
            .string()
            .nullable()
            .meta({ description: "Of the page or the entry; null when the bot's name or the text says the same." }),
          text: z.string(),
          diff: z.object({ before: z.string(), after: z.string() }).nullable(),
          source_url: z.string().nullable(),
          at: Instant,
        }),
      )
      .meta({ description: "The newest things found, at most five." }),
    more: z.number().int().min(0).meta({ description: "Further things found." }),
    undelivered: z
      .object({ code: z.string(), message: z.string() })
      .nullable()
      .meta({ description: "Why it could not be told where it was meant to go." }),
    created_at: Instant,
    read_at: Instant.nullable(),
  })
  .meta({
    title: "Notification",
    examples: [
      {
        id: "alr_01K8Z3E5QJ6T7V8W9XYA",
        bot_id: "bot_01K8Z3E5QJ6T7V8W9XYA",
        webhook_id: null,
        reason: "fires",
        channel: "in_app",
        title: "Fenwick pricing found something",
        note: null,
        items: [
          {
            accounts: ["Fenwick (fenwick.example)"],
            title: "Pricing",
            text: "Team $39 per seat",
            diff: { before: "Team $29 per seat", after: "Team $39 per seat" },
            source_url: "https://fenwick.example/pricing",
            at: "2026-06-02T06:04:13.011Z",
          },
        ],
        more: 0,
        undelivered: null,
        created_at: "2026-06-02T06:04:13.402Z",
        read_at: null,
      },
    ],
  });

/** Which are read now: these, or all when none are named. */
export const ReadNotificationsWire = z
  .strictObject({ ids: z.array(z.string().max(64)).min(1).max(1_000).optional() })
  .meta({ title: "ReadNotifications", examples: [{ ids: ["alr_01K8Z3E5QJ6T7V8W9XYA"] }] })
  .nullish();

export const NotificationsReadWire = z
  .object({ read: z.number().int().min(0), unread: z.number().int().min(0) })
  .meta({ title: "NotificationsRead", examples: [{ read: 3, unread: 0 }] });

export function toNotificationWire(alert: Alert, facts: AlertFacts | undefined): z.infer<typeof NotificationWire> {
  const message = facts && composeAlert(alert, facts);
  return {
    id: alert.id,
    bot_id: alert.botId ?? "",
    webhook_id: alert.notice?.kind === "webhook_disabled" ? alert.notice.webhookId : null,
    reason: alert.reason,
    channel: alert.channel,
    title: message?.title ?? "What this was about is gone",
    note: message?.note ?? null,
    items: (message?.items ?? []).map(({ accounts, title, text, change, url, at }) => ({
      accounts,
      title: title ?? null,
      text,
      diff: change ?? null,
      source_url: url ?? null,
      at: toIso(at),
    })),
    more: message?.more ?? 0,
    undelivered: alert.status === "failed" ? explainAlertError(alert.error ?? "internal") : null,
    created_at: toIso(alert.inboxAt ?? alert.createdAt),
    read_at: isoOrNull(alert.readAt),
  };
}
