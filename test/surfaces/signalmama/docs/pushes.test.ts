import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { join } from "node:path";
import { SENDERS } from "#surfaces/signalmama/docs/pushes.ts";
import { type Api, startApi } from "../../../helpers/api.ts";
import { newBot } from "../../../helpers/bots.ts";
import { makeFolder } from "../../../helpers/folder.ts";

const ITEMS = [{ id: "1", text: "Müller & Söhne leave Fenwick: “30 %”" }];
const folder = makeFolder();
let api: Api;
let bot: { id: string; secret: string; url: string };
beforeAll(async () => {
  api = await startApi();
  const made = await newBot(api, { cadence: "on_push", match_rule: { type: "new_item" } });
  bot = { id: made.id, secret: String(made["push_secret"]), url: `${api.url}/v1/bots/${made.id}:push` };
  folder.write("push.mjs", SENDERS.javascript);
  folder.write("push.py", SENDERS.python);
  folder.write("body.json", JSON.stringify(ITEMS));
});
afterAll(async () => {
  folder.remove();
  await api.stop();
});

describe("the sender's code on the reference page is let in, and a message that it sends twice is taken once", () => {
  test("in JavaScript", async () => {
    const { pushRequest } = await import(join(folder.path, "push.mjs"));
    const send = (secret: string) => fetch(pushRequest(bot.url, secret, ITEMS, "from-javascript", api.clock.now()));
    const answers = [await send(bot.secret), await send(bot.secret)];
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    expect(await answers[0]?.json()).toEqual(await answers[1]?.json());
    expect((await send(`whsec_${Buffer.alloc(32).toString("base64")}`)).status).toBe(401);
  });

  test.skipIf(Bun.which("python3") === null)("in Python", async () => {
    const call = `
import json, sys
from push import push
given = json.load(sys.stdin)
for turn in range(2):
    print(json.load(push(given["url"], given["secret"], given["items"], "from-python", given["at"]))["id"])`;
    const given = JSON.stringify({ ...bot, items: ITEMS, at: api.clock.now() / 1000 });
    const ids = (await run(["python3", "-c", call], given)).split("\n");
    expect(ids).toEqual([expect.stringMatching(/^run_/), ids[0] ?? ""]);
  });

  test.skipIf(!["openssl", "curl", "od"].every((tool) => Bun.which(tool)))("in a shell", async () => {
    const script = SENDERS.shell.replace("date +%s", `echo ${Math.floor(api.clock.now() / 1000)}`);
    const answers = [await run(["sh", "-c", script], ""), await run(["sh", "-c", script], "")];
    expect(JSON.parse(answers[0] ?? "")).toMatchObject({ bot_id: bot.id, trigger: "push" });
    expect(answers[1]).toBe(answers[0] ?? "");
  });

  test("each sends what it was given, to the letter", async () => {
    const stored = await api.store.pushes.findNext(api.ours.id, bot.id);
    expect(JSON.parse(stored?.content ?? "")).toEqual(ITEMS);
  });
});

async function run(command: string[], input: string): Promise<string> {
  const child = Bun.spawn(command, {
    cwd: folder.path,
    env: {
      PATH: process.env["PATH"] ?? "",
      SECRET: bot.secret,
      URL: bot.url,
      ID: "from-shell",
      PYTHONDONTWRITEBYTECODE: "1",
    },
    stdin: new Blob([input]),
    stdout: "pipe",
    stderr: "inherit",
  });
  return (await new Response(child.stdout).text()).trim();
}
