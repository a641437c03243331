import type { Outbound, OutboundResult } from "#core/outbound.ts";
import { SECOND_MS } from "#core/time.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { deliverStep } from "#pipeline/deliver.ts";
import { exportStep } from "#pipeline/export.ts";
import { publishStep } from "#pipeline/publish.ts";
import { replayStep } from "#pipeline/replay.ts";
import { sendAlertStep } from "#pipeline/send-alert.ts";
import type { Step } from "#pipeline/step.ts";
import { createQueue } from "#storage/queue.ts";
import { renderEvent } from "#surfaces/signalmama/webhook-body.ts";
import { type Api, TOLD } from "./api.ts";
import { NO_ALERTS } from "./records.ts";

/**
 * The end of the line, from event to webhook, at work on the store of an API; looks for due jobs twice a minute. `more` are
 * steps before that end.
 */
export async function startWebhookLine<Payload>(
  api: Api,
  webhookOutbound: Outbound,
  more: Step<Payload>[] = [],
): Promise<{ stop(): Promise<void> }> {
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const { store, clock, actions } = api;
  const context = {
    store,
    clock,
    ids: actions.ids,
    log,
    random: () => 0,
    writer: actions.writer,
    webhookOutbound,
    renderEvent: ((event, delivery) =>
      renderEvent(event, delivery, actions.baseUrl)) satisfies PipelineContext["renderEvent"],
    settings: () => ({
      scoring: { cycleMs: actions.cycles.scoreMs },
      webhooks: TOLD.webhooks,
      alerts: NO_ALERTS,
    }),
  } as unknown as PipelineContext;
  const queue = createQueue({ store, clock, log, pollMs: 30 * SECOND_MS });
  for (const step of [
    publishStep,
    deliverStep,
    replayStep,
    sendAlertStep,
    exportStep,
    ...more,
  ] as unknown as Step<unknown>[]) {
    queue.work(step.name, step.options(context.settings()), (job, signal) =>
      step.run(step.payload.parse(job.payload), context, job, signal),
    );
  }
  await queue.start();
  return { stop: () => queue.stop(0) };
}

export type Call = { at: number; url: string; headers: Record<string, string>; body: Record<string, unknown> };

/** The world outside as a test plays it, without sockets: what was sent, and when. `answer` gives the status. */
export function aReceiver(api: Api, answer: (call: Call) => number): { outbound: Outbound; calls: Call[] } {
  const calls: Call[] = [];
  return {
    calls,
    outbound: {
      async request({ url, body, headers }): Promise<OutboundResult> {
        const call = { at: api.clock.now(), url, headers: headers ?? {}, body: JSON.parse(String(body)) };
        calls.push(call);
        const status = answer(call);
        const said = new TextEncoder().encode(`what ${status} says`);
        return { kind: "response", status, headers: {}, body: said, durationMs: 1 };
      },
    },
  };
}
