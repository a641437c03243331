import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { Webhook } from "standardwebhooks";
import { channelOf } from "#channels/index.ts";
import type { AlertSettings } from "#core/alert-settings.ts";
import type { AlertChannel } from "#core/bot.ts";
import { createAddressRules } from "#net/address-rules.ts";
import { createOutbound } from "#net/client.ts";
import { createMailer } from "#net/send-mail.ts";
import { startMailServer } from "../helpers/mail-server.ts";
import { NO_ALERTS, NOW } from "../helpers/records.ts";
import { plain, type Route, type Site, silent, startSite, tooMany } from "../helpers/site.ts";
import { aTelling } from "./telling.ts";

const TOKEN = "xoxb-only-slack-may-see-this";
const SECRET = Buffer.from("a secret that only two of us know").toString("base64");
const json = (value: unknown, status = 200) => Response.json(value, { status });

let site: Site;
let slackAnswer: Route;
beforeEach(async () => {
  slackAnswer = json({ ok: true });
  const routes: Record<string, Route> = {
    "/api/chat.postMessage": (request) => (typeof slackAnswer === "function" ? slackAnswer(request) : json(0)),
    "/services/T1/B1/x": plain("ok"),
    "/services/T1/B1/own": plain("ok"),
    "/hook": new Response(null, { status: 204 }),
    "/": json({ id: "a", event: "message" }),
    "/gone": new Response("", { status: 410 }),
    "/busy": tooMany("120"),
    "/broken": new Response("", { status: 502 }),
    "/moved": new Response("", { status: 302, headers: { location: "/hook" } }),
    "/silent": silent(),
  };
  site = await startSite(routes);
});
afterEach(() => site.stop());

/** One attempt through a channel, over real sockets. Slack's own host and ntfy's lead to the site. */
function send(
  id: AlertChannel,
  destination: string | undefined,
  {
    settings = {},
    allow = ["127.0.0.1"],
    timeoutMs = 2_000,
    at = NOW,
  }: { settings?: Partial<AlertSettings>; allow?: string[]; timeoutMs?: number; at?: number } = {},
) {
  const addressRules = createAddressRules({ allowPrivate: allow });
  const origins = {
    "https://slack.com": site.origin,
    "https://hooks.slack.com": site.origin,
    "https://ntfy.sh": site.origin,
  };
  const channel = channelOf(id);
  if (!channel) throw new Error(`no channel ${id}`);
  return channel.send(
    { ...aTelling(destination), at },
    {
      outbound: createOutbound({ addressRules, origins, userAgent: "signalmama/test" }),
      mailer: createMailer({ addressRules }),
      settings: { ...NO_ALERTS, ...settings },
      timeoutMs,
    },
  );
}
const bodyOf = (index = 0) => JSON.parse(site.requests[index]?.body ?? "null");
const withToken = { settings: { slack: { token: TOKEN, webhookUrl: undefined } } };

describe("Slack", () => {
  test("with a token gets JSON with a bearer at chat.postMessage, the channel as given", async () => {
    slackAnswer = () => json({ ok: true, ts: "1" });
    expect(await send("slack", "#competitors", withToken)).toMatchObject({ outcome: "delivered", httpStatus: 200 });
    expect(site.requests).toMatchObject([
      {
        method: "POST",
        path: "/api/chat.postMessage",
        headers: { authorization: `Bearer ${TOKEN}`, host: "slack.com" },
      },
    ]);
    expect(site.requests[0]?.headers["content-type"]).toStartWith("application/json");
    expect(bodyOf()).toMatchObject({ channel: "#competitors", text: expect.stringContaining("Team $39 per seat") });
  });

  test.each([
    ["channel_not_found", "channel_not_found", true],
    ["not_in_channel", "not_in_channel", true],
    ["invalid_auth", "token_refused", true],
    ["ratelimited", "slack_unavailable", false],
    ["something_new", "slack_refused", true],
  ])("that answers 200 and `%s` has not taken it", async (error, code, isFinal) => {
    slackAnswer = () => json({ ok: false, error });
    expect(await send("slack", "#x", withToken)).toMatchObject({ outcome: "rejected", error: code, isFinal });
  });

  test("that answers with a page has not taken it, and may later", async () => {
    for (const answer of ["<html>", "null", "[]"]) {
      slackAnswer = () => plain(answer);
      expect(await send("slack", "#x", withToken)).toMatchObject({ outcome: "rejected" });
    }
  });

  test("without a token gets it at its incoming webhook, which has its own channel", async () => {
    const webhookUrl = "https://hooks.slack.com/services/T1/B1/x";
    const receipt = await send("slack", "#x", { settings: { slack: { token: undefined, webhookUrl } } });
    expect(receipt).toMatchObject({ outcome: "delivered" });
    expect(site.requests[0]?.path).toBe("/services/T1/B1/x");
    expect(bodyOf()).not.toHaveProperty("channel");
  });
});

test("a bot's own webhook of Slack gets it there, without the token and whatever is set up", async () => {
  for (const more of [withToken, {}]) {
    expect(await send("slack", "https://hooks.slack.com/services/T1/B1/own", more)).toMatchObject({
      outcome: "delivered",
    });
  }
  for (const { path, headers } of site.requests) {
    expect(path).toBe("/services/T1/B1/own");
    expect(headers).not.toHaveProperty("authorization");
  }
});

