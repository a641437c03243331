import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type Api, codeOf, paramOf, rowsOf, startApi } from "../../helpers/api.ts";
import { createBot, newBot } from "../../helpers/bots.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi({ limits: { activeBots: 1_000 } });
});
afterAll(() => api.stop());

describe("the types of signals", () => {
  test("are 47, and with include_custom also those the workspace's own bots name, each once", async () => {
    const own = await startApi();
    const keysOf = async (query: string, key = own.keys.read_only) =>
      rowsOf(await own.call("GET", `/v1/signals/types${query}`, { key }));
    await createBot(own, { fires_signal: "fenwick_hires", signal_score: 30 });
    await createBot(own, { fires_signal: "fenwick_hires", signal_score: 70 });
    await createBot(own, { fires_signal: "funding" });
    const doomed = await newBot(own, { fires_signal: "gone_again" });
    await own.call("DELETE", `/v1/bots/${doomed.id}`);
    expect(await keysOf("")).toHaveLength(47);
    expect(await keysOf("?include_custom=false")).toHaveLength(47);
    const rows = await keysOf("?include_custom=true");
    expect(rows.filter((row) => row["custom"])).toMatchObject([
      { key: "fenwick_hires", name: "Fenwick hires", default_strength: 70, custom: true, family: "other" },
    ]);
    expect(rows).toHaveLength(48);
    expect(await keysOf("?include_custom=true", own.foreignKeys.read_only)).toHaveLength(47);
    await own.stop();
  });

  test("can be walked in pages, and a wrong parameter is named", async () => {
    const page = await api.call("GET", "/v1/signals/types?limit=40");
    const rest = await api.call("GET", `/v1/signals/types?limit=40&cursor=${page.json["next_cursor"]}`);
    expect([rowsOf(page).length, rowsOf(rest).length, rest.json["has_more"]]).toEqual([40, 7, false]);
    const wrong = await api.call("GET", "/v1/signals/types?include_custom=perhaps");
    expect([wrong.status, codeOf(wrong), paramOf(wrong)]).toEqual([400, "invalid_param", "include_custom"]);
  });
});
