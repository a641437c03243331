import { afterAll, beforeAll, expect, test } from "bun:test";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { type BinaryRun, runBinary } from "../helpers/binary.ts";
import { until } from "../helpers/until.ts";

type Row = { verb: string; actor: { kind: string }; after: Record<string, unknown> | null; changed: string[] | null };

let folder = "";
let appliance: BinaryRun | undefined;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "signalmama-audit-"));
  writeFileSync(join(folder, "s.yaml"), "server: { port: 0 }\ndata_dir: data\n");
  mkdirSync(join(folder, "bots"));
});
afterAll(async () => {
  appliance?.kill("SIGKILL");
  await appliance?.exited;
  rmSync(folder, { recursive: true, force: true });
});

async function command(...args: string[]) {
  const run = await runBinary([...args, "--config", "s.yaml"], folder);
  return { code: await run.exited, out: run.out(), err: run.err() };
}

const BOT = "- name: Prices\n  template: competitor-pricing\n  source: https://fenwick.example/pricing\n";

test("files, commands and callers each stand in the log of the appliance, and a row that is taken out is named", async () => {
  appliance = await runBinary(["serve", "--config", "s.yaml"], folder);
  const [url] = await appliance.printed(/http:\/\/127\.0\.0\.1:\d+/, 15_000);
  const key = readFileSync(join(folder, "data", "admin.key"), "utf8").trim();
  const rows = async () => {
    const answer = await fetch(`${url}/v1/audit`, { headers: { authorization: `Bearer ${key}` } });
    return ((await answer.json()) as { data: Row[] }).data;
  };
  // The first use is written beside the answer to it: without this it may come before the reload or after.
  await until("the key's first use stands in the log", 15_000, async () =>
    (await rows()).some(({ verb }) => verb === "key.first_used"),
  );
  writeFileSync(join(folder, "bots", "a.yaml"), BOT);
  writeFileSync(join(folder, "s.yaml"), "server: { port: 0 }\ndata_dir: data\nlimits: { lists: 9 }\n");
  appliance.kill("SIGHUP");
  await until("the bot of the file stands in the log", 15_000, async () =>
    (await rows()).some(({ verb }) => verb === "bot.created"),
  );
  expect((await command("keys", "create", "--role", "read_only")).code).toBe(0);
  expect((await rows()).map(({ verb, actor }) => `${actor.kind} ${verb}`)).toEqual([
    "cli key.created",
    "file bot.created",
    "file settings.reloaded",
    "key key.first_used",
    "system key.created",
    "system workspace.created",
  ]);
  expect((await rows())[2]).toMatchObject({ after: { "limits.lists": 9 }, changed: ["limits.lists", "bots"] });
  expect(await command("audit", "verify")).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^6 rows, .*\nhead 6 /),
  });

  appliance.kill("SIGTERM");
  expect(await appliance.exited).toBe(0);
  const database = new (loadSqlite())(join(folder, "data", "signalmama.db"));
  database.exec("drop trigger audit_never_shrinks; delete from audit where seq = 4");
  database.close();
  expect(await command("audit", "verify")).toMatchObject({
    code: 1,
    err: "signalmama: the audit log was tampered with: row 4 was removed.\n",
  });
  const { code, out } = await command("audit", "verify", "--json");
  expect([code, JSON.parse(out)]).toMatchObject([1, { ok: false, flaw: { row: 4, what: "was removed" } }]);
}, 60_000);
