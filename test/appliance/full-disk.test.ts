import { afterAll, afterEach, beforeEach, expect, test } from "bun:test";
import { appendFileSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ballastBytes, layBallast } from "#app/ballast.ts";
import { type ApplianceApi, createApplianceApi } from "#demo/appliance-api.ts";
import { WIRE_FEED_URL } from "#demo/wire.ts";
import { type BinaryRun, runBinary } from "../helpers/binary.ts";
import { until } from "../helpers/until.ts";
import { setStage } from "./appliance.ts";

const LIMIT_MS = 60_000;
const MIB = 2 ** 20;

/** A file system of its own, of 64 MiB; undefined for who may not mount one. */
const disk = mountDisk();
if (!disk) process.stderr.write("no file system can be mounted here: the tests of a full disk are left out\n");

let data: string;
let fills: string[];
let run: BinaryRun | undefined;
beforeEach(() => {
  fills = [];
  data = join(disk ?? "", "data");
});
afterEach(async () => {
  run?.kill("SIGKILL");
  await run?.exited;
  for (const path of [...fills, data]) rmSync(path, { recursive: true, force: true });
});
afterAll(() => {
  if (!disk) return;
  Bun.spawnSync(["umount", disk]);
  rmSync(disk, { recursive: true, force: true });
});

test.skipIf(!disk)(
  "an almost full disk takes nothing in, serves what there is, lets people delete, and is well again by itself",
  async () => {
    const { url, api } = await boot();
    await api.addAccounts([
      { domain: "kept.example", name: "Kept" },
      { domain: "left.example", name: "Left" },
    ]);
    fill(2 * MIB);
    await until("the disk to be seen", 10_000, async () => (await fetch(`${url}/readyz`)).status === 503);
    expect(await addAccount(url)).toBe(507);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      expect.objectContaining({
        reasons: ["the disk is almost full: nothing more is taken in until there is room"],
      }),
    ]);
    expect((await api.accounts()).map(({ domain }) => domain).sort()).toEqual(["kept.example", "left.example"]);
    expect((await deleteFirst(url, api)).status).toBe(200);
    rmSync(fills[0] ?? "");
    await until("the end of the refusal", 10_000, async () => (await addAccount(url)) === 201);
  },
  LIMIT_MS,
);

test.skipIf(!disk)(
  "killed on a disk without a single free byte, it starts again from its ballast, reads, deletes and stops",
  async () => {
    const first = await boot();
    await first.api.addAccounts([{ domain: "kept.example", name: "Kept" }]);
    await layBallast(data, 3 * MIB);
    fill(0);
    run?.kill("SIGKILL");
    await run?.exited;
    // What the dead process left open is free now.
    fill(0);

    const { url, api } = await boot();
    expect(await ballastBytes(data)).toBe(0);
    expect((await api.accounts()).map(({ domain }) => domain)).toEqual(["kept.example"]);
    expect(await addAccount(url)).toBe(507);
    expect((await deleteFirst(url, api)).status).toBe(200);
    run?.kill("SIGTERM");
    expect(await run?.exited).toBe(0);
  },
  LIMIT_MS,
);

test.skipIf(!disk)(
  "without a ballast it says in one sentence why it cannot start, and starts when there is room",
  async () => {
    await boot();
    run?.kill("SIGTERM");
    await run?.exited;
    fill(0);
    const refused = await runBinary(["serve", "--data", data, "--port", "0"], disk ?? "");
    expect(await refused.exited).toBe(1);
    expect(refused.err()).toMatch(/^signalmama: .+(?:disk is full|disk I\/O error|no space left).*\n$/im);
    const backup = await runBinary(["backup", "--data", data], disk ?? "");
    expect(await backup.exited).toBe(1);
    expect(backup.err()).toContain("There is no room for a backup");
    for (const path of fills) rmSync(path);
    await boot();
  },
  LIMIT_MS,
);

