import { afterEach, beforeEach, expect, test } from "bun:test";
import { SECOND_MS } from "#core/time.ts";
import { type Api, anEmptyWorkspace, codeOf, rowsOf, startApi } from "../../helpers/api.ts";
import { BOT_BODY } from "../../helpers/bots.ts";

let api: Api;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.stop());

const load = (options: Parameters<Api["call"]>[2] = {}) => api.call("POST", "/v1/demo:load", options);
const remove = () => api.call("POST", "/v1/demo:remove");
const demo = async (key = api.keys.read_only) => (await api.call("GET", "/v1/demo", { key })).json;
const accounts = async () => rowsOf<{ id: string }>(await api.call("GET", "/v1/accounts"));
/** What the line does once the job that removal started is worked. */
const purge = async () => {
  while (await api.store.accounts.purgeNext(api.clock.now())) {}
};

test("is loaded in the workspace that asked for it, and in no other", async () => {
  expect((await load()).json).toEqual({ loaded_at: new Date(api.clock.now()).toISOString(), accounts: 10 });
  expect(await demo()).toMatchObject({ accounts: 10 });
  expect(await demo(api.foreignKeys.admin)).toEqual({ loaded_at: null, accounts: 0 });
});

test("is told in the audit log, when it comes and when it goes", async () => {
  await load();
  await remove();
  const verbs = async (verb: string) =>
    rowsOf<{ changed: string[] }>(await api.call("GET", `/v1/audit?verb=${verb}`)).map(({ changed }) => changed);
  expect(await verbs("workspace.demo_loaded")).toEqual([["demo_loaded_at"]]);
  expect(await verbs("workspace.demo_removed")).toEqual([["demo_loaded_at"]]);
  expect((await verbs("account.deleted")).length).toBe(10);
});

test("asked for twice under one Idempotency-Key, it is loaded once", async () => {
  const once = { headers: { "idempotency-key": "demo-1" } };
  const [first, second] = [await load(once), await load(once)];
  expect([first.status, second.status, second.json]).toEqual([200, 200, first.json]);
  expect((await accounts()).length).toBe(10);
});

test("goes on from the same day when its companies were deleted one by one and are wanted back", async () => {
  const { json } = await load();
  for (const { id } of await accounts()) await api.call("DELETE", `/v1/accounts/${id}`);
  expect(await demo()).toMatchObject({ accounts: 0 });
  await api.clock.advance(60 * SECOND_MS);
  expect((await load()).json).toEqual(json);
});

test("cannot be restored account by account once it is removed, and is loaded anew as soon as all of it is gone", async () => {
  const { json } = await load();
  const [account] = await accounts();
  await remove();
  expect(codeOf(await api.call("POST", `/v1/accounts/${account?.id}:restore`))).toBe("account_not_found");
  const early = await load();
  expect([early.status, codeOf(early), early.headers.get("retry-after")]).toEqual([503, "unavailable", "1"]);
  await purge();
  await api.clock.advance(SECOND_MS);
  const again = await load();
  expect([again.status, again.json["loaded_at"] === json["loaded_at"]]).toEqual([200, false]);
  expect((await accounts()).some(({ id }) => id === account?.id)).toBe(false);
});

test("is not loaded in part where there is no room for all of it", async () => {
  const small = await startApi({ limits: { accounts: 9 } });
  try {
    const refused = await small.call("POST", "/v1/demo:load");
    expect([refused.status, codeOf(refused)]).toEqual([402, "account_limit_reached"]);
    expect((await small.call("GET", "/v1/demo")).json).toEqual({ loaded_at: null, accounts: 0 });
    expect(await small.store.accounts.count(small.ours.id)).toBe(0);
  } finally {
    await small.stop();
  }
});

test("on a low disk nothing is loaded, but what is there can be removed", async () => {
  const { keys } = await anEmptyWorkspace(api);
  await load();
  api.fillDisk(true);
  expect(codeOf(await load({ key: keys.admin }))).toBe("insufficient_storage");
  expect((await remove()).status).toBe(200);
});

test("takes along the bots that watch its pages, and no others", async () => {
  await load();
  const [company] = rowsOf<{ domain: string }>(await api.call("GET", "/v1/accounts"));
  const watch = async (name: string, source: string) => {
    const made = await api.call("POST", "/v1/bots", { body: { ...BOT_BODY, name, source } });
    expect(made.status).toBe(201);
  };
  await watch("Prices of an invented company", `https://${company?.domain}/pricing`);
  await watch("Prices of somebody else", "https://somebody.example/pricing");
  await remove();
  const left = rowsOf<{ name: string }>(await api.call("GET", "/v1/bots"));
  expect(left.map(({ name }) => name)).toEqual(["Prices of somebody else"]);
});

test("leaves the workspace as it was changed in the meantime", async () => {
  await load();
  await api.call("PATCH", "/v1/workspace", { body: { name: "Ours, renamed" } });
  await api.call("PUT", "/v1/workspace/rubric", {
    body: { weights: { fit: 40, recency: 20, strength: 20, depth: 20 }, floor: 61 },
  });
  expect(await demo()).toMatchObject({ accounts: 10 });
  await remove();
  const workspace = await api.store.workspaces.find(api.ours.id);
  expect([workspace?.name, workspace?.rubric.floor, workspace?.demoLoadedAt]).toEqual(["Ours, renamed", 61, undefined]);
});
