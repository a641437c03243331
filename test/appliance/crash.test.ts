import { expect, test } from "bun:test";
import type { Received } from "#demo/inbox.ts";
import { type Appliance, type Stage, setStage } from "./appliance.ts";
import { essence, readFindings } from "./findings.ts";

const LIMIT_MS = 180_000;
/** The count of requests at which the process is killed, one kill after the other. */
const KILLED_AT = [6, 25, 60];

type Outcome = {
  signals: string[];
  /** Every announced signal and contact, once for each event id. */
  announced: string[];
  /** Accounts whose crawl was reported as completed. */
  completed: string[];
  undelivered: string[];
};

test(
  "killed three times in the middle of its crawls, it ends with the signals and webhooks of an undisturbed run",
  async () => {
    const undisturbed = await crawlAll([]);
    const disturbed = await crawlAll(KILLED_AT);
    expect(disturbed.kills).toBe(KILLED_AT.length);
    expect(undisturbed.outcome.signals.length).toBeGreaterThan(10);
    expect(undisturbed.outcome.undelivered).toEqual([]);
    expect(disturbed.outcome).toEqual(undisturbed.outcome);
  },
  LIMIT_MS,
);

async function crawlAll(killedAt: number[]): Promise<{ outcome: Outcome; kills: number }> {
  let running: Appliance | undefined;
  let kills = 0;
  const stage = await setStage({
    onRequest: (count) => {
      const next = killedAt[kills];
      if (next === undefined || count < next || !running) return;
      kills += 1;
      running.run.kill("SIGKILL");
      running = undefined;
    },
  });
  try {
    let appliance = await stage.boot();
    const webhookId = await stage.begin(appliance.api);
    running = appliance;
    while (kills < killedAt.length) {
      await appliance.run.exited;
      appliance = await stage.boot();
      running = appliance;
    }
    await stage.settle(appliance.api, webhookId);
    return { outcome: await readOutcome(stage, appliance, webhookId), kills };
  } finally {
    await stage.end();
  }
}

async function readOutcome(stage: Stage, { api }: Appliance, webhookId: string): Promise<Outcome> {
  const findings = await readFindings(api);
  const names = new Map(findings.map(({ id, domain, type, title }) => [id, `${domain} ${type} ${title}`]));
  // A webhook may come twice when its receipt was not yet written down; its event id is then the same.
  const events = new Map<string, string>();
  for (const { event, eventId, body } of stage.inbox.received) {
    if (event === "signal.fired")
      events.set(eventId, `${event} ${names.get(idOf(body["signal"])) ?? "unknown signal"}`);
    if (event === "contact.added") events.set(eventId, `${event} ${(body["contact"] as { name: string }).name}`);
  }
  const undelivered = (await api.deliveries(webhookId)).filter(({ status }) => status !== "delivered");
  return {
    signals: essence(findings),
    announced: [...events.values()].sort(),
    completed: [
      ...new Set(stage.inbox.received.filter(({ event }) => event === "crawl.completed").map(domainOf)),
    ].sort(),
    undelivered: undelivered.map(({ id, status }) => `${id} ${status}`),
  };
}

function idOf(value: unknown): string {
  return (value as { id: string }).id;
}

function domainOf({ body }: Received): string {
  return (body["account"] as { domain: string }).domain;
}
