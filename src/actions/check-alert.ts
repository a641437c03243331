import { channelOf } from "#channels/index.ts";
import type { BotAlert } from "#core/bot.ts";
import type { BotNote } from "#core/bot-access.ts";
import { invalidParam } from "#core/errors.ts";
import { checkAddress } from "./check-address.ts";
import type { ActionContext } from "./context.ts";

const PARAM = "alert.destination";

/**
 * Whether a bot's alert could arrive, as far as that can be told without sending it. A channel that the appliance is not set
 * up for is taken all the same: a file of bots may come before its secrets. Throws `missing_param`, `invalid_param`,
 * `invalid_source_url` or `private_address`.
 */
export function checkAlert(context: Pick<ActionContext, "checkUrl">, { channel, destination }: BotAlert): void {
  const takes = channelOf(channel)?.destination;
  if (!takes || takes.kind === "none") return;
  if (destination === undefined) throw invalidParam(PARAM, "is required", "missing_param");
  const isUrl = takes.kind === "url" || takes.isUrl?.(destination) === true;
  if (isUrl) checkAddress(context, PARAM, destination, "webhooks");
  const flaw = takes.kind === "text" ? takes.flawOf(destination) : takes.flawOf?.(new URL(destination));
  if (flaw !== undefined) throw invalidParam(PARAM, flaw);
}

/** What the appliance lacks to send a bot's alert, with its settings now; undefined when nothing. */
export function alertNote({ alerts }: Pick<ActionContext, "alerts">, alert: BotAlert | undefined): BotNote | undefined {
  const channel = alert && channelOf(alert.channel);
  const missing = channel?.missing(alerts, alert?.destination);
  if (!channel || missing === undefined) return undefined;
  return {
    code: "channel_not_set_up",
    message: `Alerts through ${channel.name} need ${missing} in the settings; until then they fail.`,
  };
}
