import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { AppError } from "#core/errors.ts";
import { pushSecretOf } from "#core/push.ts";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "#core/time.ts";
import { type Answer, type Api, codeOf, errorMessageOf, startApi } from "../../helpers/api.ts";
import { createBot, newBot } from "../../helpers/bots.ts";
import { push, send, signedHeaders } from "../../helpers/pushes.ts";

const ON_PUSH = { cadence: "on_push", match_rule: { type: "keyword", any: ["fenwick"] } };
const ITEM = { id: "ticket-1", text: "We leave Fenwick at the end of the quarter." };

let api: Api;
beforeAll(async () => {
  api = await startApi({ limits: { activeBots: 1_000 } });
});
afterAll(() => api.stop());

let messages = 0;
async function aPushedBot(more: object = {}) {
  const bot = await newBot(api, { ...ON_PUSH, ...more });
  const secret = String(bot["push_secret"]);
  const message = (body: unknown = ITEM, change: { id?: string; at?: number; secret?: string } = {}) => ({
    id: `msg_${++messages}`,
    at: api.clock.now(),
    secret,
    body,
    ...change,
  });
  return { id: bot.id, secret, message };
}
const runsOf = async (botId: string) => (await api.store.runs.list(api.ours.id, botId, { limit: 100 })).rows;
const refusal = ({ status, headers, text }: Answer) => ({
  status,
  challenge: headers.get("www-authenticate"),
  text: text.replace(/"request_id":"\w+"/, ""),
});

describe("a signed message", () => {
  test("is stored with a run of its own and answered at once", async () => {
    const { id, message } = await aPushedBot();
    const answer = await push(api, id, message());
    expect(answer.status).toBe(202);
    expect(answer.json).toMatchObject({ bot_id: id, trigger: "push", status: "queued" });
    expect(answer.headers.get("location")).toBe(`/v1/bots/${id}/runs/${answer.json["id"]}`);
    const stored = await api.store.pushes.findNext(api.ours.id, id);
    expect(stored).toMatchObject({ botId: id, runId: String(answer.json["id"]) });
    expect(JSON.parse(stored?.content ?? "")).toEqual([ITEM]);
    const jobs = await api.store.jobs.claim("run_bot", 100, MINUTE_MS);
    expect(jobs.map(({ payload }) => payload["runId"])).toContain(answer.json["id"]);
  });

  test("may be one of several signatures, and any version but ours is passed over", async () => {
    const { id, message } = await aPushedBot();
    const sent = message();
    const headers = signedHeaders(sent);
    headers["webhook-signature"] = `v1a,AAAA v1,AAAA ${headers["webhook-signature"]}`;
    expect((await send(api, id, JSON.stringify(sent.body), headers)).status).toBe(202);
  });

  test("is answered with nothing stored when it cannot be stored", async () => {
    const { id, message } = await aPushedBot();
    api.failCommits(new AppError("unavailable", "The disk is full.", { reason: "insufficient_storage" }));
    try {
      expect((await push(api, id, message())).status).toBe(507);
    } finally {
      api.failCommits(undefined);
    }
    expect(await runsOf(id)).toEqual([]);
  });
});

