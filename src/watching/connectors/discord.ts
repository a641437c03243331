import { z } from "zod";
import type { FetchedBody } from "#core/page.ts";
import { parseTimestamp } from "#core/timestamp.ts";
import { cutText, visibleText } from "#core/visible-text.ts";
import type { WatchItem } from "#core/watch.ts";
import { parseJsonBody } from "#sources/formats/json-body.ts";
import { defineConnector } from "../connector.ts";

const API = "https://discord.com/api/v10";
const SITE = "https://discord.com/channels";
const TITLE_LENGTH = 120;

const text = z.string().nullish();
const anything = z.array(z.unknown()).nullish();
/** `GET /channels/{channel.id}/messages` (Discord API v10, "Get Channel Messages"); what is not read may hold anything. */
const Messages = z.array(
  z.object({
    id: z.string(),
    type: z.number().nullish(),
    content: text,
    timestamp: text,
    author: z.object({ username: text, bot: z.boolean().nullish() }).nullish(),
    embeds: z.array(z.object({ title: text, description: text })).nullish(),
    attachments: anything,
    components: anything,
    sticker_items: anything,
    message_snapshots: anything,
    poll: z.object({ question: z.object({ text }).nullish() }).nullish(),
  }),
);
type Message = z.infer<typeof Messages>[number];
/** `GET /channels/{channel.id}` ("Get Channel"): the server it belongs to, which messages do not name. */
const Channel = z.object({ guild_id: z.string().regex(/^\d{17,20}$/) });

/** The latest 100 messages of a channel that the team's own bot may read; an edited message is no new one. */
export const discord = defineConnector({
  requests({ source }) {
    const channel = `${API}/channels/${encodeURIComponent(source)}`;
    return [
      { url: `${channel}/messages?limit=100`, skipRobots: true },
      { url: channel, skipRobots: true, isOptional: true },
    ];
  },
  read([body, channel], { source }) {
    const messages = body && parseJsonBody(body, Messages);
    if (!messages) return { kind: "flaw", code: "not_a_list" };
    if (isWithheld(messages)) return { kind: "flaw", code: "content_withheld" };
    const address = `${SITE}/${guildOf(channel)}/${source}`;
    return { kind: "list", items: messages.map((message) => toItem(message, address)) };
  },
});

/** A channel without a server is a direct conversation, which `@me` stands for. */
function guildOf(channel: FetchedBody | undefined): string {
  return (channel && parseJsonBody(channel, Channel)?.guild_id) ?? "@me";
}

const WRITTEN_BY_PEOPLE = [0, 19];

/**
 * Whether most messages of people have nothing in them, which cannot be sent: so an app sees them that has not the Message Content
 * intent, but for those that mention it (Discord API, "Message Resource", footnote 2).
 */
function isWithheld(messages: Message[]): boolean {
  const written = messages.filter(
    ({ type, author, sticker_items, message_snapshots }) =>
      WRITTEN_BY_PEOPLE.includes(type ?? 0) && !author?.bot && !sticker_items?.length && !message_snapshots?.length,
  );
  return written.filter(isEmpty).length > written.length / 2;
}

function isEmpty({ content, embeds, attachments, components, poll }: Message): boolean {
  return !content && !embeds?.length && !attachments?.length && !components?.length && !poll;
}

function toItem({ id, content, timestamp, author, embeds, poll }: Message, address: string): WatchItem {
  const parts = [
    content,
    poll?.question?.text,
    ...(embeds ?? []).flatMap(({ title, description }) => [title, description]),
  ];
  const text = visibleText(parts.filter((part) => part !== null && part !== undefined && part !== "").join("\n"));
  const publishedAt = parseTimestamp(timestamp ?? "");
  return {
    id,
    url: `${address}/${id}`,
    title: cutText(text.split("\n")[0] ?? "", TITLE_LENGTH),
    text,
    ...(author?.username ? { author: author.username } : {}),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}
