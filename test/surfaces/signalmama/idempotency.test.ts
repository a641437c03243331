import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { AppError } from "#core/errors.ts";
import { HOUR_MS } from "#core/time.ts";
import { type Answer, type Api, codeOf, startApi } from "../../helpers/api.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

let made = 0;
const freshKey = () => `test-key-${++made}`;
const post = (path: string, body: unknown, idempotencyKey: string, key = api.keys.admin) =>
  api.call("POST", path, {
    key,
    ...(body === undefined ? {} : { body }),
    headers: { "idempotency-key": idempotencyKey },
  });
const accounts = async () => (await api.store.accounts.list(api.ours.id, { limit: 10_000, sort: "created_at" })).rows;
const isReplay = ({ headers }: Answer) => headers.get("idempotency-replayed") === "true";

describe("the same request again with its Idempotency-Key", () => {
  test("gets the first answer byte for byte and makes nothing anew", async () => {
    const key = freshKey();
    const first = await post("/v1/accounts", { domain: "once.example" }, key);
    const count = (await accounts()).length;
    const events = (await api.store.events.list(api.ours.id, { limit: 1_000 })).rows.length;
    const again = await post("/v1/accounts", { domain: "once.example" }, key);
    expect([first.status, isReplay(first)]).toEqual([201, false]);
    expect([again.status, isReplay(again), again.text]).toEqual([201, true, first.text]);
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    expect(again.headers.get("content-type")).toBe(first.headers.get("content-type"));
    expect(again.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
    expect((await accounts()).length).toBe(count);
    expect((await api.store.events.list(api.ours.id, { limit: 1_000 })).rows.length).toBe(events);
  });

  test("gets the same refusal too", async () => {
    const key = freshKey();
    const body = { domain: "once.example" };
    const first = await post("/v1/accounts", body, key);
    const again = await post("/v1/accounts", body, key);
    expect([first.status, codeOf(first), isReplay(again), again.text]).toEqual([
      409,
      "account_exists",
      true,
      first.text,
    ]);
  });

  test("is known for 24 hours and not longer", async () => {
    const key = freshKey();
    const body = { name: "kept for a day", role: "read_only" };
    const first = await post("/v1/keys", body, key);
    await api.clock.advance(24 * HOUR_MS - 1);
    expect((await post("/v1/keys", body, key)).text).toBe(first.text);
    await api.clock.advance(1);
    const later = await post("/v1/keys", body, key);
    expect([later.status, isReplay(later), later.text === first.text]).toEqual([201, false, false]);
    expect((await post("/v1/keys", body, key)).text).toBe(later.text);
  });

  test("and a key or secret in the answer is not readable in the database", async () => {
    const key = freshKey();
    const first = await post("/v1/keys", { name: "sealed", role: "read_only" }, key);
    const secret = String(first.json["key"]);
    expect((await post("/v1/keys", { name: "sealed", role: "read_only" }, key)).json["key"]).toBe(secret);
    await api.store.isWritable();
    for (const file of [api.databasePath, `${api.databasePath}-wal`]) {
      expect((await Bun.file(file).bytes()).length).toBeGreaterThan(0);
      expect(Buffer.from(await Bun.file(file).bytes()).includes(secret)).toBe(false);
    }
  });

  test("twenty times in parallel makes one object", async () => {
    const key = freshKey();
    const before = (await accounts()).length;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post("/v1/accounts", { domain: "parallel.example" }, key)),
    );
    expect((await accounts()).length).toBe(before + 1);
    const done = answers.filter(({ status }) => status === 201);
    expect(done.length).toBeGreaterThan(0);
    expect(new Set(done.map(({ text }) => text)).size).toBe(1);
    expect(done.filter((answer) => !isReplay(answer)).length).toBe(1);
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      expect([answer.status, codeOf(answer), answer.headers.get("retry-after")]).toEqual([
        409,
        "idempotency_in_progress",
        "1",
      ]);
    }
  });
});