describe("without a good signature", () => {
  test("a bot that is there and one that is not give the same answer, whatever is wrong", async () => {
    const { id, secret, message } = await aPushedBot();
    const fetching = await newBot(api);
    const gone = await aPushedBot();
    await api.call("DELETE", `/v1/bots/${gone.id}`);
    const other = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
    const cases = [id, fetching.id, gone.id, `${id.slice(0, -6)}ZZZZZZ`, "bot_x"].map(async (botId) =>
      refusal(await push(api, botId, message(ITEM, { id: "msg_wrong", secret: other }))),
    );
    const answers = await Promise.all(cases);
    expect(answers[0]).toMatchObject({ status: 401, challenge: "Bearer" });
    expect(answers[0]?.text).toContain("invalid_signature");
    for (const answer of answers) expect(answer).toEqual(answers[0] as (typeof answers)[number]);
    // Of the deleted one the right secret opens nothing more.
    expect(refusal(await push(api, gone.id, { ...gone.message(), id: "msg_wrong" }))).toEqual(
      answers[0] as (typeof answers)[number],
    );
    expect(answers[0]?.text).not.toContain(secret);
    expect(await runsOf(id)).toEqual([]);
  });

  test("a changed body, name or time is refused, and so is the secret of another bot", async () => {
    const { id, message } = await aPushedBot();
    const { secret: foreign } = await aPushedBot();
    const sent = message();
    const [headers, text] = [signedHeaders(sent), JSON.stringify(sent.body)];
    const seconds = Number(headers["webhook-timestamp"]);
    for (const [body, more] of [
      [text.replace("leave", "love"), {}],
      [`${text} `, {}],
      [text, { "webhook-id": "msg_other" }],
      [text, { "webhook-timestamp": String(seconds + 1) }],
      [text, { "webhook-signature": "" }],
      [text, { "webhook-signature": "v1," }],
      [text, { "webhook-signature": headers["webhook-signature"]?.replace("v1,", "v2,") ?? "" }],
      [text, signedHeaders({ ...sent, secret: foreign })],
    ] as const) {
      const answer = await send(api, id, body, { ...headers, ...more });
      expect([more, answer.status, codeOf(answer)]).toEqual([more, 401, "invalid_signature"]);
    }
    expect(await runsOf(id)).toEqual([]);
    expect((await send(api, id, text, headers)).status).toBe(202);
  });

  test("a message cannot be cut elsewhere and still be signed: its name has no dot", async () => {
    const { id, secret } = await aPushedBot({ match_rule: { type: "number_change", json_path: "$" } });
    const seconds = String(Math.floor(api.clock.now() / SECOND_MS));
    const original = signedHeaders({ id: "msg_1", at: api.clock.now(), secret, body: `${seconds}.25` });
    const cut = { ...original, "webhook-id": `msg_1.${seconds}`, "webhook-timestamp": seconds };
    expect((await send(api, id, "25", cut)).status).toBe(401);
  });

  test.each([
    ["5 minutes and a second old", -301, 401],
    ["5 minutes and a second early", 301, 401],
    ["just under 5 minutes old", -299, 202],
    ["just under 5 minutes early", 299, 202],
  ])("one that is %s", async (_, seconds, status) => {
    const { id, message } = await aPushedBot();
    const answer = await push(api, id, message(ITEM, { at: api.clock.now() + seconds * SECOND_MS }));
    expect(answer.status).toBe(status);
  });

  test.each(["", "now", "1e9", "-5", "Infinity", "99999999999999"])("the time %p is none", async (time) => {
    const { id, message } = await aPushedBot();
    const headers = { ...signedHeaders(message()), "webhook-timestamp": time };
    expect(codeOf(await send(api, id, JSON.stringify(ITEM), headers))).toBe("invalid_signature");
  });

  test("nothing that is sent is parsed", async () => {
    const { id, message } = await aPushedBot();
    const headers = signedHeaders(message("{ no json"));
    const unsigned = { ...headers, "webhook-signature": "v1,AAAA" };
    expect((await send(api, id, "{ no json", unsigned)).status).toBe(401);
    expect(codeOf(await send(api, id, "{ no json", headers))).toBe("invalid_json");
  });

  test("neither a key nor a signature is a request without a key", async () => {
    const { id } = await aPushedBot();
    expect(codeOf(await send(api, id, JSON.stringify(ITEM), {}))).toBe("missing_api_key");
  });

  test("a signature opens nothing but this", async () => {
    const { id, message } = await aPushedBot();
    const headers = signedHeaders(message());
    for (const [method, path] of [
      ["GET", `/v1/bots/${id}:push`],
      ["POST", `/v1/bots/${id}:run`],
      ["POST", `/v1/bots/${id}:rotate-push-secret`],
      ["GET", `/v1/bots/${id}`],
    ] as const) {
      expect((await api.call(method, path, { key: undefined, headers })).status).toBe(401);
    }
  });
});

describe("the same message again", () => {
  test("is answered with the run it had, and nothing follows from it", async () => {
    const { id, message } = await aPushedBot();
    const sent = message();
    const first = await push(api, id, sent);
    const again = await Promise.all(Array.from({ length: 5 }, () => push(api, id, sent)));
    await api.clock.advance(2 * MINUTE_MS);
    // As a sender does that had no answer: signed anew.
    again.push(await push(api, id, { ...sent, at: api.clock.now() }));
    expect(again.map(({ status, json }) => [status, json["id"]])).toEqual(Array(6).fill([202, first.json["id"]]));
    expect((await runsOf(id)).length).toBe(1);
    expect(await api.store.pushes.countWaiting(api.ours.id, id)).toBe(1);
  });

  test("is too old to be replayed by anybody else after five minutes", async () => {
    const { id, message } = await aPushedBot();
    const sent = message();
    await push(api, id, sent);
    await api.clock.advance(5 * MINUTE_MS + SECOND_MS);
    expect((await push(api, id, sent)).status).toBe(401);
  });

  test("with another body is refused", async () => {
    const { id, message } = await aPushedBot();
    const sent = message();
    await push(api, id, sent);
    const answer = await push(api, id, { ...sent, body: { text: "something else" } });
    expect([answer.status, codeOf(answer)]).toEqual([409, "idempotency_key_reused"]);
    expect((await runsOf(id)).length).toBe(1);
  });

  test("sent to another bot is another message", async () => {
    const [one, other] = [await aPushedBot(), await aPushedBot()];
    await push(api, one.id, one.message(ITEM, { id: "msg_shared" }));
    await push(api, other.id, other.message(ITEM, { id: "msg_shared" }));
    expect([(await runsOf(one.id)).length, (await runsOf(other.id)).length]).toEqual([1, 1]);
  });
});

