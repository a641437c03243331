import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Fault } from "#core/fault.ts";
import { DAY_MS } from "#core/time.ts";
import { type Answer, APPLIANCE, type Api, addAccount, codeOf, idOf, startApi } from "../../helpers/api.ts";
import { aDocument, aSignal } from "../../helpers/records.ts";

type Uses = Record<string, { used: number; limit: number | null; share: number | null; kind: string }>;
const usageOf = async (of: Api) => {
  const { json } = await of.call("GET", "/v1/workspace/usage");
  return { uses: json["usage"] as Uses, totals: json["totals"] as Record<string, number>, json };
};
const addWebhook = (to: Api) =>
  to.call("POST", "/v1/webhooks", { body: { url: "https://hooks.example/", events: ["*"] } });
const addKey = (to: Api) => to.call("POST", "/v1/keys", { body: { name: "x", role: "read_only" } });
const outcomes = (answers: Answer[]) =>
  answers.map((answer) => `${answer.status} ${codeOf(answer) ?? ""}`.trim()).sort();

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe("the workspace", () => {
  test("shows its limits, with null for unlimited", async () => {
    const { json } = await api.call("GET", "/v1/workspace");
    expect(json).toMatchObject({ id: api.ours.id, name: "Ours", plan: "self_hosted", floor: 70, rubric_version: 1 });
    expect(json["limits"]).toMatchObject({ accounts: null, webhooks: null, criteria: 200, batch_items: 1_000 });
  });

  test("is renamed by administrators, and its rubric stays", async () => {
    const { json } = await api.call("PATCH", "/v1/workspace", { body: { name: "  New name " } });
    expect(json).toMatchObject({ name: "New name", rubric_version: 1 });
    expect((await api.call("GET", "/v1/workspace")).json["name"]).toBe("New name");
    const theirs = await api.call("GET", "/v1/workspace", { key: api.foreignKeys.admin });
    expect(theirs.json["name"]).toBe("Theirs");
  });
});

describe("usage", () => {
  test("counts what there is, neither deleted nor revoked, of this workspace alone", async () => {
    const one = await startApi({ limits: { accounts: 8, webhooks: 0 } });
    const account = await addAccount(one, { domain: "a.example" });
    const gone = await addAccount(one, { domain: "b.example" });
    await one.call("DELETE", `/v1/accounts/${gone}`);
    await one.call("POST", "/v1/accounts", { body: { domain: "c.example" }, key: one.foreignKeys.admin });
    await one.call("POST", `/v1/keys/${idOf(await addKey(one))}:revoke`);
    await one.call("POST", `/v1/accounts/${account}/brief:regenerate`);
    const signals = [1, 2, 3].map(() => aSignal({ workspaceId: one.ours.id, accountId: account }));
    const document = aDocument({ workspaceId: one.ours.id, accountId: account });
    await one.store.commit({ put: { signal: signals, document: [document] } });
    // Written again, they are no more than before.
    await one.store.commit({ put: { signal: signals, document: [document] } });
    const { uses, totals, json } = await usageOf(one);
    expect(uses).toEqual({
      accounts: { used: 1, limit: 8, share: 0.125, kind: "hard" },
      webhooks: { used: 0, limit: 0, share: 1, kind: "hard" },
      keys: { used: 3, limit: null, share: null, kind: "hard" },
      lists: { used: 0, limit: null, share: null, kind: "hard" },
      active_bots: { used: 0, limit: 25, share: 0, kind: "hard" },
      // This one, and all that came before it in the same minute of the standing clock.
      reads_this_minute: { used: 1, limit: null, share: null, kind: "hard" },
      writes_this_minute: { used: 6, limit: null, share: null, kind: "hard" },
      on_demand_crawls_today: { used: 0, limit: null, share: null, kind: "hard" },
      briefs_this_month: { used: 1, limit: null, share: null, kind: "soft" },
    });
    expect(totals).toMatchObject({ signals: 3, documents: 1 });
    expect(json).toMatchObject({ as_of: "2026-06-01T09:00:00.000Z", day_started_at: "2026-06-01T00:00:00.000Z" });
    await one.store.accounts.purge(one.ours.id, account);
    expect((await usageOf(one)).totals).toMatchObject({ signals: 0, documents: 0 });
    await one.stop();
  });

  test("of briefs begins anew with the month", async () => {
    const account = await addAccount(api, { domain: "monthly.example" });
    await api.call("POST", `/v1/accounts/${account}/brief:regenerate`);
    expect((await usageOf(api)).uses["briefs_this_month"]?.used).toBe(1);
    await api.clock.advance(29 * DAY_MS + DAY_MS);
    expect((await usageOf(api)).uses["briefs_this_month"]?.used).toBe(0);
  });
});

