import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { systemClock } from "#clock.ts";
import { openStore } from "#storage/open.ts";
import { type BinaryRun, runBinary } from "../helpers/binary.ts";
import { aWebhook, createTestIds } from "../helpers/records.ts";

const LIMIT_MS = 60_000;
const ADDRESS = "https://hooks.chat.example/services/T0/B0/qzxTheSecretOfAnAddress";
const GIVEN = "whsec_qzxTheSecretThatWasGiven";
const TOKEN = "xoxb-qzxTheTokenOfTheSettings";
const PASSWORD = "qzxThePasswordOfTheMailServer";

let folder = "";
const data = () => join(folder, "data");
const ENV = { SIGNALMAMA_ALERTS_SLACK_TOKEN: TOKEN, SIGNALMAMA_ALERTS_SMTP_PASSWORD: PASSWORD };
const runs: BinaryRun[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "signalmama-secrets-"));
  writeFileSync(
    join(folder, "s.yaml"),
    "server: { port: 0 }\ndata_dir: data\nlog: { level: debug }\nbackup: { schedule: off }\n",
  );
});
afterAll(async () => {
  for (const run of runs) run.kill("SIGKILL");
  await Promise.all(runs.map((run) => run.exited));
  rmSync(folder, { recursive: true, force: true });
});

async function start(env: Record<string, string> = ENV): Promise<BinaryRun> {
  const run = await runBinary(["serve", "--config", "s.yaml"], folder, env);
  runs.push(run);
  return run;
}
async function command(args: string[], env: Record<string, string> = ENV) {
  const run = await runBinary([...args, "--config", "s.yaml"], folder, env);
  return { code: await run.exited, out: run.out(), err: run.err() };
}

async function serve() {
  const run = await start();
  const [url] = await run.printed(/http:\/\/127\.0\.0\.1:\d+/, 15_000);
  const key = readFileSync(join(data(), "admin.key"), "utf8").trim();
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, text, json: text.startsWith("{") ? JSON.parse(text) : {} };
  };
  const stop = async () => {
    run.kill("SIGTERM");
    expect(await run.exited).toBe(0);
  };
  return { run, key, call, stop };
}

/** All bytes of the folder's files but those that are secrets by their nature. */
function filesText(): { name: string; text: string }[] {
  return readdirSync(data())
    .filter((name) => !name.startsWith("secret.key") && name !== "admin.key")
    .map((name) => ({ name, text: readFileSync(join(data(), name), "latin1") }));
}

const BOT = {
  name: "Fenwick pricing",
  template: "competitor-pricing",
  source: "https://fenwick.example/pricing",
  cadence: "daily",
  alert: { channel: "discord", destination: ADDRESS },
};

