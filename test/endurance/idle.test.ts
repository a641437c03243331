import { expect, test } from "bun:test";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runBinary } from "../helpers/binary.ts";
import { makeFolder } from "../helpers/folder.ts";
import { sized, tell } from "../helpers/sizes.ts";
import { endTraced, hasTracer } from "../helpers/traced.ts";

const IDLE_MS = sized(6_000, 600_000);
const LIMIT_MS = IDLE_MS + 60_000;

test.skipIf(!hasTracer)(
  `idle for ${IDLE_MS / 1_000} s without accounts, neither it nor a helper of it speaks to anybody (needs strace)`,
  async () => {
    const folder = makeFolder();
    const trace = join(folder.path, "trace");
    const traced = (command: string[]) => [
      "strace",
      "-f",
      "-qq",
      "--seccomp-bpf",
      "-e",
      "trace=connect,sendto,sendmsg,sendmmsg,accept4",
      "-o",
      trace,
      ...command,
    ];
    const run = await runBinary(["serve", "--port", "0"], folder.path, {}, traced);
    try {
      const [url] = await run.printed(/http:\/\/127\.0\.0\.1:\d+/, 15_000);
      // To be seen: a trace that shows nothing at all would prove nothing.
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      await Bun.sleep(IDLE_MS);
      const calls = (await readFile(trace, "utf8")).split("\n");
      expect(calls.filter((call) => call.includes("accept4(")).length).toBeGreaterThan(0);
      const outgoing = calls.filter((call) => /\b(connect|sendto|sendmsg|sendmmsg)\(.*AF_INET6?\b/.test(call));
      expect(outgoing).toEqual([]);
      tell(`idle ${IDLE_MS / 1_000} s: ${outgoing.length} outgoing connections`);
    } finally {
      await endTraced(run.pid, "SIGTERM");
      await run.exited;
      folder.remove();
    }
  },
  LIMIT_MS,
);
