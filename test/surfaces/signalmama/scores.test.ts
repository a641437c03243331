import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { DAY_MS, HOUR_MS } from "#core/time.ts";
import { type Api, addAccount, codeOf, rowsOf, startApi } from "../../helpers/api.ts";
import { aSignal } from "../../helpers/records.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

type Explanation = {
  score: number;
  score_breakdown: Record<string, number>;
  scored_at: string;
  as_of: string;
  lead_signal: { id: string } | null;
  explanation: { dimension: string; value: number; contribution: number; signal_ids: string[] }[];
};

async function explain(account: string, at?: number): Promise<Explanation> {
  const query = at === undefined ? "" : `?at=${new Date(at).toISOString()}`;
  return (await api.call("GET", `/v1/accounts/${account}/score${query}`)).json as Explanation;
}

describe("the explanation of a score", () => {
  test("is what the account shows, in four lines that sum to it", async () => {
    const account = await addAccount(api, { domain: "explained.example" });
    const signal = aSignal({ workspaceId: api.ours.id, accountId: account });
    await api.store.commit({ put: { signal: [signal] } });
    const { json } = await api.call("POST", `/v1/accounts/${account}:rescore`);
    const explained = await explain(account);
    expect(explained.score).toBe(Number(json["score"]));
    expect(explained.score_breakdown).toEqual(json["score_breakdown"] as Record<string, number>);
    expect(explained.explanation.map((line) => line.dimension)).toEqual(["fit", "recency", "strength", "depth"]);
    expect(explained.explanation.reduce((sum, line) => sum + line.contribution, 0)).toBe(explained.score);
    for (const line of explained.explanation) expect(line.value).toBe(explained.score_breakdown[line.dimension] ?? -1);
    expect(explained.lead_signal).toEqual({
      id: signal.id,
      type: "funding",
      title: signal.title,
      occurred_at: "2026-05-21T09:00:00.000Z",
    } as Explanation["lead_signal"]);
  });

  test("is that of any past instant, whatever has happened since", async () => {
    const account = await addAccount(api, { domain: "aging.example" });
    const answer = await api.call("GET", `/v1/accounts/${account}/score`);
    expect([answer.status, codeOf(answer)]).toEqual([404, "score_not_found"]);
    const occurredAt = api.clock.now();
    await api.store.commit({
      put: { signal: [aSignal({ workspaceId: api.ours.id, accountId: account, occurredAt })] },
    });
    const seen: { at: number; explained: Explanation }[] = [];
    for (let day = 0; day < 5; day++) {
      await api.clock.advance(10 * DAY_MS);
      await api.call("POST", `/v1/accounts/${account}:rescore`);
      seen.push({ at: api.clock.now(), explained: await explain(account) });
    }
    expect(new Set(seen.map(({ explained }) => explained.score)).size).toBe(5);
    for (const [index, { at, explained }] of seen.entries()) {
      expect(await explain(account, at)).toEqual(explained);
      const later = index === seen.length - 1 ? at : at + 9 * DAY_MS;
      expect(await explain(account, later)).toEqual({ ...explained, as_of: new Date(later).toISOString() });
    }
    const before = await api.call(
      "GET",
      `/v1/accounts/${account}/score?at=${new Date(occurredAt + HOUR_MS).toISOString()}`,
    );
    expect(codeOf(before)).toBe("score_not_found");
  });
});

test("a list of accounts tells how the scores stood, when it is asked to", async () => {
  const account = await addAccount(api, { domain: "trend.example" });
  await api.call("POST", `/v1/accounts/${account}:rescore`);
  await api.clock.advance(40 * DAY_MS);
  const signal = aSignal({ workspaceId: api.ours.id, accountId: account, occurredAt: api.clock.now() });
  await api.store.commit({ put: { signal: [signal] } });
  await api.call("POST", `/v1/accounts/${account}:rescore`);
  const query = "/v1/accounts?domain=trend.example";
  const [plain] = rowsOf(await api.call("GET", query));
  expect(plain).not.toHaveProperty("trend");
  const [row] = rowsOf(await api.call("GET", `${query}&expand=trend`));
  const trend = row?.["trend"] as { at: string; score: number }[];
  // The point of 40 days ago is the one in force 30 days ago.
  expect(trend).toHaveLength(2);
  expect(trend.at(-1)?.score).toBe(Number(row?.["score"]));
  expect(trend[0]?.score).toBeLessThan(Number(row?.["score"]));
  expect(row?.["lead_signal"]).toMatchObject({ id: signal.id, type: "funding", half_life_days: signal.halfLifeDays });
});
