import { afterAll, beforeAll, expect, test } from "bun:test";
import type { KeptLook } from "#core/kept-look.ts";
import { HOUR_MS } from "#core/time.ts";
import { packLooks, placeOf } from "#watching/packed-look.ts";
import { type Api, codeOf, startApi } from "../../helpers/api.ts";
import { BOT_BODY, newBot } from "../../helpers/bots.ts";
import { createTestIds } from "../../helpers/records.ts";
import { cards } from "../../watching/made-pages.ts";

const ids = createTestIds();
let api: Api;
beforeAll(async () => {
  api = await startApi({ limits: { activeBots: 100 } });
});
afterAll(() => api.stop());

/** What runs of a bot would have left: two looks at each price, an hour apart, the last an hour ago. */
async function keepLooks(botId: string, prices: string[]): Promise<void> {
  const url = BOT_BODY.source;
  const looks = prices.map(async (team, i): Promise<KeptLook> => {
    const lookedAt = api.clock.now() - (prices.length - i) * HOUR_MS;
    const text = `<!doctype html><title>Fees</title><main>${cards({ team })}</main>`;
    const body = { url, contentType: "text/html", text, fetchedAt: lookedAt };
    const content = await packLooks([[body], [body]]);
    const place = placeOf([{ url }]);
    return { id: ids.next("look"), workspaceId: api.ours.id, botId, place, lookedAt, contentHash: text, content };
  });
  await api.store.commit({ put: { look: await Promise.all(looks) } });
}

const backtest = (path: string, body?: unknown) => api.call("POST", path, { body });

test("a bot that has not looked yet is told that nothing can be replayed, and why", async () => {
  const { id } = await newBot(api, { source: "https://fenwick.example/unseen" });
  const { status, json } = await backtest(`/v1/bots/${id}:backtest`);
  expect(status).toBe(200);
  expect(json).toMatchObject({ status: "not_replayable", days: 90, documents: 0, would_have_fired: 0, fires: [] });
  expect(json["limits"]).toMatchObject([{ code: "nothing_kept", count: null }]);
  expect(json["from"]).toBeNull();
});

test("what a bot would have fired is told newest first, with what changed in it", async () => {
  const { id } = await newBot(api, { match_rule: { type: "content_diff", selector: ".price" } });
  await keepLooks(id, ["$29", "$29", "$39", "$49"]);
  const { json } = await backtest(`/v1/bots/${id}:backtest`, { days: 30 });
  expect(json).toMatchObject({ bot_id: id, status: "complete", days: 30, documents: 4, would_have_fired: 2 });
  const fires = json["fires"] as { at: string; diff: { before: string; after: string }; source_url: string }[];
  expect(fires.map(({ diff }) => diff.after.slice(0, 9))).toEqual(["Team: $49", "Team: $39"]);
  expect(fires[0]?.source_url).toBe(BOT_BODY.source);
  expect((json["limits"] as { code: string }[]).map(({ code }) => code)).toEqual([
    "begins_with_baseline",
    "kept_in_part",
  ]);

  // The same looks under another rule, and for a bot that is not stored.
  const rule = { type: "number_change", selector: ".price", direction: "up", min_pct: 30 };
  const other = await backtest(`/v1/bots/${id}:backtest`, { match_rule: rule });
  expect(other.json).toMatchObject({ would_have_fired: 1, fires: [{ diff: { before: "29", after: "39" } }] });
  const unstored = await backtest("/v1/bots:backtest", { ...BOT_BODY, match_rule: rule });
  expect({ ...unstored.json }).toEqual(other.json);
  expect((await api.store.bots.find(api.ours.id, id))?.fireCount).toBe(0);
});

test("the looks of another workspace are nobody else's", async () => {
  const { id } = await newBot(api);
  await keepLooks(id, ["$1", "$2"]);
  const headers = { authorization: `Bearer ${api.foreignKeys.admin}` };
  expect(codeOf(await api.call("POST", `/v1/bots/${id}:backtest`, { headers }))).toBe("bot_not_found");
  const answer = await api.call("POST", "/v1/bots:backtest", { body: BOT_BODY, headers });
  expect(answer.json).toMatchObject({ bot_id: null, status: "not_replayable" });
});
