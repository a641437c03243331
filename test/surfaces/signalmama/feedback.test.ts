import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { createKey } from "#actions/keys.ts";
import { mergeDetections } from "#core/merge-detections.ts";
import { DEFAULT_RUBRIC } from "#core/rubric.ts";
import type { Signal } from "#core/signal.ts";
import { ownType } from "#core/signal-type.ts";
import { type Api, addAccount, codeOf, rowsOf, startApi } from "../../helpers/api.ts";
import { aDetection, aDocument, aSignal, createTestIds, NOW } from "../../helpers/records.ts";
import { countJobs } from "../../helpers/store.ts";

let api: Api;
let colleague: string;
let serial = 0;
beforeAll(async () => {
  api = await startApi();
  colleague = (await createKey(api.actions, api.ours.id, { name: "colleague", role: "read_write" })).key;
});
afterAll(() => api.stop());

/** A signal of an account of its own that is scored with it. */
async function aScoredSignal(more: Partial<Signal> = {}): Promise<Signal> {
  const accountId = await addAccount(api, { domain: `judged-${++serial}.example` });
  const signal = aSignal({ workspaceId: api.ours.id, accountId, ...more });
  await api.store.commit({ put: { signal: [signal] } });
  await api.call("POST", `/v1/accounts/${accountId}:rescore`);
  return signal;
}

const judge = (
  signal: Pick<Signal, "id">,
  body: object,
  more: { key?: string; headers?: Record<string, string> } = {},
) => api.call("POST", `/v1/signals/${signal.id}:feedback`, { body, ...more });
const show = async (signal: Pick<Signal, "id">) => (await api.call("GET", `/v1/signals/${signal.id}`)).json;
const scoreOf = async ({ accountId }: Signal) =>
  Number((await api.call("GET", `/v1/accounts/${accountId}`)).json["score"]);
const eventsAbout = async ({ accountId }: Signal) => {
  const types = ["signal.retracted", "signal.restored"] as const;
  return (await api.store.events.list(api.ours.id, { limit: 100, accountId, types: [...types] })).rows;
};

describe("a verdict", () => {
  test("stands on the signal, with its note and who gave it", async () => {
    const signal = await aScoredSignal();
    expect(await show(signal)).toMatchObject({ feedback: null, status: "active" });
    const answer = await judge(signal, { verdict: "noise", note: "We knew that." });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      id: signal.id,
      status: "active",
      feedback: {
        verdict: "noise",
        note: "We knew that.",
        judged_by: expect.stringMatching(/^key_/),
        judged_at: "2026-06-01T09:00:00.000Z",
        verdicts: { useful: 0, noise: 1, wrong: 0 },
      },
    });
    expect(await show(signal)).toEqual(answer.json);
    expect(await eventsAbout(signal)).toEqual([]);
  });

  test("is the last of its key; of several keys the latest counts", async () => {
    const signal = await aScoredSignal();
    await judge(signal, { verdict: "noise" });
    await judge(signal, { verdict: "useful" });
    const other = await judge(signal, { verdict: "noise", note: "No." }, { key: colleague });
    expect(other.json["feedback"]).toMatchObject({ verdict: "noise", verdicts: { useful: 1, noise: 1, wrong: 0 } });
    const back = await judge(signal, { verdict: null }, { key: colleague });
    expect(back.json["feedback"]).toMatchObject({
      verdict: "useful",
      note: null,
      verdicts: { useful: 1, noise: 0, wrong: 0 },
    });
    expect((await judge(signal, { verdict: null })).json["feedback"]).toBeNull();
  });

  test("given again changes nothing, nor does withdrawing what was never said", async () => {
    const signal = await aScoredSignal();
    const first = await judge(signal, { verdict: "useful", note: "Yes" });
    const account = await api.store.accounts.find(api.ours.id, signal.accountId);
    await api.clock.advance(5_000);
    const again = await judge(signal, { verdict: "useful", note: "Yes" });
    expect(again.json["updated_at"]).toBe(first.json["updated_at"]);
    await judge(signal, { verdict: null }, { key: colleague });
    expect(await api.store.accounts.find(api.ours.id, signal.accountId)).toEqual(account);
  });

  test("of a signal of a deleted account is not found", async () => {
    const signal = await aScoredSignal();
    await api.call("DELETE", `/v1/accounts/${signal.accountId}`);
    const answer = await judge(signal, { verdict: "useful" });
    expect([answer.status, codeOf(answer)]).toEqual([404, "signal_not_found"]);
  });

  test("may come from many keys at once, and none is lost", async () => {
    const signal = await aScoredSignal();
    const keys = await Promise.all(
      Array.from({ length: 8 }, (_, n) => createKey(api.actions, api.ours.id, { name: `k${n}`, role: "read_write" })),
    );
    await Promise.all(keys.map(({ key }) => judge(signal, { verdict: "useful" }, { key })));
    expect((await show(signal))["feedback"]).toMatchObject({ verdicts: { useful: 8 } });
  });
});

