import { expect, test } from "bun:test";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBinary } from "../helpers/binary.ts";

const SETTINGS = `
server: { port: 0 }
data_dir: data
crawl: { allow_private: [127.0.0.0/8] }
limits: { active_bots: 1 }
`;

test("a bot may read where crawls may, the quota of the settings holds, and a run comes to its end", async () => {
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
    const bot = (source: string) => ({ name: "Prices", template: "competitor-pricing", source });

    expect((await post("/webhooks", { url: "http://127.0.0.1:4010/", events: ["*"] })).status).toBe(422);
    expect((await post("/bots", bot("http://10.0.0.1/pricing"))).status).toBe(422);
    const made = await post("/bots", bot("http://127.0.0.1:4010/pricing"));
    expect([made.status, made.json["status"]]).toEqual([201, "active"]);
    expect((await post("/bots", bot("https://fenwick.example/pricing"))).status).toBe(402);

    const run = await post(`/bots/${made.json["id"]}:run`, undefined, { prefer: "wait=20" });
    expect(run).toMatchObject({ status: 200, json: { status: "skipped", error: { code: "not_in_this_version" } } });
  } finally {
    appliance.kill("SIGTERM");
    await appliance.exited;
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
