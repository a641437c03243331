import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import type { SendTest } from "#core/alert.ts";
import { toIso } from "#core/time.ts";
import { toEventWire } from "#surfaces/signalmama/webhook-body.ts";
import { type Api, codeOf, paramOf, rowsOf, startApi, walk } from "../../helpers/api.ts";
import { createBot, newBot } from "../../helpers/bots.ts";
import { aFire, anAccount, anAlert, aRun, NOW } from "../../helpers/records.ts";

const HOOK = "https://discord.com/api/webhooks/1/only-we-may-post-here";

let api: Api;
let sendTest: SendTest;
beforeEach(async () => {
  sendTest = async () => undefined;
  api = await startApi({ sendTest: (bot) => sendTest(bot) });
});
afterEach(() => api.stop());
const ours = () => ({ workspaceId: api.ours.id });

describe("the log of alerts", () => {
  test("is filtered by bot, channel and status, and walked from the newest to the oldest", async () => {
    const { id: bot } = await newBot(api);
    const { id: other } = await newBot(api);
    const alert = Array.from({ length: 7 }, (_, i) =>
      anAlert({
        ...ours(),
        botId: i < 5 ? bot : other,
        channel: i % 2 ? "email" : "slack",
        status: i < 2 ? "failed" : "delivered",
        createdAt: NOW + Math.floor(i / 2),
      }),
    );
    await api.store.commit({ put: { alert } });
    const ids = async (query: string) =>
      (await walk<{ id: string }>(api, `/v1/alerts?limit=2${query}`)).map(({ id }) => id);
    const newest = [...alert].reverse().map(({ id }) => id);
    expect(await ids("")).toEqual(newest);
    expect(await ids(`&bot=${bot}`)).toEqual(newest.slice(2));
    expect(await ids("&status=failed")).toEqual(newest.slice(5));
    expect(await ids(`&bot=${other}&channel=email`)).toEqual([newest[1] ?? ""]);
    expect(codeOf(await api.call("GET", "/v1/alerts?bot=bot_00000000000000000000"))).toBe("bot_not_found");
    const foreign = await api.call("GET", "/v1/alerts", { key: api.foreignKeys.admin });
    expect(rowsOf(foreign)).toEqual([]);
  });

  test("tells why something failed and what to do, and shows of an address only its origin", async () => {
    const { id } = await newBot(api, { alert: { channel: "discord", destination: HOOK } });
    const failed = anAlert({
      ...ours(),
      botId: id,
      channel: "discord",
      destination: HOOK,
      status: "failed",
      error: "http_status",
      inboxAt: NOW,
    });
    await api.store.commit({ put: { alert: [failed] } });
    const answers = [await api.call("GET", "/v1/alerts"), await api.call("GET", "/v1/notifications")];
    expect(rowsOf(answers[0] as never)).toMatchObject([
      { destination: "https://discord.com/…", error: { code: "http_status", message: "The receiver refused it." } },
    ]);
    for (const { text } of answers) expect(text).not.toContain("only-we-may-post-here");
  });

  test("hangs on every fire of a run", async () => {
    const { id } = await newBot(api);
    const run = aRun({ ...ours(), botId: id });
    const fires = [1, 2].map((n) => aFire({ ...ours(), botId: id, runId: run.id, contentHash: `${n}` }));
    await api.store.commit({
      put: { run: [run], fire: fires, alert: [anAlert({ ...ours(), botId: id, runId: run.id })] },
    });
    expect(rowsOf(await api.call("GET", `/v1/bots/${id}/fires`)).map((fire) => fire["alert"])).toEqual(
      Array(2).fill({ channel: "slack", destination: "#competitors", status: "pending", delivered_at: null }),
    );
  });
});

test("the last hundred fires say whom each was told, and how that went", async () => {
  const { id } = await newBot(api);
  const delivered = { status: "delivered", deliveredAt: NOW + 5 } as const;
  const told = [
    { status: "digested", foldedInto: "alr_1", deliveredAt: NOW + 5 } as const,
    { channel: "webhook", destination: "https://hooks.example/only-we-know", ...delivered } as const,
    { status: "failed", error: "http_status" } as const,
    { status: "waiting" } as const,
  ].map((more, i) => anAlert({ ...ours(), botId: id, runId: `run_${i}`, ...more }));
  const fire = Array.from({ length: 120 }, (_, i) =>
    aFire({ ...ours(), botId: id, runId: `run_${i % 5}`, contentHash: `${i}`, firedAt: NOW + i }),
  );
  await api.store.commit({ put: { fire, alert: told } });
  const answer = await api.call("GET", `/v1/bots/${id}/fires?limit=100`);
  expect(rowsOf(answer).map((row) => row["content_hash"])).toEqual(
    Array.from({ length: 100 }, (_, i) => String(119 - i)),
  );
  const byRun = new Map(rowsOf(answer).map((row) => [row["run_id"], row["alert"]]));
  const slack = { channel: "slack", destination: "#competitors" };
  expect(Object.fromEntries(byRun)).toEqual({
    run_0: { ...slack, status: "digested", delivered_at: toIso(NOW + 5) },
    run_1: {
      channel: "webhook",
      destination: "https://hooks.example/…",
      status: "delivered",
      delivered_at: toIso(NOW + 5),
    },
    run_2: { ...slack, status: "failed", delivered_at: null },
    run_3: { ...slack, status: "pending", delivered_at: null },
    run_4: null,
  });
});

