import { z } from "zod";
import { defineBot } from "#core/bot-template.ts";

export const discord = defineBot({
  id: "discord",
  name: "Discord channel",
  description: "Watches a channel that your own Discord bot may read for messages with your phrases.",
  source: { kind: "discord", takes: "The id of a channel, 17 to 20 digits" },
  access: {
    place: "Discord",
    settings: ["sources.discord.bot_token"],
    isGiven: ({ discord: { botToken } }) => botToken !== undefined,
    asks: "The bot has to be in the server, may view the channel and read its history, and needs the Message Content intent; a preview shows whether it has all of it.",
  },
  params: z.strictObject({}),
  defaultRule: { type: "keyword", any: [], all: [], none: [] },
  firesSignal: "competitor_mention",
  signalScore: 35,
  cadence: "hourly",
});