describe("the verdict `wrong`", () => {
  test("retracts the signal, tells of it, and has the account scored without it; its brief stays", async () => {
    const signal = await aScoredSignal();
    const path = `/v1/accounts/${signal.accountId}`;
    await api.call("POST", `${path}/brief:regenerate`);
    const [scoreBefore, brief] = [await scoreOf(signal), await api.call("GET", `${path}/brief`)];
    const jobs = await countJobs(api.store, "score");
    const answer = await judge(signal, { verdict: "wrong" });
    expect(answer.json).toMatchObject({ status: "retracted", combo: false });
    const [event, ...further] = await eventsAbout(signal);
    expect(further).toEqual([]);
    expect(event).toMatchObject({
      type: "signal.retracted",
      facts: { signal: { id: signal.id, status: "retracted" } },
    });
    expect(await countJobs(api.store, "score")).toBe(jobs);
    await api.clock.advance(3_000);
    expect(await countJobs(api.store, "score")).toBe(jobs + 1);

    await api.call("POST", `${path}:rescore`);
    expect(await scoreOf(signal)).toBeLessThan(scoreBefore);
    expect((await api.call("GET", path)).json).toMatchObject({ signal_count: 0, has_active_signal: false });
    const version = brief.json["version"];
    expect((await api.call("GET", `${path}/brief?version=${version}`)).json).toEqual(brief.json);
    const listed = await api.call("GET", `/v1/signals?account_id=${signal.accountId}&status=retracted&feedback=wrong`);
    expect(rowsOf(listed)).toHaveLength(1);
  });

  test("withdrawn, or followed by another, restores the signal and its score", async () => {
    const signal = await aScoredSignal();
    const before = await scoreOf(signal);
    for (const verdict of [null, "useful"]) {
      await judge(signal, { verdict: "wrong" });
      const restored = await judge(signal, { verdict });
      expect(restored.json["status"]).toBe("active");
    }
    const types = (await eventsAbout(signal)).map((event) => event.type);
    expect(types.sort()).toEqual(["signal.restored", "signal.restored", "signal.retracted", "signal.retracted"]);
    await api.call("POST", `/v1/accounts/${signal.accountId}:rescore`);
    expect(await scoreOf(signal)).toBe(before);
  });

  test("of one key gives way to a later one of another, and stands again when that is withdrawn", async () => {
    const signal = await aScoredSignal();
    await judge(signal, { verdict: "wrong" });
    expect((await judge(signal, { verdict: "useful" }, { key: colleague })).json["status"]).toBe("active");
    expect((await judge(signal, { verdict: null }, { key: colleague })).json["status"]).toBe("retracted");
  });

  test("repeated under one idempotency key is one", async () => {
    const signal = await aScoredSignal();
    const headers = { "idempotency-key": `wrong-${signal.id}` };
    const first = await judge(signal, { verdict: "wrong" }, { headers });
    const second = await judge(signal, { verdict: "wrong" }, { headers });
    expect(second.json).toEqual(first.json);
    expect(await eventsAbout(signal)).toHaveLength(1);
  });

  test("is not undone by a detection that was being merged meanwhile", async () => {
    const signal = await aScoredSignal();
    const account = await api.store.accounts.find(api.ours.id, signal.accountId);
    if (!account) throw new Error("no account");
    const document = aDocument({ workspaceId: api.ours.id, accountId: account.id, url: "https://wire.example/1" });
    const merge = (signals: Signal[], of: typeof account) =>
      mergeDetections(
        {
          account: of,
          rubric: DEFAULT_RUBRIC,
          at: NOW,
          found: [{ detection: aDetection(), document, previous: [] }],
          signals,
          contacts: [],
          crawlId: undefined,
        },
        createTestIds(() => NOW, 9n),
        { typeOf: ownType, kindOf: () => "news" },
      );
    const stale = merge([signal], account);
    await judge(signal, { verdict: "wrong" });
    expect(stale.put?.signal).toHaveLength(1);
    await expect(api.store.commit(stale)).rejects.toMatchObject({ reason: "stale_revision" });

    const judged = await api.store.signals.listByAccount(api.ours.id, account.id);
    const current = await api.store.accounts.find(api.ours.id, account.id);
    await api.store.commit(merge(judged, current ?? account));
    expect(await show(signal)).toMatchObject({ status: "retracted", feedback: { verdict: "wrong" } });
    expect((await show(signal))["sources"]).toHaveLength(2);
  });
});