describe("the inbox", () => {
  async function anInbox() {
    const { id } = await newBot(api);
    const account = anAccount({ ...ours(), name: "Fenwick", domain: "fenwick.example" });
    const fire = aFire({ ...ours(), botId: id, accountId: account.id, title: "Pricing" });
    const rows = [1, 2, 3].map((n) =>
      anAlert({ ...ours(), botId: id, channel: "in_app", status: "delivered", fireIds: [fire.id], inboxAt: NOW + n }),
    );
    const elsewhere = anAlert({ ...ours(), botId: id, status: "delivered" });
    await api.store.commit({ put: { account: [account], fire: [fire], alert: [...rows, elsewhere] } });
    return { account, ids: rows.map((row) => row.id).reverse() };
  }

  test("tells what was found, of what and where, the last first", async () => {
    const { ids } = await anInbox();
    const rows = await walk(api, "/v1/notifications?limit=1");
    expect(rows.map((row) => row["id"])).toEqual(ids);
    expect(rows[0]).toMatchObject({
      title: "Fenwick pricing found something",
      items: [
        {
          accounts: ["Fenwick (fenwick.example)"],
          title: "Pricing",
          diff: { before: "Team $29 per seat", after: "Team $39 per seat" },
          source_url: "https://fenwick.example/pricing",
        },
      ],
      undelivered: null,
      read_at: null,
    });
  });

  test("is read one by one or whole, and stays", async () => {
    const { ids } = await anInbox();
    const read = (body?: object) => api.call("POST", "/v1/notifications:read", body ? { body } : {});
    expect((await read({ ids: [ids[0]] })).json).toEqual({ read: 1, unread: 2 });
    expect((await read({ ids: [ids[0]] })).json).toEqual({ read: 0, unread: 2 });
    expect(rowsOf(await api.call("GET", "/v1/notifications?unread=true")).map((row) => row["id"])).toEqual(
      ids.slice(1),
    );
    expect((await read()).json).toEqual({ read: 2, unread: 0 });
    expect(rowsOf(await api.call("GET", "/v1/notifications?unread=true"))).toEqual([]);
    expect(rowsOf(await api.call("GET", "/v1/notifications"))).toHaveLength(3);
  });

  test("of another workspace cannot be read or marked", async () => {
    const { ids } = await anInbox();
    const key = api.foreignKeys.admin;
    expect(rowsOf(await api.call("GET", "/v1/notifications", { key }))).toEqual([]);
    expect(codeOf(await api.call("POST", "/v1/notifications:read", { key, body: { ids } }))).toBe("alert_not_found");
    expect((await api.call("POST", "/v1/notifications:read", { key })).json).toEqual({ read: 0, unread: 0 });
    expect(rowsOf(await api.call("GET", "/v1/notifications?unread=true"))).toHaveLength(3);
  });

  test("forgets an account with the account, when it is deleted and when it is purged", async () => {
    const { account } = await anInbox();
    await api.call("DELETE", `/v1/accounts/${account.id}`);
    const hidden = await api.call("GET", "/v1/notifications");
    expect(rowsOf(hidden)[0]).toMatchObject({ title: "What this was about is gone", items: [] });
    await api.store.accounts.purge(api.ours.id, account.id);
    expect((await api.call("GET", "/v1/notifications")).text).not.toContain("fenwick.example");
  });
});

describe("a test of an alert", () => {
  test("answers how it went and keeps it in the log", async () => {
    const { id } = await newBot(api);
    sendTest = async (bot) =>
      anAlert({ ...ours(), botId: bot.id, reason: "test", status: "failed", error: "channel_not_found" });
    const answer = await api.call("POST", `/v1/bots/${id}:test-alert`);
    expect([answer.status, answer.json["status"]]).toEqual([200, "failed"]);
    expect(answer.json["error"]).toMatchObject({ code: "channel_not_found" });
    expect(rowsOf(await api.call("GET", `/v1/alerts?bot=${id}`))).toMatchObject([{ reason: "test" }]);
  });

  test("of a bot that tells nobody is refused", async () => {
    const { id } = await newBot(api);
    const answer = await api.call("POST", `/v1/bots/${id}:test-alert`);
    expect([answer.status, codeOf(answer), paramOf(answer)]).toEqual([400, "invalid_param", "alert"]);
  });
});

