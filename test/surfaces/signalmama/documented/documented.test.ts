import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { signedHeaders } from "#webhooks/sign.ts";
import { type Api, idOf, startApi } from "../../../helpers/api.ts";
import { aSignal, NOW } from "../../../helpers/records.ts";

const HERE = import.meta.dir;
const PUBLISHED_API = "https://api.signalmama.com/v1";
const PUBLISHED_KEY = "sk_live_YOUR_KEY";

/** How each kind of example is run, and whether this machine can. Continuous integration has to be able to run all. */
const LANGUAGES = {
  sh: { command: ["sh"], isThere: Bun.which("curl") !== null && Bun.which("openssl") !== null },
  py: { command: ["python3"], isThere: Bun.spawnSync(["python3", "-c", "import requests"]).exitCode === 0 },
  mjs: { command: [process.execPath], isThere: true },
};
type Language = keyof typeof LANGUAGES;

/** What every language must print for a topic. */
const PRINTED: Record<string, string | RegExp> = {
  "list-accounts": "northwind.example\nquietwater.example\n",
  "walk-pages": "quietwater.example\nnorthwind.example\n",
  "create-account": /^(acct_[0-9A-Z]{20})\n\1\n$/,
  "batch-accounts": '"summary":{"created":2,"updated":0,"unchanged":0,"errors":1}\n',
  "get-brief": /^"why_now":"Why Northwind Robotics\."\n"version":1\n$/,
  "list-signals": '"title":"Northwind Robotics raised a $45M Series B"\n',
  "create-bot": '"status":"active"\n',
  "create-webhook": '"events":["account.score_jumped","brief.generated","signal.fired"]\n',
  "handle-errors": '"code":"missing_param","message":"`domain` is required."\n',
};

const examples = readdirSync(HERE).filter((name) => /\.(sh|py|mjs)$/.test(name));
const languageOf = (name: string) => name.slice(name.lastIndexOf(".") + 1) as Language;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "signalmama-examples-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs an example with the two texts replaced. */
async function run(name: string, api: Pick<Api, "url" | "keys">, args: string[] = [], stdin = ""): Promise<string> {
  const text = readFileSync(join(HERE, name), "utf8")
    .replaceAll(PUBLISHED_API, `${api.url}/v1`)
    .replaceAll(PUBLISHED_KEY, api.keys.read_write);
  const path = join(folder, name);
  writeFileSync(path, text);
  const child = Bun.spawn([...LANGUAGES[languageOf(name)].command, path, ...args], {
    stdin: new Blob([stdin]),
    stdout: "pipe",
    stderr: "pipe",
    env: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "" },
  });
  const [out, err] = await Promise.all([new Response(child.stdout).text(), new Response(child.stderr).text()]);
  expect([name, await child.exited, err]).toEqual([name, 0, ""]);
  return out;
}

/** A workspace as the examples expect it: two companies, one of them with a signal and a brief. */
async function aWorkspace(): Promise<Api> {
  const api = await startApi();
  const add = (domain: string, name: string) => api.call("POST", "/v1/accounts", { body: { domain, name } });
  const id = idOf(await add("northwind.example", "Northwind Robotics"));
  await api.clock.advance(1_000);
  await add("quietwater.example", "Quietwater");
  await api.store.commit({
    put: { signal: [aSignal({ workspaceId: api.ours.id, accountId: id, detectedAt: api.clock.now() })] },
  });
  await api.call("POST", `/v1/accounts/${id}:rescore`);
  await api.call("POST", `/v1/accounts/${id}/brief:regenerate`);
  return api;
}

test("what is needed to run the examples is here, or this is not continuous integration", () => {
  const missing = Object.entries(LANGUAGES).flatMap(([language, { isThere }]) => (isThere ? [] : [language]));
  if (process.env["CI"] === "true") expect(missing).toEqual([]);
});

test("every topic is there in every language", () => {
  const topics = [...Object.keys(PRINTED), "verify-webhook"];
  const wanted = topics.flatMap((topic) => Object.keys(LANGUAGES).map((language) => `${topic}.${language}`));
  expect(examples.sort()).toEqual(wanted.sort());
});

describe.each(examples.filter((name) => !name.startsWith("verify-")))("%s", (name) => {
  test.skipIf(!LANGUAGES[languageOf(name)].isThere)("does what the page says", async () => {
    const api = await aWorkspace();
    const printed = await run(name, api);
    const expected = PRINTED[name.slice(0, name.lastIndexOf("."))] ?? "";
    if (typeof expected === "string") expect(printed).toBe(expected);
    else expect(printed).toMatch(expected);
    await api.stop();
  });
});

describe.each(examples.filter((name) => name.startsWith("verify-")))("%s", (name) => {
  test.skipIf(!LANGUAGES[languageOf(name)].isThere)("tells a delivery of ours from a forged one", async () => {
    const body = '{"event":"signal.fired","event_id":"evt_01K8Z3E5QJ6T7V8W9XYA","äöü":"🦊"}';
    const secret = "whsec_choose-a-long-one";
    const stamp = { eventId: "evt_1", eventType: "signal.fired", deliveryId: "dlv_1", attempt: 1, sentAt: NOW };
    const signature = signedHeaders({ secret, signatureFormat: "hex" }, body, stamp)["x-mama-signature"] ?? "";
    const nowhere = { url: "", keys: { read_only: "", read_write: "", admin: "" } };
    expect(await run(name, nowhere, [signature, secret], body)).toBe("genuine\n");
    expect(await run(name, nowhere, [signature, secret], `${body} `)).toBe("forged\n");
    expect(await run(name, nowhere, [signature, "another secret, just as long"], body)).toBe("forged\n");
  });
});
