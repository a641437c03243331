import { choice, httpUrl, listOf, mailAddress, quietHours, signingSecret, text, toldThrough, whole } from "../kinds.ts";
import { optional, row, type Setting, secret } from "./row.ts";

/** Through what people are told. */
export const ALERTS = {
  "alerts.slack.token": secret(
    "Bot token (xoxb-…) with the scope chat:write, for alerts to any Slack channel it was invited to.",
  ),
  "alerts.slack.webhook_url": {
    ...optional(
      httpUrl,
      "https://hooks.slack.com/services/…",
      "Incoming webhook of Slack, when there is no token; all alerts go to its one channel.",
    ),
    isSecret: true,
  },
  "alerts.smtp.host": optional(
    text,
    "smtp.example",
    "Mail server for alerts by mail; an internal one has to be in webhooks.allow_private.",
  ),
  "alerts.smtp.port": optional(
    whole(1, 65_535),
    587,
    "Port of the mail server. Default: 587, with implicit TLS 465, without TLS 25.",
  ),
  "alerts.smtp.tls": row(
    choice("starttls", "implicit", "none"),
    "starttls",
    "starttls (required, never left out), implicit (from the start), or none.",
  ),
  "alerts.smtp.username": optional(text, "signals", "User at the mail server."),
  "alerts.smtp.password": secret("Password at the mail server."),
  "alerts.smtp.from": optional(mailAddress, "signals@acme.example", "Sender of alert mails."),
  "alerts.ntfy.url": row(httpUrl, "https://ntfy.sh", "The ntfy server whose topics bots name."),
  "alerts.ntfy.token": secret("Access token for that ntfy server; sent to no other."),
  "alerts.webhook.secret": {
    ...optional(
      signingSecret,
      "a long text only you know",
      "Signs alerts to webhooks, as X-Mama-Signature and by Standard Webhooks; without it they are not signed.",
    ),
    isSecret: true,
  },
  "alerts.operators": {
    ...row(
      listOf(toldThrough),
      [],
      'Who is told of a backup that failed or a webhook that was disabled, besides the inbox: [{ channel: email, destination: "ops@acme.example" }].',
    ),
    isSecret: true,
  },
  "alerts.quiet_hours": optional(
    quietHours,
    { from: "22:00", to: "07:00", timezone: "Europe/Berlin" },
    "Alerts of these hours are held and told in one message a bot when they end; the inbox takes them at once.",
  ),
} satisfies Record<string, Setting>;
