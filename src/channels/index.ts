import type { AlertChannel } from "#core/bot.ts";
import type { Channel } from "./channel.ts";
import { discord } from "./discord.ts";
import { email } from "./email.ts";
import { inApp } from "./in-app.ts";
import { ntfy } from "./ntfy.ts";
import { slack } from "./slack.ts";
import { teams } from "./teams.ts";
import { webhook } from "./webhook.ts";

/** Every way to tell people; `none` is the channel of those who want to tell nobody. */
export const CHANNELS: readonly Channel[] = [
  // One a line.
  slack,
  email,
  webhook,
  teams,
  discord,
  ntfy,
  inApp,
];

/** Undefined for `none`. */
export function channelOf(id: AlertChannel): Channel | undefined {
  return CHANNELS.find((channel) => channel.id === id);
}
