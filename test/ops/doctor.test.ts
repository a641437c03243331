import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BOT_TEMPLATES } from "#bots/index.ts";
import { CHANNELS } from "#channels/index.ts";
import { HOUR_MS } from "#core/time.ts";
import { type DoctorParts, diagnose, isHealthy } from "#ops/doctor.ts";
import { SOURCES } from "#sources/index.ts";
import { NO_ALERTS, NOW } from "../helpers/records.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "doctor-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SETTINGS: DoctorParts["sourceSettings"] = {
  github: { token: undefined },
  discord: { botToken: undefined },
  reddit: { clientId: undefined, clientSecret: undefined },
  edgar: { contact: undefined },
  dns: { isOn: true },
  hackerNews: { isOn: true },
};

function look(more: Partial<DoctorParts> = {}) {
  return diagnose({
    dataDir: folder,
    database: { kind: "absent" },
    isServing: false,
    isSecretGiven: false,
    isOpenSecretAllowed: false,
    isSecretOurs: true,
    host: "127.0.0.1",
    port: 8787,
    tryListen: () => undefined,
    resolves: async () => true,
    sources: SOURCES,
    sourceSettings: SETTINGS,
    templates: BOT_TEMPLATES,
    channels: CHANNELS,
    alertSettings: NO_ALERTS,
    diskLimits: { minFreeBytes: 0, minFreePercent: 5 },
    backups: { status: "missing", lastAt: undefined, failure: undefined, dir: join(folder, "backups") },
    now: NOW,
    ...more,
  });
}

async function check(name: string, more: Partial<DoctorParts> = {}) {
  return (await look(more)).checks.find((one) => one.name === name);
}

describe("what bots need access to", () => {
  const withDiscord = { ...SETTINGS, discord: { botToken: "a token" } };
  const template = async (id: string, sourceSettings = SETTINGS) =>
    (await look({ sourceSettings })).templates.find((one) => one.id === id);

  test("is named where it is missing, and what is read without it", async () => {
    expect(await template("discord")).toMatchObject({ isOn: false, remark: expect.stringContaining("bot_token") });
    expect(await template("subreddit")).toMatchObject({ isOn: true, remark: expect.stringContaining("client_secret") });
    expect(await template("rss")).toMatchObject({ isOn: true, remark: undefined });
    const reddit = { clientId: "id", clientSecret: "secret" };
    expect(await template("subreddit", { ...SETTINGS, reddit })).toMatchObject({ isOn: true, remark: undefined });
    expect(await template("discord", withDiscord)).toMatchObject({
      isOn: true,
      remark: expect.stringContaining("intent"),
    });
  });

  test.each([
    ["may_read", "ok"],
    ["no_intent", "warn"],
    ["refused", "warn"],
    ["unknown", "warn"],
  ] as const)("a Discord bot that is %s gives %s and stops nothing", async (state, status) => {
    const found = await look({ askDiscord: async () => state });
    expect(found.checks.find(({ name }) => name === "discord")?.status).toBe(status);
    expect(isHealthy(found)).toBe(true);
  });
});

