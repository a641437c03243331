import { expect, test } from "bun:test";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Stage, setStage } from "../appliance/appliance.ts";
import { sized, tell } from "../helpers/sizes.ts";
import { until } from "../helpers/until.ts";

const ROUNDS = sized(1, 3);
const CALLERS = 25;
const LIMIT_MS = sized(60_000, 240_000);
/** `server.stop_timeout`. */
const STOP_LIMIT_MS = 10_000;
const WORK_LIMIT_MS = 30_000;

/** How a request ended: with a status, or because nobody listens any more; anything else is a broken promise. */
type Ending = number | "not listening" | "broken off";

test(
  "stopped in the middle of requests, crawls and deliveries, it breaks off no request that it has accepted",
  async () => {
    let answered = 0;
    for (let round = 0; round < ROUNDS; round++) {
      let seen = 0;
      const stage = await setStage({
        onRequest: (count) => {
          seen = count;
        },
        env: {
          SIGNALMAMA_LOG_LEVEL: "debug",
          SIGNALMAMA_LIMITS_WRITES_PER_MINUTE: "unlimited",
          SIGNALMAMA_LIMITS_READS_PER_MINUTE: "unlimited",
          SIGNALMAMA_LIMITS_READ_BURST: "unlimited",
        },
      });
      try {
        const { run, api, url } = await stage.boot();
        await stage.begin(api);
        await until("there is work", WORK_LIMIT_MS, () => seen > 10 && stage.inbox.received.length > 0);
        const endings: Ending[] = [];
        const callers = Array.from({ length: CALLERS }, () => callUntilGone(url, stage, endings));
        await until("the callers are at work", WORK_LIMIT_MS, () => endings.length > CALLERS);
        const startedAt = performance.now();
        run.kill("SIGTERM");
        await until("it says that it is not ready", 1_000, async () => (await fetch(`${url}/readyz`)).status === 503);
        expect((await fetch(`${url}/healthz`)).status).toBe(200);
        expect(await run.exited).toBe(0);
        expect(performance.now() - startedAt).toBeLessThan(STOP_LIMIT_MS + 1_000);
        await Promise.all(callers);
        answered += endings.length;
        const received = endings.filter((ending) => typeof ending === "number");
        expect(received.filter((status) => status !== 200 && status !== 201)).toEqual([]);
        // Whoever was still in the system's queue when it closed was accepted by nobody: the log knows nothing of it.
        expect(received.length).toBe(answersIn(run.err()));
        expect(endings.filter((ending) => ending === "not listening").length).toBeGreaterThan(CALLERS / 2);
      } finally {
        await stage.end();
      }
    }
    tell(`stops ${ROUNDS}: ${answered} requests, none broken off`);
  },
  LIMIT_MS,
);

test(
  "a second signal ends it at once, and what was acknowledged is there at the next start",
  async () => {
    const stage = await setStage();
    try {
      const { run, api } = await stage.boot();
      await stage.begin(api);
      run.kill("SIGTERM");
      const startedAt = performance.now();
      run.kill("SIGINT");
      expect([130, 143, 0]).toContain(await run.exited);
      expect(performance.now() - startedAt).toBeLessThan(2_000);
      const again = await stage.boot();
      expect((await again.api.accounts()).length).toBe(stage.web.companies.length);
    } finally {
      await stage.end();
    }
  },
  LIMIT_MS,
);

/** How many requests of the callers it has answered, by its own account. */
function answersIn(log: string): number {
  return log.match(/ answered .*path=\/v1\/(?:lists|accounts) /g)?.length ?? 0;
}

async function callUntilGone(url: string, stage: Stage, endings: Ending[]): Promise<void> {
  const key = (await readFile(join(stage.folder, "data", "admin.key"), "utf8")).trim();
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  for (let count = 0; ; count++) {
    const isWrite = count % 3 === 0;
    const request = isWrite
      ? { method: "POST", headers, body: JSON.stringify({ name: `list ${Math.random()}` }) }
      : { method: "GET", headers };
    const ending = await fetch(`${url}/v1/${isWrite ? "lists" : "accounts"}`, request).then(
      async (answer): Promise<Ending> => {
        await answer.text();
        return answer.status;
      },
      (error: unknown): Ending =>
        (error as { code?: string }).code === "ECONNREFUSED" ? "not listening" : "broken off",
    );
    endings.push(ending);
    if (typeof ending !== "number") return;
  }
}
