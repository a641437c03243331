import { idOf } from "../../../helpers/api.ts";
import { BOT_BODY, newBot } from "../../../helpers/bots.ts";
import { anAlert, NOW } from "../../../helpers/records.ts";
import type { RouteFile } from "./route-case.ts";

const OWN = { name: "Any page", template: "custom-url", source: "https://fenwick.example/jobs" };

const PUSHED = { cadence: "on_push", match_rule: { type: "keyword", any: ["fenwick"] } };

const WRONG_BODIES = [
  {
    body: { ...BOT_BODY, cadence: "on_push", match_rule: { type: "content_diff", selector: ".plan" } },
    code: "invalid_match_rule",
    param: "match_rule.selector",
  },
  {
    body: { ...BOT_BODY, cadence: "on_push", match_rule: { type: "content_diff", ignore: [".ad"] } },
    code: "invalid_match_rule",
    param: "match_rule.ignore",
  },
  {
    body: { ...BOT_BODY, cadence: "on_push", params: { selector: ".plan" } },
    code: "invalid_param",
    param: "params.selector",
  },
  { body: { ...BOT_BODY, name: undefined }, code: "missing_param", param: "name" },
  { body: { ...BOT_BODY, template: undefined }, code: "missing_param", param: "template" },
  { body: { ...BOT_BODY, source: undefined }, code: "missing_param", param: "source" },
  { body: { ...BOT_BODY, status: "paused" }, code: "invalid_param", param: "status" },
  { body: { ...BOT_BODY, template: "fax" }, code: "unknown_template", param: "template" },
  { body: { ...BOT_BODY, source: "not an address" }, code: "invalid_source_url", param: "source" },
  { body: { ...BOT_BODY, source: "http://10.0.0.1/" }, code: "private_address", status: 422, param: "source" },
  { body: { ...BOT_BODY, cadence: "now and then" }, code: "invalid_cadence", param: "cadence" },
  { body: { ...BOT_BODY, cadence: "*/14 * * * *" }, code: "invalid_cadence", param: "cadence" },
  { body: { ...BOT_BODY, timezone: "Mars/Base" }, code: "invalid_param", param: "timezone" },
  { body: { ...BOT_BODY, match_rule: { type: "guess" } }, code: "invalid_match_rule", param: "match_rule.type" },
  ...[
    [{ selector: "//p[" }, "match_rule.selector"],
    [{ selector: "xpath:$price" }, "match_rule.selector"],
    [{ ignore: ["//p", ".note", "/p[s3cret()]"] }, "match_rule.ignore[2]"],
    [{ ignore: ["xpath:count(//p)"] }, "match_rule.ignore[0]"],
  ].map(([rule, param]) => ({
    body: { ...BOT_BODY, match_rule: { type: "content_diff", ...(rule as object) } },
    code: "invalid_match_rule",
    param: String(param),
  })),
  { body: { ...BOT_BODY, params: { currency: "XQX" } }, code: "invalid_param", param: "params.currency" },
  { body: { ...BOT_BODY, params: { selector: "//p[" } }, code: "invalid_param", param: "params.selector" },
  { body: { ...BOT_BODY, fires_signal: "hiring" }, code: "unknown_signal_type", param: "fires_signal" },
  { body: OWN, code: "missing_param", param: "fires_signal" },
  { body: { ...BOT_BODY, params: { colour: "red" } }, code: "invalid_param", param: "params.colour" },
  { body: { ...BOT_BODY, account_ids: ["acct_nowhere"] }, code: "invalid_param", param: "account_ids[0]" },
  { body: { ...BOT_BODY, alert: { channel: "slack" } }, code: "missing_param", param: "alert.destination" },
  ...[
    { channel: "slack", destination: "#two words" },
    { channel: "email", destination: "ana@acme.example, nobody" },
    { channel: "ntfy", destination: "two words" },
  ].map((alert) => ({ body: { ...BOT_BODY, alert }, code: "invalid_param", param: "alert.destination" })),
  ...["discord", "teams", "webhook"].map((channel) => ({
    body: { ...BOT_BODY, alert: { channel, destination: "#team" } },
    code: "invalid_source_url",
    param: "alert.destination",
  })),
  {
    body: { ...BOT_BODY, alert: { channel: "ntfy", destination: "http://10.0.0.1/topic" } },
    code: "private_address",
    status: 422,
    param: "alert.destination",
  },
];