describe("the quality of signals", () => {
  test("is measured by type, place, feed and bot; without a verdict there is none", async () => {
    const fresh = await startApi();
    const [source] = aSignal().sources;
    const wire = source
      ? [{ ...source, kind: "news", domain: "wire.example", feedUrl: "https://wire.example/rss" }]
      : [];
    const accountId = await addAccount(fresh, { domain: "northwind.example" });
    const signal = (more: Partial<Signal>) => aSignal({ workspaceId: fresh.ours.id, accountId, ...more });
    const [a, b, c] = [signal({}), signal({ sources: wire }), signal({ type: "layoffs", botId: "bot_1" })] as const;
    await fresh.store.commit({ put: { signal: [a, b, c] } });
    const quality = async (query = "") => (await fresh.call("GET", `/v1/signals/quality${query}`)).json;

    const nothing = { useful: 0, noise: 0, wrong: 0, judged: 0, precision: null, precision_interval: null };
    expect(await quality()).toEqual({ overall: nothing, by_type: [], by_source: [], by_feed: [], by_bot: [] });
    expect((await quality("?type=outage"))["by_type"]).toEqual([{ type: "outage", ...nothing }]);

    for (const [judged, verdict] of [
      [a, "useful"],
      [b, "wrong"],
      [c, "noise"],
    ] as const) {
      await fresh.call("POST", `/v1/signals/${judged.id}:feedback`, { body: { verdict } });
    }
    const one = { judged: 1, precision_interval: { low: 0, high: 0.7935 }, precision: 0 };
    const right = { ...one, useful: 1, noise: 0, wrong: 0, precision: 1, precision_interval: { low: 0.2065, high: 1 } };
    const wrong = { ...one, useful: 0, noise: 0, wrong: 1 };
    const noise = { ...one, useful: 0, noise: 1, wrong: 0 };
    const all = await quality();
    expect(all["overall"]).toEqual({
      useful: 1,
      noise: 1,
      wrong: 1,
      judged: 3,
      precision: 0.3333,
      precision_interval: { low: 0.0615, high: 0.7923 },
    });
    expect(all["by_type"]).toMatchObject([
      { type: "funding", useful: 1, noise: 0, wrong: 1, judged: 2, precision: 0.5 },
      { type: "layoffs", ...noise },
    ]);
    expect(all["by_source"]).toMatchObject([
      { kind: "site", domain: "northwind.example", useful: 1, noise: 1, wrong: 0 },
      { kind: "news", domain: "wire.example", ...wrong },
    ]);
    expect(all["by_feed"]).toEqual([{ feed_url: "https://wire.example/rss", ...wrong }]);
    expect(all["by_bot"]).toEqual([{ bot_id: "bot_1", ...noise }]);

    await fresh.call("POST", `/v1/signals/${b.id}:feedback`, { body: { verdict: null } });
    expect((await quality("?type=funding"))["overall"]).toEqual(right);
    expect((await quality("?since=2026-06-02"))["overall"]).toEqual(nothing);
    await fresh.stop();
  });

  test("of one workspace is not another's", async () => {
    await judge(await aScoredSignal(), { verdict: "useful" });
    const theirs = await api.call("GET", "/v1/signals/quality", { key: api.foreignKeys.read_only });
    expect(theirs.json["overall"]).toMatchObject({ judged: 0, precision: null });
  });
});
