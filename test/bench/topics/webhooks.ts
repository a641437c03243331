import { join } from "node:path";
import { type Appliance, startAppliance } from "../appliance.ts";
import { type Served, serveApart } from "../children.ts";
import { inTurn, type Sample } from "../in-turn.ts";
import { pinned } from "../pinned.ts";
import { cpuSeconds } from "../process-cost.ts";
import type { Topic } from "../topic.ts";

/** Each endpoint is sent four deliveries at once, so there are 80 under way. */
const ENDPOINTS = 20;
const AT_ONCE = 80;
const EVENTS = 150;
const QUICK_EVENTS = 30;
const RATE = "deliveries/s";
const PER_CPU = "deliveries per CPU second";

/** Deliveries that survive a power cut, against the same client without any memory. */
export const webhooks: Topic = {
  name: "webhooks",
  answers: "What do deliveries that nothing can lose cost beside signing and sending alone?",
  async measure(bench) {
    const events = bench.isQuick ? QUICK_EVENTS : EVENTS;
    const inbox = await serveApart([process.execPath, join(import.meta.dir, "../load/inbox.ts")], { place: "load" });
    const appliance = await startAppliance({
      binary: bench.binary,
      folder: bench.folder,
      settings: {
        network: { allow_private: ["127.0.0.1/32"], origins: { "https://inbox.example": inbox.url } },
      },
    });
    const sender = startSender();
    try {
      const ids = await prepare(appliance, inbox, events);
      const body = await (await fetch(`${inbox.url}/~last`)).text();
      const count = events * ENDPOINTS;
      const samples = await inTurn(bench.rounds, {
        "with the outbox": () => replay(appliance, inbox, ids, count),
        "sign and send": () => sender.send({ url: `${inbox.url}/0`, body, count, atOnce: AT_ONCE }),
      });
      const against = (what: string) => ({
        values: samples.of("with the outbox", what),
        against: samples.of("sign and send", what),
        is: "at least" as const,
        floor: 0.5,
        aim: 0.8,
      });
      return {
        figures: [...samples.figures(RATE, ""), ...samples.figures(PER_CPU, "")],
        bars: [{ what: "durable deliveries a second against sign-and-send with the same client", ...against(RATE) }],
        notes: [
          `${ENDPOINTS} endpoints, ${count} deliveries a round, both on one core, the receiver on the other. What is measured is a replay: putting the deliveries back is in the figure.`,
        ],
      };
    } finally {
      sender.stop();
      await Promise.all([appliance.stop(), inbox.stop()]);
    }
  },
};

/** Endpoints, and so many events that each of them has been told once. */
async function prepare(appliance: Appliance, inbox: Served, events: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < ENDPOINTS; index++) {
    const endpoint = { url: `https://inbox.example/${index}`, events: ["signal.fired"] };
    ids.push((await appliance.ask<{ id: string }>("POST", "/v1/webhooks", endpoint)).id);
  }
  const account = { domain: "inbox.example", name: "Inbox" };
  const { id } = await appliance.ask<{ id: string }>("POST", "/v1/accounts", account);
  for (let index = 0; index < events; index++) {
    await appliance.ask("POST", "/v1/signals", {
      account_id: id,
      type: "pricing_page_visited",
      title: `Visit number ${index}`,
      data: { plan: `Plan ${index}` },
      source: {
        kind: "crm",
        title: "Web visits",
        url: `https://crm.example/visits/${index}`,
        excerpt: `Visit number ${index} to the prices.`,
      },
    });
  }
  await received(inbox, events * ENDPOINTS);
  return ids;
}

async function replay(appliance: Appliance, inbox: Served, ids: string[], count: number): Promise<Sample> {
  const before = await countOf(inbox);
  const cpuBefore = cpuSeconds(appliance.pid);
  const startedAt = performance.now();
  await Promise.all(ids.map((id) => appliance.ask("POST", `/v1/webhooks/${id}:replay`, { status: "any" })));
  await received(inbox, before + count);
  const seconds = (performance.now() - startedAt) / 1000;
  // The last results are written within this time.
  await Bun.sleep(300);
  return { [RATE]: count / seconds, [PER_CPU]: count / (cpuSeconds(appliance.pid) - cpuBefore) };
}

async function received(inbox: Served, count: number): Promise<void> {
  const endsAt = performance.now() + 120_000;
  while ((await countOf(inbox)) < count) {
    if (performance.now() > endsAt) throw new Error(`${await countOf(inbox)} of ${count} deliveries have arrived`);
    await Bun.sleep(10);
  }
}

async function countOf(inbox: Served): Promise<number> {
  return ((await (await fetch(`${inbox.url}/~count`)).json()) as { count: number }).count;
}

type Stretch = { url: string; body: string; count: number; atOnce: number };

/** The peer, kept running, so that every stretch but the first finds it warm. */
function startSender() {
  const command = [process.execPath, join(import.meta.dir, "../load/send-only.ts")];
  const child = Bun.spawn(pinned(command, "measured"), { stdin: "pipe", stdout: "pipe", stderr: "inherit" });
  const answers = child.stdout.getReader();
  return {
    async send(stretch: Stretch): Promise<Sample> {
      child.stdin.write(`${JSON.stringify(stretch)}\n`);
      await child.stdin.flush();
      const { value } = await answers.read();
      const { seconds, cpuSeconds: spent } = JSON.parse(new TextDecoder().decode(value));
      return { [RATE]: stretch.count / seconds, [PER_CPU]: stretch.count / spent };
    },
    stop: () => child.kill(),
  };
}
