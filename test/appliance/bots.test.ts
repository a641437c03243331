import { expect, test } from "bun:test";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBinary } from "../helpers/binary.ts";
import { startSite } from "../helpers/site.ts";
import { until } from "../helpers/until.ts";

const SETTINGS = `
server: { port: 0 }
data_dir: data
crawl: { allow_private: [127.0.0.0/8] }
limits: { active_bots: 2 }
network: { per_host: { requests_per_second: 50 } }
`;

const page = (price: string) =>
  `<!doctype html><title>Fenwick pricing</title><main><h1>Plans</h1><div class="plan-card"><h2>Team</h2><p>${price} per user and month</p></div></main>`;
const feed = (titles: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>${titles
    .map(
      (title) =>
        `<item><guid>${title}</guid><link>https://wire.example/${encodeURIComponent(title)}</link><title>${title}</title></item>`,
    )
    .join("")}</channel></rss>`;

test("a bot may read where crawls may, the quota holds, and what changes fires a signal with its evidence", async () => {
  let price = "$29";
  let titles = ["Old news of Northwind Robotics"];
  const site = await startSite({
    "/pricing": () => new Response(page(price), { headers: { "content-type": "text/html" } }),
    "/feed": () => new Response(feed(titles), { headers: { "content-type": "application/rss+xml" } }),
  });
  const folder = await mkdtemp(join(tmpdir(), "signalmama-test-"));
  await writeFile(join(folder, "s.yaml"), SETTINGS);
  const appliance = await runBinary(["serve", "--config", "s.yaml"], folder);
  try {
    const [url] = await appliance.printed(/http:\/\/127\.0\.0\.1:\d+/, 15_000);
    const key = (await readFile(join(folder, "data", "admin.key"), "utf8")).trim();
    const post = async (path: string, body?: object, headers = {}) => {
      const answer = await fetch(`${url}/v1${path}`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
    };
    const get = async (path: string) => {
      const answer = await fetch(`${url}/v1${path}`, { headers: { authorization: `Bearer ${key}` } });
      return (await answer.json()) as { data: Record<string, unknown>[] };
    };
    const run = async (id: unknown) => (await post(`/bots/${id}:run`, undefined, { prefer: "wait=20" })).json;

    expect((await post("/webhooks", { url: "http://127.0.0.1:4010/", events: ["*"] })).status).toBe(422);
    const prices = { name: "Prices", template: "competitor-pricing" };
    expect((await post("/bots", { ...prices, source: "http://10.0.0.1/pricing" })).status).toBe(422);
    const account = await post("/accounts", { domain: "northwind.example", name: "Northwind Robotics" });
    const accountIds = [account.json["id"]];
    const pricing = await post("/bots", { ...prices, source: `${site.origin}/pricing`, account_ids: accountIds });
    expect([pricing.status, pricing.json["status"]]).toEqual([201, "active"]);
    const news = await post("/bots", { name: "Wire", template: "rss", source: `${site.origin}/feed` });
    expect((await post("/bots", { ...prices, source: "https://fenwick.example/pricing" })).status).toBe(402);

    const seen = await post("/bots:preview", { ...prices, source: `${site.origin}/pricing` });
    expect(seen.json).toMatchObject({ status: "no_match", robots_allowed: true, http_status: 200, match_count: 0 });
    expect(seen.json["text"]).toContain("$29 per user and month");
    const listed = await post("/bots:preview", { name: "Wire", template: "rss", source: `${site.origin}/feed` });
    expect(listed.json).toMatchObject({
      status: "ok",
      items: 1,
      matches: [{ title: "Old news of Northwind Robotics" }],
    });
    const number = { type: "number_change", selector: ".plan-card p" };
    const read = await post("/bots:preview", { ...prices, source: `${site.origin}/pricing`, match_rule: number });
    expect(read.json).toMatchObject({ status: "no_match", items: null, text: "29" });
    const byXpath = { type: "number_change", selector: "//div[@class='plan-card']/p" };
    const same = await post("/bots:preview", { ...prices, source: `${site.origin}/pricing`, match_rule: byXpath });
    expect(same.json).toMatchObject({ status: "no_match", text: "29" });
    const gone = await post("/bots:preview", { ...prices, source: `${site.origin}/nowhere` });
    expect(gone.json).toMatchObject({ status: "failed", http_status: 404, error: { code: "gone" } });

    expect(await run(pricing.json["id"])).toMatchObject({ status: "no_match", http_status: 200, match_count: 0 });
    expect(await run(news.json["id"])).toMatchObject({ status: "no_match", match_count: 0 });
    expect(await run(pricing.json["id"])).toMatchObject({ status: "no_match" });
    price = "$39";
    titles = ["Northwind Robotics wins the harbour contract", ...titles];
    expect(await run(pricing.json["id"])).toMatchObject({ status: "ok", match_count: 1, fire_count: 1 });
    expect(await run(news.json["id"])).toMatchObject({ status: "ok", match_count: 1, fire_count: 1 });
    const fires = await get(`/bots/${pricing.json["id"]}/fires`);
    expect(fires.data).toMatchObject([
      {
        account_id: accountIds[0],
        diff: { before: "Team: $29 per user and month", after: "Team: $39 per user and month" },
      },
    ]);
    await until("both signals stand", 10_000, async () => (await get("/signals")).data.length === 2);
    const signals = (await get("/signals")).data;
    expect(signals.map(({ type }) => type).toSorted()).toEqual(["competitor_price_change", "press_mention"]);
    expect(await run(pricing.json["id"])).toMatchObject({ status: "no_match" });

    const told = (await post(`/bots/${pricing.json["id"]}:backtest`)).json;
    expect(told).toMatchObject({ status: "complete", would_have_fired: 1, fires: [{ account_ids: accountIds }] });
    const [live, replayed] = [fires.data[0], (told["fires"] as Record<string, unknown>[])[0]];
    for (const field of ["matched_text", "title", "spans", "diff"]) expect(replayed?.[field]).toEqual(live?.[field]);
    const asWord = { match_rule: { type: "keyword", any: ["harbour"] } };
    expect((await post(`/bots/${news.json["id"]}:backtest`, asWord)).json).toMatchObject({ would_have_fired: 1 });
  } finally {
    appliance.kill("SIGTERM");
    await appliance.exited;
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
