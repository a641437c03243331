import { type AlertItem, type AlertMessage, foundLines, moreText, timeText } from "#core/alert-message.ts";
import { defineChannel } from "./channel.ts";
import { postJson } from "./post-json.ts";

/** To the address of a Teams workflow ("Post to a channel when a webhook request is received"). */
export const teams = defineChannel({
  id: "teams",
  name: "Microsoft Teams",
  destination: {
    kind: "url",
    // A link to the channel, as Teams copies it.
    flawOf: ({ hostname }) =>
      /^teams\.(?:microsoft\.com|live\.com|cloud\.microsoft)$/.test(hostname)
        ? "must be the address of a workflow that posts to the channel, not the link to the channel"
        : undefined,
  },
  missing: () => undefined,
  send: ({ message, alert, at }, context) =>
    postJson({ url: alert.destination ?? "", body: renderTeams(message), at }, context),
});

/**
 * An Adaptive Card in the envelope that workflows take (learn.microsoft.com, Teams incoming webhooks and workflows,
 * 2026-11). Foreign text stands in text runs, which know no Markdown.
 */
export function renderTeams({ title, note, items, more, timezone }: AlertMessage) {
  const card = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    body: [
      textOf([{ text: title, weight: "Bolder", size: "Medium" }]),
      ...(note === undefined ? [] : [textOf([{ text: note }])]),
      ...items.map((item) => itemContainer(item, timezone)),
      ...(more > 0 ? [textOf([{ text: moreText(more), isSubtle: true }])] : []),
    ],
  };
  return {
    type: "message",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content: card }],
  };
}

function itemContainer(item: AlertItem, timezone: string) {
  const { accounts, url, at } = item;
  return {
    type: "Container",
    separator: true,
    items: [
      ...(accounts.length > 0 ? [textOf([{ text: accounts.join(", "), weight: "Bolder" }])] : []),
      ...foundLines(item).map((line) => textOf([{ text: line }])),
      textOf([{ text: timeText(at, timezone), isSubtle: true }]),
      ...(url === undefined
        ? []
        : [{ type: "ActionSet", actions: [{ type: "Action.OpenUrl", title: "Open the source", url }] }]),
    ],
  };
}

function textOf(runs: { text: string; weight?: string; size?: string; isSubtle?: boolean }[]) {
  return { type: "RichTextBlock", inlines: runs.map((run) => ({ type: "TextRun", ...run })) };
}