describe("who may be sent something", () => {
  test("a paused bot says so and keeps nothing; the same message is taken once it is resumed", async () => {
    const { id, message } = await aPushedBot();
    const before = await push(api, id, message());
    await api.call("POST", `/v1/bots/${id}:pause`);
    const sent = message({ text: "Fenwick again" });
    const refused = await push(api, id, sent);
    expect([refused.status, codeOf(refused)]).toEqual([409, "bot_paused"]);
    await api.call("POST", `/v1/bots/${id}:resume`);
    expect((await push(api, id, sent)).status).toBe(202);
    expect((await runsOf(id)).map(({ id }) => id)).toContain(String(before.json["id"]));
  });

  test("a bot that fetches takes nothing, not even from who holds a key", async () => {
    const { id } = await newBot(api);
    const answer = await api.call("POST", `/v1/bots/${id}:push`, { body: ITEM });
    expect([answer.status, codeOf(answer)]).toEqual([409, "bot_not_pushable"]);
    const { id: pushed, message } = await aPushedBot();
    await api.call("PUT", `/v1/bots/${pushed}`, {
      body: { name: "X", template: "rss", source: "https://x.example/feed", cadence: "hourly" },
    });
    expect(codeOf(await push(api, pushed, message()))).toBe("bot_not_pushable");
  });

  test("a key of the workspace may send without a signature, one of another finds nothing", async () => {
    const { id } = await aPushedBot();
    const headers = { "webhook-id": "msg_by_key" };
    const one = await api.call("POST", `/v1/bots/${id}:push`, { key: api.keys.read_write, body: ITEM, headers });
    const again = await api.call("POST", `/v1/bots/${id}:push`, { key: api.keys.read_write, body: ITEM, headers });
    expect([one.status, again.json["id"]]).toEqual([202, one.json["id"]]);
    const foreign = await api.call("POST", `/v1/bots/${id}:push`, { key: api.foreignKeys.admin, body: ITEM });
    expect([foreign.status, codeOf(foreign)]).toEqual([404, "bot_not_found"]);
    const wrongName = { "webhook-id": "a.b" };
    const refused = await api.call("POST", `/v1/bots/${id}:push`, { body: ITEM, headers: wrongName });
    expect([refused.status, errorMessageOf(refused)]).toEqual([400, expect.stringContaining("`webhook-id`")]);
  });

  test("a bot of which too much waits asks to come back", async () => {
    const { id, message } = await aPushedBot();
    const stored = { workspaceId: api.ours.id, botId: id, createdAt: api.clock.now(), contentHash: "", content: "[]" };
    const waiting = Array.from({ length: 1_000 }, (_, i) => ({ ...stored, id: `${id}-${i}`, runId: `run-${i}` }));
    await api.store.commit({ put: { push: waiting } });
    const answer = await push(api, id, message());
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "30"]);
  });
});

