import { afterAll, beforeAll, expect, test } from "bun:test";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BinaryRun, runBinary } from "../helpers/binary.ts";
import { makeFolder } from "../helpers/folder.ts";
import { isLong, sized, tell } from "../helpers/sizes.ts";
import { ABUSES, type Victim } from "./abuses.ts";
import { type HostileSite, startHostileSite } from "./hostile-site.ts";
import { startControl, takePulse } from "./pulse.ts";

const ABUSE_MS = sized(900, 15_000);
const LIMIT_MS = ABUSE_MS + 60_000;
const ANSWER_MS_MAX = 250;
const GROWTH_BYTES_MAX = 300 * 1_048_576;
const SETTINGS = {
  SIGNALMAMA_CRAWL_ALLOW_PRIVATE: "127.0.0.1",
  SIGNALMAMA_WEBHOOKS_ALLOW_PRIVATE: "127.0.0.1",
  SIGNALMAMA_LIMITS_WRITES_PER_MINUTE: "unlimited",
  SIGNALMAMA_LIMITS_ACTIVE_BOTS: "unlimited",
  SIGNALMAMA_LIMITS_WEBHOOKS: "unlimited",
  SIGNALMAMA_NETWORK_PER_HOST_REQUESTS_PER_SECOND: "50",
  SIGNALMAMA_LOG_LEVEL: "warn",
};

const folder = makeFolder();
let site: HostileSite;
let control: Awaited<ReturnType<typeof startControl>>;
let run: BinaryRun;
let victim: Victim;

beforeAll(async () => {
  [site, control] = await Promise.all([startHostileSite(), startControl()]);
  run = await runBinary(["serve", "--port", "0"], folder.path, SETTINGS);
  const [url] = await run.printed(/http:\/\/127\.0\.0\.1:\d+/, 15_000);
  const writer = (await readFile(join(folder.path, "data", "admin.key"), "utf8")).trim();
  const answer = await fetch(`${url}/v1/keys`, {
    method: "POST",
    headers: { authorization: `Bearer ${writer}`, "content-type": "application/json" },
    body: JSON.stringify({ name: "reader", role: "read_only" }),
  });
  const reader = ((await answer.json()) as { key: string }).key;
  const port = Number(new URL(url).port);
  victim = { url, port, keys: { reader, writer }, hostileOrigin: site.origin, badReceiver: site.origin };
});
afterAll(async () => {
  run.kill("SIGKILL");
  await run.exited;
  await Promise.all([site.stop(), control.stop()]);
  folder.remove();
});

for (const { name, run: abuse } of ABUSES) {
  test(
    `under ${name} it answers others in time, takes no more memory than it should, and stays the process it was`,
    async () => {
      const linesBefore = run.err().split("\n").length;
      const pulse = await takePulse({ url: victim.url, pid: run.pid, controlUrl: control.url }, () => {
        const endAt = performance.now() + ABUSE_MS;
        return abuse(victim, () => performance.now() > endAt);
      });
      const lines = run.err().split("\n").length - linesBefore;
      tell(
        `${name}: p99 ${pulse.p99Ms.toFixed(0)} ms of its own, ${pulse.clockP99Ms.toFixed(0)} ms by the clock (an idle server ${pulse.controlP99Ms.toFixed(0)} ms), worst ${pulse.worstMs.toFixed(0)} ms of ${pulse.beats}; +${Math.round(pulse.grownBytes / 1_048_576)} MiB; ${lines} lines logged`,
      );
      expect(pulse.failures).toBe(0);
      expect(pulse.beats).toBeGreaterThan(5);
      // Few beats make the last percent a matter of luck, and what the machine itself takes is nobody's fault.
      if (isLong) expect(pulse.p99Ms).toBeLessThan(ANSWER_MS_MAX + pulse.controlP99Ms);
      else expect(pulse.p90Ms).toBeLessThan(ANSWER_MS_MAX + pulse.controlP90Ms);
      expect(pulse.grownBytes).toBeLessThan(GROWTH_BYTES_MAX);
      // Less than one a second, and one.
      expect(lines).toBeLessThanOrEqual(1 + ABUSE_MS / 1_000);
      expect(await Promise.race([run.exited, "alive"])).toBe("alive");
    },
    LIMIT_MS,
  );
}