describe("a destination", () => {
  test.each([
    ["slack", "#team"],
    ["slack", "C0123456789"],
    ["slack", "#équipe-ventes"],
    ["slack", "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX"],
    ["discord", "https://discord.com/api/webhooks/1/abc"],
    ["discord", "https://canary.discord.com/api/v10/webhooks/1/abc?thread_id=2"],
    ["discord", "https://chat.example/hook"],
    ["email", "ana@acme.example, bo@acme.example"],
    ["ntfy", "fenwick-prices"],
    ["ntfy", "https://ntfy.example/fenwick"],
    ["teams", "https://prod-1.westeurope.logic.example/workflows/1?sig=x"],
    ["in_app", "all"],
    ["in_app", undefined],
    ["none", undefined],
  ])("of %s may be %s, whether or not the channel is set up", async (channel, destination) => {
    const answer = await createBot(api, { alert: { channel, ...(destination === undefined ? {} : { destination }) } });
    expect([answer.status, answer.text]).toEqual([201, answer.text]);
  });

  test.each([
    ["slack", "https://acme.slack.com/archives/C0123456789", "an incoming webhook such as https://hooks.slack.com"],
    [
      "slack",
      "https://hooks.slack.com/triggers/T1/2/only-we-may",
      "an incoming webhook such as https://hooks.slack.com",
    ],
    ["slack", "acme.slack.com/archives/C0123456789", "the name of a Slack channel such as #team"],
    ["discord", "https://discord.com/channels/123/456", "the address of a channel's webhook"],
    ["teams", "https://teams.microsoft.com/l/channel/19%3aabc/General", "not the link to the channel"],
    ["email", "team:ana@acme.example", "mail addresses"],
    ["email", "ana\u200b@acme.example", "mail addresses"],
  ])("of %s is not %s, and the answer says what is", async (channel, destination, said) => {
    const answer = await createBot(api, { alert: { channel, destination } });
    expect([answer.status, codeOf(answer), paramOf(answer)]).toEqual([400, "invalid_param", "alert.destination"]);
    expect(answer.text).toContain(said);
    expect(answer.text).not.toContain(destination);
  });

  test("that is an address is shown whole to those who may change it, and to nobody else", async () => {
    const { id, alert } = await newBot(api, { alert: { channel: "discord", destination: HOOK } });
    const open = { channel: "discord", destination: HOOK };
    expect(alert).toEqual(open);
    const seen = async (path: string, key: string) => (await api.call("GET", path, { key })).text;
    for (const path of ["/v1/bots", `/v1/bots/${id}`]) {
      expect(await seen(path, api.keys.read_write)).toContain(HOOK);
      expect(await seen(path, api.keys.read_only)).toContain("https://discord.com/…");
      expect(await seen(path, api.keys.read_only)).not.toContain("only-we-may-post-here");
    }
    const bot = await api.store.bots.find(api.ours.id, id);
    if (!bot) throw new Error("no bot");
    const event = { ...ours(), id: "evt_1", type: "bot.auto_paused" as const, createdAt: NOW, causeId: "run_1" };
    const body = JSON.stringify(toEventWire({ ...event, facts: { bot } }, "http://127.0.0.1"));
    expect(body).toContain("https://discord.com/…");
    expect(body).not.toContain("only-we-may-post-here");
  });
});

test("alerts go with their time, but for those still to be told, and with their bot", async () => {
  const { id } = await newBot(api);
  const old = { ...ours(), botId: id, createdAt: NOW - 40 * 86_400_000 };
  const kept = anAlert({ ...old, status: "waiting" });
  await api.store.commit({ put: { alert: [kept, anAlert({ ...old, status: "delivered" })] } });
  const never = {
    documentsAt: 0,
    fetchesAt: 0,
    runsAt: 0,
    eventsAt: 0,
    listsAt: 0,
    replaysAt: 0,
    botsAt: 0,
    looksAt: 0,
  };
  expect(await api.store.purgeOlderThan({ ...never, deliveriesAt: NOW - 30 * 86_400_000 })).toMatchObject({
    alerts: 1,
  });
  expect(rowsOf(await api.call("GET", "/v1/alerts"))).toMatchObject([{ id: kept.id }]);
  await api.call("DELETE", `/v1/bots/${id}`);
  await api.store.purgeOlderThan({ ...never, deliveriesAt: 0, botsAt: NOW + 60 * 86_400_000 });
  expect(rowsOf(await api.call("GET", "/v1/alerts"))).toEqual([]);
});