describe("the secret", () => {
  test("is in the answer to the creation and in no other, nor anywhere in the database", async () => {
    const created = await createBot(api, { ...ON_PUSH, name: "Secretive" });
    const secret = String(created.json["push_secret"]);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const { id, ...bot } = created.json;
    const { push_secret: _, ...shown } = bot;
    const read = await api.call("GET", `/v1/bots/${id}`);
    expect(read.json).toEqual({ id, ...shown });
    for (const path of ["/v1/bots", `/v1/bots/${id}`, "/v1/events"]) {
      expect((await api.call("GET", path)).text).not.toContain(secret);
    }
    expect(JSON.stringify(api.logged)).not.toContain(secret);
    const files = await Promise.all(
      ["", "-wal"].map((end) =>
        Bun.file(`${api.databasePath}${end}`)
          .text()
          .catch(() => ""),
      ),
    );
    for (const text of files) expect(text.includes(secret) || text.includes(secret.slice(6))).toBe(false);
  });

  test("is all the access such a bot needs: nothing is said to be missing", async () => {
    const discord = { template: "discord", source: "112233445566778899" };
    expect((await newBot(api, { ...ON_PUSH, ...discord }))["notes"]).toEqual([]);
    expect((await newBot(api, { ...ON_PUSH, ...discord, cadence: "hourly" }))["notes"]).not.toEqual([]);
  });

  test("a bot that fetches has none", async () => {
    const answer = await createBot(api);
    expect(answer.json).toMatchObject({ push_secret_created_at: null });
    expect(answer.json).not.toHaveProperty("push_secret");
    const rotated = await api.call("POST", `/v1/bots/${answer.json["id"]}:rotate-push-secret`);
    expect([rotated.status, codeOf(rotated)]).toEqual([409, "bot_not_pushable"]);
  });

  test("after a rotation the one before is good for a day, and the one before that not at all", async () => {
    const { id, secret: first, message } = await aPushedBot();
    const rotate = async () => {
      const answer = await api.call("POST", `/v1/bots/${id}:rotate-push-secret`);
      expect([answer.status, answer.headers.get("location")]).toEqual([201, `/v1/bots/${id}`]);
      return String(answer.json["push_secret"]);
    };
    const statusWith = async (secret: string) => (await push(api, id, message(ITEM, { secret }))).status;
    const second = await rotate();
    expect(second).not.toBe(first);
    expect([await statusWith(first), await statusWith(second)]).toEqual([202, 202]);
    await api.clock.advance(DAY_MS);
    expect([await statusWith(first), await statusWith(second)]).toEqual([401, 202]);
    const third = await rotate();
    expect([await statusWith(first), await statusWith(second), await statusWith(third)]).toEqual([401, 202, 202]);
  });

  test("a bot that comes from a file, or begins to be pushed to later, gets its first by the rotation", async () => {
    const { id } = await newBot(api);
    const body = {
      name: "X",
      template: "custom-url",
      source: "https://x.example/",
      fires_signal: "own_key",
      ...ON_PUSH,
    };
    const replaced = await api.call("PUT", `/v1/bots/${id}`, { body });
    expect(replaced.json).toMatchObject({ cadence: "on_push", push_secret_created_at: null });
    const bot = await api.store.bots.find(api.ours.id, id);
    if (!bot) throw new Error("gone");
    const listed = { ...bot, managedBy: "config" as const, configFile: "bots.yaml", revision: bot.revision + 1 };
    await api.store.commit({ put: { bot: [listed] } });
    // The secret that the first rotation will make is good for nothing before.
    const coming = { id: "first", at: api.clock.now(), secret: pushSecretOf(id, 1, api.actions.secret), body: ITEM };
    expect((await push(api, id, coming)).status).toBe(401);
    const rotated = await api.call("POST", `/v1/bots/${id}:rotate-push-secret`);
    expect(rotated.json).toMatchObject({ managed_by: "config", push_secret_created_at: expect.any(String) });
    const secret = String(rotated.json["push_secret"]);
    expect(secret).toBe(coming.secret);
    expect((await push(api, id, coming)).status).toBe(202);
  });

  test("stays when the rest of the bot is replaced", async () => {
    const { id, message } = await aPushedBot();
    const body = {
      name: "Y",
      template: "custom-url",
      source: "https://y.example/",
      fires_signal: "own_key",
      ...ON_PUSH,
    };
    expect((await api.call("PUT", `/v1/bots/${id}`, { body })).status).toBe(200);
    expect((await push(api, id, message())).status).toBe(202);
  });
});

test("a preview says whether the first message can fire, and plans no run", async () => {
  const preview = (match_rule: object) =>
    api.call("POST", "/v1/bots:preview", {
      body: { name: "X", template: "rss", source: "https://x.example/feed", cadence: "on_push", match_rule },
    });
  expect((await preview({ type: "new_item" })).json).toMatchObject({ first_run: "matches", next_runs: [] });
  expect((await preview({ type: "content_diff" })).json).toMatchObject({ first_run: "baseline" });
  expect((await preview({ type: "number_change", json_path: "$" })).json).toMatchObject({ first_run: "baseline" });
});

describe("what is sent", () => {
  test("by an Idempotency-Key is answered as it was", async () => {
    const { id, message } = await aPushedBot();
    const keyed = { "idempotency-key": "push-1" };
    const one = message();
    const first = await send(api, id, JSON.stringify(one.body), { ...signedHeaders(one), ...keyed });
    const two = message();
    const again = await send(api, id, JSON.stringify(two.body), { ...signedHeaders(two), ...keyed });
    expect([again.status, again.json["id"], again.headers.get("idempotency-replayed")]).toEqual([
      202,
      first.json["id"],
      "true",
    ]);
    expect((await runsOf(id)).length).toBe(1);
  });

  test("is at most 4 MiB, refused alike with and without a bot", async () => {
    const { id, message } = await aPushedBot();
    const sent = message({ text: "x".repeat(4 * 1024 * 1024) });
    const answers = [await push(api, id, sent), await push(api, "bot_x", sent)];
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual(Array(2).fill([413, "payload_too_large"]));
  });

  test("is any JSON where a number is read in it", async () => {
    const { id, message } = await aPushedBot({ match_rule: { type: "number_change", json_path: "$.seats" } });
    for (const body of [{ seats: 12, anything: [null] }, [1, 2], "7"]) {
      const answer = await push(api, id, message(typeof body === "string" ? `"${body}"` : body));
      expect(answer.status).toBe(202);
    }
  });
});
