import { z } from "zod";
import { AlertChannel, type Bot } from "./bot.ts";
import { Notice, subjectOfNotice } from "./notice.ts";
import type { NewJob } from "./queue.ts";
import { Attempt } from "./webhook.ts";

/** At most one message of a bot in this time; what it fires meanwhile is told in the next one. */
export const ALERT_GAP_MS = 5 * 60_000;

/** What a message is about: what a bot fired, that it paused itself, or nothing but that it arrives; or the appliance itself. */
export const AlertReason = z.enum([
  "fires",
  "auto_paused",
  "test",
  "webhook_disabled",
  "backup_failed",
  "backup_works",
]);
export type AlertReason = z.infer<typeof AlertReason>;

/** `digested` is told, or being told, in the message of another. */
export const AlertStatus = z.enum(["waiting", "digested", "delivered", "failed"]);
export type AlertStatus = z.infer<typeof AlertStatus>;

/** Why a bot has paused itself, as it was when it did. */
export const Pause = z.object({
  reason: z.enum(["failures", "robots"]),
  /** Failed runs in a row. */
  failures: z.number().int(),
  /** What the last of them says, in words of ours. */
  lastError: z.string().optional(),
});
export type Pause = z.infer<typeof Pause>;

/** What is to be told about one bot, or of the appliance itself, in one message, and how that went. It holds no words: they are read off the fires. */
export const Alert = z.object({
  id: z.string(),
  workspaceId: z.string(),
  /** Absent where `notice` says what it is about. */
  botId: z.string().optional(),
  notice: Notice.optional(),
  /** The run whose fires it tells. */
  runId: z.string().optional(),
  reason: AlertReason,
  channel: AlertChannel,
  /** As the bot names it. */
  destination: z.string().optional(),
  /** Of a bot that paused itself. */
  pause: Pause.optional(),
  status: AlertStatus,
  /** All that the message tells, those taken over from others included. */
  fireIds: z.array(z.string()),
  /** The alerts that are told in this one's message; absent until it is settled what that tells. */
  foldedIds: z.array(z.string()).optional(),
  /** The alert in whose message this one is told. */
  foldedInto: z.string().optional(),
  /** It is not sent before: because of the message before, or of quiet hours. */
  notBefore: z.number(),
  attempts: z.array(Attempt),
  nextAttemptAt: z.number().optional(),
  /** Why it failed, or why the last attempt did. */
  error: z.string().optional(),
  deliveredAt: z.number().optional(),
  /** Since when it stands in the inbox of the workspace: told there, or told nowhere. */
  inboxAt: z.number().optional(),
  readAt: z.number().optional(),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Alert = z.infer<typeof Alert>;

/** How one attempt ended. `isFinal` says that no later attempt would help. */
export type Receipt = {
  outcome: Attempt["outcome"];
  httpStatus?: number | undefined;
  /** One of `ALERT_ERRORS`. */
  error?: AlertError | undefined;
  durationMs: number;
  isFinal: boolean;
  retryAfterMs: number;
};

/** What can go wrong, with what to do about it. The other side's own words are never among them. */
export const ALERT_ERRORS = {
  not_configured: "This appliance is not set up to send through this channel; `signalmama doctor` names the settings.",
  no_destination: "The bot names nowhere to send to.",
  nothing_to_tell: "What it was about is gone.",
  blocked: "The address lies outside what webhooks and alerts may reach; see `webhooks.allow_private`.",
  dns: "The host name has no address.",
  connect: "No connection could be made.",
  tls: "No trusted TLS connection could be made.",
  timeout: "The answer took too long.",
  protocol: "The answer could not be understood, or broke off.",
  http_status: "The receiver refused it.",
  login_refused: "The mail server refused user name or password.",
  sender_refused: "The mail server refused the sender, `alerts.smtp.from`.",
  recipients_refused: "The mail server refused every address.",
  some_recipients_refused: "The mail server refused some of the addresses.",
  message_refused: "The mail server refused the message.",
  channel_not_found: "Slack knows no such channel, or the bot cannot see it.",
  not_in_channel: "Invite the Slack app to the channel, or give it the scope chat:write.public.",
  is_archived: "The Slack channel is archived.",
  token_refused: "Slack refused the token, `alerts.slack.token`.",
  missing_scope: "The Slack app lacks the scope chat:write.",
  slack_refused: "Slack refused the message.",
  slack_unavailable: "Slack could not take the message at this time.",
  internal: "The appliance failed to send it; its log says why.",
} as const;
export type AlertError = keyof typeof ALERT_ERRORS;

/** A code with its sentence; one that an older version wrote says nothing more. */
export function explainAlertError(code: string): { code: string; message: string } {
  const message = Object.hasOwn(ALERT_ERRORS, code) ? ALERT_ERRORS[code as AlertError] : "It could not be delivered.";
  return { code, message };
}

/** What it is about: a bot, or what its notice is about. */
export function subjectOf({ botId, notice }: Pick<Alert, "botId" | "notice">): string {
  return botId ?? (notice ? subjectOfNotice(notice) : "");
}

/** The job for the next attempt; it does nothing once that attempt has been made. Messages about one thing follow one another. */
export function alertJob(alert: Alert, runAt: number): NewJob {
  const { id, workspaceId, attempts } = alert;
  const attempt = attempts.length + 1;
  return {
    step: "send_alert",
    payload: { workspaceId, alertId: id, attempt },
    key: `send_alert:${id}:${attempt}`,
    serialKey: `alert:${subjectOf(alert)}`,
    runAt,
  };
}

/** Where an alert goes, as it may be shown: who has the address of a webhook can post there. */
export function shownDestination({ destination }: Pick<Alert, "destination">): string | undefined {
  if (destination === undefined || !/^https?:/i.test(destination)) return destination;
  const url = URL.parse(destination);
  return url ? `${url.origin}/…` : "…";
}

/** Sends a test of a bot's alert and tells how that went, stored nowhere yet; undefined when the bot tells nobody. */
export type SendTest = (bot: Bot) => Promise<Alert | undefined>;