describe("an appliance that was never started", () => {
  test("is healthy, and looking at it makes nothing", async () => {
    const dataDir = join(folder, "new", "data");
    const found = await look({ dataDir });
    expect(found.checks.map((one) => one.status)).toEqual(["ok", "ok", "ok", "ok", "ok", "ok", "ok"]);
    expect(isHealthy(found)).toBe(true);
    expect(existsSync(join(folder, "new"))).toBe(false);
    await look();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("what would stop serve", () => {
  test("is a data folder that lies below a file", async () => {
    writeFileSync(join(folder, "file"), "");
    for (const path of [join(folder, "file"), join(folder, "file", "data")]) {
      expect(await check("data folder", { dataDir: path })).toMatchObject({ status: "fail" });
    }
  });

  test("is a database that cannot be opened", async () => {
    const found = await look({ database: { kind: "unusable", reason: "file is not a database" } });
    expect(found.checks[2]).toEqual({
      name: "database",
      status: "fail",
      message: "it cannot be used: file is not a database",
    });
    expect(isHealthy(found)).toBe(false);
  });

  test("is a secret that is missing or empty beside a database, unless the settings give one", async () => {
    const database = { kind: "usable", behind: 0 } as const;
    expect(await check("secret key", { database })).toMatchObject({ status: "fail" });
    expect(await check("secret key", { database, isSecretGiven: true })).toMatchObject({ status: "ok" });
    expect(await check("secret key", { database, isSecretGiven: true, isSecretOurs: false })).toMatchObject({
      status: "fail",
    });
    writeFileSync(join(folder, "secret.key"), "\n", { mode: 0o600 });
    expect(await check("secret key", { database })).toMatchObject({ status: "fail" });
    writeFileSync(join(folder, "secret.key"), "hunter2\n", { mode: 0o600 });
    const found = await check("secret key", { database });
    expect(found).toMatchObject({ status: "ok" });
    expect(JSON.stringify(found)).not.toContain("hunter2");
  });

  test("is a port that is taken, but not by the appliance that serves from this folder", async () => {
    const tryListen = () => "another program is listening there";
    expect(await check("port", { tryListen })).toEqual({
      name: "port",
      status: "fail",
      message: "127.0.0.1:8787: another program is listening there",
    });
    expect(await check("port", { tryListen, isServing: true })).toMatchObject({ status: "ok" });
  });
});

describe("what an operator should know of", () => {
  test("is a secret that others can read", async () => {
    writeFileSync(join(folder, "secret.key"), "x\n");
    chmodSync(join(folder, "secret.key"), 0o644);
    expect(await check("secret key")).toMatchObject({ status: "fail" });
    expect(await check("secret key", { isOpenSecretAllowed: true })).toMatchObject({ status: "warn" });
  });

  test("is a network without names, which does not stop the start", async () => {
    const found = await look({ resolves: async () => false });
    expect(found.checks.at(-1)).toMatchObject({ name: "network", status: "warn" });
    expect(isHealthy(found)).toBe(true);
  });

  test("is a schema that the next start brings up to date", async () => {
    mkdirSync(join(folder, "x"));
    expect((await check("database", { database: { kind: "usable", behind: 2 } }))?.message).toContain("next start");
  });
});

describe("every source is listed", () => {
  const stateOf = async (id: string, sourceSettings = SETTINGS) =>
    (await look({ sourceSettings })).sources.find((source) => source.id === id);

  test("once, in the order of the list", async () => {
    expect((await look()).sources.map((source) => source.id)).toEqual(SOURCES.map((source) => source.id));
  });

  test("as off with the setting it needs, or the one that switched it off", async () => {
    for (const id of ["edgar", "edgar-filings"]) {
      expect(await stateOf(id)).toMatchObject({ isOn: false, remark: "needs sources.edgar.contact" });
      expect(await stateOf(id, { ...SETTINGS, edgar: { contact: "ops@acme.example" } })).toMatchObject({ isOn: true });
    }
    expect(await stateOf("dns", { ...SETTINGS, dns: { isOn: false } })).toMatchObject({
      isOn: false,
      remark: "sources.dns.enabled is false",
    });
    expect(await stateOf("hacker-news", { ...SETTINGS, hackerNews: { isOn: false } })).toMatchObject({ isOn: false });
  });

  test("as on, with what a key that is not there would add, and never with the key", async () => {
    expect(await stateOf("github")).toMatchObject({
      isOn: true,
      remark: "without sources.github.token: 60 requests an hour",
    });
    const found = await stateOf("github-events", { ...SETTINGS, github: { token: "ghp_secret" } });
    expect(found).toMatchObject({ isOn: true, remark: "with sources.github.token: 5,000 requests an hour" });
    expect(JSON.stringify(found)).not.toContain("ghp_secret");
  });
});

describe("ways to tell people", () => {
  const channels = async (alerts: Partial<DoctorParts["alertSettings"]>) => {
    const found = await look({ alertSettings: { ...NO_ALERTS, ...alerts } });
    return Object.fromEntries(found.channels.map(({ id, isOn, remark }) => [id, { isOn, remark }]));
  };

  test("are on where nothing is missing, and else say what is", async () => {
    expect(await channels({})).toMatchObject({
      slack: { isOn: false, remark: "needs alerts.slack.token or alerts.slack.webhook_url" },
      email: { isOn: false, remark: "needs alerts.smtp.host and alerts.smtp.from" },
      discord: { isOn: true, remark: undefined },
      ntfy: { isOn: true, remark: "topics are at https://ntfy.sh, without a token" },
    });
  });

  test("tell no secret and no address that is one", async () => {
    const found = await channels({
      slack: { token: undefined, webhookUrl: "https://hooks.slack.example/services/T1/B1/secret" },
      smtp: { ...NO_ALERTS.smtp, host: "mail.example", from: "m@acme.example", username: "m", password: "secret" },
      webhook: { secret: "secret secret secret" },
    });
    expect(found).toMatchObject({ slack: { isOn: true }, email: { isOn: true } });
    expect(found["email"]?.remark).toBe("mail.example:587, encrypted, with a login");
    expect(JSON.stringify(found)).not.toContain("secret");
    const half = { ...NO_ALERTS.smtp, host: "mail.example", from: "m@acme.example", username: "m" };
    expect((await channels({ smtp: half }))["email"]).toMatchObject({ isOn: false });
  });
});

describe("backups", () => {
  const database = { kind: "usable", behind: 0 } as const;
  const backups = (status: DoctorParts["backups"]["status"], lastAt?: number) => ({
    database,
    backups: { status, lastAt, failure: undefined, dir: join(folder, "backups") },
  });

  test("that are made in time are fine; their age is told", async () => {
    expect(await check("backups", backups("ok", NOW - 5.5 * HOUR_MS))).toEqual({
      name: "backups",
      status: "ok",
      message: `the newest in ${join(folder, "backups")} is 5 hours old`,
    });
  });

  test("that are missing, too old, switched off or have no place to go are worth a warning, and stop nothing", async () => {
    writeFileSync(join(folder, "file"), "");
    const nowhere = {
      ...backups("ok", NOW),
      backups: { ...backups("ok", NOW).backups, dir: join(folder, "file", "b") },
    };
    for (const parts of [backups("missing"), backups("overdue", NOW - 72 * HOUR_MS), backups("off"), nowhere]) {
      expect(await check("backups", parts)).toMatchObject({ status: "warn" });
      expect(isHealthy(await look({ ...parts, isSecretGiven: true }))).toBe(true);
    }
  });
});

test("a disk below the floor of the settings keeps serve from taking anything in", async () => {
  const diskLimits = { minFreeBytes: Number.MAX_SAFE_INTEGER, minFreePercent: 101 };
  expect(await check("disk", { diskLimits })).toMatchObject({ status: "fail" });
  expect(await check("disk", { diskLimits: { minFreeBytes: 0, minFreePercent: 0 } })).not.toMatchObject({
    status: "fail",
  });
});
