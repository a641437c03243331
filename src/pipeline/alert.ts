import { type Alert, type AlertReason, alertJob } from "#core/alert.ts";
import { pauseOf } from "#core/alert-message.ts";
import type { Bot, BotAlert } from "#core/bot.ts";
import { type Change, mergeChanges } from "#core/change.ts";
import type { Fire } from "#core/fire.ts";
import type { PipelineContext } from "./context.ts";

type Context = Pick<PipelineContext, "clock" | "ids">;

/**
 * What tells people of the fires of one run: an alert that waits, with the job that sends it. Whether it goes out as a
 * message of its own or inside another is decided when it is sent, so that nothing here can fail the run.
 */
export async function alertsFor(bot: Bot, fires: Fire[], context: Context): Promise<Change> {
  const [first] = fires;
  if (!first || !bot.actions.includes("alert")) return {};
  return toChange(newAlert(bot, "fires", context), { fireIds: fires.map(({ id }) => id), runId: first.runId });
}

/**
 * What tells people that a bot has paused itself, whatever it does with its matches: where it tells things, and in any case in the inbox,
 * because nobody would miss a bot that has nowhere to tell things or whose channel is broken too.
 */
export function pausedAlert(bot: Bot, context: Context): Change {
  const channels: BotAlert[] = [
    { channel: "in_app" },
    ...(bot.alert && bot.alert.channel !== "in_app" ? [bot.alert] : []),
  ];
  const pause = pauseOf(bot);
  return mergeChanges(
    channels.map((alert) => toChange(newAlert({ ...bot, alert }, "auto_paused", context), { pause })),
  );
}

/** An alert of a bot to where it tells things; undefined when it tells nobody. */
export function newAlert(bot: Bot, reason: AlertReason, { clock, ids }: Context): Alert | undefined {
  const { alert } = bot;
  if (!alert || alert.channel === "none") return undefined;
  const at = clock.now();
  return {
    id: ids.next("alr"),
    workspaceId: bot.workspaceId,
    botId: bot.id,
    reason,
    channel: alert.channel,
    ...(alert.destination === undefined ? {} : { destination: alert.destination }),
    status: "waiting",
    fireIds: [],
    notBefore: at,
    attempts: [],
    createdAt: at,
    updatedAt: at,
  };
}

function toChange(alert: Alert | undefined, about: Partial<Alert>): Change {
  if (!alert) return {};
  const whole = { ...alert, ...about };
  return { put: { alert: [whole] }, jobs: [alertJob(whole, whole.notBefore)] };
}