describe("the appliance", () => {
  test(
    "keeps every secret it is given or gives out to itself: in files, log, errors, exports and what commands print",
    async () => {
      const { run, key, call, stop } = await serve();
      const given = await call("POST", "/webhooks", { url: "https://hook.example/a", events: ["*"], secret: GIVEN });
      const made = await call("POST", "/webhooks", { url: "https://hook.example/b", events: ["*"] });
      const rotated = await call("POST", `/webhooks/${made.json.id}:rotate-secret`);
      const keyed = await call("POST", "/keys", { name: "crm", role: "read_only" }, { "idempotency-key": "made-once" });
      const bot = await call("POST", "/bots", BOT);
      expect([given, made, rotated, keyed, bot].map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
      const secrets = [
        GIVEN,
        TOKEN,
        PASSWORD,
        ADDRESS,
        key,
        made.json.signing_secret,
        rotated.json.signing_secret,
        keyed.json.key,
        keyed.json.signing_secret,
        readFileSync(join(data(), "secret.key"), "utf8").trim(),
      ] as string[];
      // Some are told base64 or hex within: the part that matters is looked for.
      const wanted = secrets.map((secret) => secret.replace(/^(whsec|sks|xoxb)[_-]/, ""));
      expect(wanted.filter((secret) => secret.length < 16)).toEqual([]);
      const tracesIn = (text: string) => wanted.filter((secret) => text.includes(secret));

      const told: Record<string, string> = {};
      told["an error"] = (
        await call("POST", "/webhooks", { url: "https://hook.example/a", events: ["*"], secret: GIVEN, colour: GIVEN })
      ).text;
      told["a wrong type"] = (
        await call("POST", "/bots", { ...BOT, alert: { channel: ADDRESS, destination: GIVEN } })
      ).text;
      told["a wrong key"] = (
        await call("GET", "/accounts", undefined, { authorization: `Bearer ${keyed.json.key}x` })
      ).text;
      for (const path of [
        "/webhooks",
        `/webhooks/${made.json.id}`,
        "/keys",
        "/events",
        "/audit?limit=100",
        "/alerts",
        "/workspace",
      ]) {
        told[path] = (await call("GET", path)).text;
      }
      told["read-only"] = (await call("GET", "/bots", undefined, { authorization: `Bearer ${keyed.json.key}` })).text;
      for (const kind of ["accounts", "signals", "briefs", "contacts"]) {
        told[`export of ${kind}`] = (await call("GET", `/exports/${kind}.ndjson`)).text;
      }
      told["doctor"] = JSON.stringify(await command(["doctor", "--json"]));
      told["config show"] = JSON.stringify(await command(["config", "show", "--json"]));
      told["keys list"] = JSON.stringify(await command(["keys", "list", "--json"]));
      told["audit verify"] = JSON.stringify(await command(["audit", "verify"]));
      told["process list"] = readFileSync(`/proc/${run.pid}/cmdline`, "latin1");
      for (const { name, text } of filesText()) told[`${name} while it runs`] = text;
      await stop();
      for (const { name, text } of filesText()) told[`${name} after`] = text;
      told["log"] = run.err();
      expect(Object.keys(told).filter((place) => place.startsWith("signalmama.db")).length).toBeGreaterThan(2);
      const found = Object.entries(told).flatMap(([place, text]) =>
        tracesIn(text).map((secret) => `${place}: ${secret}`),
      );
      expect(found).toEqual([]);
      expect(told["export of accounts"]).toBe("");
      expect(told["/audit?limit=100"]).toContain("webhook.secret_rotated");
      expect(told["audit verify"]).toContain("as they were written");
      for (const name of readdirSync(data()))
        expect([name, statSync(join(data(), name)).mode & 0o077]).toEqual([name, 0]);
    },
    LIMIT_MS,
  );

  test(
    "refuses to start with a key file that others can read, without one, and with another, and says what to do",
    async () => {
      const path = join(data(), "secret.key");
      const refusal = async (env?: Record<string, string>) => {
        const run = await start(env);
        expect(await run.exited).toBe(1);
        return run.err();
      };
      chmodSync(path, 0o644);
      expect(await refusal()).toContain(`chmod 600 ${path}`);
      expect((await command(["doctor"])).code).toBe(1);
      const allowed = await start({ ...ENV, SIGNALMAMA_ALLOW_OPEN_SECRET_KEY: "true" });
      await allowed.printed(/http:\/\/127\.0\.0\.1:\d+/, 15_000);
      allowed.kill("SIGTERM");
      await allowed.exited;
      chmodSync(path, 0o600);
      expect(await refusal({ SIGNALMAMA_SECRET_KEY: "some other key that is long enough" })).toMatch(
        /sealed under another secret key.*Put the right secret\.key back/,
      );
      const key = readFileSync(path);
      rmSync(path);
      expect(await refusal()).toContain("is missing although there is a database");
      writeFileSync(path, key, { mode: 0o600 });
      await (await serve()).stop();
    },
    LIMIT_MS,
  );

  test(
    "changes its secret key, and whenever that is cut off it starts with the key that fits and loses nothing",
    async () => {
      const before = await serve();
      const busy = await command(["keys", "rotate-secret"]);
      expect(busy).toMatchObject({ code: 1, err: expect.stringContaining("already running") });
      await before.stop();
      const old = readFileSync(join(data(), "secret.key"), "utf8");
      await addWebhooks(3_000, old.trim());

      const kept = join(folder, "kept");
      cpSync(data(), kept, { recursive: true });
      const has = (pattern: RegExp) => () => readdirSync(data()).some((name) => pattern.test(name));
      const logSize = () => statSync(join(data(), "signalmama.db-wal"), { throwIfNoEntry: false })?.size ?? 0;
      const keysAfter: boolean[] = [];
      for (const isTime of [has(/^secret\.key\.new$/), () => logSize() > 200_000, has(/^secret\.key\.\w+\.old$/)]) {
        rmSync(data(), { recursive: true });
        cpSync(kept, data(), { recursive: true });
        const rotation = await runBinary(["keys", "rotate-secret", "--config", "s.yaml"], folder, ENV);
        let hasEnded = false;
        void rotation.exited.then(() => (hasEnded = true));
        while (!isTime() && !hasEnded) await nextTurn();
        rotation.kill("SIGKILL");
        await rotation.exited;
        const after = await serve();
        expect((await after.call("GET", "/webhooks?limit=100")).json.data).toHaveLength(100);
        expect((await after.call("GET", "/bots")).text).toContain(ADDRESS);
        await after.stop();
        expect(readdirSync(data())).not.toContain("secret.key.new");
        keysAfter.push(readFileSync(join(data(), "secret.key"), "utf8") === old);
      }
      // Cut off before its transaction is through it has not happened; afterwards it is carried through.
      expect([keysAfter[0], keysAfter[2]]).toEqual([true, false]);

      rmSync(data(), { recursive: true });
      cpSync(kept, data(), { recursive: true });
      const done = await command(["keys", "rotate-secret", "--json"]);
      expect(done.code).toBe(0);
      const { records, fingerprint, old_key_file } = JSON.parse(done.out);
      expect(records).toBeGreaterThan(3_000);
      expect(existsSync(old_key_file)).toBe(true);
      expect(readFileSync(join(data(), "secret.key"), "utf8")).not.toBe(old);
      const last = await serve();
      expect((await last.call("GET", "/audit?verb=secret_key.rotated")).json.data[0]).toMatchObject({
        actor: { kind: "cli" },
        after: { fingerprint },
      });
      await last.stop();
    },
    LIMIT_MS * 2,
  );
});

/** Enough to seal anew that it takes a while. */
async function addWebhooks(count: number, secretKey: string): Promise<void> {
  const ids = createTestIds(Date.now);
  const store = await openStore({ path: join(data(), "signalmama.db"), secretKey, clock: systemClock, ids });
  const workspaceId = (await store.workspaces.list())[0]?.id ?? "";
  const webhook = Array.from({ length: count }, () => aWebhook({ id: ids.next("wh"), workspaceId }));
  await store.commit({ put: { webhook } });
  await store.close();
}
