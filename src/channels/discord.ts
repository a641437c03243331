import { type AlertItem, type AlertMessage, foundLines, moreText, timeText } from "#core/alert-message.ts";
import { defineChannel } from "./channel.ts";
import { postJson } from "./post-json.ts";

/** Most an embed's title and description hold (docs.discord.com, message embed limits, 2026-11). */
const TITLE_MAX = 256;
const DESCRIPTION_MAX = 4_096;

/** To the webhook of a Discord channel. */
export const discord = defineChannel({
  id: "discord",
  name: "Discord",
  destination: { kind: "url", flawOf },
  missing: () => undefined,
  send: ({ message, alert, at }, context) =>
    postJson({ url: alert.destination ?? "", body: renderDiscord(message), at }, context),
});

/** A channel's own address, copied from the browser, takes no message. */
function flawOf({ hostname, pathname }: URL): string | undefined {
  const isTheirs = /(?:^|\.)discord(?:app)?\.com$/.test(hostname);
  return isTheirs && !/^\/api\/(?:v\d+\/)?webhooks\/\d+\/[^/]+/.test(pathname)
    ? "must be the address of a channel's webhook such as https://discord.com/api/webhooks/…, not of the channel"
    : undefined;
}

/** `allowed_mentions` keeps `@everyone` and every other mention in foreign text from calling anybody. */
export function renderDiscord({ title, note, items, more, timezone }: AlertMessage) {
  const paragraphs = [
    ...(note === undefined ? [] : [inert(note)]),
    ...items.map((item) => itemText(item, timezone)),
    ...(more > 0 ? [moreText(more)] : []),
  ];
  return {
    allowed_mentions: { parse: [] },
    embeds: [
      {
        title: fitting([inert(title)], TITLE_MAX).join(""),
        description: fitting(paragraphs, DESCRIPTION_MAX).join("\n\n"),
      },
    ],
  };
}

function itemText(item: AlertItem, timezone: string): string {
  const { accounts, url, at } = item;
  const said = [...(accounts.length > 0 ? [accounts.join(", ")] : []), ...foundLines(item)];
  const link = url === undefined ? "" : ` · [Open the source](${url.replaceAll("(", "%28").replaceAll(")", "%29")})`;
  return [...said.map(inert), `${timeText(at, timezone)}${link}`].join("\n");
}

/** Markdown in foreign text is shown as it stands; links in it are not made. */
function inert(text: string): string {
  return text.replace(/[\\*_~`|>#[\]()<@:-]/g, "\\$&");
}

/** As many whole paragraphs as fit; escaping can double their length. */
function fitting(paragraphs: string[], lengthMax: number): string[] {
  let length = 0;
  return paragraphs.flatMap((paragraph, index) => {
    const isCut = index === 0 && paragraph.length > lengthMax;
    length += paragraph.length + 2;
    if (isCut) return [`${paragraph.slice(0, lengthMax - 2).replace(/\\$/, "")}…`];
    return length <= lengthMax + 2 ? [paragraph] : [];
  });
}