describe("an Idempotency-Key", () => {
  test("with another body or query is 409, and nothing happens", async () => {
    const key = freshKey();
    await post("/v1/accounts", { domain: "first.example" }, key);
    const other = await post("/v1/accounts", { domain: "second.example" }, key);
    expect([other.status, codeOf(other)]).toEqual([409, "idempotency_key_reused"]);
    expect(await api.store.accounts.findByDomains(api.ours.id, ["second.example"])).toEqual([]);
  });

  test("belongs to one workspace, one address and POST", async () => {
    const key = freshKey();
    const body = { domain: "shared.example" };
    const ours = await post("/v1/accounts", body, key);
    const theirs = await post("/v1/accounts", body, key, api.foreignKeys.admin);
    expect([theirs.status, isReplay(theirs)]).toEqual([201, false]);
    expect(theirs.json["id"]).not.toBe(ours.json["id"]);
    const rescore = await post(`/v1/accounts/${ours.json["id"]}:rescore`, undefined, key);
    expect([rescore.status, isReplay(rescore)]).toEqual([200, false]);
    const read = await api.call("GET", "/v1/accounts", { headers: { "idempotency-key": key } });
    expect([read.status, isReplay(read)]).toEqual([200, false]);
  });

  test.each(["", " \u00e4", "x".repeat(256)])("of a form that cannot be (%#) is refused by name", async (key) => {
    const answer = await post("/v1/accounts", { domain: "never.example" }, key);
    expect([answer.status, codeOf(answer)]).toEqual([400, "invalid_param"]);
    expect(answer.text).toContain("`Idempotency-Key`");
  });

  test("does not keep what may be different next time: wrong keys, missing roles, faults of ours", async () => {
    const key = freshKey();
    const body = { domain: "later.example" };
    expect((await post("/v1/accounts", body, key, "sk_live_wrong")).status).toBe(401);
    expect((await post("/v1/accounts", body, key, api.keys.read_only)).status).toBe(403);
    const { findByDomains } = api.actions.store.accounts;
    Object.assign(api.actions.store.accounts, { findByDomains: () => Promise.reject(new Error("disk")) });
    expect((await post("/v1/accounts", body, key)).status).toBe(500);
    Object.assign(api.actions.store.accounts, { findByDomains });
    const answer = await post("/v1/accounts", body, key);
    expect([answer.status, isReplay(answer)]).toEqual([201, false]);
  });

  test("of who needs no key is not kept: nobody may fill the disk without one", async () => {
    const send = () =>
      api.call("POST", "/v1/status", {
        key: undefined,
        headers: { "idempotency-key": "anybody's" },
        body: "{not JSON",
      });
    for (const answer of [await send(), await send()]) {
      expect([answer.status, codeOf(answer), isReplay(answer)]).toEqual([405, "method_not_allowed", false]);
    }
  });

  test("on an action that scores, briefs or crawls repeats its answer as well", async () => {
    const { json } = await api.call("POST", "/v1/accounts", { body: { domain: "acted-on.example" } });
    for (const verb of [":rescore", "/brief:regenerate", "/crawl:on-demand"]) {
      const key = freshKey();
      const first = await post(`/v1/accounts/${json["id"]}${verb}`, undefined, key);
      await api.clock.advance(1_000);
      const again = await post(`/v1/accounts/${json["id"]}${verb}`, undefined, key);
      expect([verb, first.status < 300, isReplay(again), again.text]).toEqual([verb, true, true, first.text]);
    }
    const briefs = await api.store.briefs.list(api.ours.id, String(json["id"]), { limit: 10 });
    expect(briefs.rows.length).toBe(1);
  });
});

describe("effect and record", () => {
  test("are one transaction: when it fails there is neither, when only the answer is lost there are both", async () => {
    const count = (await accounts()).length;
    const key = freshKey();
    const body = { domain: "torn.example" };
    api.failCommits(new AppError("unavailable", "The disk is gone."));
    expect((await post("/v1/accounts", body, key)).status).toBe(503);
    api.failCommits(undefined);
    expect((await accounts()).length).toBe(count);
    const second = await post("/v1/accounts", body, key);
    expect([second.status, isReplay(second)]).toEqual([201, false]);
  });

  test("of many keys at once on one subject lose nothing", async () => {
    const { json } = await api.call("POST", "/v1/accounts", { body: { domain: "contended.example" } });
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => post(`/v1/accounts/${json["id"]}/brief:regenerate`, undefined, freshKey())),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 201));
    expect(answers.map((answer) => answer.json["version"]).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
  });
});
