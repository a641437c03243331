import type { AlertError, Receipt } from "#core/alert.ts";
import { type AlertItem, type AlertMessage, foundLines, moreText, plainLines, timeText } from "#core/alert-message.ts";
import { defineChannel } from "./channel.ts";
import { postJson } from "./post-json.ts";

const POST_MESSAGE = "https://slack.com/api/chat.postMessage";
/** A name with or without its `#`, a person's `@name`, or an id. Slack's names have at most 80 characters. */
const CHANNEL = /^[#@]?[^\s#@<>&,|":/]{1,80}$/u;
/** Most a header holds (docs.slack.dev, blocks/header-block, 2026-11). */
const HEADER_MAX = 150;

const isUrl = (text: string) => /^https?:/i.test(text);
/** Pages of a workspace, which a browser shows: an address copied from there takes no message. */
const isPage = (address: string) => {
  const url = URL.parse(address);
  return url !== null && /(?:^|\.)slack\.com$/.test(url.hostname) && url.hostname !== "hooks.slack.com";
};
/** To an incoming webhook go messages; what the other kind of hook there takes is up to whoever made its workflow. */
const isWorkflow = (address: string) => /^https:\/\/hooks\.slack\.com\/(?!services\/)/i.test(address);

/**
 * With a bot token to the channel that the bot names; with an incoming webhook, the bot's own or that of the settings, to the one that the
 * webhook belongs to. What takes the messages of such webhooks elsewhere is as good.
 */
export const slack = defineChannel({
  id: "slack",
  name: "Slack",
  destination: {
    kind: "text",
    isUrl,
    flawOf: (text) =>
      (isUrl(text) ? !isPage(text) && !isWorkflow(text) : CHANNEL.test(text))
        ? undefined
        : "must be the name of a Slack channel such as #team, its id, or an incoming webhook such as https://hooks.slack.com/services/…",
  },
  missing: ({ slack: { token, webhookUrl } }, destination = "") =>
    isUrl(destination) || (token ?? webhookUrl) !== undefined
      ? undefined
      : "alerts.slack.token or alerts.slack.webhook_url",
  remark: ({ slack: { token } }) =>
    token === undefined ? "everything goes to the channel of the incoming webhook, whatever a bot names" : undefined,
  async send({ message, alert, at }, context) {
    const { token, webhookUrl } = context.settings.slack;
    const { destination = "" } = alert;
    const hook = isUrl(destination) ? destination : token === undefined ? (webhookUrl ?? "") : undefined;
    if (hook !== undefined) return postJson({ url: hook, body: renderSlack(message), at }, context);
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
    text: uncalled(escaped([title, ...plainLines(message)].join("\n"))),
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

function itemBlocks(item: AlertItem, timezone: string) {
  const { accounts, url, at } = item;
  const said = [...(accounts.length > 0 ? [accounts.join(", ")] : []), ...foundLines(item)];
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

/** What takes Slack's messages elsewhere shows this text, and calls whom an `@` names in it. */
function uncalled(text: string): string {
  return text.replace(/(?<!\w)@(?=\w)/g, "＠");
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
