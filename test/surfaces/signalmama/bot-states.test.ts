import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { MINUTE_MS, toIso } from "#core/time.ts";
import { type Answer, type Api, codeOf, startApi } from "../../helpers/api.ts";
import { BOT_BODY, createBot, newBot } from "../../helpers/bots.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi({ limits: { activeBots: 1_000 } });
});
afterAll(() => api.stop());

describe("the quota", () => {
  const limited = (activeBots: number) => startApi({ limits: { activeBots } });

  test("is never exceeded, however many are created at once", async () => {
    const own = await limited(5);
    const answers = await Promise.all(Array.from({ length: 12 }, () => createBot(own)));
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses).toEqual([...Array(5).fill(201), ...Array(7).fill(402)]);
    expect(codeOf(answers.find((answer) => answer.status === 402) as Answer)).toBe("bot_quota_exceeded");
    expect((await own.store.bots.listSlots(own.ours.id)).sort()).toEqual([0, 1, 2, 3, 4]);
    expect((await own.call("POST", "/v1/bots", { body: BOT_BODY, key: own.foreignKeys.admin })).status).toBe(201);
    await own.stop();
  });

  test("counts a bot from its creation until it is paused by hand or deleted, but not until it fails", async () => {
    const own = await limited(2);
    const [first, second] = [(await newBot(own)).id, (await newBot(own)).id];
    expect((await createBot(own)).status).toBe(402);
    await own.call("POST", `/v1/bots/${first}:pause`);
    const third = (await newBot(own)).id;
    const refused = await own.call("POST", `/v1/bots/${first}:resume`);
    expect([refused.status, codeOf(refused)]).toEqual([402, "bot_quota_exceeded"]);
    expect((await own.call("GET", `/v1/bots/${first}`)).json["status"]).toBe("paused");
    // Paused by its failures, it keeps its place and needs none to come back.
    const failing = await own.store.bots.find(own.ours.id, second);
    if (!failing) throw new Error("there is no bot");
    await own.store.commit({
      put: { bot: [{ ...failing, status: "auto_paused", pauseReason: "failures", revision: failing.revision + 1 }] },
    });
    expect((await createBot(own)).status).toBe(402);
    expect((await own.call("POST", `/v1/bots/${second}:resume`)).status).toBe(200);
    await own.call("DELETE", `/v1/bots/${third}`);
    expect((await own.call("POST", `/v1/bots/${first}:resume`)).status).toBe(200);
    await own.stop();
  });

  test("may be without end, or nothing", async () => {
    const [endless, none] = [await limited(Number.POSITIVE_INFINITY), await limited(0)];
    expect((await createBot(endless)).status).toBe(201);
    expect((await createBot(none)).status).toBe(402);
    expect((await none.call("POST", "/v1/bots:preview", { body: BOT_BODY })).status).toBe(200);
    await endless.stop();
    await none.stop();
  });
});

describe("pausing and resuming", () => {
  test("twice is like once", async () => {
    const { id } = await newBot(api);
    const paused = await api.call("POST", `/v1/bots/${id}:pause`);
    expect(paused.json).toMatchObject({ status: "paused", pause_reason: "manual", next_run_at: null });
    expect((await api.call("POST", `/v1/bots/${id}:pause`)).json).toEqual(paused.json);
    const resumed = await api.call("POST", `/v1/bots/${id}%3Aresume`);
    expect(resumed.json).toMatchObject({
      status: "active",
      pause_reason: null,
      next_run_at: toIso(api.clock.now() + MINUTE_MS),
    });
    expect((await api.call("POST", `/v1/bots/${id}:resume`)).json).toEqual(resumed.json);
  });

  test("at once by many leaves one state that all were told of", async () => {
    const { id } = await newBot(api);
    const verbs = Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? "pause" : "resume"));
    const answers = await Promise.all(verbs.map((verb) => api.call("POST", `/v1/bots/${id}:${verb}`)));
    expect(answers.map((answer) => answer.status)).toEqual(verbs.map(() => 200));
    expect(answers.map((answer) => answer.json["status"])).toEqual(
      verbs.map((verb) => (verb === "pause" ? "paused" : "active")),
    );
  });

  test("outside its hours a resumed bot waits for them", async () => {
    const { id } = await newBot(api, { cadence: "15min", enabled_hours: { from: "20:00", to: "22:00" } });
    await api.call("POST", `/v1/bots/${id}:pause`);
    const resumed = await api.call("POST", `/v1/bots/${id}:resume`);
    expect(String(resumed.json["next_run_at"])).toStartWith("2026-06-01T20:0");
  });
});
