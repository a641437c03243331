import { expect, test } from "bun:test";
import { readdir, readFile } from "node:fs/promises";
import { until } from "../helpers/until.ts";
import { setStage } from "./appliance.ts";

const LIMIT_MS = 60_000;
/** `server.stop_timeout`. */
const STOP_LIMIT_MS = 10_000;

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s in the middle of a crawl ends it within ten seconds with exit code 0, helpers included",
  async (signal) => {
    let count = 0;
    const stage = await setStage({
      onRequest: (seen) => {
        count = seen;
      },
    });
    try {
      const { run, api } = await stage.boot();
      await stage.begin(api);
      await until("the crawl has begun", STOP_LIMIT_MS, () => count > 5);
      const helpers = await helpersOf(run.pid);
      const startedAt = performance.now();
      run.kill(signal);
      expect(await run.exited).toBe(0);
      expect(performance.now() - startedAt).toBeLessThan(STOP_LIMIT_MS);
      await until("the helper processes have ended", STOP_LIMIT_MS, async () => !(await areAlive(helpers)));
    } finally {
      await stage.end();
    }
  },
  LIMIT_MS,
);

test(
  "helper processes end when the appliance is killed",
  async () => {
    const stage = await setStage();
    try {
      const { run, api } = await stage.boot();
      await stage.begin(api);
      const helpers = await helpersOf(run.pid);
      run.kill("SIGKILL");
      await until("the helper processes have ended", STOP_LIMIT_MS, async () => !(await areAlive(helpers)));
    } finally {
      await stage.end();
    }
  },
  LIMIT_MS,
);

type Process = { pid: number; startedAt: string };

/** Read from /proc: the parent and the start time, which with the pid names a process for good. */
async function processes(): Promise<(Process & { parent: number; state: string })[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")));
  return stats.filter(Boolean).map((stat) => {
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return {
      pid: Number.parseInt(stat, 10),
      state: fields[0] ?? "",
      parent: Number(fields[1]),
      startedAt: fields[19] ?? "",
    };
  });
}

function helpersOf(pid: number): Promise<Process[]> {
  return until("helper processes have started", STOP_LIMIT_MS, async () => {
    const children = (await processes()).filter(({ parent }) => parent === pid);
    return children.length > 0 && children;
  });
}

async function areAlive(wanted: Process[]): Promise<boolean> {
  const running = await processes();
  return wanted.some(({ pid, startedAt }) =>
    running.some((one) => one.pid === pid && one.startedAt === startedAt && one.state !== "Z"),
  );
}
