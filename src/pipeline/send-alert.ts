import { z } from "zod";
import { ALERT_GAP_MS, type Alert, alertJob, subjectOf } from "#core/alert.ts";
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
    if (alert.reason === "fires" && alert.foldedIds === undefined) return put(await gathered(alert, context), at);
    return attemptAt(alert, context);
  },
  async onExhausted({ workspaceId, alertId, attempt }, context) {
    const alert = await context.store.alerts.find(workspaceId, alertId);
    if (!alert || !isNext(alert, attempt)) return {};
    const at = context.clock.now();
    return lost({ ...alert, error: "internal" }, await foldedOf(alert, context), at);
  },
});

function isNext({ status, attempts }: Alert, attempt: number): boolean {
  return status === "waiting" && attempt === attempts.length + 1;
}

/** When it may go out: not so soon after the bot's message before, and not in quiet hours, which disturb no inbox. */
async function earliest(alert: Alert, at: number, context: PipelineContext) {
  const { store, settings } = context;
  const { workspaceId, reason, channel } = alert;
  const sent = { botId: subjectOf(alert), channel, until: at };
  const last = reason === "fires" ? await store.alerts.lastDeliveredAt(workspaceId, sent) : undefined;
  const spaced = last === undefined ? at : Math.max(at, last + ALERT_GAP_MS);
  const { quietHours } = settings().alerts;
  return (channel !== "in_app" && quietHours && quietUntil(quietHours, spaced)) || spaced;
}

/**
 * The alert with all that it is to tell, settled before the first attempt: a message that may have arrived must not change, or a
 * receiver that knows its id would miss what was added. What comes later is told in another.
 */
async function gathered(alert: Alert, { store }: PipelineContext): Promise<[Alert, ...Alert[]]> {
  const waiting = await store.alerts.listWaiting(alert.workspaceId, subjectOf(alert));
  const folded = waiting
    .filter(({ id, reason, foldedIds }) => id !== alert.id && reason === "fires" && foldedIds === undefined)
    .filter(({ channel, destination }) => channel === alert.channel && destination === alert.destination)
    .slice(0, FOLDED_MAX);
  const fireIds = [alert, ...folded].flatMap((one) => one.fireIds);
  const digested = folded.map((one): Alert => ({ ...one, status: "digested", foldedInto: alert.id }));
  return [{ ...alert, fireIds, foldedIds: folded.map(({ id }) => id) }, ...digested];
}

/** Stored at `at`; the first is sent next. */
function put([head, ...rest]: [Alert, ...Alert[]], at: number): Change {
  return { put: { alert: [head, ...rest].map((one) => ({ ...one, updatedAt: at })) }, jobs: [alertJob(head, at)] };
}

function foldedOf({ workspaceId, foldedIds = [] }: Alert, { store }: PipelineContext): Promise<Alert[]> {
  return store.alerts.findMany(workspaceId, foldedIds);
}

async function attemptAt(alert: Alert, context: PipelineContext): Promise<Change> {
  const { clock, settings, random, log } = context;
  const { tried, receipt } = await tell(alert, context);
  const at = clock.now();
  const folded = await foldedOf(alert, context);
  if (receipt.outcome === "delivered") {
    const told = folded.map((one) => ({ ...one, deliveredAt: at, updatedAt: at }));
    return { put: { alert: [deliveredAlert(tried, at), ...told] } };
  }
  const last = tried.attempts.at(-1) ?? { number: 1, at };
  const retryAt = receipt.isFinal
    ? undefined
    : nextAttemptAt(last, settings().webhooks.retryMs, random, receipt.retryAfterMs);
  if (retryAt !== undefined) {
    const waiting = { ...tried, nextAttemptAt: retryAt };
    return { put: { alert: [waiting] }, jobs: [alertJob(waiting, retryAt)] };
  }
  log.warn("an alert could not be delivered", {
    alert: alert.id,
    about: subjectOf(alert),
    channel: alert.channel,
    error: tried.error,
    attempts: tried.attempts.length,
  });
  return lost(tried, folded, at);
}

/** What was to be told in the message of an alert that failed has failed with it. */
function lost(alert: Alert, folded: Alert[], at: number): Change {
  const { error } = alert;
  const failed = folded.map(
    (one): Alert => ({ ...one, status: "failed", ...(error === undefined ? {} : { error }), updatedAt: at }),
  );
  return { put: { alert: [failedAlert(alert, at), ...failed] } };
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
