import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { readListedBots } from "#app/listed-bots.ts";
import { takeOver } from "#app/take-over.ts";
import { loadSettings } from "#config/load-settings.ts";
import { type Api, codeOf, errorMessageOf, rowsOf, startApi } from "../../helpers/api.ts";
import { BOT_BODY } from "../../helpers/bots.ts";
import { makeFolder } from "../../helpers/folder.ts";

let api: Api;
const folder = makeFolder();
let bot: string;
let account: string;
beforeAll(async () => {
  api = await startApi();
  folder.write("s.yaml", "accounts: [{ domain: acme.example }]\n");
  folder.write(
    "bots/a.yaml",
    "- name: Listed\n  template: rss\n  source: https://wire.example/feed\n  account_ids: [acme.example]\n",
  );
  const settings = loadSettings({ file: "s.yaml", env: {}, workingDir: folder.path });
  await takeOver(api.actions, api.ours.id, { accounts: settings.accounts, bots: readListedBots(settings) });
  bot = String(rowsOf(await api.call("GET", "/v1/bots"))[0]?.["id"]);
  account = String(rowsOf(await api.call("GET", "/v1/accounts"))[0]?.["id"]);
});
afterAll(async () => {
  await api.stop();
  folder.remove();
});

test("a bot of a file is one like any other, and says where it comes from", async () => {
  const { json } = await api.call("GET", `/v1/bots/${bot}`);
  expect(json).toMatchObject({
    name: "Listed",
    managed_by: "config",
    created_by: "config",
    status: "active",
    account_ids: [account],
  });
  expect(json["config_file"]).toBe("bots/a.yaml");
  const read = await api.call("GET", `/v1/bots/${bot}`, { key: api.keys.read_only });
  expect(read.json["config_file"]).toBeNull();
});

describe("what is listed in a file is changed there: 409, naming the file", () => {
  const cases: [method: string, path: () => string, body: object | undefined, message: string][] = [
    ["PUT", () => `/v1/bots/${bot}`, BOT_BODY, "This bot comes from bots/a.yaml; change it there."],
    ["DELETE", () => `/v1/bots/${bot}`, undefined, "This bot comes from bots/a.yaml; change it there."],
    ["PATCH", () => `/v1/accounts/${account}`, { name: "Other" }, "This account comes from s.yaml; change it there."],
    ["DELETE", () => `/v1/accounts/${account}`, undefined, "This account comes from s.yaml; change it there."],
  ];
  for (const [method, path, body, message] of cases) {
    test(`${method} ${path.toString().includes("bots") ? "a bot" : "an account"}`, async () => {
      const before = (await api.call("GET", path())).json;
      const answer = await api.call(method, path(), { body });
      expect([answer.status, codeOf(answer), errorMessageOf(answer)]).toEqual([409, "managed_by_config", message]);
      expect((await api.call("GET", path())).json).toEqual(before);
    });
  }

  test("also an account in a batch, as an error of its own", async () => {
    const answer = await api.call("POST", "/v1/accounts:batch", {
      body: { accounts: [{ domain: "acme.example", name: "X" }] },
    });
    expect(answer.text).toContain("This account comes from s.yaml; change it there.");
  });
});

test("pausing and resuming it stay everybody's", async () => {
  expect((await api.call("POST", `/v1/bots/${bot}:pause`)).json).toMatchObject({ status: "paused" });
  expect((await api.call("POST", `/v1/bots/${bot}:resume`)).json).toMatchObject({ status: "active" });
});
