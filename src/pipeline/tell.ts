import { channelOf } from "#channels/index.ts";
import type { Alert, AlertError, Receipt } from "#core/alert.ts";
import { type AlertFacts, composeAlert } from "#core/alert-message.ts";
import { messageOf } from "#core/errors.ts";
import type { Attempt } from "#core/webhook.ts";
import type { PipelineContext } from "./context.ts";

export type TellContext = Pick<PipelineContext, "store" | "clock" | "log" | "settings" | "webhookOutbound" | "mailer">;

/** One attempt at telling an alert: the alert with the attempt noted, and how it ended. `known` is what it is about, else the store says. */
export async function tell(
  alert: Alert,
  context: TellContext,
  known?: AlertFacts,
): Promise<{ tried: Alert; receipt: Receipt }> {
  const at = context.clock.now();
  const number = alert.attempts.length + 1;
  const receipt = await receiptOf(alert, { number, at, known }, context);
  const { outcome, durationMs, httpStatus, error } = receipt;
  const attempt: Attempt = {
    number,
    at,
    durationMs,
    outcome,
    ...(httpStatus === undefined ? {} : { httpStatus }),
    ...(error === undefined ? {} : { error }),
  };
  const { error: _before, nextAttemptAt: _planned, ...rest } = alert;
  return {
    tried: {
      ...rest,
      attempts: [...alert.attempts, attempt],
      ...(error === undefined ? {} : { error }),
      updatedAt: at,
    },
    receipt,
  };
}

async function receiptOf(
  alert: Alert,
  { number, at, known }: { number: number; at: number; known: AlertFacts | undefined },
  { store, log, settings, webhookOutbound, mailer }: TellContext,
): Promise<Receipt> {
  const channel = channelOf(alert.channel);
  const { alerts, webhooks } = settings();
  if (!channel || channel.missing(alerts, alert.destination) !== undefined) return impossible("not_configured");
  if (channel.destination.kind !== "none" && alert.destination === undefined) return impossible("no_destination");
  const facts = known ?? (await store.alerts.listFacts(alert.workspaceId, [alert])).get(alert.id);
  const message = facts && composeAlert(alert, facts);
  if (!message || isOver(alert, facts)) return impossible("nothing_to_tell");
  try {
    const rim = { outbound: webhookOutbound, mailer, settings: alerts, timeoutMs: webhooks.timeoutMs };
    return await channel.send({ message, alert, facts, attempt: number, at }, rim);
  } catch (error) {
    log.error("an alert could not be written or sent", {
      alert: alert.id,
      channel: alert.channel,
      error: messageOf(error),
    });
    return { ...impossible("internal"), isFinal: false };
  }
}

/** A pause that quiet hours held until somebody ended it alarms nobody any more; the inbox keeps what happened. */
function isOver({ reason, channel }: Alert, { bot }: AlertFacts): boolean {
  const isPaused = bot?.status === "auto_paused" && bot.deletedAt === undefined;
  return reason === "auto_paused" && channel !== "in_app" && !isPaused;
}

/** Nothing was tried, and nothing would come of trying again. */
function impossible(error: AlertError): Receipt {
  return { outcome: "unreachable", error, durationMs: 0, isFinal: true, retryAfterMs: 0 };
}