describe("a limit", () => {
  test("of endpoints and keys holds against callers at the same time, and a removed one makes room", async () => {
    const small = await startApi({ limits: { webhooks: 2, keys: 5 } });
    const webhooks = await Promise.all([1, 2, 3, 4].map(() => addWebhook(small)));
    expect(outcomes(webhooks)).toEqual(["201", "201", "402 webhook_limit_reached", "402 webhook_limit_reached"]);
    const [made] = webhooks.filter((answer) => answer.status === 201);
    await small.call("DELETE", `/v1/webhooks/${made?.json["id"]}`);
    expect(outcomes([await addWebhook(small), await addWebhook(small)])).toEqual(["201", "402 webhook_limit_reached"]);

    // Three are there already.
    const keys = await Promise.all([1, 2, 3].map(() => addKey(small)));
    expect(outcomes(keys)).toEqual(["201", "201", "402 key_limit_reached"]);
    const [key] = keys.filter((answer) => answer.status === 201);
    await small.call("POST", `/v1/keys/${key?.json["id"]}:revoke`);
    expect(outcomes([await addKey(small), await addKey(small)])).toEqual(["201", "402 key_limit_reached"]);
    // Nobody else's room.
    expect(
      (await small.call("POST", "/v1/keys", { body: { name: "x", role: "admin" }, key: small.foreignKeys.admin }))
        .status,
    ).toBe(201);
    await small.stop();
  });

  test("of crawls on demand is one of the day; joining a crawl is free", async () => {
    const small = await startApi({ limits: { onDemandCrawlsPerDay: 2 } });
    const accounts: string[] = [];
    for (const name of ["a", "b", "c"]) {
      const id = await addAccount(small, { domain: `${name}.example` });
      // The crawl that came with the account would be joined.
      const first = await small.store.crawls.findUnfinished(small.ours.id, id);
      if (first) await small.store.commit({ put: { crawl: [{ ...first, status: "finished" }] } });
      accounts.push(id);
    }
    const crawl = (id: string | undefined) => small.call("POST", `/v1/accounts/${id}/crawl:on-demand`);
    const started = await Promise.all(accounts.map(crawl));
    expect(outcomes(started)).toEqual(["202", "202", "402 crawl_limit_reached"]);
    const running = started.findIndex((answer) => answer.status === 202);
    const joined = await crawl(accounts[running]);
    expect([joined.status, joined.json["id"]]).toEqual([202, started[running]?.json["id"]]);
    expect((await usageOf(small)).uses["on_demand_crawls_today"]).toMatchObject({ used: 2, limit: 2, share: 1 });
    await small.clock.advance(DAY_MS);
    expect((await usageOf(small)).uses["on_demand_crawls_today"]?.used).toBe(0);
    const refused = started.findIndex((answer) => answer.status === 402);
    expect((await crawl(accounts[refused])).status).toBe(202);
    await small.stop();
  });
});

describe("the status", () => {
  test("is for everyone, with any key or none, and says nothing of a workspace", async () => {
    for (const key of [undefined, "sk_live_wrong", api.keys.read_only]) {
      const answer = await api.call("GET", "/v1/status", { key });
      expect(answer.json).toEqual({
        status: "operational",
        version: "0.0.0",
        components: [
          { name: "database", status: "operational", reasons: [] },
          { name: "jobs", status: "operational", reasons: [] },
          { name: "disk", status: "operational", reasons: [] },
          { name: "backups", status: "operational", reasons: [] },
        ],
      });
    }
    expect(codeOf(await api.call("GET", "/v1/statuses", { key: undefined }))).toBe("missing_api_key");
    expect(codeOf(await api.call("POST", "/v1/status", { key: undefined }))).toBe("method_not_allowed");
  });

  test("is degraded for the reasons that make the appliance unready", async () => {
    const fault: Fault = { component: "jobs", reason: "publish jobs are more than a minute behind" };
    const slow = await startApi({ appliance: { ...APPLIANCE, version: "1.2.3", findFaults: async () => [fault] } });
    const { json } = await slow.call("GET", "/v1/status", { key: undefined });
    expect(json).toMatchObject({
      status: "degraded",
      version: "1.2.3",
      components: [
        { name: "database", status: "operational" },
        { name: "jobs", status: "degraded", reasons: [fault.reason] },
        { name: "disk", status: "operational" },
        { name: "backups", status: "operational" },
      ],
    });
    expect((await slow.call("GET", "/readyz")).json["reasons"]).toEqual([fault.reason]);
    await slow.stop();
  });

  test("is degraded by a backup that failed, which keeps nobody from being served", async () => {
    const fault: Fault = { component: "backups", reason: "the last backup failed" };
    const worried = await startApi({ appliance: { ...APPLIANCE, version: "1.2.3", findFaults: async () => [fault] } });
    expect((await worried.call("GET", "/v1/status", { key: undefined })).json["status"]).toBe("degraded");
    expect((await worried.call("GET", "/readyz")).json).toEqual({
      status: "ready",
      reasons: [],
      backup: { status: "missing", last_verified_at: null },
    });
    await worried.stop();
  });
});
