import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type Api, codeOf, paramOf, rowsOf, startApi } from "../../helpers/api.ts";
import { BOT_BODY, createBot, newBot } from "../../helpers/bots.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi({ limits: { activeBots: 1_000 } });
});
afterAll(() => api.stop());

describe("the templates", () => {
  test("are exactly six, and each can be used as it is described", async () => {
    const answer = await api.call("GET", "/v1/bots/templates");
    expect(rowsOf(answer).map((row) => row["key"])).toEqual([
      "competitor-pricing",
      "rss",
      "subreddit",
      "github",
      "discord",
      "custom-url",
    ]);
    expect([answer.json["has_more"], answer.json["next_cursor"]]).toEqual([false, null]);
    expect(rowsOf(answer)[0]).toMatchObject({
      default_match_rule: { type: "content_diff", ignore: [], min_change: 0 },
      default_fires_signal: "competitor_price_change",
      default_signal_score: 25,
      default_cadence: "daily",
      params: { type: "object", properties: { currency: { type: "string" } } },
    });
  });

  test.each([
    ["competitor-pricing", "https://fenwick.example/pricing", {}, "competitor_price_change", 25, "daily"],
    ["rss", "https://wire.example/feed.xml", {}, "press_mention", 25, "hourly"],
    ["subreddit", "r/sales", { match_rule: { type: "keyword", any: ["crm"] } }, "community_question", 40, "hourly"],
    ["github", "fenwick/plough", {}, "repo_activity", 35, "6h"],
    [
      "discord",
      "112233445566778899",
      { match_rule: { type: "keyword", all: ["price"] } },
      "competitor_mention",
      35,
      "hourly",
    ],
    ["custom-url", "https://fenwick.example/jobs", { fires_signal: "fenwick_jobs" }, "fenwick_jobs", 25, "daily"],
  ])("%s fills in what a bot leaves out", async (template, source, more, fires, score, cadence) => {
    const bot = await newBot(api, { template, source, ...more });
    expect(bot).toMatchObject({ template, source, fires_signal: fires, signal_score: score, cadence });
    expect(bot).toMatchObject({ timezone: "UTC", account_ids: null, account_match: "auto", actions: [], alert: null });
  });

  test("github reads spikes of stars and dependencies, the latter of a repository only", async () => {
    const params = { events: ["star_spike", "dependency"] };
    expect((await createBot(api, { template: "github", source: "fenwick/plough", params })).status).toBe(201);
    const ofAll = await createBot(api, { template: "github", source: "fenwick", params });
    expect([ofAll.status, codeOf(ofAll), paramOf(ofAll)]).toEqual([400, "invalid_param", "params.events"]);
  });

  test("custom-url takes a JSONPath to its list, and no other text", async () => {
    const bot = { template: "custom-url", source: "https://fenwick.example/api", fires_signal: "fenwick_api" };
    expect((await createBot(api, { ...bot, params: { items: "$.results" } })).status).toBe(201);
    const wrong = await createBot(api, { ...bot, params: { items: "results[" } });
    expect([wrong.status, paramOf(wrong)]).toEqual([400, "params.items"]);
  });

  test("what a bot lacks access to is told with it", async () => {
    const bot = { source: "112233445566778899", template: "discord", match_rule: { type: "keyword", any: ["crm"] } };
    const made = await newBot(api, bot);
    const note = { code: "credentials_missing", message: expect.stringContaining("`sources.discord.bot_token`") };
    expect(made["notes"]).toEqual([note]);
    expect((await api.call("GET", `/v1/bots/${made.id}`)).json["notes"]).toEqual([note]);
    expect((await newBot(api))["notes"]).toEqual([]);
  });

  test("an alert that this appliance is not set up to send is told with the bot, and with its preview", async () => {
    const toMail = { alert: { channel: "email", destination: "sales@fenwick.example" } };
    const note = {
      code: "channel_not_set_up",
      message:
        "Alerts through E-mail need alerts.smtp.host and alerts.smtp.from in the settings; until then they fail.",
    };
    const made = await newBot(api, toMail);
    expect(made["notes"]).toEqual([note]);
    expect((await api.call("GET", `/v1/bots/${made.id}`)).json["notes"]).toEqual([note]);
    const preview = await api.call("POST", "/v1/bots:preview", { body: { ...BOT_BODY, ...toMail } });
    expect(preview.json["notes"]).toEqual([note]);
    const onPush = await newBot(api, { ...toMail, cadence: "on_push" });
    expect(onPush["notes"]).toEqual([note]);
  });

  test("nothing is told of a channel that needs nothing for where it sends", async () => {
    const itsOwn = { channel: "slack", destination: "https://hooks.slack.com/services/T1/B1/abc" };
    for (const alert of [itsOwn, { channel: "in_app" }, { channel: "none" }]) {
      expect((await newBot(api, { alert }))["notes"]).toEqual([]);
    }
  });

  test.each(["subreddit", "discord"])("%s needs phrases: a rule without any would find nothing", async (template) => {
    const source = template === "discord" ? "112233445566778899" : "r/sales";
    const answer = await createBot(api, { template, source });
    expect([answer.status, codeOf(answer), paramOf(answer)]).toEqual([400, "missing_param", "match_rule"]);
  });
});