describe("Discord, Teams and ntfy", () => {
  test("get their own form at the address that the bot names", async () => {
    expect(await send("discord", `${site.origin}/hook`)).toMatchObject({ outcome: "delivered", httpStatus: 204 });
    expect(await send("teams", `${site.origin}/hook`)).toMatchObject({ outcome: "delivered" });
    expect(bodyOf(0)).toMatchObject({ embeds: [{ title: "Fenwick pricing found something" }] });
    expect(bodyOf(1)).toMatchObject({ type: "message", attachments: [{ content: { type: "AdaptiveCard" } }] });
  });

  test("ntfy takes a topic of the operator's server, with its token", async () => {
    const ntfy = { url: "https://ntfy.sh", token: "tk_secret" };
    expect(await send("ntfy", "prices", { settings: { ntfy } })).toMatchObject({ outcome: "delivered" });
    expect(site.requests[0]).toMatchObject({ path: "/", headers: { authorization: "Bearer tk_secret" } });
    expect(bodyOf()).toMatchObject({ topic: "prices", title: "Fenwick pricing found something" });
  });

  test("ntfy's token goes to no other server, however alike", async () => {
    const ntfy = { url: "https://ntfy.sh", token: "tk_secret" };
    expect(await send("ntfy", `${site.origin}/prices`, { settings: { ntfy } })).toMatchObject({ outcome: "delivered" });
    expect(site.requests[0]).toMatchObject({ path: "/" });
    expect(bodyOf()).toMatchObject({ topic: "prices" });
    expect(site.requests[0]?.headers).not.toHaveProperty("authorization");
    await send("ntfy", "https://ntfy.sh/prices", { settings: { ntfy } });
    expect(site.requests[1]?.headers["authorization"]).toBe("Bearer tk_secret");
  });
});

describe("a webhook", () => {
  test("is signed like every other, and either verifier takes it", async () => {
    // The verifier compares with its own clock.
    const at = Date.now();
    await send("webhook", `${site.origin}/hook`, { settings: { webhook: { secret: SECRET } }, at });
    const { headers = {}, body = "" } = site.requests[0] ?? {};
    const digest = new Bun.CryptoHasher("sha256", SECRET).update(body).digest("hex");
    expect(headers["x-mama-signature"]).toBe(digest);
    expect(headers["webhook-id"]).toBe(bodyOf()["event_id"]);
    expect(headers["user-agent"]).toBe("Mama-Webhooks/1");
    expect(new Webhook(SECRET).verify(body, headers)).toMatchObject({ event: "bot.alert" });
    expect(bodyOf()).toMatchObject({
      event: "bot.alert",
      attempt: 1,
      delivered_at: new Date(at).toISOString(),
      bot: { name: "Fenwick pricing" },
      fire_count: 1,
      fires: [{ title: null, matched_text: "Team $39 per seat", account: { domain: "fenwick.example" } }],
    });
  });

  test("without a secret carries no signature at all", async () => {
    await send("webhook", `${site.origin}/hook`);
    expect(Object.keys(site.requests[0]?.headers ?? {}).filter((name) => /signature/.test(name))).toEqual([]);
  });
});

describe("an answer", () => {
  test.each([
    ["/gone", { outcome: "rejected", httpStatus: 410, error: "http_status", isFinal: true }],
    ["/nowhere", { outcome: "rejected", httpStatus: 404, isFinal: true }],
    ["/busy", { outcome: "rejected", httpStatus: 429, isFinal: false, retryAfterMs: 120_000 }],
    ["/broken", { outcome: "rejected", httpStatus: 502, isFinal: false }],
    ["/moved", { outcome: "rejected", httpStatus: 302, isFinal: false }],
  ])("of %s is judged as for webhooks", async (path, receipt) => {
    expect(await send("teams", `${site.origin}${path}`)).toMatchObject(receipt);
    expect(site.requests).toHaveLength(1);
  });

  test("that does not come is waited for only so long", async () => {
    expect(await send("teams", `${site.origin}/silent`, { timeoutMs: 200 })).toMatchObject({
      outcome: "unreachable",
      error: "timeout",
      isFinal: false,
    });
  });

  test("is not even asked for outside the rules", async () => {
    expect(await send("discord", `${site.origin}/hook`, { allow: [] })).toMatchObject({ error: "blocked" });
    expect(site.requests).toEqual([]);
  });
});

test("a mail goes through the operator's server to every address", async () => {
  const server = await startMailServer();
  const smtp = {
    ...NO_ALERTS.smtp,
    host: "127.0.0.1",
    port: server.port,
    tls: "none" as const,
    from: "s@acme.example",
  };
  const receipt = await send("email", "ana@acme.example, bo@acme.example", { settings: { smtp } });
  await server.stop();
  expect(receipt).toMatchObject({ outcome: "delivered", isFinal: true });
  expect(server.mails).toMatchObject([{ from: "s@acme.example", to: ["ana@acme.example", "bo@acme.example"] }]);
});
