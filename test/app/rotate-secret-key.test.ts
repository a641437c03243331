import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "#cli/run.ts";
import type { By } from "#core/audit.ts";
import { openStore } from "#storage/open.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { makeFolder } from "../helpers/folder.ts";
import { aBot, anAccount, aWebhook, createTestIds, SECRET_KEY, WORKSPACE_ID as ws } from "../helpers/records.ts";

const BY: By = { actor: { kind: "key", id: "key_1" }, workspaceId: ws };
const webhook = aWebhook();
const bot = aBot({ alert: { channel: "slack", destination: "#team" } });
const account = anAccount();

let folder: ReturnType<typeof makeFolder>;
const data = (name: string) => join(folder.path, "data", name);
const open = (secretKey: string) =>
  openStore({ path: data("signalmama.db"), secretKey, clock: createFakeClock(), ids: createTestIds() });
beforeEach(async () => {
  folder = makeFolder();
  folder.write("data/.keep", "");
  const store = await open(SECRET_KEY);
  await store.commit({ put: { webhook: [webhook], bot: [bot], account: [account] }, by: BY });
  await store.close();
  writeFileSync(data("secret.key"), `${SECRET_KEY}\n`, { mode: 0o600 });
});
afterEach(() => folder.remove());

async function rotate(args: string[] = [], env: Record<string, string> = {}) {
  let out = "";
  let err = "";
  const code = await run(["keys", "rotate-secret", ...args], {
    out: (text) => (out += text),
    err: (text) => (err += text),
    env: { SIGNALMAMA_DATA_DIR: "data", ...env },
    workingDir: folder.path,
  });
  return { code, out, err };
}
const keyNow = () => readFileSync(data("secret.key"), "utf8").trim();

describe("a change of the key", () => {
  test("keeps every secret and the key before, and prints neither", async () => {
    const { code, out, err } = await rotate();
    expect([code, out]).toEqual([0, expect.stringContaining("2 records with secrets are sealed under the new key")]);
    const kept = readdirSync(join(folder.path, "data")).find((name) => name.endsWith(".old")) ?? "";
    expect(err).toContain(kept);
    expect(readFileSync(data(kept), "utf8").trim()).toBe(SECRET_KEY);
    for (const key of [keyNow(), SECRET_KEY]) expect(out + err).not.toContain(key);
    const store = await open(keyNow());
    expect(await store.webhooks.find(ws, webhook.id)).toEqual(webhook);
    expect((await store.audit.list([""], { limit: 1 })).rows).toMatchObject([
      { verb: "secret_key.rotated", actor: { kind: "cli" } },
    ]);
    expect(await store.audit.verify()).toMatchObject({ flaw: undefined });
    await store.close();
  });

  test("to one of one's own takes it from a file, and touches no file when the settings give the key", async () => {
    const next = "the next key, thirty-two characters or more";
    folder.write("next", next);
    const given = { SIGNALMAMA_SECRET_KEY: SECRET_KEY };
    expect((await rotate([], given)).err).toContain("--new-key-file");
    folder.write("short", "short");
    expect((await rotate(["--new-key-file", "short"], given)).err).toContain("at least 32 characters");
    const { code, err } = await rotate(["--new-key-file", "next"], given);
    expect([code, err]).toEqual([0, expect.stringContaining("before the next start")]);
    expect(keyNow()).toBe(SECRET_KEY);
    await (await open(next)).close();
  });
});

describe("a lost key", () => {
  test("is not given up while it is there", async () => {
    expect((await rotate(["--lost"])).err).toContain("The secret key that is there fits");
  });

  test.each(["missing", "another"])("that is %s costs what it sealed and nothing else", async (state) => {
    rmSync(data("secret.key"));
    if (state === "another") writeFileSync(data("secret.key"), "another key\n", { mode: 0o600 });
    expect((await rotate()).err).toContain("rotate-secret --lost");
    expect(await rotate(["--lost"])).toMatchObject({ code: 0, err: expect.stringContaining("are disabled") });
    expect(existsSync(data("secret.key.new"))).toBe(false);
    const store = await open(keyNow());
    expect(await store.accounts.find(ws, account.id)).toEqual(account);
    expect(await store.bots.find(ws, bot.id)).toEqual({ ...bot, alert: { channel: "slack" } });
    const disabled = await store.webhooks.find(ws, webhook.id);
    expect(disabled).toMatchObject({ url: webhook.url, status: "disabled" });
    expect(disabled?.secret).not.toBe(webhook.secret);
    const { rows } = await store.audit.list([ws, ""], { limit: 10 });
    expect(rows.map(({ verb, object }) => [verb, object?.id])).toEqual([
      ["secret_key.lost", undefined],
      ["account.created", account.id],
      ["bot.created", bot.id],
      ["webhook.created", webhook.id],
    ]);
    expect((await store.audit.list([ws], { limit: 10, object: account.id })).rows).toHaveLength(1);
    expect(await store.audit.verify()).toMatchObject({ rows: 4, flaw: undefined });
    await store.close();
  });
});
