import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { type Answer, type Api, codeOf, startApi } from "../../helpers/api.ts";
import { newBot } from "../../helpers/bots.ts";
import { send, signedHeaders } from "../../helpers/pushes.ts";

const RATES = { readsPerMinute: 600, readBurst: 100, writesPerMinute: 120 };

let api: Api;
beforeEach(async () => {
  api = await startApi({ limits: RATES });
});
afterEach(() => api.stop());

const ratesOf = ({ headers }: Answer) =>
  ["limit", "remaining", "reset", "resource"].map((name) => headers.get(`x-ratelimit-${name}`));
const read = (key = api.keys.read_only) => api.call("GET", "/v1/signals/types", { key });
const write = () => api.call("POST", "/v1/keys", { body: {} });

/** Sends `count` requests one after the other and tells how many of them were let through. */
async function countAdmitted(count: number, send: () => Promise<Answer>): Promise<number> {
  let admitted = 0;
  for (let sent = 0; sent < count; sent++) if ((await send()).status !== 429) admitted++;
  return admitted;
}

describe("every answer says how the limits stand", () => {
  test.each([
    ["GET", "/v1/signals/types", 200, "read", "600"],
    ["HEAD", "/v1/signals/types", 200, "read", "600"],
    ["GET", "/v1/accounts/x", 404, "read", "600"],
    ["GET", "/v1/nothing", 404, "read", "600"],
    ["GET", "/v1/accounts?limit=x", 400, "read", "600"],
    ["POST", "/v1/accounts", 400, "write", "120"],
    ["DELETE", "/v1/signals", 405, "write", "120"],
    ["GET", "/v1/accounts/~batch", 404, "read", "600"],
  ])("%s %s (%d)", async (method, path, status, resource, limit) => {
    const answer = await api.call(method, path);
    expect(answer.status).toBe(status);
    expect(ratesOf(answer)).toEqual([limit, String(Number(limit) - 1), "60", resource]);
  });

  test("also without a key, with a wrong one, and when something of ours fails", async () => {
    for (const key of [undefined, "sk_live_wrong"]) {
      const answer = await api.call("GET", "/v1/accounts", { key });
      expect([answer.status, ratesOf(answer)[0], ratesOf(answer)[3]]).toEqual([401, "600", "read"]);
    }
    Object.assign(api.actions.store.accounts, { list: () => Promise.reject(new Error("disk")) });
    const failed = await api.call("GET", "/v1/accounts");
    expect([failed.status, ratesOf(failed)[1]]).toEqual([500, "599"]);
  });
});

describe("reads", () => {
  test("are 600 in any minute and 100 in any second, shared by all keys of the workspace", async () => {
    expect(await countAdmitted(60, () => read(api.keys.read_only))).toBe(60);
    expect(await countAdmitted(60, () => read(api.keys.admin))).toBe(40);
    const burst = await read();
    expect([burst.status, codeOf(burst), burst.headers.get("retry-after")]).toEqual([429, "rate_limited", "1"]);
    expect(burst.text).toContain("No more than 100 read requests a second");
    expect(ratesOf(burst)).toEqual(["600", "0", "1", "read"]);
    await api.clock.advance(1_000);
    expect(ratesOf(await read())).toEqual(["600", "499", "59", "read"]);
    for (let second = 0; second < 5; second++) {
      await countAdmitted(100, read);
      await api.clock.advance(1_000);
    }
    const full = await read();
    expect([full.status, full.headers.get("retry-after")]).toEqual([429, "54"]);
    expect(full.text).toContain("No more than 600 read requests a minute");
    await api.clock.advance(53_999);
    expect((await read()).status).toBe(429);
    await api.clock.advance(1);
    expect((await read()).status).toBe(200);
  });

  test("of one workspace do not touch another's, nor its own writes", async () => {
    await countAdmitted(100, read);
    expect((await read()).status).toBe(429);
    expect((await read(api.foreignKeys.read_only)).status).toBe(200);
    expect((await write()).status).toBe(400);
  });

  test("that are refused do not count, so whoever waits as told gets through", async () => {
    await countAdmitted(100, read);
    expect(await countAdmitted(50, read)).toBe(0);
    await api.clock.advance(1_000);
    expect(await countAdmitted(100, read)).toBe(100);
  });
});

describe("writes", () => {
  test("are 120 in any minute", async () => {
    expect(await countAdmitted(125, write)).toBe(120);
    const refused = await write();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
    expect(ratesOf(refused)).toEqual(["120", "0", "60", "write"]);
  });

  test("in bulk are off the limit, and nothing is stored of what is refused", async () => {
    const batch = (domain: string) => api.call("POST", "/v1/accounts:batch", { body: { accounts: [{ domain }] } });
    expect(ratesOf(await batch("one.example"))).toEqual(["120", "120", "0", "write"]);
    await countAdmitted(120, write);
    const refused = await api.call("POST", "/v1/accounts", { body: { domain: "two.example" } });
    expect(refused.status).toBe(429);
    expect(await api.store.accounts.findByDomains(api.ours.id, ["two.example"])).toEqual([]);
    expect((await batch("three.example")).status).toBe(200);
  });
});

test("who has no key is counted by where the requests come from", async () => {
  const from = (address: string) =>
    api.call("GET", "/v1/accounts", { key: "sk_live_x", headers: { "x-forwarded-for": address } });
  expect(await countAdmitted(101, () => from("203.0.113.9"))).toBe(100);
  expect((await from("203.0.113.9")).status).toBe(429);
  expect((await from("203.0.113.10")).status).toBe(401);
  // Whoever has one address of an IPv6 network mostly has them all.
  let last = 0;
  expect(await countAdmitted(101, () => from(`2001:db8:0:7::${(++last).toString(16)}`))).toBe(100);
  expect((await from("2001:db8:0:8::1")).status).toBe(401);
  expect((await read()).status).toBe(200);
});

test("who signs instead is counted by where it comes from, and once it is known whose it is, there too", async () => {
  const bot = await newBot(api, { cadence: "on_push", match_rule: { type: "new_item" } });
  const secret = String(bot["push_secret"]);
  let sent = 0;
  const from = (address: string, signedWith = secret) => {
    const message = { id: `msg_${++sent}`, at: api.clock.now(), secret: signedWith, body: { text: "x" } };
    const headers = { ...signedHeaders(message), "x-forwarded-for": address };
    return send(api, bot.id, JSON.stringify(message.body), headers);
  };
  const wrong = `whsec_${Buffer.alloc(32).toString("base64")}`;
  expect(await countAdmitted(125, () => from("203.0.113.9", wrong))).toBe(120);
  expect((await from("203.0.113.9")).status).toBe(429);
  // Nobody's wrong signatures keep the owner out; the creation of the bot was the first write.
  expect(ratesOf(await from("203.0.113.10"))).toEqual(["120", "118", "60", "write"]);
  expect(await countAdmitted(118, () => from(`203.0.113.${20 + (sent % 3)}`))).toBe(118);
  expect([(await from("203.0.113.30")).status, (await write()).status]).toEqual([429, 429]);
  const { rows } = await api.store.runs.list(api.ours.id, bot.id, { limit: 1_000 });
  expect(rows.length).toBe(119);
});

test("no limit is shown as a number that any client can read", async () => {
  const unlimited = await startApi();
  expect(ratesOf(await unlimited.call("GET", "/v1/accounts"))).toEqual(["999999999", "999999998", "60", "read"]);
  await unlimited.stop();
});