test(
  "crawls and bots of a low disk wait without failing, and go on by themselves when there is room",
  async () => {
    let asked = 0;
    const stage = await setStage({
      onRequest: () => {
        asked += 1;
      },
    });
    try {
      const path = join(stage.folder, "signalmama.yaml");
      const settings = JSON.parse(await Bun.file(path).text()) as Record<string, unknown>;
      const [company] = stage.web.companies;
      const listed = {
        ...settings,
        limits: { reads_per_minute: "unlimited" },
        accounts: [{ domain: company?.domain, name: company?.name }],
        bots: [
          {
            name: "Wire",
            template: "rss",
            source: WIRE_FEED_URL,
            cadence: "hourly",
            match_rule: { type: "keyword", any: ["warehouse"] },
            fires_signal: "press_mention",
          },
        ],
      };
      const write = (storage: object) => Bun.write(path, JSON.stringify({ ...listed, storage }));
      await write({ min_free: "100000TiB", min_free_percent: 100 });
      const { url, run: served, api } = await stage.boot();
      await until("the disk to be seen", 10_000, async () => (await fetch(`${url}/readyz`)).status === 503);
      // The files are taken over: they say what there is to be, and are small. What would be read waits.
      const [account] = await api.accounts();
      expect([account?.domain, account?.last_crawled_at, asked]).toEqual([company?.domain, null, 0]);

      await write({ min_free: "0B" });
      served.kill("SIGHUP");
      await until("the crawl", 30_000, async () => (await api.accounts())[0]?.last_crawled_at);
      expect(asked).toBeGreaterThan(0);
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      const bots = await fetch(`${url}/v1/bots`, { headers: { authorization: `Bearer ${await keyIn(stage.folder)}` } });
      expect(await bots.json()).toMatchObject({ data: [{ name: "Wire", status: "active", consecutive_failures: 0 }] });
    } finally {
      await stage.end();
    }
  },
  LIMIT_MS,
);

async function keyIn(folder: string): Promise<string> {
  return (await Bun.file(join(folder, "data", "admin.key")).text()).trim();
}

async function boot(): Promise<{ url: string; api: ApplianceApi }> {
  run = await runBinary(["serve", "--data", data, "--port", "0"], disk ?? "", {
    SIGNALMAMA_BACKUP_SCHEDULE: "off",
  });
  const [url] = await run.printed(/http:\/\/127\.0\.0\.1:\d+/, 15_000);
  return { url, api: createApplianceApi(url, await adminKey()) };
}

const adminKey = () => keyIn(disk ?? "");

let count = 0;
async function addAccount(url: string): Promise<number> {
  const answer = await fetch(`${url}/v1/accounts`, {
    method: "POST",
    headers: { authorization: `Bearer ${await adminKey()}`, "content-type": "application/json" },
    body: JSON.stringify({ domain: `company-${++count}.example` }),
  });
  return answer.status;
}

async function deleteFirst(url: string, api: ApplianceApi): Promise<Response> {
  const [account] = await api.accounts();
  return fetch(`${url}/v1/accounts/${account?.id}`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${await adminKey()}` },
  });
}

/** Takes up the disk but for so many bytes. */
function fill(freeBytes: number): void {
  const path = join(disk ?? "", `fill-${fills.length}`);
  fills.push(path);
  const page = Buffer.alloc(4_096, "x");
  try {
    while (free() > freeBytes) appendFileSync(path, page);
  } catch {
    // The appliance was faster.
  }
  expect(free()).toBeLessThanOrEqual(freeBytes);
}

function free(): number {
  const { bavail, bsize } = statfsSync(disk ?? "");
  return bavail * bsize;
}

function mountDisk(): string | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return undefined;
  const path = mkdtempSync(join(tmpdir(), "signalmama-disk-"));
  const { exitCode } = Bun.spawnSync(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", path], { stderr: "ignore" });
  if (exitCode === 0) return path;
  rmSync(path, { recursive: true });
  return undefined;
}
