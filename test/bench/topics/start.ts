import { statSync } from "node:fs";
import { join } from "node:path";
import { answering, end, freePort, start as startProgram } from "../children.ts";
import { inTurn } from "../in-turn.ts";
import { residentMib } from "../process-cost.ts";
import type { Bench, Topic } from "../topic.ts";

/** Time at rest before memory is read: the first collection has then happened. */
const REST_MS = 5_000;

/** Start, memory at rest and size of the compiled program. */
export const start: Topic = {
  name: "start",
  answers: "How soon does the compiled program answer, and what does it take while nothing happens?",
  async measure(bench) {
    // The round that does not count makes the database and warms the file cache.
    const samples = await inTurn(bench.rounds, { "existing database": async () => ({ ms: await startMs(bench) }) });
    let rest = 0;
    await startMs(bench, async (pid) => {
      await Bun.sleep(REST_MS);
      rest = residentMib(pid);
    });
    const starts = samples.of("existing database", "ms");
    return {
      figures: [{ variant: "the binary", what: "size", unit: "MiB", values: [statSync(bench.binary).size / 2 ** 20] }],
      bars: [
        { what: "start to the first 200 on /healthz", values: starts, unit: "ms", is: "at most", floor: 300, aim: 100 },
        {
          what: "resident memory at rest, helper processes included",
          values: [rest],
          unit: "MiB",
          is: "at most",
          floor: 150,
          aim: 100,
        },
      ],
    };
  },
};

/** Milliseconds from the start of the process to its first answer. */
async function startMs({ binary, folder }: Bench, whileItRuns?: (pid: number) => Promise<void>): Promise<number> {
  const port = await freePort();
  const startedAt = performance.now();
  const command = [binary, "serve", "--port", String(port), "--data", join(folder, "data")];
  const child = startProgram(command, "anywhere", {}, folder);
  await answering(`http://127.0.0.1:${port}/healthz`, child, 1);
  const elapsedMs = performance.now() - startedAt;
  await whileItRuns?.(child.pid);
  await end(child);
  return elapsedMs;
}
