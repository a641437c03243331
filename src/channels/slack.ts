import type { AlertError, Receipt } from "#core/alert.ts";
import { type AlertItem, type AlertMessage, changeLines, moreText, plainLines, timeText } from "#core/alert-message.ts";
import { defineChannel } from "./channel.ts";
import { postJson } from "./post-json.ts";

const POST_MESSAGE = "https://slack.com/api/chat.postMessage";
/** A name with or without its `#`, a person's `@name`, or an id. Slack's names have at most 80 characters. */
const CHANNEL = /^[#@]?[^\s#@<>&,|"]{1,80}$/u;
/** Most a header holds (docs.slack.dev, blocks/header-block, 2026-11). */
const HEADER_MAX = 150;

/** With a bot token to the channel that the bot names; with an incoming webhook to the one that the webhook belongs to. */
export const slack = defineChannel({
  id: "slack",
  name: "Slack",
  destination: {
    kind: "text",
    flawOf: (text) => (CHANNEL.test(text) ? undefined : "must be the name of a Slack channel such as #team, or its id"),
  },
  missing: ({ slack: { token, webhookUrl } }) =>
    (token ?? webhookUrl) === undefined ? "alerts.slack.token or alerts.slack.webhook_url" : undefined,
  remark: ({ slack: { token } }) =>
    token === undefined ? "everything goes to the channel of the incoming webhook, whatever a bot names" : undefined,
  async send({ message, alert, at }, context) {
    const { token, webhookUrl } = context.settings.slack;
    if (token === undefined) {
      return postJson({ url: webhookUrl ?? "", body: renderSlack(message), at }, context);
    }
    const body = { channel: alert.destination, ...renderSlack(message), parse: "none", link_names: false };
    const headers = { authorization: `Bearer ${token}` };
    const { body: answer, ...receipt } = await postJson({ url: POST_MESSAGE, headers, body, at }, context);
    return receipt.outcome === "delivered" ? judgeAnswer(receipt, answer) : receipt;
  },
});

/**
 * Foreign text stands in `plain_text` objects, which know neither mentions nor formatting; in the fallback text it is
 * escaped, so that `<!channel>` in it calls nobody.
 */
export function renderSlack(message: AlertMessage) {
  const { title, note, items, more } = message;
  return {
    text: escaped([title, ...plainLines(message)].join("\n")),
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      { type: "header", text: plain(title.length > HEADER_MAX ? `${title.slice(0, HEADER_MAX - 1)}…` : title) },
      ...(note === undefined ? [] : [section(note)]),
      ...items.flatMap((item) => itemBlocks(item, message.timezone)),
      ...(more > 0 ? [section(moreText(more))] : []),
    ],
  };
}

function itemBlocks({ accounts, text, change, url, at }: AlertItem, timezone: string) {
  const said = [...(accounts.length > 0 ? [accounts.join(", ")] : []), ...(change ? changeLines(change) : [text])];
  const when = plain(timeText(at, timezone));
  const link = url === undefined ? [] : [{ type: "mrkdwn", text: `<${linkTarget(url)}|Open the source>` }];
  return [section(said.join("\n")), { type: "context", elements: [...link, when] }];
}

function section(text: string) {
  return { type: "section", text: plain(text) };
}

function plain(text: string) {
  return { type: "plain_text", text, emoji: false };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A bar would end the address. */
function linkTarget(url: string): string {
  return escaped(url.replaceAll("|", "%7C"));
}

/** Slack answers 200 and says in the body whether it took the message (docs.slack.dev, chat.postMessage, 2026-11). */
function judgeAnswer(receipt: Receipt, answer: Uint8Array): Receipt {
  let said: { ok?: unknown; error?: unknown };
  try {
    said = (JSON.parse(new TextDecoder().decode(answer)) as typeof said | null) ?? {};
  } catch {
    return { ...receipt, outcome: "rejected", error: "protocol", isFinal: false };
  }
  if (said.ok === true) return receipt;
  const error = REFUSALS[String(said.error)] ?? "slack_refused";
  return { ...receipt, outcome: "rejected", error, isFinal: error !== "slack_unavailable" };
}

const REFUSALS: Record<string, AlertError> = {
  channel_not_found: "channel_not_found",
  not_in_channel: "not_in_channel",
  is_archived: "is_archived",
  invalid_auth: "token_refused",
  not_authed: "token_refused",
  account_inactive: "token_refused",
  token_revoked: "token_refused",
  token_expired: "token_refused",
  missing_scope: "missing_scope",
  ratelimited: "slack_unavailable",
  rate_limited: "slack_unavailable",
  request_timeout: "slack_unavailable",
  service_unavailable: "slack_unavailable",
  internal_error: "slack_unavailable",
  fatal_error: "slack_unavailable",
};
