import { expect, test } from "bun:test";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEMO_BOTS } from "#demo/bots.ts";
import { createWeb } from "#demo/web.ts";
import { type BinaryRun, runBinary } from "../helpers/binary.ts";

const LIMIT_MS = 60_000;
/** What the contract promises for the whole of it. */
const DEMO_LIMIT_MS = 30_000;

/** Runs the demo with its temporary files in a folder of its own; returns what is left there afterwards. */
async function demo(
  args: string[],
  watch: (run: BinaryRun) => Promise<void>,
): Promise<{ run: BinaryRun; left: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), "signalmama-test-"));
  try {
    const run = await runBinary(["demo", ...args], folder, { TMPDIR: folder });
    try {
      await watch(run);
    } finally {
      run.kill("SIGKILL");
      await run.exited;
    }
    // Bun unpacks the database engine once into the temporary folder and keeps it there for every later run.
    return { run, left: (await readdir(folder)).filter((name) => !/^\.bun-\d+-[0-9a-f]+\.node$/.test(name)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test(
  "shows companies, signals with evidence, a brief, bots and verified webhooks within 30 seconds and leaves nothing behind",
  async () => {
    const startedAt = performance.now();
    const { run, left } = await demo(["--once"], async ({ exited }) => {
      expect(await exited).toBe(0);
    });
    expect(performance.now() - startedAt).toBeLessThan(DEMO_LIMIT_MS);
    const out = run.out();
    for (const { name } of createWeb(Date.now()).companies) expect(out).toContain(name);
    expect(out).toMatch(/funding \(series-b\), strength \d+, confidence 0\.95/);
    expect(out).toContain("https://halden.example/news/halden-robotics-series-b/");
    expect(out).toMatch(/Why now\n {2}\S+/);
    for (const { name } of DEMO_BOTS) expect(out).toMatch(new RegExp(`${name} .*noted what is there`));
    const [, received, verified] = /(\d+) received, (\d+) with a verified signature/.exec(out) ?? [];
    expect(Number(received)).toBeGreaterThan(20);
    expect(verified).toBe(received);
    expect(run.err()).toBe("");
    expect(left).toEqual([]);
  },
  LIMIT_MS,
);

test(
  "goes on serving until Ctrl-C, then ends with 0 and leaves nothing behind",
  async () => {
    const { left } = await demo([], async (run) => {
      const [, url] = await run.printed(/The dashboard is at (http:\S+?),[\s\S]*Ctrl-C/, DEMO_LIMIT_MS);
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      const [, key] = await run.printed(/admin key: (\S+)/, DEMO_LIMIT_MS);
      const bots = await fetch(`${url}/v1/bots`, { headers: { authorization: `Bearer ${key}` } });
      const { data } = (await bots.json()) as { data: { name: string; last_success_at: string | null }[] };
      expect(data.map(({ name }) => name).sort()).toEqual(DEMO_BOTS.map(({ name }) => name).sort());
      expect(data.every(({ last_success_at }) => last_success_at !== null)).toBe(true);
      run.kill("SIGINT");
      expect(await run.exited).toBe(0);
    });
    expect(left).toEqual([]);
  },
  LIMIT_MS,
);

test(
  "interrupted while it is still reading, it leaves nothing behind either",
  async () => {
    const { left } = await demo([], async (run) => {
      await run.printed(/A fictional web/, DEMO_LIMIT_MS);
      run.kill("SIGINT");
      expect(await run.exited).toBe(0);
    });
    expect(left).toEqual([]);
  },
  LIMIT_MS,
);
