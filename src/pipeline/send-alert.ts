import { z } from "zod";
import { ALERT_GAP_MS, type Alert, alertJob } from "#core/alert.ts";
import type { Change } from "#core/change.ts";
import { quietUntil } from "#core/quiet-hours.ts";
import { SECOND_MS } from "#core/time.ts";
import { nextAttemptAt } from "#webhooks/retry.ts";
import type { PipelineContext } from "./context.ts";
import { defineStep } from "./step.ts";
import { tell } from "./tell.ts";

/** Messages on their way at once; those of one bot follow one another. */
const CONCURRENCY = 32;
/** Alerts told in one message at most; the message itself names only the newest things. */
const FOLDED_MAX = 500;

/** Makes one attempt at one alert, or puts it off, and says what comes next. Whatever fails here, no run knows of it. */
export const sendAlertStep = defineStep({
  name: "send_alert",
  payload: z.object({ workspaceId: z.string(), alertId: z.string(), attempt: z.number() }),
  options: ({ webhooks }) => ({
    concurrency: CONCURRENCY,
    timeoutMs: webhooks.timeoutMs + 20 * SECOND_MS,
    delaysMs: [SECOND_MS, 30 * SECOND_MS, 60 * SECOND_MS],
  }),
  async run({ workspaceId, alertId, attempt }, context): Promise<Change> {
    const alert = await context.store.alerts.find(workspaceId, alertId);
    if (!alert || !isNext(alert, attempt)) return {};
    const at = context.clock.now();
    const notBefore = await earliest(alert, at, context);
    if (notBefore > at) {
      const held = { ...alert, notBefore, updatedAt: at };
      return { put: { alert: [held] }, jobs: [alertJob(held, notBefore)] };
    }
    const folded = await foldable(alert, context);
    return attemptAt(withFolded(alert, folded), folded, context);
  },
  async onExhausted({ workspaceId, alertId, attempt }, { store, clock }) {
    const alert = await store.alerts.find(workspaceId, alertId);
    if (!alert || !isNext(alert, attempt)) return {};
    return { put: { alert: [failedAlert({ ...alert, error: "internal" }, clock.now())] } };
  },
});

function isNext({ status, attempts }: Alert, attempt: number): boolean {
  return status === "waiting" && attempt === attempts.length + 1;
}

/** When it may go out: not so soon after the bot's message before, and not in quiet hours, which disturb no inbox. */
async function earliest({ workspaceId, botId, reason, channel }: Alert, at: number, context: PipelineContext) {
  const { store, settings } = context;
  const last = reason === "fires" ? await store.alerts.lastDeliveredAt(workspaceId, botId, channel) : undefined;
  const spaced = Math.max(at, last === undefined ? at : last + ALERT_GAP_MS);
  const { quietHours } = settings().alerts;
  return (channel !== "in_app" && quietHours && quietUntil(quietHours, spaced)) || spaced;
}

/** The alerts of the same bot to the same place that nobody has tried to send: they are told in this one's message. */
async function foldable(alert: Alert, { store }: PipelineContext): Promise<Alert[]> {
  // A message that may have arrived must not change: a receiver that knows its id would miss what was added.
  if (alert.reason !== "fires" || alert.attempts.length > 0) return [];
  const waiting = await store.alerts.listWaiting(alert.workspaceId, alert.botId);
  return waiting
    .filter(({ id, reason, attempts }) => id !== alert.id && reason === "fires" && attempts.length === 0)
    .filter(({ channel, destination }) => channel === alert.channel && destination === alert.destination)
    .slice(0, FOLDED_MAX);
}

function withFolded(alert: Alert, folded: Alert[]): Alert {
  if (folded.length === 0) return alert;
  return {
    ...alert,
    fireIds: [alert, ...folded].flatMap(({ fireIds }) => fireIds),
    foldedIds: folded.map(({ id }) => id),
  };
}

async function attemptAt(alert: Alert, folded: Alert[], context: PipelineContext): Promise<Change> {
  const { store, clock, settings, random, log } = context;
  const { tried, receipt } = await tell(alert, context);
  const at = clock.now();
  // Those of an earlier attempt stand as digested already and only hear how it ends.
  const others = folded.length > 0 ? folded : await store.alerts.findMany(alert.workspaceId, alert.foldedIds ?? []);
  const digested = others.map((one): Alert => ({ ...one, status: "digested", foldedInto: alert.id, updatedAt: at }));
  if (receipt.outcome === "delivered") {
    return { put: { alert: [deliveredAlert(tried, at), ...digested.map((one) => ({ ...one, deliveredAt: at }))] } };
  }
  const last = tried.attempts.at(-1) ?? { number: 1, at };
  const retryAt = receipt.isFinal
    ? undefined
    : nextAttemptAt(last, settings().webhooks.retryMs, random, receipt.retryAfterMs);
  if (retryAt !== undefined) {
    const waiting = { ...tried, nextAttemptAt: retryAt };
    return { put: { alert: [waiting, ...digested] }, jobs: [alertJob(waiting, retryAt)] };
  }
  log.warn("an alert could not be delivered", {
    alert: alert.id,
    bot: alert.botId,
    channel: alert.channel,
    error: tried.error,
    attempts: tried.attempts.length,
  });
  const lost = digested.map(
    (one): Alert => ({ ...one, status: "failed", ...(tried.error ? { error: tried.error } : {}) }),
  );
  return { put: { alert: [failedAlert(tried, at), ...lost] } };
}

/** What goes to the inbox is there once it is delivered. */
export function deliveredAlert(alert: Alert, at: number): Alert {
  const inbox = alert.channel === "in_app" ? { inboxAt: at } : {};
  return { ...alert, ...inbox, status: "delivered", deliveredAt: at, updatedAt: at };
}

/** Fires that could be told nowhere else stand in the inbox, so that a broken channel is not silence; a pause stands there already. */
export function failedAlert({ nextAttemptAt: _planned, ...alert }: Alert, at: number): Alert {
  const isMissed = alert.reason === "fires" && alert.error !== "nothing_to_tell";
  return { ...alert, ...(isMissed ? { inboxAt: at } : {}), status: "failed", updatedAt: at };
}
