import { afterAll, describe, expect, test } from "bun:test";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "#cli/run.ts";
import { lockInstance } from "#storage/instance-lock.ts";
import { openStore } from "#storage/open.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { createTestIds, SECRET_KEY } from "../helpers/records.ts";

const folder = mkdtempSync(join(tmpdir(), "doctor-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Found = { ok: boolean; checks: { name: string; status: string; message: string }[]; sources: { id: string }[] };

async function doctor(args: string, env: Record<string, string> = {}) {
  let out = "";
  let err = "";
  const code = await run(["doctor", ...args.split(" ").filter((arg) => arg !== "")], {
    out: (text) => (out += text),
    err: (text) => (err += text),
    env: { SIGNALMAMA_SERVER_PORT: "0", ...env },
    workingDir: folder,
  });
  return { code, out, err };
}

async function checks(args: string, env: Record<string, string> = {}) {
  const { code, out } = await doctor(`--json ${args}`, env);
  const found: Found = JSON.parse(out);
  return { code, found, of: (name: string) => found.checks.find((check) => check.name === name) };
}

async function aDatabase(name: string): Promise<void> {
  const clock = createFakeClock();
  const store = await openStore({
    path: join(folder, name, "signalmama.db"),
    secretKey: SECRET_KEY,
    clock,
    ids: createTestIds(clock.now),
  });
  await store.close();
  writeFileSync(join(folder, name, "secret.key"), SECRET_KEY, { mode: 0o600 });
}

describe("doctor", () => {
  test("finds nothing in the way of a first start, and makes nothing", async () => {
    const { code, found } = await checks("--data fresh");
    expect({ code, ok: found.ok }).toEqual({ code: 0, ok: true });
    expect(found.sources.length).toBeGreaterThan(20);
    expect(existsSync(join(folder, "fresh"))).toBe(false);
  });

  test("says in text what is on, what is off and why", async () => {
    const { code, out } = await doctor("--data fresh", { SIGNALMAMA_SOURCES_DNS_ENABLED: "false" });
    expect(code).toBe(0);
    expect(out).toContain("  SEC EDGAR: off: needs sources.edgar.contact\n");
    expect(out).toContain("  DNS records: off: sources.dns.enabled is false\n");
    expect(out).toContain("  GitHub events: on (without sources.github.token: 60 requests an hour)\n");
    expect(out).toContain("nothing would stop `serve`\n");
  });

  test("opens the database without touching it", async () => {
    await aDatabase("used");
    const before = readdirSync(join(folder, "used")).sort();
    const { code, of } = await checks("--data used");
    expect(code).toBe(0);
    expect(of("database")).toEqual({ name: "database", status: "ok", message: "opens" });
    expect(of("secret key")).toMatchObject({ status: "ok" });
    const after = readdirSync(join(folder, "used")).filter((name) => !/-(?:wal|shm)$/.test(name));
    expect(after.sort()).toEqual(before.filter((name) => !/-(?:wal|shm)$/.test(name)));
  });

  test("exits 1 for a file that is no database, and for one without its secret", async () => {
    mkdirSync(join(folder, "broken"));
    writeFileSync(
      join(folder, "broken", "signalmama.db"),
      "not a database, but long enough to be read as one".repeat(99),
    );
    const { code, found, of } = await checks("--data broken");
    expect({ code, ok: found.ok }).toEqual({ code: 1, ok: false });
    expect(of("database")).toMatchObject({ status: "fail" });
    expect(of("secret key")).toMatchObject({ status: "fail" });
  });

  test("knows an appliance that is serving from its port", async () => {
    await aDatabase("serving");
    const unlock = lockInstance(join(folder, "serving", "signalmama.lock"));
    expect((await checks("--data serving")).of("port")?.message).toBe("an appliance is serving from this data folder");
    unlock();
    expect((await checks("--data serving")).of("port")?.message).toBe("a free one will be taken");
  });

  test("exits 1 for a port that another program holds", async () => {
    const other = Bun.serve({ hostname: "127.0.0.1", port: 0, fetch: () => new Response("") });
    const { port } = other;
    const { code, of } = await checks("--data fresh", { SIGNALMAMA_SERVER_PORT: String(port) });
    await other.stop(true);
    expect(code).toBe(1);
    expect(of("port")?.message).toBe(`127.0.0.1:${port}: another program is listening there`);
  });

  test("exits 1 with every sentence about settings that are not valid", async () => {
    writeFileSync(join(folder, "bad.yaml"), "server: { port: many }\nsources: { dns: { enabled: maybe } }\n");
    const { code, out } = await doctor("--config bad.yaml --json");
    expect(code).toBe(1);
    const { checks: found }: Found = JSON.parse(out);
    expect(found.filter((check) => check.status === "fail").map((check) => check.message)).toContain(
      'bad.yaml:2:28: `sources.dns.enabled` must be true or false, not "maybe".',
    );
  });

  test("exits 1 for an environment that would undo what is promised", async () => {
    const { code, of } = await checks("--data fresh", { NODE_TLS_REJECT_UNAUTHORIZED: "0" });
    expect(code).toBe(1);
    expect(of("environment")).toMatchObject({ status: "fail" });
  });

  test("warns of what is set and has no effect yet, and prints no secret", async () => {
    const { code, out } = await doctor("--data fresh --json", {
      SIGNALMAMA_METRICS_TOKEN: "hunter2",
      SIGNALMAMA_RETENTION_DISK: "20GiB",
      SIGNALMAMA_SOURCES_GITHUB_TOKEN: "ghp_secret",
    });
    expect(code).toBe(0);
    expect(out).toContain("retention.disk");
    expect(out).not.toContain("hunter2");
    expect(out).not.toContain("ghp_secret");
  });
});
