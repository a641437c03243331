import { expect, test } from "bun:test";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type BinaryRun, runBinary } from "../helpers/binary.ts";
import { makeFolder } from "../helpers/folder.ts";
import { until } from "../helpers/until.ts";

const PAGE = "  template: competitor-pricing\n  source: https://fenwick.example/pricing\n";
const SETTINGS = "server: { port: 0 }\nlimits: { reads_per_minute: unlimited, read_burst: unlimited }\n";

type Bot = { id: string; name: string; managed_by: string; status: string };

test("bots of files are there from the start, follow their files, and are changed there only", async () => {
  const folder = makeFolder();
  folder.write("config/signalmama.yaml", SETTINGS);
  folder.write("config/bots/prices.yaml", `- key: one\n  name: One\n${PAGE}- name: Two\n${PAGE}`);
  const appliance = await runBinary(["serve"], folder.path);
  const command = async (...args: string[]) => {
    const run = await runBinary(args, folder.path);
    return { code: await run.exited, out: run.out(), err: run.err() };
  };
  try {
    const [url] = await appliance.printed(/http:\/\/127\.0\.0\.1:\d+/, 15_000);
    const key = (await readFile(join(folder.path, "data", "admin.key"), "utf8")).trim();
    const call = async (method: string, path: string, body?: object) => {
      const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
      const answer = await fetch(`${url}/v1${path}`, {
        method,
        headers,
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
    };
    const bots = async () =>
      ((await call("GET", "/bots")).json["data"] as Bot[]).sort((a, b) => (a.name < b.name ? -1 : 1));
    const names = async () => (await bots()).map(({ name }) => name);
    await until("the bots of the files", 10_000, async () => (await names()).length === 2);

    const [one] = await bots();
    expect(one).toMatchObject({ name: "One", managed_by: "config", status: "active" });
    const body = { name: "Mine", template: "competitor-pricing", source: "https://fenwick.example/pricing" };
    const refused = await call("PUT", `/bots/${one?.id}`, body);
    expect([refused.status, refused.json["error"]]).toMatchObject([
      409,
      { code: "managed_by_config", message: "This bot comes from config/bots/prices.yaml; change it there." },
    ]);
    expect((await call("DELETE", `/bots/${one?.id}`)).status).toBe(409);

    // A change of a file is taken over by itself: a rename, a removal, a new file.
    folder.write("config/bots/more.yaml", `- name: Three\n${PAGE}`);
    folder.write("config/bots/prices.yaml", `- key: one\n  name: Uno\n${PAGE}`);
    await until("the changed files", 15_000, async () => (await names()).join() === "Three,Uno");
    expect((await bots()).find(({ name }) => name === "Uno")?.id).toBe(one?.id);

    // The API knows before the log does.
    await said(appliance, /a bot that no file lists any more was deleted bot=bot_\w+ name=Two/);

    // A bad file changes nothing, also at SIGHUP.
    await writeFile(
      join(folder.path, "config/bots/more.yaml"),
      `- name: Three\n${PAGE}  cadence: 5min\n- name: Four\n${PAGE}  match_rule: { type: regex, pattern: "(a" }\n`,
    );
    await writeFile(
      join(folder.path, "config/signalmama.yaml"),
      `${SETTINGS.replace("{ reads", "{ active_bots: 1, reads")}`,
    );
    appliance.kill("SIGHUP");
    await said(appliance, /config\/bots\/more\.yaml:4:3: `cadence` /);
    await said(appliance, /config\/bots\/more\.yaml:8:30: `match_rule\.pattern` /);
    expect(await names()).toEqual(["Three", "Uno"]);
    const made = await call("POST", "/bots", body);
    expect(made.status).toBe(201);
    expect((await call("DELETE", `/bots/${made.json["id"]}`)).status).toBe(200);
    const check = await command("config", "check");
    expect([check.code, check.err]).toEqual([1, expect.stringContaining("config/bots/more.yaml:4:3: `cadence` ")]);

    // The commands work beside it, on the same database.
    await writeFile(join(folder.path, "config/signalmama.yaml"), SETTINGS);
    await rm(join(folder.path, "config/bots/more.yaml"));
    const plan = await command("plan");
    expect([plan.code, plan.err]).toEqual([0, ""]);
    expect(plan.out).toMatch(/delete {2}bot Three|0 to delete, 1 unchanged/);
    expect((await command("apply")).code).toBe(0);
    expect(await names()).toEqual(["Uno"]);
    const exported = await command("export", "--output", "out");
    expect(exported.out).toContain(join(folder.path, "out/competitor-pricing.yaml"));
    expect((await command("plan", "--json")).out).toContain('"unchanged": 1');
  } finally {
    appliance.kill("SIGTERM");
    await appliance.exited;
    folder.remove();
  }
}, 90_000);

test("files that go missing together do not take their bots with them, neither while serving nor at the next start", async () => {
  const folder = makeFolder();
  const file = (name: string) => `config/bots/${name}.yaml`;
  const names = ["A", "B", "C", "D", "E", "F", "G"];
  folder.write("config/signalmama.yaml", SETTINGS);
  for (const name of names) folder.write(file(name), `- name: ${name}\n${PAGE}`);
  const kept =
    /bots that no file lists any more stay, .*`signalmama apply --allow-delete` deletes them count=5 bots="C, D, E, F, G"/;
  const command = async (...args: string[]) => {
    const run = await runBinary(args, folder.path);
    return { code: await run.exited, out: run.out() };
  };
  const planned = async () =>
    (JSON.parse((await command("plan", "--json")).out) as { bots: { delete: { name: string; held_back: boolean }[] } })
      .bots;
  let appliance = await runBinary(["serve"], folder.path);
  try {
    await appliance.printed(/http:\/\/127\.0\.0\.1:\d+/, 15_000);
    await until("the bots of the files", 10_000, async () => /files list them created=7/.test(appliance.err()));
    for (const name of names.slice(2)) await rm(join(folder.path, file(name)));
    folder.write(file("A"), `- name: A\n${PAGE}  cadence: weekly\n`);
    await said(appliance, kept);
    // It may look at the folder between what is removed and what is changed.
    await said(appliance, /files list them created=0 changed=1 removed=0/);
    appliance.kill("SIGTERM");
    await appliance.exited;

    appliance = await runBinary(["serve"], folder.path);
    await said(appliance, kept);
    expect((await planned()).delete.map((bot) => [bot.name, bot.held_back])).toEqual(
      names.slice(2).map((name) => [name, true]),
    );
    expect((await command("apply")).code).toBe(1);
    expect((await command("apply", "--allow-delete")).code).toBe(0);
    expect(await planned()).toMatchObject({ delete: [], unchanged: 2 });
  } finally {
    appliance.kill("SIGTERM");
    await appliance.exited;
    folder.remove();
  }
}, 90_000);

test("a flaw in a bot stops the start, with its place, before there is any data", async () => {
  const folder = makeFolder();
  folder.write("config/signalmama.yaml", SETTINGS);
  folder.write("config/bots/a.yaml", "- name: One\n  template: rss\n  source: http://10.0.0.1/feed\n");
  try {
    const run = await runBinary(["serve"], folder.path);
    expect(await run.exited).toBe(1);
    expect(run.err()).toContain("signalmama: config/bots/a.yaml:3:3: `source` ");
    expect(await Bun.file(join(folder.path, "data/signalmama.db")).exists()).toBe(false);
  } finally {
    folder.remove();
  }
}, 60_000);

function said(run: BinaryRun, pattern: RegExp): Promise<unknown> {
  return until(`${pattern} on standard error`, 10_000, () => pattern.test(run.err()));
}
