import { expect, test } from "bun:test";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBinary } from "../helpers/binary.ts";
import { startMailServer } from "../helpers/mail-server.ts";
import { startSite } from "../helpers/site.ts";
import { until } from "../helpers/until.ts";

const TOKEN = "xoxb-only-slack-may-see-this";
const PASSWORD = "only the mail server may see this";

const page = (price: string) =>
  `<!doctype html><title>Fenwick pricing</title><main><h1>Plans</h1><div class="plan-card"><h2>Team</h2><p>${price} per user and month</p></div></main>`;

test("what a bot fires reaches Slack and a mail box, a test too, and no secret is told anywhere", async () => {
  let price = "$29";
  const site = await startSite({
    "/pricing": () => new Response(page(price), { headers: { "content-type": "text/html" } }),
    "/api/chat.postMessage": () => Response.json({ ok: true }),
  });
  const mail = await startMailServer();
  const folder = await mkdtemp(join(tmpdir(), "signalmama-test-"));
  await writeFile(join(folder, "token"), `${TOKEN}\n`);
  await writeFile(
    join(folder, "s.yaml"),
    `
server: { port: 0 }
data_dir: data
network:
  allow_private: [127.0.0.0/8]
  origins: { "https://fenwick.example": "${site.origin}", "https://slack.com": "${site.origin}" }
  per_host: { requests_per_second: 50 }
alerts:
  slack: { token_file: ${join(folder, "token")} }
  smtp: { host: 127.0.0.1, port: ${mail.port}, tls: none, username: signals, from: signals@acme.example }
`,
  );
  const env = { SIGNALMAMA_ALERTS_SMTP_PASSWORD: PASSWORD };
  const shown = await runBinary(["config", "show", "--config", "s.yaml"], folder, env);
  expect(await shown.exited).toBe(0);
  const examined = await runBinary(["doctor", "--config", "s.yaml"], folder, env);
  await examined.exited;
  expect(examined.out()).toContain("Slack: on");
  expect(examined.out()).toContain("E-mail: on (127.0.0.1:");

  const appliance = await runBinary(["serve", "--config", "s.yaml"], folder, env);
  const answers: string[] = [];
  try {
    const [url] = await appliance.printed(/http:\/\/127\.0\.0\.1:\d+/, 15_000);
    const key = (await readFile(join(folder, "data", "admin.key"), "utf8")).trim();
    const call = async (method: string, path: string, body?: object) => {
      const answer = await fetch(`${url}/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json", prefer: "wait=20" },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const text = await answer.text();
      answers.push(text);
      return JSON.parse(text) as Record<string, unknown> & { data: Record<string, unknown>[] };
    };
    const documented = {
      name: "Fenwick pricing",
      template: "competitor-pricing",
      source: "https://fenwick.example/pricing",
      cadence: "daily",
      match_rule: { type: "content_diff", selector: ".plan-card" },
      fires_signal: "competitor_price_change",
      signal_score: 25,
    };
    const slack = await call("POST", "/bots", {
      ...documented,
      alert: { channel: "slack", destination: "#competitors" },
    });
    const post = await call("POST", "/bots", {
      ...documented,
      alert: { channel: "email", destination: "ana@acme.example" },
    });
    const teams = await call("POST", "/bots", {
      ...documented,
      alert: { channel: "teams", destination: `${site.origin}/nowhere` },
    });

    const tested = await call("POST", `/bots/${slack["id"]}:test-alert`);
    expect(tested).toMatchObject({ reason: "test", status: "delivered", attempts: [{ http_status: 200 }] });
    expect(await call("POST", `/bots/${teams["id"]}:test-alert`)).toMatchObject({
      status: "failed",
      error: { code: "http_status" },
    });

    const bots = [slack, post, teams];
    for (const { id } of bots) expect(await call("POST", `/bots/${id}:run`)).toMatchObject({ status: "no_match" });
    price = "$39";
    for (const { id } of bots)
      expect(await call("POST", `/bots/${id}:run`)).toMatchObject({ status: "ok", fire_count: 1 });

    await until("all three alerts have ended", 15_000, async () => {
      const { data } = await call("GET", "/alerts");
      return data.filter(({ reason, status }) => reason === "fires" && status !== "waiting").length === 3;
    });
    const posts = site.requests.filter(({ path }) => path === "/api/chat.postMessage");
    expect(posts).toHaveLength(2);
    for (const { headers } of posts) {
      expect(headers).toMatchObject({ authorization: `Bearer ${TOKEN}`, host: "slack.com" });
    }
    const said = JSON.parse(posts[1]?.body ?? "") as Record<string, unknown>;
    expect(said["channel"]).toBe("#competitors");
    expect(said["text"]).toContain("$29 per user and month");
    expect(said["text"]).toContain("$39 per user and month");
    expect(mail.mails).toMatchObject([{ to: ["ana@acme.example"], login: `signals:${PASSWORD}` }]);

    const { data: fires } = await call("GET", `/bots/${slack["id"]}/fires`);
    expect(fires[0]).toMatchObject({ alert: { channel: "slack", destination: "#competitors", status: "delivered" } });
    const { data: inbox } = await call("GET", "/notifications");
    expect(inbox).toMatchObject([{ channel: "teams", bot_id: teams["id"], undelivered: { code: "http_status" } }]);
    expect(await call("POST", "/notifications:read")).toMatchObject({ read: 1, unread: 0 });
    await call("GET", `/bots/${slack["id"]}`);
  } finally {
    appliance.kill("SIGTERM");
    await appliance.exited;
    await site.stop();
    await mail.stop();
  }
  const everything = [...answers, ...[appliance, shown, examined].flatMap((run) => [run.out(), run.err()])].join("\n");
  await rm(folder, { recursive: true, force: true });
  for (const secret of [TOKEN, PASSWORD]) expect(everything).not.toContain(secret);
}, 60_000);
