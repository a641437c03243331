import { expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runBinary } from "../helpers/binary.ts";
import { makeFolder } from "../helpers/folder.ts";
import { signedHeaders } from "../helpers/pushes.ts";
import { until } from "../helpers/until.ts";

const SETTINGS = "server: { port: 0 }\n";
const DISCORD = `- key: our-server
  name: Our Discord server
  template: discord
  source: "112233445566778899"
  cadence: on_push
  match_rule: { type: keyword, any: [fenwick] }
`;

test("a bot of a file is given a secret over the API, which is in no file, no log and no plan", async () => {
  const folder = makeFolder();
  folder.write("config/signalmama.yaml", SETTINGS);
  folder.write("config/bots/discord.yaml", DISCORD);
  const appliance = await runBinary(["serve"], folder.path);
  const command = async (...args: string[]) => {
    const run = await runBinary(args, folder.path);
    return { code: await run.exited, out: run.out(), err: run.err() };
  };
  try {
    const [url] = await appliance.printed(/http:\/\/127\.0\.0\.1:\d+/, 15_000);
    const authorization = `Bearer ${readFileSync(join(folder.path, "data", "admin.key"), "utf8").trim()}`;
    const ask = async (method: string, path: string, headers: Record<string, string>, body?: string) => {
      const answer = await fetch(`${url}/v1${path}`, {
        method,
        headers: { "content-type": "application/json", ...headers },
        ...(body === undefined ? {} : { body }),
      });
      return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
    };
    const rows = async (path: string) =>
      (await ask("GET", path, { authorization })).json["data"] as Record<string, unknown>[];
    const [bot] = await until("the bot of the file", 10_000, async () => {
      const bots = await rows("/bots");
      return bots.length > 0 && bots;
    });
    expect(bot).toMatchObject({ managed_by: "config", push_secret_created_at: null, next_run_at: null });
    const rotated = await ask("POST", `/bots/${bot?.["id"]}:rotate-push-secret`, { authorization });
    expect(rotated.status).toBe(201);
    const secret = String(rotated.json["push_secret"]);

    const body = JSON.stringify({ id: "1", text: "Has anybody left Fenwick yet?", author: "ana" });
    const headers = signedHeaders({ id: "message-1", at: Date.now(), secret, body });
    expect((await ask("POST", `/bots/${bot?.["id"]}:push`, headers, body)).status).toBe(202);
    await until("the run has ended", 20_000, async () => {
      const [run] = await rows(`/bots/${bot?.["id"]}/runs`);
      return run?.["trigger"] === "push" && run["status"] === "ok";
    });
    expect(await rows(`/bots/${bot?.["id"]}/fires`)).toMatchObject([
      {
        matched_text: "Has anybody left Fenwick yet?",
        source_url: "https://discord.com/channels/@me/112233445566778899",
      },
    ]);

    expect((await command("plan", "--json")).out).toContain('"unchanged": 1');
    expect((await command("export", "--output", "out")).code).toBe(0);
    expect((await command("apply")).code).toBe(0);
    expect((await command("plan", "--json")).out).toContain('"unchanged": 1');
    const exported = readdirSync(join(folder.path, "out")).map((file) => join(folder.path, "out", file));
    expect(exported.length).toBeGreaterThan(0);
    const told = [...exported.map((file) => readFileSync(file, "utf8")), appliance.out(), appliance.err()];
    for (const text of told) for (const hidden of [secret, secret.slice(6)]) expect(text).not.toContain(hidden);
    const again = await ask(
      "POST",
      `/bots/${bot?.["id"]}:push`,
      signedHeaders({ id: "message-2", at: Date.now(), secret, body }),
      body,
    );
    expect(again.status).toBe(202);
  } finally {
    appliance.kill("SIGTERM");
    await appliance.exited;
    folder.remove();
  }
}, 60_000);
