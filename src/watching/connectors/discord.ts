import { z } from "zod";
import { parseTimestamp } from "#core/timestamp.ts";
import { cutText } from "#core/visible-text.ts";
import { parseJsonBody } from "#sources/formats/json-body.ts";
import { defineConnector } from "../connector.ts";

/** `GET /channels/{channel.id}/messages` (Discord API v10, "Get Channel Messages"); what is not read may hold anything. */
const Messages = z.array(
  z.object({
    id: z.string(),
    content: z.string().nullish(),
    timestamp: z.string().nullish(),
    author: z.object({ username: z.string().nullish() }).nullish(),
    embeds: z.array(z.object({ title: z.string().nullish(), description: z.string().nullish() })).nullish(),
  }),
);
type Message = z.infer<typeof Messages>[number];

const TITLE_LENGTH = 120;

/** The latest 100 messages of a channel that the team's own bot may read; an edited message is no new one. */
export const discord = defineConnector({
  requests: ({ source }) => [
    { url: `https://discord.com/api/v10/channels/${encodeURIComponent(source)}/messages?limit=100`, skipRobots: true },
  ],
  read([body], { source }) {
    const messages = body && parseJsonBody(body, Messages);
    if (!messages) return { kind: "flaw", code: "not_a_list" };
    return { kind: "list", items: messages.map((message) => toItem(message, source)) };
  },
});

function toItem({ id, content, timestamp, author, embeds }: Message, channel: string) {
  const parts = [content, ...(embeds ?? []).flatMap(({ title, description }) => [title, description])];
  const text = parts.filter((part) => part !== null && part !== undefined && part !== "").join("\n");
  const publishedAt = parseTimestamp(timestamp ?? "");
  return {
    id,
    url: `https://discord.com/channels/@me/${channel}/${id}`,
    title: cutText(text.split("\n")[0] ?? "", TITLE_LENGTH),
    text,
    ...(author?.username ? { author: author.username } : {}),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}
