import { afterEach, beforeEach, expect, test } from "bun:test";
import type { Event } from "#core/event.ts";
import { MINUTE_MS } from "#core/time.ts";
import { createAddressRules } from "#net/address-rules.ts";
import { createOutbound } from "#net/client.ts";
import { type Api, idOf, rowsOf, startApi } from "../helpers/api.ts";
import { anAccount, aSignal } from "../helpers/records.ts";
import { type Site, startSite } from "../helpers/site.ts";
import { until } from "../helpers/until.ts";
import { startWebhookLine } from "../helpers/webhook-line.ts";

/** What belongs to the connection, and the signatures, with which a delivery could be sent again. */
const UNSHOWN = ["accept", "accept-encoding", "connection", "content-length", "host"];
const SIGNATURES = ["webhook-signature", "x-mama-signature"];

let api: Api;
let site: Site;
let line: { stop(): Promise<void> };
beforeEach(async () => {
  api = await startApi();
  const statuses = [503, 204];
  site = await startSite({ "/hook": () => new Response(null, { status: statuses.shift() ?? 204 }) });
  const addressRules = createAddressRules({ allowPrivate: ["127.0.0.1"] });
  const userAgent = "signalmama/0.0.0 (+https://mama.example/bot)";
  line = await startWebhookLine(api, createOutbound({ addressRules, origins: {}, userAgent }));
});
afterEach(async () => {
  await line.stop();
  await site.stop();
  await api.stop();
});

test("the headers that the log of deliveries shows are those the receiver got, at every attempt", async () => {
  const body = { url: `${site.origin}/hook`, events: ["*"] };
  const webhook = idOf(await api.call("POST", "/v1/webhooks", { body }));
  const account = anAccount({ workspaceId: api.ours.id });
  const event: Event = {
    id: api.actions.ids.next("evt"),
    workspaceId: api.ours.id,
    type: "signal.fired",
    accountId: account.id,
    createdAt: api.clock.now(),
    causeId: "c",
    facts: { account, signal: aSignal({ accountId: account.id }) },
  };
  await api.store.commit({ events: [event] });

  type Row = { status: string; attempts: { request_headers: Record<string, string> }[] };
  const delivery = async () => rowsOf<Row>(await api.call("GET", `/v1/webhooks/${webhook}/deliveries`))[0];
  await until("the second attempt", 10_000, async () => {
    await api.clock.advance(MINUTE_MS / 2);
    return (await delivery())?.status === "delivered";
  });

  const shown = (await delivery())?.attempts.map(({ request_headers }) => request_headers) ?? [];
  const received = site.requests.map(({ headers }) => headers);
  expect([shown.length, received.length]).toEqual([2, 2]);
  for (const [i, headers] of received.entries()) {
    const apart = [...UNSHOWN, ...SIGNATURES];
    expect(Object.keys(headers)).toEqual(expect.arrayContaining(SIGNATURES));
    expect(shown[i]).toEqual(Object.fromEntries(Object.entries(headers).filter(([name]) => !apart.includes(name))));
    expect(headers["user-agent"]).toBe("Mama-Webhooks/1");
  }
});