export const botRoutes: RouteFile = {
  async prepare(api) {
    const { id: bot } = await newBot(api);
    const alert = anAlert({ workspaceId: api.ours.id, botId: bot, status: "failed", inboxAt: NOW });
    await api.store.commit({ put: { alert: [alert] } });
    const { id: doomed } = await newBot(api);
    const { id: inbox } = await newBot(api, PUSHED);
    return {
      bot,
      inbox,
      doomed_bot: doomed,
      alert: alert.id,
      run: idOf(await api.call("POST", `/v1/bots/${bot}:run`)),
    };
  },
  cases: [
    {
      method: "GET",
      path: "/v1/bots",
      role: "read_only",
      wrong: [
        { query: "limit=x", code: "invalid_param", param: "limit" },
        { query: "cursor=x", code: "invalid_cursor", param: "cursor" },
        { query: "status=asleep", code: "invalid_param", param: "status" },
        { query: "template=fax", code: "unknown_template", param: "template" },
        { query: "colour=red", code: "invalid_param", param: "colour" },
      ],
    },
    { method: "POST", path: "/v1/bots", role: "read_write", body: BOT_BODY, status: 201, wrong: WRONG_BODIES },
    { method: "POST", path: "/v1/bots:preview", role: "read_write", body: BOT_BODY, wrong: WRONG_BODIES },
    {
      method: "POST",
      path: "/v1/bots:backtest",
      role: "read_write",
      body: { ...BOT_BODY, days: 30 },
      wrong: [
        ...WRONG_BODIES,
        { body: { ...BOT_BODY, days: 0 }, code: "invalid_param", param: "days" },
        { body: { ...BOT_BODY, days: 91 }, code: "invalid_param", param: "days" },
      ],
    },
    {
      method: "GET",
      path: "/v1/bots/templates",
      role: "read_only",
      wrong: [{ query: "limit=0", code: "invalid_param", param: "limit" }],
    },
    { method: "GET", path: "/v1/bots/{bot}", role: "read_only" },
    { method: "PUT", path: "/v1/bots/{bot}", role: "read_write", body: BOT_BODY, wrong: WRONG_BODIES },
    {
      method: "POST",
      path: "/v1/bots/{inbox}:push",
      role: "read_write",
      body: { text: "We leave Fenwick." },
      status: 202,
      wrong: [
        { body: undefined, code: "invalid_param" },
        { body: [], code: "invalid_param" },
        { body: { title: "No text" }, code: "missing_param", param: "text" },
        { body: { text: "  " }, code: "invalid_param", param: "text" },
        { body: { text: "x", colour: "red" }, code: "invalid_param", param: "colour" },
        { body: [{ text: "x" }, { text: "y", colour: "red" }], code: "invalid_param", param: "[1].colour" },
        { body: { text: "x", url: "javascript:alert(1)" }, code: "invalid_param", param: "url" },
        { body: [{ text: "x", published_at: "soon" }], code: "invalid_timestamp", param: "[0].published_at" },
        { body: [{ text: "x", published_at: "2026-13-45" }], code: "invalid_timestamp", param: "[0].published_at" },
        { body: { text: "x", published_at: "2999-01-01T00:00:00Z" }, code: "invalid_timestamp", param: "published_at" },
        { body: Array(1_001).fill({ text: "x" }), code: "batch_too_large" },
      ],
    },
    {
      method: "POST",
      path: "/v1/bots/{inbox}:rotate-push-secret",
      role: "read_write",
      status: 201,
      wrong: [{ body: { secret: "mine" }, code: "invalid_param", param: "secret" }],
    },
    {
      method: "POST",
      path: "/v1/bots/{bot}:pause",
      role: "read_write",
      wrong: [{ body: { until: "noon" }, code: "invalid_param", param: "until" }],
    },
    {
      method: "POST",
      path: "/v1/bots/{bot}:backtest",
      role: "read_write",
      body: { days: 30, match_rule: { type: "keyword", any: ["price"] } },
      wrong: [
        { body: { days: "all" }, code: "invalid_param", param: "days" },
        { body: { source: "https://fenwick.example/" }, code: "invalid_param", param: "source" },
        { body: { match_rule: { type: "guess" } }, code: "invalid_match_rule", param: "match_rule.type" },
        {
          body: { match_rule: { type: "regex", pattern: "(" } },
          code: "invalid_match_rule",
          param: "match_rule.pattern",
        },
      ],
    },
    {
      method: "POST",
      path: "/v1/bots/{bot}:resume",
      role: "read_write",
      wrong: [{ body: { soon: true }, code: "invalid_param", param: "soon" }],
    },
    {
      method: "POST",
      path: "/v1/bots/{bot}:run",
      role: "read_write",
      status: 202,
      wrong: [{ body: { fresh: true }, code: "invalid_param", param: "fresh" }],
    },
    {
      method: "GET",
      path: "/v1/bots/{bot}/runs",
      role: "read_only",
      wrong: [
        { query: "since=yesterday", code: "invalid_timestamp", param: "since" },
        { query: "until=tomorrow", code: "invalid_timestamp", param: "until" },
        { query: "status=fine", code: "invalid_param", param: "status" },
        { query: "cursor=x", code: "invalid_cursor", param: "cursor" },
      ],
    },
    { method: "GET", path: "/v1/bots/{bot}/runs/{run}", role: "read_only" },
    {
      method: "GET",
      path: "/v1/bots/{bot}/fires",
      role: "read_only",
      wrong: [
        { query: "since=yesterday", code: "invalid_timestamp", param: "since" },
        { query: "limit=0", code: "invalid_param", param: "limit" },
      ],
    },
    { method: "GET", path: "/v1/bots/{bot}/health", role: "read_only" },
    {
      method: "GET",
      path: "/v1/alerts",
      role: "read_only",
      wrong: [
        { query: "channel=fax", code: "invalid_param", param: "channel" },
        { query: "status=fine", code: "invalid_param", param: "status" },
        { query: "cursor=x", code: "invalid_cursor", param: "cursor" },
      ],
    },
    {
      method: "GET",
      path: "/v1/notifications",
      role: "read_only",
      wrong: [
        { query: "unread=maybe", code: "invalid_param", param: "unread" },
        { query: "cursor=x", code: "invalid_cursor", param: "cursor" },
      ],
    },
    {
      method: "POST",
      path: "/v1/notifications:read",
      role: "read_write",
      body: { ids: ["{alert}"] },
      wrong: [
        { body: { ids: [] }, code: "invalid_param", param: "ids" },
        { body: { until: "noon" }, code: "invalid_param", param: "until" },
      ],
    },
    {
      method: "POST",
      path: "/v1/bots:test-alert",
      role: "read_write",
      body: { ...BOT_BODY, alert: { channel: "in_app" } },
      wrong: [
        { body: { ...BOT_BODY, alert: { channel: "slack" } }, code: "missing_param", param: "alert.destination" },
      ],
    },
    {
      method: "POST",
      path: "/v1/bots/{bot}:test-alert",
      role: "read_write",
      wrong: [{ body: { to: "me" }, code: "invalid_param", param: "to" }],
    },
    { method: "DELETE", path: "/v1/bots/{doomed_bot}", role: "read_write" },
  ],
};
